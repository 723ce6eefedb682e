#pragma once
// One pixel, 0xAARRGGBB: what lies under it is opaque.

#include <cstdint>

namespace platform {

constexpr std::uint32_t odd_channels = 0x00FF00FF;  // red and blue, or alpha and green shifted
constexpr std::uint32_t halves = 0x00800080;
constexpr std::uint32_t opaque = 0xFF000000;
constexpr std::uint32_t white = 0xFFFFFFFF;

// Two channels at a time, x / 255 rounded.
inline std::uint32_t divided_255(std::uint32_t pair) {
    pair += halves;
    return ((pair + ((pair >> 8) & odd_channels)) >> 8) & odd_channels;
}

inline std::uint32_t blended(std::uint32_t under, std::uint32_t argb, std::uint32_t alpha) {
    const std::uint32_t rest = 255 - alpha;
    const std::uint32_t red_blue =
        divided_255((argb & odd_channels) * alpha + (under & odd_channels) * rest);
    const std::uint32_t green =
        divided_255(((argb >> 8) & 0xFF) * alpha + ((under >> 8) & 0xFF) * rest);
    return opaque | red_blue | (green << 8);
}

inline void put(std::uint32_t& under, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (alpha == 255)
        under = argb;
    else if (alpha != 0)
        under = blended(under, argb, alpha);
}

// `part` of 256 of the way from `a` to `b`.
inline std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t part) {
    const std::uint32_t rest = 256 - part;
    const std::uint32_t low =
        (((a & odd_channels) * rest + (b & odd_channels) * part) >> 8) & odd_channels;
    const std::uint32_t high =
        ((((a >> 8) & odd_channels) * rest + ((b >> 8) & odd_channels) * part) >> 8) & odd_channels;
    return low | (high << 8);
}

}  // namespace platform
