#include "board/sheet.h"

namespace board {
namespace {

constexpr float margin_part = 0.3F;  // of a target, around the paper and the tools
constexpr float gap_part = 0.12F;    // of a target, between tools

// Unturned, from the panel's corner.
base::Rect paper_at(const SheetSize& size) {
    const float margin = size.target_px * margin_part;
    const base::Vec2 paper = size.paper_units * size.px_per_unit;
    return {margin, margin, paper.x, paper.y};
}

base::Vec2 upright_size(const SheetSize& size) {
    const base::Rect paper = paper_at(size);
    const float margin = size.target_px * margin_part;
    return {paper.right() + margin,
            paper.bottom() + 2 * (size.target_px + size.target_px * gap_part) + margin};
}

}  // namespace

Sheet::Sheet(base::Vec2 origin_px, SheetSize size, Turn turn)
    : origin_(origin_px), size_(size), turn_(turn) {}

base::Vec2 Sheet::panel_size_px(SheetSize sheet, Turn turn) {
    return turned(upright_size(sheet), turn);
}

base::Vec2 Sheet::placed(base::Vec2 p) const {
    return placed(base::Rect{p.x, p.y, 0, 0}).min();
}

base::Vec2 Sheet::local(base::Vec2 px) const {
    const base::Vec2 size = upright_size(size_);
    const base::Vec2 p = px - origin_;
    switch (turn_) {
        case Turn::none: break;
        case Turn::one: return {p.y, size.y - p.x};
        case Turn::two: return size - p;
        case Turn::three: return {size.x - p.y, p.x};
    }
    return p;
}

base::Rect Sheet::placed(base::Rect r) const {
    const base::Rect at = turned(r, upright_size(size_), turn_);
    return {origin_.x + at.x, origin_.y + at.y, at.w, at.h};
}

base::Rect Sheet::panel_px() const {
    const base::Vec2 size = upright_size(size_);
    return placed(base::Rect{0, 0, size.x, size.y});
}

base::Rect Sheet::paper_px() const { return placed(paper_at(size_)); }

base::Rect Sheet::tools_px() const {
    const base::Vec2 size = upright_size(size_);
    const float top = paper_at(size_).bottom();
    return placed(base::Rect{0, top, size.x, size.y - top});
}

base::Rect Sheet::tool_px(int row, std::size_t slot, std::size_t slots) const {
    const base::Rect paper = paper_at(size_);
    const float target = size_.target_px, gap = target * gap_part;
    const float pitch = (paper.w + gap) / float(std::max<std::size_t>(slots, 1));
    return placed(base::Rect{paper.x + pitch * float(slot),
                             paper.bottom() + gap + float(row) * (target + gap), pitch - gap,
                             target});
}

base::Vec2 Sheet::to_px(base::Vec2 units) const {
    return placed(paper_at(size_).min() + units * size_.px_per_unit);
}

base::Vec2 Sheet::to_units(base::Vec2 px) const {
    return (local(px) - paper_at(size_).min()) / size_.px_per_unit;
}

}  // namespace board
