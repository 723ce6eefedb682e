#pragma once
// How far, and how long still.

#include "ui/kit.h"

#include <span>

namespace ui {

// One bar for each step, filled 0…1.
void progress_segments(Kit&, base::Rect, std::span<const float> filled, std::string_view label);

// A ring that empties.
void timer_ring(Kit&, base::Rect, float left, Rgb colour);

}  // namespace ui
