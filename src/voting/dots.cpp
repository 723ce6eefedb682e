// Cumulative voting with a cap per option. The number of distinct voters is the announced second
// criterion: five dots of one person are not five people.

#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_dots(const Rule&, const Profile& profile, Counting&) {
    Result result;
    result.scores = scores_of(profile);
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
        const Score &left = result.scores[a], &right = result.scores[b];
        return left.points != right.points ? left.points > right.points
                                           : left.voters > right.voters;
    };
    result.ranking = ranked(profile.options(), better);
    return result;
}

}  // namespace voting
