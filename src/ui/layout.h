#pragma once
// Layout by cutting rectangles: take a piece from a side, the rest stays in the first argument.

#include "base/geometry.h"

namespace ui {

inline base::Rect cut_top(base::Rect& rest, float height, float gap = 0) {
    const base::Rect piece{rest.x, rest.y, rest.w, height};
    rest.y += height + gap;
    rest.h -= height + gap;
    return piece;
}
inline base::Rect cut_bottom(base::Rect& rest, float height, float gap = 0) {
    const base::Rect piece{rest.x, rest.bottom() - height, rest.w, height};
    rest.h -= height + gap;
    return piece;
}
inline base::Rect cut_left(base::Rect& rest, float width, float gap = 0) {
    const base::Rect piece{rest.x, rest.y, width, rest.h};
    rest.x += width + gap;
    rest.w -= width + gap;
    return piece;
}
inline base::Rect cut_right(base::Rect& rest, float width, float gap = 0) {
    const base::Rect piece{rest.right() - width, rest.y, width, rest.h};
    rest.w -= width + gap;
    return piece;
}
inline base::Rect inset(base::Rect r, float x, float y) {
    return {r.x + x, r.y + y, r.w - 2 * x, r.h - 2 * y};
}
inline base::Rect centred(base::Rect around, base::Vec2 size) {
    return {around.x + (around.w - size.x) / 2, around.y + (around.h - size.y) / 2, size.x, size.y};
}
inline base::Rect common(base::Rect a, base::Rect b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.F, std::min(a.right(), b.right()) - x),
            std::max(0.F, std::min(a.bottom(), b.bottom()) - y)};
}
// How many columns of at least least_px fit into the width, 1 to `most`.
inline int columns(float width, float least_px, float gap, int most) {
    const int fit = int((width + gap) / (least_px + gap));
    return std::clamp(fit, 1, most);
}
// Cell `i` of a grid of `count` columns.
inline base::Rect grid_cell(base::Rect area, int count, float gap, float height, int i) {
    const float width = (area.w - gap * float(count - 1)) / float(count);
    return {area.x + (width + gap) * float(i % count), area.y + (height + gap) * float(i / count),
            width, height};
}

// Pieces of any width one after the other, in as many lines as they take.
class Flow {
public:
    Flow(base::Rect area, float gap) : area_(area), gap_(gap), at_(area.min()) {}

    base::Rect next(base::Vec2 size) {
        size.x = std::min(size.x, area_.w);
        if (at_.x > area_.x && at_.x + size.x > area_.right()) at_ = {area_.x, bottom_ + gap_};
        const base::Rect piece{at_.x, at_.y, size.x, size.y};
        at_.x += size.x + gap_;
        bottom_ = std::max(bottom_, piece.bottom());
        return piece;
    }
    float bottom() const { return bottom_; }  // of the last line

private:
    base::Rect area_;
    float gap_;
    base::Vec2 at_;
    float bottom_ = area_.y;
};

}  // namespace ui
