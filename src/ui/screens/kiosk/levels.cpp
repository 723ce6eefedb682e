// An option that is judged: its levels beside each other where they fit, else one below the other.

#include "ui/screens/kiosk/draw.h"

#include <algorithm>

namespace ui {
namespace {

KioskButton face_of(const KioskLook& look, const KioskRow& row, std::size_t i) {
    const KioskValue& level = row.levels[i];
    KioskButton face{.label = level.label, .shown = level.shown, .font = look.body()};
    face.primary = level.chosen && level.value;
    face.chosen = level.chosen;
    // Numbers stand close together: the chosen one is told by being filled, as dots are.
    if (level.chosen && !row.numbers) face.icon = "check";
    return face;
}

// As wide as the widest of these levels would be when chosen, so that nothing jumps.
base::Vec2 cell_size(Kit& kit, const KioskLook& look, const KioskRow& row, std::size_t count,
                     float width) {
    base::Vec2 cell;
    for (std::size_t i = 0; i < count; ++i) {
        KioskButton face = face_of(look, row, i);
        face.primary = true;
        if (!row.numbers) face.icon = "check";
        const base::Vec2 size = kiosk_button_size(kit, look, face, width);
        cell = {std::max(cell.x, size.x), std::max(cell.y, size.y)};
    }
    return cell;
}

// Words all in one row or all below each other; numbers in as few rows of one length as they take.
int columns_of(const KioskLook& look, const KioskRow& row, int count, float cell_w, float width) {
    const int fit = columns(width, cell_w, look.gap, count);
    if (fit >= count) return count;
    const int lines = (count + fit - 1) / fit;
    return row.numbers ? (count + lines - 1) / lines : 1;
}

// Where each level stands, and “no answer” after them, across the whole width.
struct Places {
    std::vector<base::Rect> boxes;
    float height = 0;
};
Places places_of(Kit& kit, const KioskLook& look, const KioskRow& row, base::Rect area) {
    Places places;
    const std::size_t answers = row.levels.size() - 1;
    const bool words = !row.numbers;
    const std::size_t in_grid = words ? row.levels.size() : answers;
    const base::Vec2 cell = cell_size(kit, look, row, in_grid, area.w);
    const int columns = columns_of(look, row, int(in_grid), cell.x, area.w);
    for (int i = 0; i < int(in_grid); ++i) {
        places.boxes.push_back(grid_cell(area, columns, look.gap, cell.y, i));
    }
    places.height = places.boxes.back().bottom() - area.y;
    if (words) return places;
    const base::Vec2 none =
        kiosk_button_size(kit, look, face_of(look, row, answers), area.w);
    places.boxes.push_back({area.x, area.y + places.height + look.gap, none.x, none.y});
    places.height += look.gap + none.y;
    return places;
}

}  // namespace

KioskTap draw_kiosk_levels(Kit& kit, const KioskLook& look, base::Rect& rest, const KioskRow& row) {
    const float width = rest.w - 2 * look.len(kiosk_row_pad_x);
    const float label_h = kit.measure(row.label, kiosk_row_label(look), width).y;
    const base::Rect area{rest.x + look.len(kiosk_row_pad_x),
                          rest.y + look.len(kiosk_row_pad_y) + label_h + look.len(20), width, 0};
    const Places places = places_of(kit, look, row, area);
    const float height = area.y + places.height + look.len(kiosk_row_pad_y) - rest.y;
    const base::Rect rect = cut_top(rest, height, kiosk_row_gap(look));
    draw_kiosk_paper(kit, look, rect, row.chosen, false, false);
    base::Rect text = inset(rect, look.len(kiosk_row_pad_x), look.len(kiosk_row_pad_y));
    kiosk_text(kit, text, row.label, kiosk_row_label(look), 0);
    KioskTap tap;
    for (std::size_t i = 0; i < row.levels.size(); ++i) {
        if (!kiosk_button(kit, look, places.boxes[i], face_of(look, row, i))) continue;
        tap = {KioskAct::give, row.option};
        tap.value = row.levels[i].value;
    }
    return tap;
}

}  // namespace ui
