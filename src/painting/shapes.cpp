#include "painting/shapes.h"

#include "painting/strokes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

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

std::vector<double> gaussian(double sigma) {
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += weights.emplace_back(std::exp(-i * i / (2 * sigma * sigma)));
    for (double& weight : weights) weight /= sum;
    return weights;
}

// One pass along rows, written transposed: two passes blur both ways and end upright.
std::vector<double> blurred_and_turned(const std::vector<double>& mask, int side,
                                       const std::vector<double>& weights) {
    const int reach = static_cast<int>(weights.size() / 2);
    std::vector<double> result(mask.size());
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            double sum = 0;
            for (int i = std::max(-reach, -x); i <= std::min(reach, side - 1 - x); ++i)
                sum += mask[static_cast<std::size_t>(y) * side + x + i] * weights[i + reach];
            result[static_cast<std::size_t>(x) * side + y] = sum;
        }
    }
    return result;
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
    const int radius = std::clamp(radius_px, 0, shadow_px_max);
    const std::vector<double> weights = gaussian(std::clamp(blur_px, 1, shadow_px_max) / 2.0);
    ShadowSlice slice;
    slice.outset_px = static_cast<int>(weights.size() / 2);
    slice.border_px = slice.outset_px + radius + slice.outset_px;
    const int side = slice.border_px * 2 + 1;
    Canvas canvas(side, side);
    const auto whole = static_cast<float>(side);
    fill_rounded(canvas.cr(),
                 base::grown({0, 0, whole, whole}, static_cast<float>(-slice.outset_px)), radius,
                 0xFF);
    slice.picture = canvas.picture();
    std::vector<double> mask;
    for (std::size_t i = 3; i < slice.picture.rgba.size(); i += 4)
        mask.push_back(slice.picture.rgba[i]);
    mask = blurred_and_turned(blurred_and_turned(mask, side, weights), side, weights);
    const double strength = std::clamp(alpha, 0.0F, 1.0F);
    for (std::size_t i = 0; i < mask.size(); ++i)
        slice.picture.rgba[i * 4 + 3] = static_cast<std::uint8_t>(std::lround(mask[i] * strength));
    return slice;
}

}  // namespace painting
