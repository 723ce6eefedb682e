#include "ui/screens/board/list_panel.h"

#include "base/limits.h"
#include "base/text.h"
#include "ui/board_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

using workshop::ColumnUse;

constexpr std::size_t sample_code_points_max = 60;
constexpr float face_width = 170;  // design pixels, of a card in the preview
constexpr float column_height = 68;

std::string sample_of(const workshop::TextTable& table, bool heading, std::size_t column) {
    for (std::size_t i = heading ? 1 : 0; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        const std::string cell = column < cells.size() ? base::trimmed(cells[column]) : "";
        if (!cell.empty()) return base::shortened(cell, sample_code_points_max);
    }
    return {};
}

workshop::Card card_of(const workshop::CreateCards::New& fresh) {
    workshop::Card card;
    card.text = fresh.text;
    card.colour = fresh.colour;
    card.college = fresh.college;
    card.table = fresh.table;
    return card;
}

void tell_notes(ListView& view, const base::Words& words, const workshop::TableCards& result) {
    for (const workshop::TableCards::Note& note : result.notes) {
        if (view.notes.size() == list_notes_shown_max) {
            const std::size_t left = result.notes.size() - list_notes_shown_max;
            view.notes.push_back(words.count("and one more remark", "and {n} more remarks",
                                             std::int64_t(left)));
            return;
        }
        view.notes.push_back(workshop::sentence_of(words, note));
    }
}

// The cards as they will lie on the board.
void draw_cards(Kit& kit, base::Rect& rest, const ListView& view, const workshop::State& state) {
    if (view.cards.empty()) return;
    const float gap = kit.px(space::small);
    const int count = columns(rest.w, kit.px(face_width), gap, 3);
    const float width = (rest.w - gap * float(count - 1)) / float(count);
    const float height = width * workshop::card_height / workshop::card_width;
    int i = 0;
    base::Rect last;
    for (const workshop::Card& card : view.cards) {
        last = grid_cell(rest, count, gap, height, i++);
        const painting::CardFace face = face_of(kit.theme(), state, card, 0);
        const base::Vec2 units{workshop::card_width, workshop::card_height};
        const float zoom = width / units.x;
        kit.shadow(last, radius::card * zoom, Lift::rest);
        kit.picture(last, key_of(face, zoom),
                    [&] { return painting::card_face(face, units, zoom); });
        if (kit.theme().shadow_opacity <= 0) {
            kit.outline(last, kit.theme().edge, radius::card * zoom, kit.px(1.5F));
        }
        kit.record(Role::picture, card.text, last, face.mark_text);
    }
    cut_top(rest, last.bottom() - rest.y, kit.px(space::small));
    const TextLook soft{.type = Type::card, .ink = kit.theme().ink_soft};
    if (!view.more.empty()) cut_top(rest, kit.text(rest, view.more, soft).y, 0);
    cut_top(rest, 0, kit.px(space::normal));
}

void draw_notes(Kit& kit, base::Rect& rest, const ListView& view) {
    for (const std::string& note : view.notes) {
        base::Rect line = rest;
        const base::Rect sign = cut_left(line, kit.px(22), kit.px(8));
        kit.icon({sign.x, sign.y, kit.px(22), kit.px(22)}, "warning", kit.theme().danger);
        const float height = kit.text(line, note, {.type = Type::card}).y;
        cut_top(rest, std::max(height, kit.px(22)), kit.px(6));
    }
}

}  // namespace

ListView list_view(const workshop::State& state, const base::Words& words, const CardList& list,
                   const workshop::ColumnMap& map, const workshop::TableCards& result) {
    ListView view;
    view.title = list.name.empty() ? words.say("A list that was pasted")
                                   : words.say("Cards from “{file}”", {{"file", list.name}});
    const workshop::TextTable& table = list.table;
    view.may_have_heading = table.rows.size() > 1;
    for (std::size_t i = 0; table.columns > 1 && i < table.columns; ++i) {
        view.columns.push_back({workshop::column_name(table, map, i, words),
                                sample_of(table, map.heading, i), map.uses[i]});
    }
    for (const auto& card : result.cards) {
        if (view.cards.size() == list_cards_shown_max) break;
        view.cards.push_back(card_of(card));
    }
    const std::size_t count = result.cards.size();
    if (count > list_cards_shown_max) {
        view.more = words.count("and one more card", "and {n} more cards",
                                std::int64_t(count - list_cards_shown_max));
    }
    tell_notes(view, words, result);
    view.add = words.count("Add one card", "Add {n} cards", std::int64_t(count));
    if (count == 0) view.why_not = words.say("There is no card in it.");
    if (!state.tools().cards) {
        view.why_not = words.say("The cards are locked during this activity.");
    }
    const std::size_t gestures = workshop::gesture_count(result.cards);
    if (gestures > 1) {
        view.portions = words.say("They are added in {n} portions; each is undone by itself.",
                                  {{"n", std::to_string(gestures)}});
    }
    return view;
}

void ListPanel::follow(const CardList& list, const workshop::State& state) {
    if (number_ == list.number && seq_ == state.seq) return;
    if (number_ != list.number) {
        map_ = workshop::guessed_map(state, list.table);
        choosing_.reset();
    }
    number_ = list.number;
    seq_ = state.seq;
    result_ = workshop::cards_of(state, list.table, map_);
}

// A row a column: what it is called, what stands in it, and what it says on a card.
void ListPanel::draw_columns(Kit& kit, base::Rect& rest, const ListView& view,
                             const workshop::State& state, const CardList& list) {
    const workshop::ColumnMap before = map_;
    if (view.may_have_heading) {
        const std::string label = kit.words().say("The first line names the columns");
        const base::Rect row =
            cut_top(rest, toggle_height(kit, label, rest.w), kit.px(space::small));
        if (toggle(kit, row, label, map_.heading)) map_.heading = !map_.heading;
    }
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const ListView::Column& column = view.columns[i];
        const auto scope = kit.inside(i);
        const float height = std::max(kit.target(), kit.px(column_height));
        base::Rect row = cut_top(rest, height, kit.px(space::small));
        const ButtonLook use{.label = kit.words().say(workshop::word_of(column.use)),
                             .icon = choosing_ == i ? "up" : "down",
                             .icon_after = true,
                             .chosen = column.use != ColumnUse::nothing,
                             .type = Type::card,
                             .name = "use"};
        const float width = std::min(std::max(button_width(kit, use), row.w * 0.3F), row.w * 0.5F);
        base::Rect button_place = cut_right(row, width, kit.px(space::normal));
        button_place = centred(button_place, {button_place.w, button_height(kit, Type::card)});
        if (button(kit, button_place, use)) {
            choosing_ = choosing_ == i ? std::nullopt : std::optional(i);
        }
        const base::Rect name = cut_top(row, row.h / 2);
        kit.text(name, column.name,
                 {.weight = 600, .upright = Upright::bottom, .max_lines = 1, .size_px = 18});
        kit.ink(row, column.sample,
                {.type = Type::card, .ink = kit.theme().ink_soft, .max_lines = 1});
        if (choosing_ != i) continue;
        Flow flow(rest, kit.px(space::small));
        for (int each = 0; each < workshop::column_use_count; ++each) {
            const auto wanted = ColumnUse(each);
            const ButtonLook look{.label = kit.words().say(workshop::word_of(wanted)),
                                  .chosen = wanted == column.use,
                                  .type = Type::card,
                                  .name = std::string("as ") + workshop::key_of(wanted)};
            const base::Vec2 size{button_width(kit, look), button_height(kit, Type::card)};
            if (!button(kit, flow.next(size), look)) continue;
            map_.set(i, wanted);
            choosing_.reset();
        }
        cut_top(rest, flow.bottom() - rest.y, kit.px(space::normal));
    }
    if (map_ != before) result_ = workshop::cards_of(state, list.table, map_);
}

ListPanel::Wish ListPanel::draw(Kit& kit, base::Rect place, const workshop::State& state,
                                const CardList& list, bool into_card) {
    const ListView view = list_view(state, kit.words(), list, map_, result_);
    const SidePanel side = side_panel(kit, place, view.title, kit.words().say("Close the list"));
    base::Rect rest = side.content;
    Wish wish = side.closed ? Wish::away : Wish::none;
    const ButtonLook add{.label = view.add, .kind = ButtonKind::primary, .icon = "plus",
                         .enabled = view.why_not.empty(), .why_not = view.why_not,
                         .name = "add cards"};
    const ButtonLook other{.label = into_card ? kit.words().say("All in one card")
                                              : kit.words().say("Add nothing")};
    const float both = button_width(kit, add) + kit.px(space::small) + button_width(kit, other);
    const float gap = kit.px(both <= rest.w ? space::normal : space::small);
    base::Rect foot = cut_bottom(rest, button_height(kit), gap);
    if (button_right(kit, foot, add)) wish = Wish::add;
    base::Rect beside = both <= rest.w
                            ? foot
                            : cut_bottom(rest, button_height(kit), kit.px(space::normal));
    if (button_left(kit, beside, other)) wish = into_card ? Wish::as_one : Wish::away;
    ScrollArea area(kit, rest, kit.words().say("What will be added"));
    base::Rect rows = area.content();
    draw_columns(kit, rows, view, state, list);
    draw_cards(kit, rows, view, state);
    const TextLook soft{.type = Type::card, .ink = kit.theme().ink_soft};
    if (!view.portions.empty()) {
        cut_top(rows, kit.text(rows, view.portions, soft).y, kit.px(space::normal));
    }
    draw_notes(kit, rows, view);
    area.end_at(rows.y);
    return wish;
}

}  // namespace ui
