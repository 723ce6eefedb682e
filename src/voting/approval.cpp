// Brams and Fishburn, “Approval Voting”, American Political Science Review 72 (1978).

#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_approval(const Rule&, const Profile& profile, Counting&) {
    return ranked_by_points(profile, scores_of(profile));
}

}  // namespace voting
