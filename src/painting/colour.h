#pragma once
// Colours are numbers: 0xRRGGBB, or 0xRRGGBBAA where transparency is meant. The paper-and-ink
// palette of the whole product.

#include <array>
#include <cstdint>

namespace painting {

constexpr std::uint32_t with_alpha(std::uint32_t rgb, std::uint8_t alpha) {
    return (rgb << 8) | alpha;
}
constexpr std::uint32_t opaque(std::uint32_t rgb) { return with_alpha(rgb, 0xFF); }

// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance in sRGB).
double contrast(std::uint32_t rgb_a, std::uint32_t rgb_b);

// `over` laid on the opaque `under` with the given opacity, 0 to 1.
std::uint32_t blended(std::uint32_t under_rgb, std::uint32_t over_rgb, double opacity);

namespace palette {

constexpr std::uint32_t paper = 0xF6F1E7;
constexpr std::uint32_t surface = 0xFFFCF6;
constexpr std::uint32_t neutral = 0xECE8E1;
constexpr std::uint32_t line = 0xE2D9C8;
constexpr std::uint32_t ink = 0x1F1B16;
constexpr std::uint32_t ink_soft = 0x5B5347;
constexpr std::uint32_t accent = 0x0B6B5D;
constexpr std::uint32_t accent_soft = 0xD8EDE8;
constexpr std::uint32_t danger = 0xB3261E;

// Yellow, pink, blue, green, orange, violet, white, neutral.
constexpr std::array<std::uint32_t, 8> card_papers = {0xFFE79A, 0xFFCBD4, 0xCFE5FF, 0xD0F0D2,
                                                      0xFFDBB3, 0xE6DAFF, 0xFFFFFF, 0xECE8E1};
// Usagers, agents, élus, partenaires; then four more for the colleges that a session adds.
constexpr std::array<std::uint32_t, 8> colleges = {0x1D5FD1, 0x18794E, 0x7B3DB8, 0xB4540A,
                                                   0x9C2F5E, 0x0F6E7C, 0x6B5A10, 0x4A4A8F};
// Black, blue, red, green: what people draw with. Told apart by lightness too.
constexpr std::array<std::uint32_t, 4> inks = {0x1F1B16, 0x1B4FB5, 0xC62F1E, 0x0B7A4B};
// Worst to best.
constexpr std::array<std::uint32_t, 6> grades = {0x7A1E1E, 0xC65A3A, 0xE8A54B,
                                                 0xE9D989, 0x8FC9A0, 0x2F8F6B};

}  // namespace palette
}  // namespace painting
