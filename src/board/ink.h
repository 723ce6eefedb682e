#pragma once
// From a finger's way to a line that is kept. While it is drawn every point that the device tells
// is held; when it lifts the line is simplified, then rounded to eighths of a unit.

#include "base/curve.h"
#include "base/limits.h"
#include "workshop/intents.h"

namespace board {

// A point that was drawn lies at most ink_tolerance_units from the simplified line, whose points
// are then moved by at most half a step each way: together less than ink_error_units. On cards and
// on the canvas alike; a smooth curve is drawn through them (base/curve.h, the same tolerance).
constexpr float ink_tolerance_units = 0.2F;  // board units
constexpr float ink_error_units = 0.3F;

// What a contact draws with. The eraser takes away whole lines that it touches.
enum class InkTool : std::uint8_t { pen, marker, eraser };
struct Pencil {
    InkTool tool = InkTool::pen;
    workshop::InkColour colour = workshop::InkColour::black;
    bool cleans = false;  // rough rectangles, circles, arrows and lines become clean ones
    workshop::Nib nib() const {
        return tool == InkTool::marker ? workshop::Nib::marker : workshop::Nib::pen;
    }
    bool operator==(const Pencil&) const = default;
};

using Trace = std::vector<base::LinePoint>;
using Strokes = std::vector<workshop::DrawStrokes::Stroke>;

constexpr float card_pen_units = 1.8F;
constexpr float card_marker_units = 9;
constexpr float canvas_pen_px = 3;  // at the zoom it is drawn at
constexpr float canvas_marker_px = 16;
constexpr float eraser_reach_px = 14;
constexpr std::size_t trace_points_max = 2000;  // then the part so far is made into strokes

// How wide a nib is: 1, or more and less where the device tells a pressure. A screen that knows of
// none says 0 or 1 for every finger.
float pressed_by(float pressure, bool pen);

// On the canvas: in as many strokes as line_points_max and line_span_units_max ask for, each
// beginning where the one before ends.
Strokes canvas_strokes(std::span<const base::LinePoint>, const Pencil&);
// On a card: the same. Where the way leaves the paper the line ends, where it comes back another
// one begins.
workshop::Ink card_lines(std::span<const base::LinePoint>, const Pencil&);

// Whether a line passes within `reach` of the way from one point to another.
bool touches(const workshop::InkLine&, base::Vec2 corner, base::Vec2 from, base::Vec2 to,
             float reach);

}  // namespace board
