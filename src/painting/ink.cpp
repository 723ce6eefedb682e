#include "painting/ink.h"

#include "painting/colour.h"
#include "painting/ink_painter.h"
#include "workshop/words.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

std::vector<base::Vec2> places_of(const workshop::InkLine& line) {
    std::vector<base::Vec2> places;
    for (const workshop::InkPoint& point : line.points) places.push_back(workshop::place_of(point));
    return places;
}

bool one_width(const workshop::InkLine& line) {
    return std::all_of(line.points.begin(), line.points.end(), [&](const auto& point) {
        return point.width == line.points.front().width;
    });
}

// A line of no length: round ends make a dot of it.
void paint_dot(cairo_t* cr, base::Vec2 at) {
    cairo_move_to(cr, at.x, at.y);
    cairo_line_to(cr, at.x, at.y);
    cairo_stroke(cr);
}

// Straight pieces: Cairo's own curves get thin where they turn sharply.
void paint_even(cairo_t* cr, const std::vector<base::LinePoint>& points) {
    for (const base::LinePoint& point : points) cairo_line_to(cr, point.at.x, point.at.y);
    cairo_stroke(cr);
}

// Every piece is as wide as its ends on the average: pieces are short, the eye sees it swell.
void paint_swelling(cairo_t* cr, const std::vector<base::LinePoint>& points, float least) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        cairo_set_line_width(cr, std::max(least, (points[i].width + points[i + 1].width) / 2));
        cairo_move_to(cr, points[i].at.x, points[i].at.y);
        cairo_line_to(cr, points[i + 1].at.x, points[i + 1].at.y);
        cairo_stroke(cr);
    }
}

}  // namespace

std::uint32_t ink_rgb(workshop::InkColour colour, std::uint32_t paper_rgb) {
    std::uint32_t rgb = palette::inks[std::size_t(colour) % palette::inks.size()];
    for (int step = 0; step < 20 && contrast(rgb, paper_rgb) < 3; ++step) {
        rgb = blended(rgb, 0xFFFFFF, 0.15);
    }
    return rgb;
}

void paint_ink(cairo_t* cr, const workshop::InkLine& line, std::uint32_t paper_rgb,
               float px_per_unit) {
    if (line.points.empty()) return;
    const float least = ink_px_min / px_per_unit;
    const bool marker = line.nib == workshop::Nib::marker;
    const std::uint8_t alpha = marker ? std::uint8_t(marker_opacity * 255) : 0xFF;
    set_ink(cr, with_alpha(ink_rgb(line.colour, paper_rgb), alpha));
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(cr, std::max(least, workshop::width_of(line.points.front())));
    const auto points = flattened(line, px_per_unit);
    if (points.size() == 1) paint_dot(cr, points.front().at);
    else if (marker || one_width(line)) paint_even(cr, points);
    else paint_swelling(cr, points, least);
}

Picture drawing_picture(const workshop::Ink& ink, float px_per_unit, std::uint32_t paper_rgb) {
    const auto side = [&](float units) {
        return std::max(int(std::lround(units * px_per_unit)), 1);
    };
    Canvas canvas(side(workshop::card_width), side(workshop::card_height));
    cairo_scale(canvas.cr(), px_per_unit, px_per_unit);
    for (const workshop::InkLine& line : ink) {
        paint_ink(canvas.cr(), line, paper_rgb, px_per_unit);
    }
    return canvas.picture();
}

Picture ink_picture(const workshop::InkLine& line, float px_per_unit, std::uint32_t paper_rgb) {
    const base::Rect bounds = workshop::bounds_of(line);
    const auto side = [&](float units) {
        const float px = std::min(std::ceil(units * px_per_unit), float(picture_side_px_max));
        return std::max(int(px), 1);
    };
    Canvas canvas(side(bounds.w), side(bounds.h));
    cairo_scale(canvas.cr(), px_per_unit, px_per_unit);
    cairo_translate(canvas.cr(), -bounds.x, -bounds.y);
    paint_ink(canvas.cr(), line, paper_rgb, px_per_unit);
    return canvas.picture();
}

std::vector<base::LinePoint> flattened(const workshop::InkLine& line, float px_per_unit) {
    constexpr float piece_px = 4;
    constexpr float pieces_max = 32;
    std::vector<base::LinePoint> points;
    const auto add = [&](base::Vec2 at, float width) { points.push_back({at, width}); };
    if (line.points.empty()) return points;
    add(workshop::place_of(line.points.front()), workshop::width_of(line.points.front()));
    const auto curve = base::smooth_curve(places_of(line), ink_smoothing_units);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const float from = workshop::width_of(line.points[i]);
        const float to = workshop::width_of(line.points[i + 1]);
        const float way_px = base::length(curve[i][3] - curve[i][0]) * px_per_unit;
        const float pieces = std::clamp(std::ceil(way_px / piece_px), 1.F, pieces_max);
        for (float k = 1; k <= pieces; ++k) {
            add(base::point_on(curve[i], k / pieces), from + (to - from) * k / pieces);
        }
    }
    return points;
}

}  // namespace painting
