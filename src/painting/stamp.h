#pragma once
// Stamps (workshop/stamp.h) as vector shapes: crisp at every size, on the screen and on paper.

#include "painting/picture.h"
#include "workshop/stamp.h"

#include <string>

namespace painting {

struct StampLook {
    workshop::StampKind kind = workshop::StampKind::counter;
    workshop::QuarterTurn turn = workshop::QuarterTurn::none;
    std::string word = {};  // what it says, where it says something
    std::uint32_t ink_rgb = 0x1F1B16;
    std::uint32_t paper_rgb = 0xFFFCF6;  // of what is white on it
    std::uint32_t tint_rgb = 0xD8EDE8;   // of what is filled
};

// Lines are at least this wide, so that a stamp is told from afar.
constexpr float stamp_line_px_min = 1.4F;

// Turned as it lies; px_per_unit: pixels for a board unit at medium size.
Picture stamp_picture(const StampLook&, float px_per_unit);

}  // namespace painting
