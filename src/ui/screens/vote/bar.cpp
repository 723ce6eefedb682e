#include "ui/screens/vote/bar.h"

#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float page_margin = 56;  // design pixels, left and right
constexpr float page_margin_part = 0.035F;  // of a narrow screen, at most

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
    if (!here.asking_next) return;
    const Reply reply = ask_next(kit, view);
    if (reply != Reply::none) here.asking_next = false;
    if (reply == Reply::yes) follow_top_bar(TopBarWish::next, world, wishes);
}

base::Rect below_bar(Kit& kit) {
    base::Rect page = kit.content();
    cut_top(page, top_bar_height(kit));
    return inset(page, std::min(kit.px(page_margin), page.w * page_margin_part), 0);
}

base::Milliseconds next_second(const World& world) {
    if (!world.state || !world.state->timer.running) return -1;
    const base::Milliseconds left = workshop::timer_left(*world.state, world.now);
    return (left % base::second_ms + base::second_ms) % base::second_ms + 1;
}

}  // namespace ui
