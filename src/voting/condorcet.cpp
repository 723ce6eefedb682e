// Condorcet, “Essai sur l’application de l’analyse…” (1785): who beats every other one by one wins;
// where there is no such option, nobody does.

#include "voting/pairwise.h"
#include "voting/rows.h"

namespace voting {

Result tally_condorcet(const Rule& rule, const Profile& profile, Counting& counting) {
    Result result;
    const Matrix above = pairwise(rule, profile, counting);
    result.scores = naming_of(profile);
    if (const auto winner = condorcet_winner(profile.options(), above)) {
        result.winners = {*winner};
        result.ranking = {{*winner}};
    }
    result.reasons = Duels{above.cells(), {}, {}};
    return result;
}

}  // namespace voting
