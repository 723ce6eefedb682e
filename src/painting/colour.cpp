#include "painting/colour.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

double channel(std::uint32_t rgb, int shift) { return ((rgb >> shift) & 0xFF) / 255.0; }

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgb) {
    return 0.2126 * linear(channel(rgb, 16)) + 0.7152 * linear(channel(rgb, 8)) +
           0.0722 * linear(channel(rgb, 0));
}

}  // namespace

double contrast(std::uint32_t rgb_a, std::uint32_t rgb_b) {
    const double a = luminance(rgb_a);
    const double b = luminance(rgb_b);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::uint32_t blended(std::uint32_t under_rgb, std::uint32_t over_rgb, double opacity) {
    const double share = std::clamp(opacity, 0.0, 1.0);
    std::uint32_t result = 0;
    for (int shift : {16, 8, 0}) {
        const double mixed =
            channel(under_rgb, shift) * (1 - share) + channel(over_rgb, shift) * share;
        result |= static_cast<std::uint32_t>(std::lround(mixed * 255)) << shift;
    }
    return result;
}

}  // namespace painting
