#include "painting/stamp.h"

#include "painting/colour.h"
#include "painting/pango.h"
#include "painting/stamp_pen.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float line_units = 4;
constexpr float letters_units_min = 9;

void (*painter_of(workshop::StampKind kind))(const StampPen&) {
    for (const auto& table : {service_stamps(), place_stamps(), screen_stamps()}) {
        for (const StampRow& row : table) {
            if (row.kind == kind) return row.paint;
        }
    }
    return nullptr;
}

}  // namespace

StampPen::StampPen(cairo_t* cr, const StampLook& look, float px_per_unit)
    : cr_(cr), look_(look), size_(workshop::row_of(look.kind).size_units),
      line_min_(stamp_line_px_min / px_per_unit) {
    cairo_set_line_cap(cr_, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
}

// Fills the path, then draws its outline.
void StampPen::finish(StampFill fill) const {
    const std::uint32_t rgb[] = {0, look_.paper_rgb, look_.tint_rgb, look_.ink_rgb};
    if (fill != StampFill::none) {
        set_ink(cr_, opaque(rgb[std::size_t(fill)]));
        cairo_fill_preserve(cr_);
    }
    set_ink(cr_, opaque(look_.ink_rgb));
    cairo_set_line_width(cr_, std::max(line_units, line_min_));
    cairo_stroke(cr_);
}

void StampPen::box(base::Rect rect, float radius, StampFill fill) const {
    rounded_rect(cr_, rect, radius);
    finish(fill);
}

void StampPen::disc(base::Vec2 centre, float radius, StampFill fill) const {
    cairo_new_sub_path(cr_);
    cairo_arc(cr_, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    finish(fill);
}

void StampPen::shape(std::initializer_list<base::Vec2> points, StampFill fill) const {
    for (const base::Vec2 p : points) cairo_line_to(cr_, p.x, p.y);
    cairo_close_path(cr_);
    finish(fill);
}

void StampPen::line(std::initializer_list<base::Vec2> points, float width) const {
    for (const base::Vec2 p : points) cairo_line_to(cr_, p.x, p.y);
    set_ink(cr_, opaque(look_.ink_rgb));
    cairo_set_line_width(cr_, std::max(width, line_min_));
    cairo_stroke(cr_);
}

void StampPen::arc(base::Vec2 centre, float radius, float from, float to, float width) const {
    cairo_new_sub_path(cr_);
    cairo_arc(cr_, centre.x, centre.y, radius, from * 2 * std::numbers::pi,
              to * 2 * std::numbers::pi);
    set_ink(cr_, opaque(look_.ink_rgb));
    cairo_set_line_width(cr_, std::max(width, line_min_));
    cairo_stroke(cr_);
}

void StampPen::cloud(std::initializer_list<base::Vec2> centres, float radius,
                     StampFill fill) const {
    for (const base::Vec2 centre : centres) disc(centre, radius, fill);
    const float line = std::max(line_units, line_min_);
    set_ink(cr_, opaque(fill == StampFill::tint ? look_.tint_rgb : look_.paper_rgb));
    for (const base::Vec2 centre : centres) {
        cairo_new_sub_path(cr_);
        cairo_arc(cr_, centre.x, centre.y, std::max(radius - line / 2, 1.F), 0,
                  2 * std::numbers::pi);
        cairo_fill(cr_);
    }
}

void StampPen::word(base::Rect box, const StampLetters& how) const {
    letters(look_.word, box, how);
}

void StampPen::letters(const std::string& text, base::Rect box, const StampLetters& how) const {
    if (text.empty()) return;
    TextStyle style{.size_px = how.size, .weight = how.weight,
                    .ink_rgba = opaque(how.on_ink ? look_.paper_rgb : look_.ink_rgb),
                    .line_height = 1.15F};
    style.align = how.align;
    const Layout layout = layout_of(clean_text(text), style, box.w);
    fit_layout(layout.get(), style, box.size(), how.size, letters_units_min);
    float height = size_of(layout.get()).height_px;
    if (height > box.h) {
        pango_layout_set_height(layout.get(), pango_units(box.h));
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        height = size_of(layout.get()).height_px;
    }
    const float y = how.top ? box.y : box.y + std::max(0.F, box.h - height) / 2;
    show_layout(cr_, layout.get(), {box.x, y}, style.ink_rgba);
}

void paint_stamp(cairo_t* cr, const StampLook& look, float px_per_unit) {
    if (const auto paint = painter_of(look.kind)) paint(StampPen(cr, look, px_per_unit));
}

Picture stamp_picture(const StampLook& look, float px_per_unit) {
    const float scale = std::isfinite(px_per_unit) ? std::max(px_per_unit, 0.001F) : 1.0F;
    const base::Vec2 size = workshop::row_of(look.kind).size_units;
    const int quarters = int(look.turn);
    const base::Vec2 lying = quarters % 2 ? base::Vec2{size.y, size.x} : size;
    const auto side = [&](float units) {
        return std::max(int(std::lround(std::min(units * scale, float(picture_side_px_max)))), 1);
    };
    Canvas canvas(side(lying.x), side(lying.y));
    cairo_t* cr = canvas.cr();
    cairo_scale(cr, double(side(lying.x)) / lying.x, double(side(lying.y)) / lying.y);
    cairo_translate(cr, lying.x / 2, lying.y / 2);
    cairo_rotate(cr, quarters * std::numbers::pi / 2);
    cairo_translate(cr, -size.x / 2, -size.y / 2);
    paint_stamp(cr, look, scale);
    return canvas.picture();
}

}  // namespace painting
