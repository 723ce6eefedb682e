#pragma once
// A loop drawn around cards to gather them. Geometry only; hands_gather.cpp says what fingers do.

#include "board/layout.h"

namespace board {

using Way = std::vector<base::Vec2>;  // board units; closed from its last point to its first

constexpr float way_step_px = 3;  // nearer points of a way that is drawn say nothing new
constexpr std::size_t way_points_max = 400;  // then every second one goes: the loop is drawn on

// A point, if it is farther than `step` from the last one. When points are let go, the step
// doubles: the beginning of a long way is as fine as its end.
void add_to(Way&, base::Vec2 at, float& step);

// Whether the closed way goes around the point, once or several times (winding number, Sunday
// 2001): a loop that overlaps its own beginning holds what lies in the overlap, too.
bool goes_around(std::span<const base::Vec2> way, base::Vec2 point);

// The cards to be seen whose middle lies inside, by number.
std::vector<workshop::CardId> cards_inside(std::span<const base::Vec2> way, const Layout&);

}  // namespace board
