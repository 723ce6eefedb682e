#include "board/palette_parts.h"

#include <algorithm>

namespace board {
namespace {

// From its corner at 0, 0.
void turn_to(PlacedPalette& palette, Turn turn) {
    const base::Vec2 size = palette.px.size(), now = turned(size, turn);
    for (PaletteItem& item : palette.items) item.px = turned(item.px, size, turn);
    palette.px = {0, 0, now.x, now.y};
    palette.turn = turn;
}

}  // namespace

PaletteItem word(Choice choice, const char* label) {
    PaletteItem item;
    item.choice = choice;
    item.label = label;
    return item;
}

Row of_words(std::vector<PaletteItem> items) { return {std::move(items), word_targets}; }

PlacedPalette in_rows(std::vector<Row> rows, const View& view) {
    const float target_px = view.target_px;
    const float gap = target_px * gap_part;
    const float margin = target_px * margin_part;
    const float right = turned(room_of(view).size(), view.reader).x - margin;
    PlacedPalette palette;
    base::Vec2 at = {margin, margin};
    for (Row& row : rows) {
        const float width = target_px * row.targets, height = target_px * row.tall;
        for (PaletteItem& item : row.items) {
            if (at.x > margin && at.x + width > right) at = {margin, at.y + height + gap};
            item.px = {at.x, at.y, width, height};
            at.x += width + gap;
            palette.px.w = std::max(palette.px.w, item.px.right() + margin);
            palette.px.h = item.px.bottom() + margin;
            palette.items.push_back(std::move(item));
        }
        if (!row.items.empty()) at = {margin, at.y + height + gap};
    }
    return palette;
}

void move_beside(PlacedPalette& palette, base::Rect about_px, const View& view) {
    turn_to(palette, view.reader);
    const float gap = view.target_px * margin_part;
    const base::Rect room = room_of(view);
    const bool fits_below = about_px.bottom() + gap + palette.px.h <= room.bottom();
    base::Vec2 at = {about_px.centre().x - palette.px.w / 2,
                     fits_below ? about_px.bottom() + gap : about_px.y - gap - palette.px.h};
    at.x = std::max(room.x, std::min(at.x, room.right() - palette.px.w));
    at.y = std::max(room.y, std::min(at.y, room.bottom() - palette.px.h));
    palette.px.x = at.x;
    palette.px.y = at.y;
    for (PaletteItem& item : palette.items) {
        item.px.x += at.x;
        item.px.y += at.y;
    }
}

void move_to_touch(PlacedPalette& palette, const Palette& about, const View& view) {
    const base::Vec2 px = view.camera.to_px(about.at);
    move_beside(palette, base::grown({px.x, px.y, 0, 0}, view.target_px / 2), view);
}

}  // namespace board
