#pragma once
// Undo appends compensating events: per person, per gesture, refused when someone else has changed
// the same thing since.

#include "workshop/decide.h"

#include <span>

namespace workshop {

// The first seq of the last gesture of this actor that can be taken back and was not, if any.
std::optional<std::uint64_t> last_gesture_of(std::span<const Entry>, Actor);

// The events that take the gesture back. `before` is the state just before it, `now` the present.
Decision undo_gesture(std::span<const Entry>, const State& before, const State& now,
                      std::uint64_t gesture);

}  // namespace workshop
