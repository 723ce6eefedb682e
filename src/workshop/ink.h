#pragma once
// Lines that people draw. Their points are small whole numbers, eighths of a board unit, so that a
// drawing costs few bytes in the journal and says the same on every machine.

#include "base/geometry.h"
#include "base/id.h"

#include <cstdint>
#include <vector>

namespace workshop {

using StrokeId = base::Id<struct StrokeTag>;

constexpr float ink_steps_per_unit = 8;

// A pen covers, a marker lets through.
enum class Nib : std::uint8_t { pen, marker };
constexpr int nib_count = 2;

// The painter knows the pigments.
enum class InkColour : std::uint8_t { black, blue, red, green };
constexpr int ink_colour_count = 4;

// All three in steps: an eighth of a board unit.
struct InkPoint {
    std::int16_t x = 0, y = 0;  // from the card's corner; on the canvas: from where the line lies
    std::int16_t width = 0;     // of the line here
    bool operator==(const InkPoint&) const = default;
};

// One line without a lift, at least one point; a single point is a dot.
struct InkLine {
    Nib nib = Nib::pen;
    InkColour colour = InkColour::black;
    std::vector<InkPoint> points;
    bool operator==(const InkLine&) const = default;
};

// What is drawn on a card, first to last.
using Ink = std::vector<InkLine>;

inline base::Vec2 place_of(const InkPoint& p) {
    return base::Vec2{float(p.x), float(p.y)} / ink_steps_per_unit;
}
inline float width_of(const InkPoint& p) { return float(p.width) / ink_steps_per_unit; }
// Around the whole line with its width, board units from the line's own corner.
base::Rect bounds_of(const InkLine&);
std::size_t points_in(const Ink&);

}  // namespace workshop
