#pragma once
// The rules. Pure: the same state, intent and context always give the same answer.

#include "base/refusal.h"
#include "workshop/intents.h"
#include "workshop/state.h"

namespace workshop {

struct Context {
    Actor actor;
    base::Milliseconds now = 0;
};

using Events = std::vector<Event>;
using Decision = std::variant<Events, base::Refusal>;

// Events of one gesture, in order, or why not.
Decision decide(const State&, const Intent&, const Context&);

// The options a plan will put to the vote: its own choices, else the clusters, else the cards.
std::vector<Option> options_for(const State&, const VotePlan&);

// Why such a vote cannot be opened, or nothing; and why this ballot cannot be accepted.
std::optional<base::Refusal> rule_fault(const VotePlan&, const std::vector<Option>&);
std::optional<base::Refusal> ballot_fault(const Vote&, const voting::Marks&);

// Opened secret ballots as BallotsOpened holds them: colleges with fewer than
// small_college_ballots_min ballots lose their name, together with as many of the next smallest as
// it takes to hide them, strata first within their college (voting/groups.h); then sorted by
// content.
std::vector<voting::Ballot> folded_and_sorted(std::vector<voting::Ballot>);

// The checks of one event, the same for what a person asks and for what a file says.
// Text is UTF-8 within its limit, numbers are in range. Nothing: fine.
std::optional<base::Refusal> validate(const Event&);

}  // namespace workshop
