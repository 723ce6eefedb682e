#pragma once
// What goes on moving after the finger has left: the numbers are those of the Lagrange browser
// (skyjake/lagrange, src/ui/touch.c), the formula is exact, so that it does not matter how long a
// frame takes.

#include "base/geometry.h"
#include "base/time.h"

namespace input {

constexpr float fling_speed_px_s_min = 400;  // at display scale 1; slower is no fling
constexpr float fling_speed_px_s_max = 8000;
constexpr float fling_stop_px_s = 15;        // slower stands still
constexpr float fling_friction = 0.985F;     // what is left of the speed after one step
constexpr float fling_steps_per_s = 120;

struct Glide {
    base::Vec2 moved_px;
    base::Vec2 velocity_px_s;  // exactly zero: it stands still
};

// Where something that glides at `velocity_px_s` comes to within `elapsed_ms`, and how fast it is
// then. Negative times count as none.
Glide glide(base::Vec2 velocity_px_s, base::Milliseconds elapsed_ms);

// The velocity a finger leaves behind when it lifts: zero if too slow, capped if too fast.
base::Vec2 fling_of(base::Vec2 velocity_px_s, float scale);

}  // namespace input
