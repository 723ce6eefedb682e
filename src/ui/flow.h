#pragma once
// Boxes that wrap like words.

#include "base/geometry.h"

#include <span>
#include <vector>

namespace ui {

// Boxes from left to right in as many rows as they take, each row as high as its highest box.
// With `fill` the last box of each row takes the width that is left.
std::vector<base::Rect> flowed(base::Rect area, std::span<const base::Vec2> sizes, float gap,
                               bool fill);
float flowed_height(std::span<const base::Rect>, float top);

}  // namespace ui
