#include "ui/screens/board/quick_panel.h"

#include "base/limits.h"
#include "base/text.h"
#include "board/palette.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "workshop/decide.h"

namespace ui {
namespace {

constexpr workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};
constexpr float entry_height = 64;  // design pixels

TextLook label_look(const Kit& kit) {
    return {.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
}

// A small card paper with its letter, chosen by touch.
bool paper(Kit& kit, base::Rect place, const workshop::Meaning& meaning, bool chosen) {
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, "paper " + std::to_string(int(meaning.colour)));
    item.label = meaning.label.empty() ? kit.words().say("Colour") : meaning.label;
    item.rect = place;
    item.focusable = true;
    item.chosen = chosen;
    const Response response = kit.interact(std::move(item));
    const base::Rect face = grown(place, -kit.px(4));
    kit.fill(face, kit.theme().card_paper(meaning.colour), kit.px(10));
    kit.outline(face, chosen ? kit.theme().accent : kit.theme().edge, kit.px(10),
                kit.px(chosen ? 4 : 1));
    if (response.focused && kit.focus_shows()) kit.focus_ring(place, kit.px(12));
    kit.ink(face, meaning.letter,
            {.weight = 700, .ink = kit.theme().card_ink, .align = painting::Align::centre,
             .upright = Upright::middle, .max_lines = 1, .size_px = 18});
    return response.clicked;
}

}  // namespace

std::vector<const workshop::Card*> entered_since(const workshop::State& state,
                                                 workshop::CardId first) {
    std::vector<const workshop::Card*> entered;
    for (auto each = state.cards.rbegin(); each != state.cards.rend(); ++each) {
        if (each->first < first || entered.size() == quick_entries_shown_max) break;
        if (!each->second.deleted && each->second.by == facilitator) {
            entered.push_back(&each->second);
        }
    }
    return entered;
}

void QuickPanel::show(const workshop::State& state) {
    open_ = focus_ = true;
    first_ = {state.next_id};
    line_.clear();
    if (!state.college(college_)) college_.clear();
    const auto colours = board::colours_of(state);
    const bool known = std::ranges::any_of(
        colours, [&](const workshop::Meaning& each) { return each.colour == colour_; });
    if (!known) colour_ = colours.front().colour;
}

// Said once, for all that follows.
void QuickPanel::draw_choices(Kit& kit, base::Rect& rest, const workshop::State& state) {
    const float gap = kit.px(space::small);
    if (!state.colleges.empty()) {
        const std::string label = kit.words().say("Whose voice");
        cut_top(rest, kit.text(rest, label, label_look(kit)).y, kit.px(4));
        Flow flow(rest, gap);
        for (const workshop::College& college : state.colleges) {
            const ButtonLook look{.label = college.name, .chosen = college.key == college_,
                                  .type = Type::card, .name = "voice of " + college.key,
                                  .mark = college.shape, .mark_colour = college.rgb};
            const base::Vec2 size{button_width(kit, look), button_height(kit, Type::card)};
            if (button(kit, flow.next(size), look)) {
                college_ = college.key == college_ ? std::string() : college.key;
            }
        }
        cut_top(rest, flow.bottom() - rest.y, kit.px(space::normal));
    }
    const FieldLook table{.label = kit.words().say("Name of the table"),
                          .code_points_max = base::limits::short_name_code_points_max};
    base::Rect row = cut_top(rest, field_height(kit, table), kit.px(space::normal));
    const base::Rect table_place = cut_left(row, row.w * 0.3F, kit.px(space::normal));
    const FieldChange change = field(kit, table_place, table_, table);
    if (change.changed || change.finished) table_ = base::trimmed(change.text);
    const float side = std::max(kit.target(), kit.px(44));
    row = cut_bottom(row, side);
    for (const workshop::Meaning& meaning : board::colours_of(state)) {
        if (row.w < side) break;
        if (paper(kit, cut_left(row, side, 0), meaning, meaning.colour == colour_)) {
            colour_ = meaning.colour;
        }
    }
}

// A line that the rules refuse stays, with the reason.
void QuickPanel::draw_line(Kit& kit, base::Rect& rest, const World& world, Wishes& wishes) {
    const FieldLook look{.label = kit.words().say("Idea, then Enter"),
                         .hint = kit.words().say("One idea, one line"),
                         .code_points_max = base::limits::card_text_code_points_max,
                         .type = Type::lead};
    const ItemId id = kit.id(Role::field, look.label);
    if (focus_) kit.focus(id);
    focus_ = false;
    const base::Rect place = cut_top(rest, field_height(kit, look), kit.px(space::normal));
    const FieldChange change = field(kit, place, line_, look);
    if (change.finished && !change.submitted) line_ = change.text;
    if (!change.submitted) return;
    focus_ = true;
    kit.keep_moving();
    line_.clear();
    const std::string text = base::trimmed(change.text);
    if (text.empty()) return;
    workshop::CreateCard card;
    card.text = text;
    card.at = workshop::free_place(*world.state);
    card.colour = colour_;
    card.college = world.state->college(college_) ? college_ : std::string();
    card.table = table_;
    const auto decision = workshop::decide(*world.state, card, {facilitator, world.now});
    if (const auto* why = std::get_if<base::Refusal>(&decision)) {
        kit.tell(base::sentence(kit.words(), *why), Tone::bad);
        line_ = change.text;
        return;
    }
    wishes.intend(std::move(card), facilitator);
}

void QuickPanel::draw_entries(Kit& kit, base::Rect& rest, const workshop::State& state,
                              Wishes& wishes) const {
    const auto entered = entered_since(state, first_);
    const std::string label = entered.empty() ? kit.words().say("Nothing is entered yet.")
                                              : kit.words().say("Entered last");
    cut_top(rest, kit.text(rest, label, label_look(kit)).y, kit.px(space::small));
    for (const workshop::Card* card : entered) {
        const auto scope = kit.inside(card->id.value);
        const float height = std::max(kit.target(), kit.px(entry_height));
        base::Rect row = cut_top(rest, height, kit.px(space::small));
        kit.fill(row, kit.theme().card_paper(card->colour), kit.px(radius::card));
        if (kit.theme().shadow_opacity <= 0) {
            kit.outline(row, kit.theme().edge, kit.px(radius::card), kit.px(1.5F));
        }
        const ButtonLook back{.label = kit.words().say("Take back"), .icon = "undo",
                              .type = Type::card};
        base::Rect inside = inset(row, kit.px(10), kit.px(6));
        if (button(kit, cut_right(inside, button_width(kit, back), kit.px(space::small)), back)) {
            wishes.intend(workshop::DeleteCard{card->id}, facilitator);
        }
        kit.text(inside, card->text,
                 {.weight = 500, .ink = kit.theme().card_ink, .upright = Upright::middle,
                  .max_lines = 2, .size_px = 17});
    }
}

void QuickPanel::draw(Kit& kit, base::Rect place, const World& world, Wishes& wishes) {
    const std::string title = kit.words().say("Quick entry");
    const SidePanel side = side_panel(kit, place, title, kit.words().say("Close quick entry"));
    if (side.closed) close();
    ScrollArea area(kit, side.content, title);
    base::Rect rows = area.content();
    draw_choices(kit, rows, *world.state);
    draw_line(kit, rows, world, wishes);
    draw_entries(kit, rows, *world.state, wishes);
    area.end_at(rows.y);
}

}  // namespace ui
