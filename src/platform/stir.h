#pragma once
// Digests of what is drawn: equal where it is equal. Not for anything that must not be forged.

#include <bit>
#include <cstdint>

namespace platform {

inline std::uint64_t stirred(std::uint64_t digest, std::uint64_t word) {
    digest = (digest ^ word) * 0x9E3779B97F4A7C15U;
    return digest ^ (digest >> 29);
}

inline std::uint64_t pair(float a, float b) {
    return std::uint64_t(std::bit_cast<std::uint32_t>(a)) << 32 | std::bit_cast<std::uint32_t>(b);
}

inline std::uint64_t pair(int a, int b) {
    return std::uint64_t(std::uint32_t(a)) << 32 | std::uint32_t(b);
}

}  // namespace platform
