#include "platform/raster.h"

#include "platform/block.h"

#include <cmath>

namespace platform {

namespace {

constexpr float side_px_max = 1 << 20;  // farther away is as good as there: keeps int in range

wide void blend_span(std::uint32_t* at, int count, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (count >= block_px) {
        const Block colours = filled(argb | opaque), alphas = filled(alpha * 0x01010101U);
        for (; count >= block_px; count -= block_px, at += block_px) {
            Block under;
            std::memcpy(under.argb, at, sizeof under);
            blend(under, colours, alphas);
            std::memcpy(at, under.argb, sizeof under);
        }
    }
    for (int i = 0; i < count; ++i) at[i] = blended(at[i], argb, alpha);
}

}  // namespace

Box common(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

int pixel_from(float x) { return int(std::ceil(std::clamp(x, -side_px_max, side_px_max) - 0.5F)); }

std::uint32_t tinted(std::uint32_t argb, std::uint32_t by_argb) {
    if (by_argb == 0xFFFFFFFF) return argb;
    if (argb == 0xFFFFFFFF) return by_argb;
    std::uint32_t result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const std::uint32_t product = ((argb >> shift) & 0xFF) * ((by_argb >> shift) & 0xFF) + 128;
        result |= ((product + (product >> 8)) >> 8) << shift;
    }
    return result;
}

void fill_span(std::uint32_t* at, int count, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (alpha == 255) std::fill_n(at, count, argb);
    else if (alpha != 0) blend_span(at, count, argb);
}

void fill_box(Canvas canvas, const Box& box, std::uint32_t argb) {
    for (int y = box.y0; y < box.y1; ++y) {
        fill_span(canvas.pixels + std::size_t(y) * canvas.width + box.x0, box.x1 - box.x0, argb);
    }
}

}  // namespace platform
