#pragma once
// Anti-aliased shapes that other rooms show as pictures: shadows, rounded rectangles, the marks of
// the colleges, QR codes.

#include "painting/picture.h"

#include <string_view>

namespace painting {

// A college is told by its shape and its word, never by colour alone. The order is the order in
// which a session gives them out.
enum class CollegeShape : std::uint8_t {
    circle, square, triangle, diamond, star, hexagon, cross, ring
};
constexpr int college_shapes_count = 8;

// The shape fills the square as well as it can: all of them weigh about the same to the eye.
Picture college_mark(CollegeShape shape, int size_px, std::uint32_t rgb);

// Exact coverage at the corners, also for fractional radii.
Picture rounded_rect(int width_px, int height_px, float radius_px, std::uint32_t rgba);

// A soft shadow to be stretched: nine parts, the outer ones border_px wide, the middle one pixel.
// It belongs around a rectangle of the given radius, reaching outset_px beyond each side.
struct ShadowSlice {
    Picture picture;  // black ink, only alpha varies
    int border_px = 0;
    int outset_px = 0;
};
constexpr int shadow_px_max = 128;  // radius and blur are held to it
// blur_px as in CSS: the shadow fades over twice the standard deviation; alpha 0 to 1 at full.
ShadowSlice shadow_slice(int radius_px, int blur_px, float alpha);

constexpr std::size_t qr_text_bytes_max = 1000;
// Dark modules on paper, with the quiet zone that readers ask for (4 modules). Error correction:
// the best that fits without growing. Empty when the text is longer than qr_text_bytes_max.
Picture qr_picture(std::string_view text, int module_px, int quiet_zone_modules = 4);

}  // namespace painting
