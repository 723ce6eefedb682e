// One view of the board or two side by side: the persona on the left, ideas on the right. Hands
// work in both, and carry cards and links from one to the other.

#include "ui/layout.h"
#include "ui/screens/board/board.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float divider_width = 16;  // design pixels

}  // namespace

std::span<Pane> BoardScreen::shown() {
    return std::span(panes_).first(two_views_ && !frames_.presenting() ? 2 : 1);
}

std::span<const Pane> BoardScreen::shown() const {
    return std::span(panes_).first(two_views_ && !frames_.presenting() ? 2 : 1);
}

// And it is the one that buttons mean from now on.
Pane& BoardScreen::pane_at(base::Vec2 px) {
    const std::span<Pane> all = shown();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].view().viewport_px.contains(px)) active_ = i;
    }
    return pane();
}

void BoardScreen::place_panes(Kit& kit, const World& world) {
    const std::span<Pane> all = shown();
    if (active_ >= all.size()) active_ = 0;
    base::Rect rest = whole_px_ = viewport(kit, *world.state);
    const float gap = kit.px(divider_width);
    const float width = (rest.w - gap * float(all.size() - 1)) / float(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].place(kit, cut_left(rest, width, gap), int(i), int(all.size()));
        if (!all[i].wants_all()) continue;
        const BoardWords view = board_screen(world, kit.words(), layout_, false);
        all[i].show_all(kit, layout_, between_words(kit, view));
    }
}

base::Rect BoardScreen::divider() const {
    const base::Rect left = panes_[0].view().viewport_px, right = panes_[1].view().viewport_px;
    return {left.right(), left.y, right.x - left.right(), left.h};
}

void BoardScreen::draw_divider(Kit& kit) const {
    kit.fill(divider(), kit.theme().surface);
    kit.outline(divider(), kit.theme().edge, 0, kit.px(1));
}

void BoardScreen::draw_one_view(Kit& kit, const workshop::State& state) {
    const base::Rect strip = divider();
    const float side = std::max(kit.target(), kit.px(56));
    const base::Rect top{strip.centre().x - side / 2, strip.y + kit.px(space::normal), side, side};
    if (covered(top, state)) return;
    kit.shadow(top, side / 2, Lift::rest);
    if (button(kit, top, {.label = kit.words().say("One view of the board"), .icon = "cross",
                          .icon_only = true})) {
        two_views_ = false;
    }
}

}  // namespace ui
