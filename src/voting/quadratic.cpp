// Lalley and Weyl, “Quadratic Voting: How Mechanism Design Can Radicalize Democracy”, AEA Papers
// and Proceedings 108 (2018): n votes on one option cost n² credits; what counts is the sum of the
// votes.

#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_quadratic(const Rule&, const Profile& profile, Counting&) {
    return ranked_by_points(profile, scores_of(profile));
}

}  // namespace voting
