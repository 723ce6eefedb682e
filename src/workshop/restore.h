#pragma once
// Going back in time is one more change: the board becomes what it was, by compensating events in
// one gesture, and everything that happened since stays in the journal.

#include "workshop/decide.h"

#include <span>

namespace workshop {

// The events that make the board of `now` (cards, groups, links, frames, zones, ink) that of
// `past`, an earlier state of the session. The agenda, votes, tests and the timer go on; a photo
// that was erased stays erased, and how things lie above each other is not brought back.
Decision restore_board(const State& past, const State& now);

// What such events do to the ideas.
struct Restoration {
    std::size_t back = 0;     // were deleted or merged
    std::size_t gone = 0;     // had been made since
    std::size_t changed = 0;  // lie, read or are coloured as they were
};
Restoration restoration_of(std::span<const Event>);

}  // namespace workshop
