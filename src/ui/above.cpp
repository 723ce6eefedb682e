#include "ui/above.h"

#include "ui/layout.h"
#include "ui/top_bar.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float title_letters = 56, phase_letters = 36, timer_letters = 150;  // design pixels

}  // namespace

void draw_above(Kit& kit, const World& world) {
    const base::Rect room{0, 0, kit.glass().w, kit.screen().y};
    if (room.empty()) return;
    const Theme& theme = kit.theme();
    kit.fill(room, theme.paper);
    kit.line({0, room.h}, {room.w, room.h}, theme.edge, kit.px(2));
    kit.block(room, kit.words().say("To be read from afar"));
    const TopBarView view = top_bar_view(world, kit.words());
    base::Rect rest = inset(room, kit.px(space::vast), kit.px(space::large));
    const TextLook timer{.weight = 700, .upright = Upright::middle, .tabular = true,
                         .size_px = timer_letters};
    if (!view.timer.empty()) {
        const float width = kit.measure(view.timer, timer).x + kit.px(space::tight);
        kit.text(cut_right(rest, width, kit.px(space::large)), view.timer, timer);
    }
    const TextLook title{.weight = 700, .max_lines = 2, .heading = true,
                         .size_px = title_letters};
    const TextLook phase{.ink = theme.ink_soft, .max_lines = 1, .size_px = phase_letters};
    const float height =
        kit.measure(view.title, title, rest.w).y + kit.measure(view.phase, phase, rest.w).y;
    rest.y += std::max(0.F, (rest.h - height) / 2);
    cut_top(rest, kit.text(rest, view.title, title).y);
    kit.text(rest, view.phase, phase);
}

}  // namespace ui
