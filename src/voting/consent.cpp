// Consent (Endenburg’s sociocracy): a proposal is adopted when nobody has a reasoned objection. No
// majority is counted and nothing is ranked.

#include "voting/merits.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_consent(const Rule&, const Profile& profile, Counting&) {
    constexpr std::size_t objection = 2;
    const auto tallies = grade_tallies(profile, std::size_t(consent_levels), false);
    const auto& options = profile.options();
    Result result;
    result.scores = scores_of(profile);
    Merits answers;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto& tally = tallies[i];
        const std::int64_t answered = tally[0] + tally[1] + tally[objection];
        result.scores[i].points = -tally[objection];
        if (answered > 0 && tally[objection] == 0) result.winners.push_back(options[i]);
        answers.push_back({options[i], tally, 0, 0, 0, 0});
    }
    result.reasons = std::move(answers);
    return result;
}

}  // namespace voting
