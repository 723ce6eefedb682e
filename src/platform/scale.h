#pragma once
// Screens lie about their size: what they say is taken within reason.

#include <algorithm>
#include <cmath>

namespace platform {

constexpr float dpi_at_scale_1 = 96;
constexpr float display_scale_max = 4;

inline float display_scale(float told) {
    return std::isfinite(told) ? std::clamp(told, 1.0F, display_scale_max) : 1.0F;
}

}  // namespace platform
