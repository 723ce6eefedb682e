// The page of the vote: the question on the left, how to take part on the right. On a narrow
// screen, or with large letters, everything lies below one another.

#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using Ask = VoteHere::Ask;
using Phase = VoteView::Phase;

constexpr float wide_min = 1400;  // design pixels: two columns
constexpr float side_width = 500, side_pad = 28;
constexpr float stacked_side_height = 760;
constexpr float qr_side_max = 444, qr_side_min = 150;
constexpr float count_size = 120;
constexpr float told_width = 760;  // of a sentence at the foot of the screen
constexpr base::Milliseconds roll_ms = 500;
constexpr TextLook question_look{.type = Type::page, .weight = 700, .heading = true};
constexpr std::size_t long_question = 90;  // bytes; set smaller, so that the options stay in view

TextLook question_text(const VoteView& view) {
    TextLook look = question_look;
    if (view.question.size() > long_question) look.type = Type::title;
    return look;
}

// A number that rolls up to its value like a counter.
void draw_rolling(Kit& kit, base::Rect box, std::int64_t value, const TextLook& look) {
    const float now = kit.motion().to(kit.id(Role::text, "rolling"), float(value), roll_ms);
    const float low = std::floor(now);
    const float part = now - low;
    const Kit::Scope clip = kit.clip(box);
    const auto digits = [&](float number, float by) {
        base::Rect row = box;
        row.y += by * box.h;
        kit.ink(row, std::to_string(std::int64_t(number)), look);
    };
    digits(low, -part);
    if (part > 0) digits(low + 1, 1 - part);
}

void draw_ballots(Kit& kit, base::Rect& rest, const VoteView& view) {
    const TextLook number{.weight = 700, .ink = kit.theme().accent,
                          .align = painting::Align::centre, .upright = Upright::middle,
                          .tabular = true, .size_px = count_size};
    const float height = kit.px(count_size * 1.1F);
    const base::Rect box = cut_top(rest, height);
    draw_rolling(kit, box, view.ballots, number);
    Item item;
    item.role = Role::text;
    item.label = std::to_string(view.ballots) + " " + view.ballots_words;
    item.rect = box;
    kit.record(std::move(item));
    const TextLook words{.type = Type::lead, .weight = 500, .align = painting::Align::centre};
    cut_top(rest, kit.ink(rest, view.ballots_words, words).y, kit.px(space::wide));
}

// QR code, address and code, as large as there is room; else the way to open the room.
void draw_join(Kit& kit, base::Rect rest, const VoteView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    const painting::Align middle = painting::Align::centre;
    if (!view.room.open) {
        const TextLook look{.type = Type::body, .ink = kit.theme().ink_soft, .align = middle};
        cut_top(rest, kit.text(rest, view.room.how, look).y, kit.px(space::normal));
        const ButtonLook open{.label = words.say("Open the room"), .icon = "qr",
                              .type = Type::lead, .name = "open the room here"};
        const base::Rect row = cut_top(rest, button_height(kit, Type::lead));
        if (button(kit, centred(row, {std::min(row.w, button_width(kit, open)), row.h}), open)) {
            wishes.ask(OpenRoom{});
        }
        return;
    }
    const TextLook address{.weight = 600, .align = middle, .max_lines = 2, .size_px = 26};
    const TextLook code{.weight = 700, .align = middle, .tabular = true, .size_px = 52};
    const TextLook soft{.type = Type::body, .ink = kit.theme().ink_soft, .align = middle};
    const float words_h = kit.measure(view.room.address, address, rest.w).y +
                          kit.measure(view.room.code, code, rest.w).y +
                          kit.measure(view.room.joined, soft, rest.w).y + kit.px(space::wide * 2);
    const float side = std::min({rest.w, kit.px(qr_side_max), rest.h - words_h});
    if (side >= kit.px(qr_side_min)) {
        const base::Rect row = cut_top(rest, side, kit.px(space::wide));
        qr(kit, centred(row, {side, side}), view.room.link, words.say("QR code to join"));
    }
    cut_top(rest, kit.text(rest, view.room.address, address).y, kit.px(space::tight));
    cut_top(rest, kit.text(rest, view.room.code, code).y, kit.px(space::tight));
    kit.text(rest, view.room.joined, soft);
}

// -- what the facilitator may do ------------------------------------------------------------------

std::vector<ButtonLook> steps_of(Kit& kit, const VoteView& view) {
    const base::Words& words = kit.words();
    std::vector<ButtonLook> steps;
    const auto add = [&](std::string label, ButtonKind kind, std::string_view icon,
                         const char* name) {
        steps.push_back({.label = std::move(label), .kind = kind, .icon = icon,
                         .type = Type::lead, .name = name});
    };
    switch (view.phase) {
        case Phase::preview:
            add(words.say("Open the vote"), ButtonKind::primary, view.secret ? "lock" : "ballot",
                "open");
            steps.back().enabled = view.trouble.empty();
            steps.back().why_not = view.trouble;
            if (!view.trouble.empty()) {
                add(words.say("Preparation"), ButtonKind::secondary, "calendar", "preparation");
            }
            break;
        case Phase::open:
            if (!view.may_steer) break;
            add(words.say("Close the vote"), ButtonKind::primary, "check", "close");
            add(words.say("Cancel this vote"), ButtonKind::quiet, "", "cancel");
            break;
        case Phase::uncounted:
            if (view.may_steer) {
                add(words.say("Open the ballots"), ButtonKind::primary, "lock", "count");
            }
            break;
        case Phase::closed:
            add(words.say("See the result"), ButtonKind::primary, "people", "result");
            break;
        case Phase::none: break;
    }
    add(words.say("See the board"), ButtonKind::quiet, "card", "board");
    return steps;
}

void take_step(const std::string& name, const VoteView& view, VoteHere& here, const World& world,
               Wishes& wishes) {
    here.pin.clear();
    here.first_pin.clear();
    if (name == "board") return wishes.ask(GoTo{Place::board});
    if (name == "result") return wishes.ask(GoTo{Place::result});
    if (name == "preparation") return wishes.ask(GoTo{Place::preparation});
    if (name == "cancel") here.ask = Ask::cancel;
    if (name == "count") here.ask = Ask::pin_to_count;
    const bool locked = view.secret && !world.unlocked;
    if (name == "close") here.ask = locked ? Ask::pin_to_close : Ask::close;
    if (name != "open") return;
    if (locked) {
        here.ask = world.has_pin ? Ask::pin_to_open : Ask::choose_pin;
    } else if (const auto* activity = world.state->current_activity()) {
        wishes.ask(OpenVoteNow{activity->vote, {}});
    }
}

void draw_steps(Kit& kit, base::Rect& rest, const VoteView& view, VoteHere& here,
                const World& world, Wishes& wishes) {
    const std::vector<ButtonLook> steps = steps_of(kit, view);
    const float height = button_height(kit, Type::lead);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const base::Rect row = cut_bottom(rest, height, kit.px(space::tight));
        if (button(kit, row, *step)) take_step(step->name, view, here, world, wishes);
    }
    cut_bottom(rest, 0, kit.px(space::tight));
}

void draw_side(Kit& kit, base::Rect rect, const VoteView& view, VoteHere& here,
               const World& world, Wishes& wishes) {
    kit.sheet(rect, kit.theme().surface, kit.px(radius::panel), Lift::panel);
    base::Rect rest = grown(rect, -kit.px(side_pad));
    draw_steps(kit, rest, view, here, world, wishes);
    if (view.phase != Phase::preview) draw_ballots(kit, rest, view);
    const bool over = view.phase == Phase::closed || view.phase == Phase::uncounted;
    if (over) {
        const base::Words& words = kit.words();
        const std::string told =
            view.phase == Phase::closed
                ? words.say("The vote is closed and counted.")
                : words.say("The vote is closed. Its ballots still lie sealed: the PIN opens "
                            "them.");
        kit.text(rest, told, {.type = Type::lead, .align = painting::Align::centre});
    } else if (view.may_steer) {
        draw_join(kit, rest, view, wishes);
    }
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

void draw_question(Kit& kit, base::Rect& rest, const VoteView& view) {
    const TextLook question = question_text(view);
    cut_top(rest, kit.text(rest, view.question, question).y, kit.px(space::normal));
    const TextLook rule{.weight = 500, .size_px = 28};
    cut_top(rest, kit.text(rest, view.rule, rule).y, kit.px(space::tight));
    draw_secrecy(kit, rest, view);
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
    draw_question(kit, rest, view);
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
