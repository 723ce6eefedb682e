#pragma once
// Blocks of pixels: loops of a known length over bytes, which compilers make wide instructions of.

#include "platform/pixel.h"

#include <algorithm>
#include <cstring>

// Where the processor has wider registers they are used, chosen when the program starts; what such
// a function calls must be part of it. (Sanitizers cannot follow the choice.)
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define wide __attribute__((target_clones("avx2", "default")))
#else
#define wide
#endif
#define inlined [[gnu::always_inline]] inline

namespace platform {

constexpr int block_px = 16;
struct Block {
    std::uint32_t argb[block_px];
    std::uint8_t* bytes() { return reinterpret_cast<std::uint8_t*>(argb); }
    const std::uint8_t* bytes() const { return reinterpret_cast<const std::uint8_t*>(argb); }
};
constexpr int block_bytes = int(sizeof(Block));

inlined std::uint8_t divided_255(std::uint16_t product) {  // rounded
    const auto more = std::uint16_t(product + 128);
    return std::uint8_t(std::uint16_t(more + (more >> 8)) >> 8);
}

// `colours` with `alphas` in each of their bytes over `under`.
inlined void blend(Block& under, const Block& colours, const Block& alphas) {
    for (int i = 0; i < block_bytes; ++i) {
        const std::uint16_t alpha = alphas.bytes()[i], rest = std::uint16_t(255 - alpha);
        under.bytes()[i] = divided_255(
            std::uint16_t(colours.bytes()[i] * alpha + under.bytes()[i] * rest));
    }
}

inlined Block in_every_byte(const Block& values) {
    Block every;
    for (int i = 0; i < block_px; ++i) every.argb[i] = (values.argb[i] & 0xFF) * 0x01010101U;
    return every;
}

inlined void tint(Block& block, const Block& by) {
    for (int i = 0; i < block_bytes; ++i) {
        block.bytes()[i] =
            divided_255(std::uint16_t(block.bytes()[i] * std::uint16_t(by.bytes()[i])));
    }
}

inlined Block filled(std::uint32_t argb) {
    Block block;
    std::fill_n(block.argb, block_px, argb);
    return block;
}

inlined void put_block(std::uint32_t* at, const std::uint32_t* from) {
    std::uint32_t all = opaque, any = 0;
    for (int i = 0; i < block_px; ++i) {
        all &= from[i];
        any |= from[i];
    }
    if (all >= opaque) {
        std::memcpy(at, from, sizeof(Block));
    } else if (any >> 24 != 0) {
        Block under, colours, alphas;
        std::memcpy(under.argb, at, sizeof under);
        for (int i = 0; i < block_px; ++i) {
            colours.argb[i] = from[i] | opaque;
            alphas.argb[i] = from[i] >> 24;
        }
        blend(under, colours, in_every_byte(alphas));
        std::memcpy(at, under.argb, sizeof under);
    }
}

inlined void put_span(std::uint32_t* at, const std::uint32_t* from, int count) {
    for (; count >= block_px; count -= block_px, at += block_px, from += block_px) {
        put_block(at, from);
    }
    for (int i = 0; i < count; ++i) put(at[i], from[i]);
}

}  // namespace platform
