#include "ui/screens/result/result.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float card_pad = 30, card_gap = 28;  // design pixels
constexpr float side_width = 680;              // of the cards beside a long ranking
constexpr float two_cards_min = 1100, beside_min = 1500;
constexpr float mark_size = 24, college_name_width = 190;
constexpr float title_width_min = 320;

// -- the cards below or beside the ranking --------------------------------------------------------

TextLook card_title() { return {.type = Type::lead, .weight = 700, .heading = true}; }

// Draws when `kit` is to draw, else only measures: both walk the same lines.
class Lines {
public:
    Lines(Kit& kit, base::Rect box, bool draws) : kit_(kit), rest_(box), top_(box.y),
                                                  draws_(draws) {}
    void text(const std::string& words, const TextLook& look, float gap) {
        const float height = kit_.measure(words, look, rest_.w).y;
        const base::Rect place = cut_top(rest_, height, kit_.px(gap));
        if (draws_) kit_.text(place, words, look);
    }
    base::Rect row(float height, float gap) { return cut_top(rest_, height, kit_.px(gap)); }
    bool draws() const { return draws_; }
    float width() const { return rest_.w; }
    float height() const { return rest_.y - top_; }

private:
    Kit& kit_;
    base::Rect rest_;
    float top_;
    bool draws_;
};

void why_lines(Kit& kit, Lines& lines, const ResultView& view, ResultHere&) {
    lines.text(view.why_title, card_title(), space::small);
    bool first = true;
    for (const std::string& sentence : view.why) {
        lines.text(sentence, {.type = first ? Type::lead : Type::body, .weight = first ? 600 : 400},
                   space::tight);
        first = false;
    }
    if (view.seal.empty()) return;
    lines.row(0, space::tight);
    lines.text(view.seal_title, {.type = Type::card, .ink = kit.theme().ink_soft}, space::hair);
    lines.text(view.seal, {.type = Type::body, .weight = 600, .tabular = true}, 0);
}

// Pills in rows; answers with the height they took.
float flow_pills(Kit& kit, base::Rect area, const std::vector<std::string>& words, bool draws) {
    const float height = pill_height(kit), gap = kit.px(space::tight);
    float x = 0, y = 0;
    for (const std::string& word : words) {
        const PillLook look{.label = word};
        const float width = std::min(area.w, pill_width(kit, look));
        if (x > 0 && x + width > area.w) {
            x = 0;
            y += height + gap;
        }
        if (draws) pill(kit, {area.x + x, area.y + y, width, height}, look);
        x += width + gap;
    }
    return y + height;
}

void college_lines(Kit& kit, Lines& lines, const ResultView::College& college) {
    const Theme& theme = kit.theme();
    const TextLook name{.weight = 700, .upright = Upright::middle, .max_lines = 2};
    const TextLook soft{.ink = theme.ink_soft, .upright = Upright::middle};
    const float sign = kit.px(mark_size + space::small);
    const float name_w = std::min(kit.px(college_name_width), lines.width() * 0.4F);
    const float detail_w =
        std::max(kit.px(120), lines.width() - sign - name_w - kit.px(space::normal));
    const float name_h = kit.measure(college.name, name, name_w).y +
                         kit.measure(college.ballots, {.type = Type::card}, name_w).y;
    const float detail_h =
        college.best.empty() ? kit.measure(college.instead, soft, detail_w).y
                             : flow_pills(kit, {0, 0, detail_w, 0}, college.best, false);
    base::Rect row = lines.row(std::max(name_h, detail_h), space::normal);
    if (!lines.draws()) return;
    const base::Rect mark = cut_left(row, sign);
    if (college.shape) {
        const float side = kit.px(mark_size);
        kit.college_mark({mark.x, mark.y + (mark.h - side) / 2, side, side}, *college.shape,
                         legible(college.rgb, theme.surface, 3));
    }
    base::Rect words = cut_left(row, name_w, kit.px(space::normal));
    words.y += (words.h - name_h) / 2;
    const TextLook top{.weight = 700, .max_lines = 2};
    cut_top(words, kit.text(words, college.name, top).y);
    kit.text(words, college.ballots, {.type = Type::card, .ink = theme.ink_soft, .max_lines = 1});
    if (college.best.empty()) {
        kit.text(row, college.instead, soft);
    } else {
        flow_pills(kit, {row.x, row.y + (row.h - detail_h) / 2, row.w, row.h}, college.best, true);
    }
}

void colleges_lines(Kit& kit, Lines& lines, const ResultView& view, ResultHere&) {
    lines.text(view.colleges_title, card_title(), space::normal);
    for (const ResultView::College& college : view.colleges) college_lines(kit, lines, college);
    if (view.weighted.empty()) return;
    lines.row(0, space::tight);
    lines.text(view.weighted, {.type = Type::body}, 0);
}

void others_lines(Kit& kit, Lines& lines, const ResultView& view, ResultHere& here) {
    lines.text(view.others_title, card_title(), space::small);
    for (const std::string& sentence : view.others) {
        lines.text(sentence, {.type = Type::body}, space::small);
    }
    lines.text(kit.words().say("Only the rule announced before the vote decides."),
               {.type = Type::card, .ink = kit.theme().ink_soft}, space::small);
    base::Rect row = lines.row(button_height(kit), 0);
    const ButtonLook easy{.label = here.easy ? kit.words().say("In more detail")
                                             : kit.words().say("Easy to read")};
    row.w = std::min(row.w, button_width(kit, easy));
    if (lines.draws() && button(kit, row, easy)) here.easy = !here.easy;
}

using Fill = void (*)(Kit&, Lines&, const ResultView&, ResultHere&);

float card_height(Kit& kit, float width, const ResultView& view, ResultHere& here, Fill fill) {
    Lines lines(kit, {0, 0, width - kit.px(2 * card_pad), 0}, false);
    fill(kit, lines, view, here);
    return lines.height() + kit.px(2 * card_pad);
}

void draw_card(Kit& kit, base::Rect rect, const ResultView& view, ResultHere& here, Fill fill) {
    kit.sheet(rect, kit.theme().surface, kit.px(radius::panel), Lift::panel);
    Lines lines(kit, grown(rect, -kit.px(card_pad)), true);
    fill(kit, lines, view, here);
}

using Fills = std::vector<Fill>;

Fills reasons_of(const ResultView& view) {
    Fills cards{why_lines};
    if (!view.colleges.empty()) cards.push_back(colleges_lines);
    return cards;
}

Fills others_of(const ResultView& view) {
    return view.others.empty() ? Fills{} : Fills{others_lines};
}

Fills all_of(const ResultView& view) {
    Fills cards = reasons_of(view);
    for (const Fill each : others_of(view)) cards.push_back(each);
    return cards;
}

// One below the other, or two and two where there is room: a last one alone takes the whole width.
// Answers with the height of all; only measures unless `draws`.
float cards(Kit& kit, base::Rect area, const Fills& all, const ResultView& view, ResultHere& here,
            bool draws) {
    const std::size_t beside = area.w >= kit.px(two_cards_min) ? 2 : 1;
    const float gap = kit.px(card_gap);
    float y = area.y;
    for (std::size_t first = 0; first < all.size(); first += beside) {
        const std::size_t count = std::min(beside, all.size() - first);
        const float width = (area.w - gap * float(count - 1)) / float(count);
        float height = 0;
        for (std::size_t i = first; i < first + count; ++i) {
            height = std::max(height, card_height(kit, width, view, here, all[i]));
        }
        for (std::size_t i = 0; draws && i < count; ++i) {
            const base::Rect place{area.x + (width + gap) * float(i), y, width, height};
            draw_card(kit, place, view, here, all[first + i]);
        }
        y += height + gap;
    }
    return y - area.y;
}

// -- the page -------------------------------------------------------------------------------------

void draw_head(Kit& kit, base::Rect& rest, const ResultView& view, ResultHere& here,
               Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect row = cut_top(rest, button_height(kit), kit.px(space::tight));
    if (button_right(kit, row, {.label = words.say("Review"), .icon = "timer"})) {
        wishes.ask(GoTo{Place::review});
    }
    if (button_right(kit, row, {.label = words.say("See the board"), .icon = "card"})) {
        wishes.ask(GoTo{Place::board});
    }
    if (!view.which.empty()) {
        if (button_right(kit, row, {.label = words.say("The vote after"), .icon = "next",
                                    .icon_only = true, .enabled = view.has_later})) {
            --here.back;
        }
        const TextLook look{.weight = 600, .align = painting::Align::centre,
                            .upright = Upright::middle};
        kit.text(cut_right(row, kit.measure(view.which, look).x + 2, kit.px(space::small)),
                 view.which, look);
        if (button_right(kit, row, {.label = words.say("The vote before"), .icon = "back",
                                    .icon_only = true, .enabled = view.has_earlier})) {
            ++here.back;
        }
    }
    TextLook title{.type = Type::title, .weight = 700, .upright = Upright::middle,
                   .heading = true};
    // Beside the buttons, or below them where there is too little room for words.
    if (row.w < kit.px(title_width_min)) {
        row = cut_top(rest, kit.measure(view.title, title, rest.w).y, kit.px(space::tight));
    }
    const float height = kit.measure(view.title, title, row.w).y;
    if (height > row.h) cut_top(rest, height - row.h);
    kit.text({row.x, row.y, row.w, std::max(row.h, height)}, view.title, title);
    if (view.question.empty()) return;
    const TextLook question{.weight = 600, .size_px = 28};
    cut_top(rest, kit.text(rest, view.question, question).y, kit.px(space::hair));
    const TextLook numbers{.ink = kit.theme().ink_soft, .size_px = 22};
    cut_top(rest, kit.text(rest, view.numbers, numbers).y, kit.px(space::large));
}

// What the facilitator may do with the result: build it up for the room, draw the lot.
void draw_steps(Kit& kit, base::Rect& rest, const ResultView& view, ResultHere& here,
                Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect row;
    const auto step = [&](bool there, const ButtonLook& look) {
        if (!there) return false;
        if (button_width(kit, look) > row.w) {
            row = cut_top(rest, button_height(kit), kit.px(space::tight));
        }
        return button_left(kit, row, look);
    };
    const float top = rest.y;
    if (step(bool(view.lot_of), {.label = words.say("Draw the lot"),
                                 .kind = ButtonKind::primary, .icon = "next"})) {
        here.asking_lot = true;
    }
    if (step(view.steps.size() > 1,
             {.label = words.say("Show it step by step"), .icon = "play"})) {
        here.step = 0;
    }
    if (step(view.has_next,
             {.label = words.say("Next vote"), .icon = "next", .icon_after = true})) {
        wishes.ask(GoTo{Place::vote});
    }
    if (rest.y > top) cut_top(rest, kit.px(space::normal));
}

// A long ranking leaves the reasons beside it in view.
bool goes_beside(Kit& kit, base::Rect page, const ResultView& view, ResultHere& here) {
    if (page.w < kit.px(beside_min)) return false;
    const float rows = float(view.rows.size()) * kit.px(64 + 26) + kit.px(210);
    return rows + cards(kit, page, all_of(view), view, here, false) > page.h;
}

void draw_counted(Kit& kit, base::Rect page, const ResultView& view, ResultHere& here,
                  Wishes& wishes) {
    const bool revealing = here.step >= 0 && !view.steps.empty();
    if (!revealing && goes_beside(kit, page, view, here)) {
        const base::Rect side = cut_right(page, kit.px(side_width), kit.px(space::huge));
        ScrollArea column(kit, inset(side, -kit.px(space::normal), 0), view.why_title);
        base::Rect rest = inset(column.content(), kit.px(space::normal), 0);
        cut_top(rest, kit.px(space::large));
        column.end_at(rest.y + cards(kit, rest, reasons_of(view), view, here, true) +
                      kit.px(space::large));
    }
    const bool below = !goes_beside(kit, below_bar(kit), view, here);
    ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), view.title);
    base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
    cut_top(rest, kit.px(space::large));
    draw_head(kit, rest, view, here, wishes);
    if (revealing) {
        cut_top(rest, draw_reveal(kit, rest, view, here), kit.px(space::large));
        area.end_at(rest.y);
        return;
    }
    draw_steps(kit, rest, view, here, wishes);
    cut_top(rest, draw_ranking(kit, rest, view), kit.px(space::large));
    cut_top(rest, draw_pictures(kit, rest, view));
    const Fills here_below = below ? all_of(view) : others_of(view);
    cut_top(rest, cards(kit, rest, here_below, view, here, true), kit.px(space::large));
    area.end_at(rest.y);
}

void draw_nothing(Kit& kit, base::Rect page, const ResultView& view, ResultHere& here,
                  Wishes& wishes) {
    cut_top(page, kit.px(space::large));
    draw_head(kit, page, view, here, wishes);
    base::Rect foot = cut_bottom(page, kit.px(150));
    empty_state(kit, page, "ballot", view.empty_title, view.empty_detail);
    if (!view.to_vote) return;
    const ButtonLook go{.label = kit.words().say("Go to the vote"), .kind = ButtonKind::primary,
                        .icon = "next", .icon_after = true, .type = Type::lead};
    const base::Vec2 size{button_width(kit, go), button_height(kit, Type::lead)};
    if (button(kit, centred({foot.x, foot.y, foot.w, size.y}, size), go)) {
        wishes.ask(GoTo{Place::vote});
    }
}

}  // namespace

void draw_result(Kit& kit, const ResultView& view, ResultHere& here, const World& world,
                 Wishes& wishes) {
    const base::Rect page = below_bar(kit);
    if (view.rows.empty() && view.why.empty()) draw_nothing(kit, page, view, here, wishes);
    else draw_counted(kit, page, view, here, wishes);
    draw_bar(kit, view.bar, view.room, here.bar, world, wishes);
    if (here.asking_lot) draw_lot(kit, view, here, wishes);
}

}  // namespace ui
