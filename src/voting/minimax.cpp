// Simpson, “On defining areas of voter choice” (1969); Kramer (1977): the smallest worst defeat.
// Points are the worst defeat with a minus: more is better.

#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

// How badly i loses against j; of a margin less than 0 where it wins.
std::int64_t defeat(const Matrix& above, std::size_t i, std::size_t j,
                    const std::string& strength) {
    if (strength == "margin") return above.at(j, i) - above.at(i, j);
    if (strength == "opposition") return above.at(j, i);
    return above.at(j, i) > above.at(i, j) ? above.at(j, i) : 0;
}

}  // namespace

Result tally_minimax(const Rule& rule, const Profile& profile, Counting& counting) {
    const Matrix above = pairwise(rule, profile, counting);
    const std::string strength = parameter(rule, "strength");
    std::vector<Score> scores = naming_of(profile);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        std::optional<std::int64_t> worst;
        for (std::size_t j = 0; j < scores.size(); ++j) {
            if (i != j) worst = std::max(worst.value_or(INT64_MIN), defeat(above, i, j, strength));
        }
        scores[i].points = -worst.value_or(0);
    }
    Result result = ranked_by_points(profile, std::move(scores));
    result.reasons = Duels{above.cells(), {}, {}};
    return result;
}

}  // namespace voting
