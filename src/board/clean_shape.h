#pragma once
// Rough lines made clean, when somebody asks for it: a straight line, an arrow, a rectangle, a
// circle or an oval. Each figure is tried on the whole line, and the one that leaves the least
// error is taken, if that is small: the way of Paulson and Hammond, “PaleoSketch: accurate
// primitive sketch recognition and beautification” (2008). A line that is none of them stays as it
// was drawn.

#include "base/curve.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace board {

enum class CleanKind : std::uint8_t { line, arrow, rectangle, circle };

struct CleanShape {
    CleanKind kind = CleanKind::line;
    std::vector<base::LinePoint> points;  // one line without a lift, as wide as the rough one
};

// A straight line with its two ends, and a rough line that was drawn after it: the head of an
// arrow at the nearer end, made clean. Nothing: it is no head of this line.
std::optional<CleanShape> clean_head(base::Vec2 from, base::Vec2 to,
                                     std::span<const base::LinePoint> rough);

// `rough` in the units of its paper. Nothing: it is none of them, or it is too small to say.
std::optional<CleanShape> clean_shape(std::span<const base::LinePoint> rough);

}  // namespace board
