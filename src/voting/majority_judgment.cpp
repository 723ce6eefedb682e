// Balinski and Laraki, “A theory of measuring, electing, and ranking”, PNAS 104 (2007); “Majority
// Judgment”, MIT Press (2011).

#include "voting/merits.h"
#include "voting/rows.h"

namespace voting {

Result tally_majority_judgment(const Rule& rule, const Profile& profile, Counting&) {
    return ranked_by_merit(profile, std::size_t(grades_of(rule)),
                           parameter(rule, "missing") == "worst", whole_parameter(rule, "quorum"));
}

// Kaner, “Facilitator’s Guide to Participatory Decision-Making” (1996): eight levels from a block
// (0) to full support (7), read like judgments; whoever does not answer is not counted.
Result tally_gradients(const Rule&, const Profile& profile, Counting&) {
    return ranked_by_merit(profile, std::size_t(gradients_levels), false, 0);
}

}  // namespace voting
