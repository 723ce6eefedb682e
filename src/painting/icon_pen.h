#pragma once
// Inside painting/ only: the pen that draws every icon.

#include "painting/canvas.h"

#include <initializer_list>
#include <numbers>
#include <span>
#include <string_view>

namespace painting {

// Every icon lives on a square of 24 units with at least 2 of air on each side.
struct Pen {
    cairo_t* cr;

    void line(std::initializer_list<base::Vec2> points, bool closed = false) const {
        cairo_new_sub_path(cr);
        for (const base::Vec2 p : points) cairo_line_to(cr, p.x, p.y);
        if (closed) cairo_close_path(cr);
        cairo_stroke(cr);
    }
    void arc(double x, double y, double radius, double from = 0, double to = 2) const {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x, y, radius, from * std::numbers::pi, to * std::numbers::pi);
        cairo_stroke(cr);
    }
    void dot(double x, double y, double radius) const {
        cairo_new_sub_path(cr);
        cairo_arc(cr, x, y, radius, 0, 2 * std::numbers::pi);
        cairo_fill(cr);
    }
    void box(float x, float y, float w, float h, double radius = 2) const {
        rounded_rect(cr, {x, y, w, h}, radius);
        cairo_stroke(cr);
    }
    void fill_box(float x, float y, float w, float h, double radius = 0.5) const {
        rounded_rect(cr, {x, y, w, h}, radius);
        cairo_fill(cr);
    }
    void solid(std::initializer_list<base::Vec2> points) const {
        for (const base::Vec2 p : points) cairo_line_to(cr, p.x, p.y);
        cairo_close_path(cr);
        cairo_fill_preserve(cr);
        cairo_stroke(cr);
    }
    void ellipse(double x, double y, double rx, double ry) const {
        cairo_save(cr);
        cairo_translate(cr, x, y);
        cairo_scale(cr, rx, ry);
        cairo_new_sub_path(cr);
        cairo_arc(cr, 0, 0, 1, 0, 2 * std::numbers::pi);
        cairo_restore(cr);
        cairo_stroke(cr);
    }
};

struct NamedIcon {
    std::string_view name;
    void (*paint)(const Pen&);
};
std::span<const NamedIcon> action_icons();
std::span<const NamedIcon> thing_icons();

}  // namespace painting
