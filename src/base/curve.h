#pragma once
// Lines drawn by hand: fewer points that say the same, and a smooth way through them.

#include "base/geometry.h"

#include <array>
#include <span>
#include <vector>

namespace base {

// A point of a line with what goes along with it: its width there.
struct LinePoint {
    Vec2 at;
    float width = 0;
    bool operator==(const LinePoint&) const = default;
};

// Indices of the points that are kept, first and last among them: every point lies within
// `tolerance` of the line through those kept, and so does its width of the width there. Ramer
// (1972), Douglas and Peucker (1973), with a stack of its own: n log n for what hands draw, n² at
// worst.
std::vector<std::size_t> simplified(std::span<const LinePoint>, float tolerance);

// One piece of a smooth line: its ends and the two handles between (cubic Bézier).
using CurvePiece = std::array<Vec2, 4>;
// Through all points (Catmull and Rom, 1974, by chord length), nowhere farther than `tolerance`
// from the straight lines between them: corners stay corners. One piece for each pair of points.
std::vector<CurvePiece> smooth_curve(std::span<const Vec2>, float tolerance);
Vec2 point_on(const CurvePiece&, float t);  // t from 0 to 1

// From a point to the nearest one of a straight piece.
float distance_to_segment(Vec2 point, Vec2 from, Vec2 to);

}  // namespace base
