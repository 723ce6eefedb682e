#pragma once
// Lines that people drew, on cards, on the board, on screen and on paper. A pen covers; a marker
// lets the words through, and its line is one colour wherever it crosses itself.

#include "base/curve.h"
#include "painting/picture.h"
#include "workshop/ink.h"

namespace painting {

constexpr double marker_opacity = 0.42;
constexpr float ink_smoothing_units = 0.2F;  // how far the curve may leave the saved points
constexpr float ink_px_min = 0.9F;           // a thinner line would fade away

// The pigment, lightened until it can be seen where the paper is dark.
std::uint32_t ink_rgb(workshop::InkColour, std::uint32_t paper_rgb);

// The whole line with the corner of its bounds (workshop::bounds_of) at the picture's own.
Picture ink_picture(const workshop::InkLine&, float px_per_unit, std::uint32_t paper_rgb);

// All lines of a card on a transparent picture of its size.
Picture drawing_picture(const workshop::Ink&, float px_per_unit, std::uint32_t paper_rgb);

// Straight pieces that look like the curve at this size, for whoever draws polylines.
std::vector<base::LinePoint> flattened(const workshop::InkLine&, float px_per_unit);

}  // namespace painting
