#include "ui/screens/vote/bar.h"

#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float page_margin = 56;  // design pixels, left and right
constexpr float page_margin_part = 0.035F;  // of a narrow screen, at most
constexpr float modal_padding = 32;         // design pixels, on every side

void ask_next(Kit& kit, const TopBarView& view, BarHere& here, const World& world,
              Wishes& wishes) {
    const base::Words& words = kit.words();
    const Modal modal(kit, words.say("Go on already?"), {kit.px(720), kit.px(310)});
    base::Rect rest = modal.content();
    base::Rect foot = cut_bottom(rest, button_height(kit, Type::lead), kit.px(space::wide));
    kit.text(rest, words.say("There is still {time} left for this activity.",
                             {{"time", view.timer}}),
             {.type = Type::lead});
    if (button_right(kit, foot, {.label = words.say("Go on"), .kind = ButtonKind::primary,
                                 .type = Type::lead, .name = "go on now"})) {
        here.asking_next = false;
        follow_top_bar(TopBarWish::next, world, wishes);
    }
    const ButtonLook stay{.label = words.say("Stay here"), .type = Type::lead};
    if (button_right(kit, foot, stay) || modal.dismissed()) here.asking_next = false;
}

}  // namespace

void draw_bar(Kit& kit, const TopBarView& view, const RoomView& room, BarHere& here,
              const World& world, Wishes& wishes) {
    const TopBarWish wish = draw_top_bar(kit, view);
    const bool early = world.state && world.state->current && !view.timer.empty() &&
                       workshop::timer_left(*world.state, world.now) > base::minute_ms;
    // An open vote has to be closed first: the refusal says so, a question would not.
    const bool voting = world.state && world.state->open_vote();
    if (wish == TopBarWish::devices) {
        here.room_open = true;
    } else if (wish == TopBarWish::next && early && !voting) {
        here.asking_next = true;
    } else {
        follow_top_bar(wish, world, wishes);
    }
    if (here.room_open) here.room_open = draw_room_panel(kit, room, wishes);
    if (here.asking_next) ask_next(kit, view, here, world, wishes);
}

base::Rect below_bar(Kit& kit) {
    base::Rect page = kit.content();
    cut_top(page, top_bar_height(kit));
    return inset(page, std::min(kit.px(page_margin), page.w * page_margin_part), 0);
}

float modal_height(const Kit& kit, float content_px) {
    return content_px + button_height(kit) + kit.px(space::normal + 2 * modal_padding);
}

base::Milliseconds next_second(const World& world) {
    if (!world.state || !world.state->timer.running) return -1;
    const base::Milliseconds left = workshop::timer_left(*world.state, world.now);
    return (left % base::second_ms + base::second_ms) % base::second_ms + 1;
}

}  // namespace ui
