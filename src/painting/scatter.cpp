#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float axis_words = 30;
constexpr float sign = 16;

void paint_axes(cairo_t* cr, const Scatter& scatter, base::Rect field) {
    fill_rounded(cr, field, 12, opaque(palette::surface));
    set_ink(cr, opaque(palette::line));
    cairo_set_line_width(cr, 2);
    cairo_move_to(cr, field.centre().x, field.y);
    cairo_line_to(cr, field.centre().x, field.bottom());
    cairo_move_to(cr, field.x, field.centre().y);
    cairo_line_to(cr, field.right(), field.centre().y);
    cairo_stroke(cr);
    TextStyle style = chart_words(15, 600, palette::ink_soft);
    style.ellipsize = true;
    const float third = field.w / 3;
    style.align = Align::centre;
    show_centred(cr, scatter.top, style, {field.centre().x - third, field.y - 15}, 2 * third);
    style.align = Align::start;
    show_centred(cr, scatter.left, style, {field.x, field.bottom() + 15}, third);
    style.align = Align::centre;
    show_centred(cr, scatter.bottom, style, {field.centre().x - third / 2, field.bottom() + 15},
                 third);
    style.align = Align::end;
    show_centred(cr, scatter.right, style, {field.right() - third, field.bottom() + 15}, third);
}

base::Vec2 in_field(base::Vec2 at, base::Rect field) {
    return {field.x + std::clamp(at.x, 0.0F, 1.0F) * field.w,
            field.bottom() - std::clamp(at.y, 0.0F, 1.0F) * field.h};
}

void paint_ellipse(cairo_t* cr, const Scatter::Point& point, base::Rect field) {
    if (point.radius.x <= 0 || point.radius.y <= 0) return;
    const base::Vec2 centre = in_field(point.at, field);
    cairo_save(cr);
    cairo_rectangle(cr, field.x, field.y, field.w, field.h);
    cairo_clip(cr);
    cairo_translate(cr, centre.x, centre.y);
    cairo_rotate(cr, -point.turn);
    cairo_scale(cr, point.radius.x * field.w, point.radius.y * field.h);
    cairo_new_path(cr);
    cairo_arc(cr, 0, 0, 1, 0, 2 * std::numbers::pi);
    cairo_restore(cr);
    set_ink(cr, with_alpha(group_rgb(point.group), 0x26));
    cairo_fill_preserve(cr);
    set_ink(cr, with_alpha(group_rgb(point.group), point.stressed ? 0xFF : 0x80));
    cairo_set_line_width(cr, point.stressed ? 3 : 1.5);
    cairo_stroke(cr);
}

// To the right of the sign, or to the left where the field ends, and on no other label.
void paint_label(cairo_t* cr, const Scatter::Point& point, base::Rect field,
                 std::vector<base::Rect>& taken) {
    if (point.label.empty()) return;
    TextStyle style = chart_words(14, point.stressed ? 700 : 500);
    style.ellipsize = true;
    const base::Vec2 at = in_field(point.at, field);
    const float wide = std::min(measure(point.label, style).width_px + 1, field.w / 3);
    constexpr float high = 20;
    const bool left = at.x + sign + wide > field.right();
    const float x = left ? at.x - sign - wide : at.x + sign;
    for (const float shift : {0.0F, 18.0F, -18.0F, 36.0F, -36.0F}) {
        const base::Rect box{x, at.y - high / 2 + shift, wide, high};
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](base::Rect other) { return other.overlaps(box); });
        if (!free || box.y < field.y || box.bottom() > field.bottom()) continue;
        taken.push_back(box);
        show_centred(cr, point.label, style, {box.x, box.centre().y}, wide);
        return;
    }
}

}  // namespace

float paint(cairo_t* cr, const Scatter& scatter, float width) {
    const float title = paint_title(cr, scatter.title, width);
    const float top = title + (scatter.top.empty() ? 0 : axis_words);
    const base::Rect field{0, top, width, std::min(width * 0.66F, 640.0F)};
    const std::size_t count = std::min(scatter.points.size(), drawing_points_max);
    if (cr != nullptr) {
        paint_axes(cr, scatter, field);
        std::vector<base::Rect> taken;
        for (std::size_t i = 0; i < count; ++i) paint_ellipse(cr, scatter.points[i], field);
        for (std::size_t i = 0; i < count; ++i) {
            const base::Vec2 at = in_field(scatter.points[i].at, field);
            const base::Rect box{at.x - sign / 2, at.y - sign / 2, sign, sign};
            paint_sign(cr, box, scatter.points[i].group, group_rgb(scatter.points[i].group));
            taken.push_back(box);
        }
        for (std::size_t i = 0; i < count; ++i) {
            paint_label(cr, scatter.points[i], field, taken);
        }
    }
    const float note = field.bottom() + axis_words;
    const float below = note + paint_note(cr, scatter.note, {0, note}, width) + 6;
    return below + paint_legend(cr, {0, below}, width, scatter.groups,
                                [&](std::size_t i, base::Rect box) {
                                    paint_sign(cr, box, int(i), group_rgb(int(i)));
                                });
}

}  // namespace painting
