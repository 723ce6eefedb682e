#pragma once
// What the closing form says before anybody has written it, and what a workshop did in numbers.

#include "workshop/state.h"

namespace workshop {

struct Contributions {
    std::size_t ideas = 0, votes = 0, ballots = 0, decisions = 0, actions = 0;
};
Contributions contributions_of(const State&);

// The form as it was written; else with those who arrived, college by college.
ClosingForm closing_form(const State&);

// The decisions and actions that are on the list, as they were written.
std::vector<const Action*> actions_of(const State&);

// Ideas that nobody looked for, on the board or off it, but deleted ones.
std::vector<const Card*> unexpected_cards(const State&);

}  // namespace workshop
