// Schulze, “A new monotonic, clone-independent, reversal symmetric, and condorcet-consistent
// single-winner election method”, Social Choice and Welfare 36 (2011): i is above j when the
// strongest chain of victories from i to j is stronger than the one back.

#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

// Floyd and Warshall with (max, min).
Matrix strongest_paths(const Matrix& above, Strength strength, const Counting& counting) {
    const std::size_t n = above.size();
    Matrix paths(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) paths.at(i, j) = victory(above, i, j, strength);
    }
    for (std::size_t via = 0; via < n; ++via) {
        counting.pulse();
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (i == j) continue;
                const std::int64_t detour = std::min(paths.at(i, via), paths.at(via, j));
                paths.at(i, j) = std::max(paths.at(i, j), detour);
            }
        }
    }
    return paths;
}

}  // namespace

Result tally_schulze(const Rule& rule, const Profile& profile, Counting& counting) {
    const Matrix above = pairwise(rule, profile, counting);
    const Matrix paths = strongest_paths(above, strength_of(rule), counting);
    Result result;
    result.scores = naming_of(profile);
    Matrix beats(above.size());
    for (std::size_t i = 0; i < above.size(); ++i) {
        for (std::size_t j = 0; j < above.size(); ++j) {
            beats.at(i, j) = paths.at(i, j) > paths.at(j, i) ? 1 : 0;
            result.scores[i].points += beats.at(i, j);
        }
    }
    result.ranking = layers(profile.options(), beats);
    result.reasons = Duels{above.cells(), paths.cells(), {}};
    return result;
}

}  // namespace voting
