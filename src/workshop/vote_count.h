#pragma once
// A vote's count: what it takes, and what a lot adds to it.

#include "voting/tally.h"
#include "workshop/state.h"

namespace workshop {

// The next vote of the current activity that has not been held; null: none is left, or it is no
// vote activity. A cancelled vote is held again.
const VotePlan* next_plan(const State&);
// All that have not been held, from that one on.
std::vector<VotePlan> plans_left(const State&);

// What the options cost; empty where the vote's rule spends nothing.
voting::Budget budget_of(const voting::Rule&, std::span<const Option>, std::int64_t budget_cents);
voting::Budget budget_of(const Vote&);

// The lot of the vote, if one was drawn.
voting::CountOptions count_options(const Vote&, std::stop_token = {});
// Under the vote's own rule, with the lot if one was drawn. The vote is_counted(). Throws
// voting::Cancelled when asked to stop.
voting::Result result_of(const Vote&, std::stop_token = {});

// Whether the room waits for a lot: a tie crosses the line, and a lot was announced for that.
bool awaits_lot(const Vote&, const voting::Result&);

// What identifies a closed box in public: SHA-256 of its receipts in order, in hexadecimal digits.
std::string box_root(const Vote&);
// From the box and what was called out, the same for everybody (voting/lot.h).
base::Digest lot_seed_of(const Vote&, const std::string& called_out);

}  // namespace workshop
