#pragma once
// The one door to Dear ImGui: the distribution's package, 1.86 on Debian 12 and 1.90 on Debian 13.
// We use it for draw lists, clipping and the path to the graphics card. Touch, focus, text and
// every widget are ours, so that nothing of its look is seen, several fingers may press at once, a
// tap shorter than a frame counts, and both versions behave the same.

#include "base/geometry.h"

#include <imgui.h>

#include <cstdint>

namespace ui {

inline ImVec2 im(base::Vec2 v) { return {v.x, v.y}; }

// 0xRRGGBB and an opacity to ImGui's packed colour.
inline ImU32 im_colour(std::uint32_t rgb, float opacity = 1) {
    const float alpha = opacity < 0 ? 0 : opacity > 1 ? 1 : opacity;
    return IM_COL32((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, int(alpha * 255 + 0.5F));
}

inline ImTextureID im_texture(std::uint64_t texture) {
    return (ImTextureID)(std::uintptr_t)texture;  // NOLINT: a pointer or a number, by version
}

}  // namespace ui
