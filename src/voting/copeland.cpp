// Copeland, “A reasonable social welfare function” (1951): duels won minus duels lost.

#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_copeland(const Rule& rule, const Profile& profile, Counting& counting) {
    const Matrix above = pairwise(rule, profile, counting);
    std::vector<Score> scores = naming_of(profile);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t j = 0; j < scores.size(); ++j) {
            scores[i].points += above.at(i, j) > above.at(j, i) ? 1 : 0;
            scores[i].points -= above.at(i, j) < above.at(j, i) ? 1 : 0;
        }
    }
    Result result = ranked_by_points(profile, std::move(scores));
    result.reasons = Duels{above.cells(), {}, {}};
    return result;
}

}  // namespace voting
