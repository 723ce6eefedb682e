#include "ui/drawing_view.h"

#include <algorithm>

namespace ui {
namespace {

// Design pixels of the screen for each of the drawing: its letters are made for paper.
constexpr float picture_scale = 1.7F;
constexpr float picture_width_max = 1100;  // of the drawing
constexpr float paper_pad = 28;            // around it, design pixels of the screen

}  // namespace

float draw_drawing(Kit& kit, base::Rect area, const painting::Drawing& drawing,
                   const std::string& key, const std::string& label) {
    const float scale = kit.px(picture_scale), pad = kit.px(paper_pad);
    const float width = std::min((area.w - 2 * pad) / scale, picture_width_max);
    const float height = painting::drawing_height(drawing, width);
    const base::Rect sheet{area.x, area.y, width * scale + 2 * pad, height * scale + 2 * pad};
    // Drawings are made for paper, whatever the theme.
    kit.sheet(sheet, painting::palette::surface, kit.px(radius::panel), Lift::rest);
    kit.picture(grown(sheet, -pad), key, [&] {
        return painting::drawing_picture(drawing, width, scale);
    });
    Item item;
    item.role = Role::picture;
    item.label = label;
    item.rect = sheet;
    kit.record(std::move(item));
    return sheet.h;
}

}  // namespace ui
