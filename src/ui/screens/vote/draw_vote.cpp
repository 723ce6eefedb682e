// The page of the vote: the question on the left, how to take part on the right. On a narrow
// screen, or with large letters, everything lies below one another.

#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

using Phase = VoteView::Phase;

constexpr float wide_min = 1400;  // design pixels: two columns
constexpr float side_width = 500;
constexpr float stacked_side_height = 760;
constexpr float told_width = 760;  // of a sentence at the foot of the screen
constexpr TextLook question_look{.type = Type::page, .weight = 700, .heading = true};
constexpr std::size_t long_question = 90;  // bytes; set smaller, so that the options stay in view

TextLook question_text(const VoteView& view) {
    TextLook look = question_look;
    if (view.question.size() > long_question) look.type = Type::title;
    return look;
}

// -- the question ---------------------------------------------------------------------------------

void draw_secrecy(Kit& kit, base::Rect& rest, const VoteView& view) {
    const TextLook look{.type = Type::lead, .ink = kit.theme().ink_soft};
    const float sign = kit.px(28), gap = kit.px(space::small);
    const float height = kit.measure(view.secrecy, look, rest.w - sign - gap).y;
    base::Rect row = cut_top(rest, std::max(height, sign), kit.px(space::wide));
    const base::Rect place = cut_left(row, sign, gap);
    kit.icon({place.x, place.y, sign, sign}, view.secret ? "lock" : "eye", kit.theme().ink_soft);
    kit.text(row, view.secrecy, look);
}

// Which question of a questionnaire is shown; a touch shows another.
void draw_questions(Kit& kit, base::Rect& rest, const VoteView& view, VoteHere& here) {
    if (view.questions == 0) return;
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= view.questions; ++i) names.push_back(std::to_string(i));
    const base::Rect row = cut_top(rest, button_height(kit, Type::lead), kit.px(space::small));
    const int pressed = segments(kit, row, kit.words().say("Questions"), names,
                                 int(here.question));
    if (pressed >= 0) here.question = std::size_t(pressed);
}

void draw_question(Kit& kit, base::Rect& rest, const VoteView& view, VoteHere& here) {
    draw_questions(kit, rest, view, here);
    if (!view.which.empty()) {
        const TextLook which{.type = Type::lead, .weight = 600, .ink = kit.theme().ink_soft};
        cut_top(rest, kit.text(rest, view.which, which).y, kit.px(space::tight));
    }
    const TextLook question = question_text(view);
    cut_top(rest, kit.text(rest, view.question, question).y, kit.px(space::normal));
    const TextLook rule{.weight = 500, .size_px = 28};
    cut_top(rest, kit.text(rest, view.rule, rule).y, kit.px(space::tight));
    draw_secrecy(kit, rest, view);
    const TextLook announced{.type = Type::lead, .ink = kit.theme().ink_soft};
    cut_top(rest, kit.text(rest, view.announced, announced).y, kit.px(space::normal));
    if (!view.note.empty()) {
        cut_top(rest, banner(kit, rest, view.note, Tone::plain), kit.px(space::normal));
    }
    if (!view.trouble.empty()) {
        cut_top(rest, banner(kit, rest, view.trouble, Tone::bad), kit.px(space::normal));
    }
}

void draw_ballot(Kit& kit, base::Rect& rest, const VoteView& view, VoteHere& here) {
    if (view.options.empty()) return;
    const TextLook title{.type = Type::lead, .weight = 700, .heading = true};
    cut_top(rest, kit.text(rest, view.options_title, title).y, kit.px(space::small));
    cut_top(rest, draw_options(kit, rest, view, here), kit.px(space::wide));
}

void draw_page(Kit& kit, base::Rect page, const VoteView& view, VoteHere& here,
               const World& world, Wishes& wishes) {
    const bool wide = page.w >= kit.px(wide_min);
    if (wide) {
        base::Rect side = cut_right(page, kit.px(side_width), kit.px(space::huge));
        cut_top(side, kit.px(space::wide));
        cut_bottom(side, kit.px(space::wide));
        draw_side(kit, side, view, here, world, wishes);
    }
    // Room for shadows and focus rings at the edges.
    ScrollArea area(kit, inset(page, -kit.px(space::normal), 0), view.question);
    base::Rect rest = inset(area.content(), kit.px(space::normal), 0);
    cut_top(rest, kit.px(space::large));
    draw_question(kit, rest, view, here);
    if (!wide) {
        const base::Rect side = cut_top(rest, kit.px(stacked_side_height), kit.px(space::large));
        draw_side(kit, side, view, here, world, wishes);
    }
    draw_ballot(kit, rest, view, here);
    area.end_at(rest.y);
}

void draw_nothing(Kit& kit, base::Rect page, const VoteView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    base::Rect foot = cut_bottom(page, kit.px(160));
    empty_state(kit, page, "ballot", words.say("No vote now"),
                words.say("A vote opens during a vote activity: plan one in the preparation, then "
                          "go on to it."));
    ButtonLook plan{.label = words.say("Preparation"), .kind = ButtonKind::primary,
                    .icon = "calendar", .type = Type::lead};
    ButtonLook look{.label = words.say("See the board"), .icon = "card", .type = Type::lead,
                    .name = "board"};
    const float plan_w = view.may_steer ? button_width(kit, plan) + kit.px(space::small) : 0;
    base::Rect row = centred({foot.x, foot.y, foot.w, button_height(kit, Type::lead)},
                             {plan_w + button_width(kit, look), button_height(kit, Type::lead)});
    if (view.may_steer && button_left(kit, row, plan)) wishes.ask(GoTo{Place::preparation});
    if (button(kit, row, look)) wishes.ask(GoTo{Place::board});
}

float told_height(Kit& kit) {
    float height = 0;
    for (const Kit::Told& told : kit.told()) {
        const float width = std::min(kit.screen().w - kit.px(2 * space::wide), kit.px(told_width));
        height += banner_height(kit, width, told.sentence) + kit.px(space::small);
    }
    return height > 0 ? height + kit.px(space::tight) : 0;
}

}  // namespace

void draw_vote(Kit& kit, const VoteView& view, VoteHere& here, const World& world,
               Wishes& wishes) {
    base::Rect page = below_bar(kit);
    if (view.phase == Phase::none) {
        draw_nothing(kit, page, view, wishes);
    } else {
        if (view.at_wall) {
            // What is told at the foot of the screen must not lie over the next person's buttons.
            cut_bottom(page, kit.motion().to(kit.id(Role::panel, "told"), told_height(kit)));
            const base::Rect strip = cut_bottom(page, wall_strip_height(kit, page.w, view));
            draw_page(kit, page, view, here, world, wishes);
            draw_wall_strip(kit, strip, view, here, wishes);
        } else {
            draw_page(kit, page, view, here, world, wishes);
        }
    }
    draw_bar(kit, view.bar, view.room, here.bar, world, wishes);
    draw_asks(kit, view, here, world, wishes);
}

}  // namespace ui
