#pragma once
// Within voting/: the functions behind the rows of methods(), one file each.

#include "voting/method.h"

namespace voting {

Result tally_approval(const Rule&, const Profile&, Counting&);
Result tally_dots(const Rule&, const Profile&, Counting&);
Result tally_score(const Rule&, const Profile&, Counting&);
Result tally_borda(const Rule&, const Profile&, Counting&);
Result tally_condorcet(const Rule&, const Profile&, Counting&);
Result tally_copeland(const Rule&, const Profile&, Counting&);
Result tally_minimax(const Rule&, const Profile&, Counting&);
Result tally_schulze(const Rule&, const Profile&, Counting&);
Result tally_ranked_pairs(const Rule&, const Profile&, Counting&);
Result tally_irv(const Rule&, const Profile&, Counting&);
Result tally_majority_judgment(const Rule&, const Profile&, Counting&);
Result tally_gradients(const Rule&, const Profile&, Counting&);
Result tally_opinions(const Rule&, const Profile&, Counting&);
Result tally_quadratic(const Rule&, const Profile&, Counting&);
Result tally_duels(const Rule&, const Profile&, Counting&);
Result tally_consent(const Rule&, const Profile&, Counting&);

// Money.
Result tally_greedy(const Rule&, const Profile&, Counting&);
Result tally_greedy_no_skip(const Rule&, const Profile&, Counting&);
Result tally_greedy_per_cost(const Rule&, const Profile&, Counting&);
Result tally_knapsack(const Rule&, const Profile&, Counting&);
Result tally_k_ranking(const Rule&, const Profile&, Counting&);
Result tally_equal_shares(const Rule&, const Profile&, Counting&);
Result tally_phragmen(const Rule&, const Profile&, Counting&);

}  // namespace voting
