// Score voting (range voting): the sum of the points, or their mean over those who have an opinion.

#include "base/wide.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

// a's mean against b's, by cross multiplication; with no opinion at all behind every other.
bool better_mean(const Score& a, const Score& b) {
    if (a.voters == 0 || b.voters == 0) return a.voters > 0 && b.voters == 0;
    return base::Wide(a.points) * b.voters > base::Wide(b.points) * a.voters;
}

}  // namespace

// Where colleges weigh differently the mean is that of the weighted ballots.
Result tally_score(const Rule& rule, const Profile& profile, Counting&) {
    if (parameter(rule, "total") == "sum") return ranked_by_points(profile, scores_of(profile));
    Result result;
    result.scores = scores_of(profile);
    std::vector<Score> weights = result.scores;  // voters: the weight of those with an opinion
    for (Score& each : weights) each.voters = 0;
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            weights[choice.option].voters += paper.weight;
        }
    }
    const std::int64_t needed = plus_product(0, whole_parameter(rule, "quorum"), profile.ballots());
    std::vector<OptionId> known;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (plus_product(0, 100, result.scores[i].voters) < needed) continue;
        known.push_back(weights[i].option);
        places.push_back(i);
    }
    result.ranking = ranked(known, [&](std::uint32_t a, std::uint32_t b) {
        return better_mean(weights[places[a]], weights[places[b]]);
    });
    return result;
}

}  // namespace voting
