#include "voting/scores.h"

namespace voting {

std::vector<Score> scores_of(const Profile& profile) {
    std::vector<Score> scores;
    for (const OptionId option : profile.options()) scores.push_back({option, 0, 0});
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            Score& score = scores[choice.option];
            score.points = plus_product(score.points, choice.value, paper.weight);
            score.voters += paper.count;
        }
    }
    return scores;
}

Result ranked_by_points(const Profile& profile, std::vector<Score> scores) {
    Result result;
    result.scores = std::move(scores);
    result.ranking = ranked(profile.options(), [&](std::uint32_t a, std::uint32_t b) {
        return result.scores[a].points > result.scores[b].points;
    });
    return result;
}

}  // namespace voting
