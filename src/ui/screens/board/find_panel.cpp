#include "ui/screens/board/find_panel.h"

#include "base/text.h"
#include "painting/colour.h"
#include "ui/layout.h"
#include "ui/widgets.h"
#include "workshop/search.h"

namespace ui {
namespace {

constexpr float row_height = 92;  // design pixels
constexpr std::size_t question_code_points_max = 80;

FindView::Row row_of(const workshop::State& state, const base::Words& words,
                     const workshop::Card& card) {
    FindView::Row row{card.id, card.colour, {}, card.text, {}};
    if (row.text.empty()) row.text = words.say("Drawing");
    if (const auto* meaning = state.meaning(card.colour)) row.letter = meaning->letter;
    const auto add = [&](const std::string& what) {
        if (!what.empty()) row.detail += (row.detail.empty() ? "" : " · ") + what;
    };
    if (const workshop::College* college = state.college(card.college)) add(college->name);
    if (const workshop::Cluster* cluster = state.cluster(card.cluster)) add(cluster->title);
    return row;
}

bool draw_row(Kit& kit, base::Rect rect, const FindView::Row& row) {
    Item item;
    item.role = Role::button;
    item.id = kit.id(Role::button, "found " + std::to_string(row.card.value));
    item.label = row.text;
    item.value = row.detail;
    item.rect = rect;
    item.focusable = true;
    const Response response = kit.interact(std::move(item));
    const Theme& theme = kit.theme();
    const float radius = kit.px(radius::card);
    const Rgb paper = theme.card_paper(row.colour);
    kit.fill(rect, response.pressed ? painting::blended(paper, theme.card_ink, 0.08) : paper,
             radius);
    if (theme.shadow_opacity <= 0) kit.outline(rect, theme.edge, radius, kit.px(1.5F));
    if (response.focused && kit.focus_shows()) kit.focus_ring(rect, radius);
    base::Rect inside = inset(rect, kit.px(14), kit.px(10));
    if (!row.letter.empty()) {
        kit.ink(cut_right(inside, kit.px(20), kit.px(8)), row.letter,
                {.type = Type::card, .weight = 700, .ink = theme.card_ink_soft,
                 .align = painting::Align::end});
    }
    const bool detailed = !row.detail.empty();
    const base::Vec2 text = kit.ink(inside, row.text,
                                    {.weight = 500, .ink = theme.card_ink,
                                     .max_lines = detailed ? 2 : 3, .size_px = 18});
    cut_top(inside, text.y, kit.px(2));
    if (detailed) {
        kit.ink(inside, row.detail,
                {.type = Type::card, .ink = theme.card_ink_soft, .max_lines = 1});
    }
    return response.clicked;
}

// One tap asks for it; another one takes it back. Once something is asked, the cards have the room.
std::optional<std::string> draw_suggestions(Kit& kit, base::Rect& rest, const FindView& view,
                                            const std::string& question) {
    std::optional<std::string> asked;
    Flow flow(rest, kit.px(space::small));
    for (const std::string& each : view.suggestions) {
        if (!question.empty() && each != question) continue;
        const ButtonLook look{.label = each, .chosen = each == question, .type = Type::card,
                              .name = "ask for " + each};
        const base::Vec2 size{button_width(kit, look), button_height(kit, Type::card)};
        if (button(kit, flow.next(size), look)) asked = each == question ? std::string() : each;
    }
    if (flow.bottom() > rest.y) cut_top(rest, flow.bottom() - rest.y, kit.px(space::normal));
    return asked;
}

}  // namespace

FindView find_view(const workshop::State& state, const base::Words& words,
                   const std::string& question, const std::vector<workshop::CardId>& found) {
    FindView view;
    view.count = question.empty() ? words.say("Write a word, or touch one of these.")
                 : found.empty()
                     ? words.say("No card says this.")
                     : words.count("{n} card", "{n} cards", std::int64_t(found.size()));
    for (const workshop::CardId id : found) {
        const workshop::Card* card = state.card(id);
        if (card && view.rows.size() < found_rows_max) {
            view.rows.push_back(row_of(state, words, *card));
        }
    }
    if (found.size() > found_rows_max) {
        view.more = words.say("The first {n} are shown: one more word finds fewer.",
                              {{"n", std::to_string(found_rows_max)}});
    }
    for (const workshop::Meaning& meaning : state.legend) {
        if (!meaning.label.empty()) view.suggestions.push_back(meaning.label);
    }
    for (const workshop::College& college : state.colleges) {
        view.suggestions.push_back(college.name);
    }
    return view;
}

void FindPanel::close() {
    open_ = false;
    question_.clear();
}

void FindPanel::ask(const std::string& question, const workshop::State& state) {
    question_ = base::trimmed(question).empty() ? std::string() : question;
    seq_ = state.seq;
    found_ = workshop::search(state, question_);
    set_ = {found_.begin(), found_.end()};
}

void FindPanel::follow(const workshop::State& state) {
    if (open_ && !question_.empty() && seq_ != state.seq) ask(question_, state);
}

std::optional<workshop::CardId> FindPanel::draw(Kit& kit, base::Rect place,
                                                const workshop::State& state) {
    const FindView view = find_view(state, kit.words(), question_, found_);
    panel(kit, place, kit.words().say("Find cards"), kit.px(radius::panel), Lift::lifted);
    base::Rect rest = grown(place, -kit.px(space::normal));
    const FieldLook look{.label = kit.words().say("Word to find"),
                         .hint = kit.words().say("A word on the card"),
                         .bare = true,
                         .code_points_max = question_code_points_max};
    base::Rect head = cut_top(rest, field_height(kit, look), kit.px(space::normal));
    const ButtonLook leave{.label = kit.words().say("Close the search"), .kind = ButtonKind::quiet,
                           .icon = "cross", .icon_only = true};
    const float side = std::max(kit.target(), head.h);
    const bool left = button(kit, cut_right(head, side, kit.px(space::small)), leave);
    const FieldChange change = field(kit, head, question_, look);
    if (change.changed || change.finished) ask(change.text, state);
    const TextLook soft{.type = Type::card, .weight = 600, .ink = kit.theme().ink_soft};
    std::optional<workshop::CardId> chosen;
    std::optional<std::string> asked;
    {
        ScrollArea area(kit, rest, kit.words().say("Cards that were found"));
        base::Rect rows = area.content();
        asked = draw_suggestions(kit, rows, view, question_);
        cut_top(rows, kit.text(rows, view.count, soft).y, kit.px(space::small));
        for (const FindView::Row& row : view.rows) {
            if (draw_row(kit, cut_top(rows, kit.px(row_height), kit.px(space::small)), row)) {
                chosen = row.card;
            }
        }
        if (!view.more.empty()) cut_top(rows, kit.text(rows, view.more, soft).y, 0);
        area.end_at(rows.y);
    }
    if (asked) ask(*asked, state);
    if (left) close();
    return chosen;
}

}  // namespace ui
