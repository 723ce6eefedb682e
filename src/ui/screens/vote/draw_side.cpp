// Beside the question: how many ballots are in, how to take part, what the facilitator may do.

#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"
#include "workshop/vote_count.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using Ask = VoteHere::Ask;
using Phase = VoteView::Phase;

constexpr float side_pad = 28;  // design pixels
constexpr float qr_side_max = 444, qr_side_min = 150;
constexpr float count_size = 120;
constexpr base::Milliseconds roll_ms = 500;

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
    const bool several = view.questions > 0;
    std::vector<ButtonLook> steps;
    const auto add = [&](std::string label, ButtonKind kind, std::string_view icon,
                         const char* name) {
        steps.push_back({.label = std::move(label), .kind = kind, .icon = icon,
                         .type = Type::lead, .name = name});
    };
    switch (view.phase) {
        case Phase::preview:
            add(view.others_open ? words.say("Ask this question again")
                : several        ? words.say("Open the questionnaire")
                                 : words.say("Open the vote"),
                ButtonKind::primary, view.locked ? "lock" : "ballot", "open");
            steps.back().enabled = view.trouble.empty();
            steps.back().why_not = view.trouble;
            if (!view.trouble.empty()) {
                add(words.say("Preparation"), ButtonKind::secondary, "calendar", "preparation");
            }
            break;
        case Phase::open:
            if (!view.may_steer) break;
            add(several ? words.say("Close the questionnaire") : words.say("Close the vote"),
                ButtonKind::primary, "check", "close");
            add(several ? words.say("Cancel this question") : words.say("Cancel this vote"),
                ButtonKind::quiet, "", "cancel");
            break;
        case Phase::uncounted:
            if (view.may_steer) {
                add(words.say("Open the ballots"), ButtonKind::primary, "lock", "count");
            }
            break;
        case Phase::closed:
            add(words.say("See the result"), ButtonKind::primary, "people", "result");
            if (!view.has_next) break;
            add(words.say("Next vote"), ButtonKind::secondary, "next", "further");
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
    if (name == "further") {
        here.past = view.vote;
        return;
    }
    if (name == "result") return wishes.ask(GoTo{Place::result});
    if (name == "preparation") return wishes.ask(GoTo{Place::preparation});
    if (name == "cancel") here.ask = Ask::cancel;
    if (name == "count") here.ask = Ask::pin_to_count;
    const bool locked = view.locked && !world.unlocked;
    if (name == "close") here.ask = locked ? Ask::pin_to_close : Ask::close;
    if (name != "open") return;
    if (locked) {
        here.ask = world.has_pin ? Ask::pin_to_open : Ask::choose_pin;
    } else if (const auto* plan = workshop::next_plan(*world.state)) {
        wishes.ask(OpenVoteNow{*plan, {}});
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

}  // namespace

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

}  // namespace ui
