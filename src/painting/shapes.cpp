#include "painting/shapes.h"

#include "painting/strokes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr double pi = std::numbers::pi;

struct Box {
    double x, y, size;
    double at_x(double share) const { return x + size * share; }
    double at_y(double share) const { return y + size * share; }
};

void polygon(cairo_t* cr, const Box& box, std::initializer_list<std::pair<double, double>> points) {
    for (const auto& [x, y] : points) cairo_line_to(cr, box.at_x(x), box.at_y(y));
    cairo_close_path(cr);
    cairo_fill(cr);
}

void disc(cairo_t* cr, const Box& box, double radius) {
    cairo_arc(cr, box.at_x(0.5), box.at_y(0.5), box.size * radius, 0, 2 * pi);
    cairo_fill(cr);
}

void ring(cairo_t* cr, const Box& box) {
    const double width = box.size * 0.2;
    cairo_set_line_width(cr, width);
    cairo_arc(cr, box.at_x(0.5), box.at_y(0.5), box.size * 0.47 - width / 2, 0, 2 * pi);
    cairo_stroke(cr);
}

void cross(cairo_t* cr, const Box& box) {
    constexpr double a = 0.33;
    constexpr double b = 1 - a;
    polygon(cr, box, {{a, 0.04}, {b, 0.04}, {b, a}, {0.96, a}, {0.96, b}, {b, b}, {b, 0.96},
                      {a, 0.96}, {a, b}, {0.04, b}, {0.04, a}, {a, a}});
}

// The integral of the Gaussian: how much of a blurred half plane is seen at distance d inside it.
double edge(double d, double sigma) { return 0.5 * (1 + std::erf(d / (sigma * std::sqrt(2)))); }

// A blurred rounded square, approximated by the blurred profile of the signed distance to its
// outline: exact along straight sides, and smooth round the corner, where it matters to the eye.
double shadow_at(double x, double y, double half, double radius, double sigma) {
    const double corner = std::max(radius, sigma);  // a blur rounds sharp corners, too
    const double qx = std::abs(x) - (half - corner);
    const double qy = std::abs(y) - (half - corner);
    const double outside = std::hypot(std::max(qx, 0.0), std::max(qy, 0.0));
    const double distance = corner - outside - std::min(std::max(qx, qy), 0.0);
    return edge(distance, sigma);
}

}  // namespace

void star_path(cairo_t* cr, base::Vec2 centre, double radius, int points, double inner) {
    for (int i = 0; i < points * 2; ++i) {
        const double angle = pi * i / points - pi / 2;
        const double r = i % 2 == 0 ? radius : radius * inner;
        cairo_line_to(cr, centre.x + r * std::cos(angle), centre.y + r * std::sin(angle));
    }
    cairo_close_path(cr);
}

void fill_mark(cairo_t* cr, CollegeShape shape, const base::Rect& rect) {
    const double size = std::min(rect.w, rect.h);
    const Box box{rect.centre().x - size / 2, rect.centre().y - size / 2, size};
    cairo_new_path(cr);
    switch (shape) {
        case CollegeShape::circle: disc(cr, box, 0.47); break;
        case CollegeShape::square:
            polygon(cr, box, {{0.07, 0.07}, {0.93, 0.07}, {0.93, 0.93}, {0.07, 0.93}});
            break;
        case CollegeShape::triangle:
            polygon(cr, box, {{0.5, 0.04}, {1, 0.94}, {0, 0.94}});
            break;
        case CollegeShape::diamond:
            polygon(cr, box, {{0.5, -0.03}, {1.03, 0.5}, {0.5, 1.03}, {-0.03, 0.5}});
            break;
        case CollegeShape::star:
            star_path(cr, {static_cast<float>(box.at_x(0.5)), static_cast<float>(box.at_y(0.54))},
                      size * 0.54, 5, 0.48);
            cairo_fill(cr);
            break;
        case CollegeShape::hexagon:
            star_path(cr, rect.centre(), size * 0.5, 3, 1);
            cairo_fill(cr);
            break;
        case CollegeShape::cross: cross(cr, box); break;
        case CollegeShape::ring: ring(cr, box); break;
    }
}

Picture college_mark(CollegeShape shape, int size_px, std::uint32_t rgb) {
    Canvas canvas(size_px, size_px);
    set_ink(canvas.cr(), (rgb << 8) | 0xFF);
    const auto size = static_cast<float>(std::max(size_px, 1));
    // The diamond reaches a little beyond its box, as round and pointed letters do.
    fill_mark(canvas.cr(), shape, base::grown({0, 0, size, size}, -size * 0.03F));
    return canvas.picture();
}

Picture rounded_rect(int width_px, int height_px, float radius_px, std::uint32_t rgba) {
    Canvas canvas(width_px, height_px);
    fill_rounded(canvas.cr(),
                 {0, 0, static_cast<float>(width_px), static_cast<float>(height_px)}, radius_px,
                 rgba);
    return canvas.picture();
}

ShadowSlice shadow_slice(int radius_px, int blur_px, float alpha) {
    const int radius = std::clamp(radius_px, 0, 512);
    const int blur = std::clamp(blur_px, 1, 512);
    const double sigma = blur / 2.0;
    ShadowSlice slice;
    slice.outset_px = blur + blur / 2;  // three standard deviations: 0.1 % is left
    slice.border_px = slice.outset_px + std::max(radius, blur) + slice.outset_px;
    const int side = slice.border_px * 2 + 1;
    const double half = side / 2.0 - slice.outset_px;
    slice.picture = {side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side) * side * 4)};
    const double strongest = std::clamp(alpha, 0.0F, 1.0F) * 255.0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double shade = shadow_at(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0, half,
                                           radius, sigma);
            slice.picture.rgba[(static_cast<std::size_t>(y) * side + x) * 4 + 3] =
                static_cast<std::uint8_t>(std::lround(strongest * shade));
        }
    }
    return slice;
}

}  // namespace painting
