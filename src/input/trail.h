#pragma once
// Where a finger has been lately, for the speed at which it leaves.

#include "base/geometry.h"
#include "base/time.h"

#include <array>
#include <cstddef>

namespace input {

constexpr std::size_t trail_positions_max = 5;
constexpr base::Milliseconds trail_ms_max = 150;  // older positions say nothing about the speed
constexpr base::Milliseconds trail_rest_ms_max = 60;  // who stopped for longer lets go at rest

class Trail {
public:
    void clear() { count_ = 0; }
    void add(base::Vec2 px, base::Milliseconds at);
    // Over the positions of the last trail_ms_max; zero at rest, or from a single instant.
    base::Vec2 velocity_px_s(base::Milliseconds now) const;

private:
    struct Position {
        base::Vec2 px;
        base::Milliseconds at = 0;
    };
    std::array<Position, trail_positions_max> positions_;  // oldest first
    std::size_t count_ = 0;
};

}  // namespace input
