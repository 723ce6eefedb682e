#pragma once
// The nouns of clickable prototypes: screens (frames of that kind) joined by zones, tested by
// people who are given a task and are not known by name.

#include "base/id.h"

#include <array>
#include <cstdint>

namespace workshop {

using ZoneId = base::Id<struct ZoneTag>;
using TestId = base::Id<struct TestTag>;
using RunId = base::Id<struct RunTag>;  // one tester, from the first screen to the end

// The order is the file format.
enum class RunEnd : std::uint8_t { reached_goal, said_done, gave_up, fell_silent, test_closed };
constexpr int run_end_count = 5;

// What testers are asked afterwards, in the order of the feedback grid's columns.
enum class FeedbackPart : std::uint8_t { liked, change, question, idea };
inline constexpr std::array feedback_parts = {FeedbackPart::liked, FeedbackPart::change,
                                              FeedbackPart::question, FeedbackPart::idea};
// “What I liked”, an English key; see base/words.h.
const char* word_of(FeedbackPart);

}  // namespace workshop
