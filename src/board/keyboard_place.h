#pragma once
// Where a keyboard opens: near what is written on it, facing the person, in nobody's way.

#include "board/presence.h"

namespace board {

// Towards the edge of a table where somebody who touches `px` sits.
Turn turn_at(base::Vec2 px, base::Rect room);

// The top left corner nearest to `at` with which `size` lies inside the room.
base::Vec2 inside(base::Vec2 at, base::Vec2 size, base::Rect room);

// Below the card, above it, right or left of it: where a panel of this size covers the least of the
// card and of other people's keyboards. All in window pixels.
base::Vec2 best_origin(base::Rect card, base::Vec2 size, base::Rect room, float gap,
                       const std::vector<Draft>& others);

}  // namespace board
