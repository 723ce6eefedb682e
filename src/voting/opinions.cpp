// Agree, pass or disagree, on one statement after another: ordered by how many more agree than
// disagree; those with more agreement than that are the “winners”, though nothing is chosen. Who
// thinks alike is told by opinion_map.h.

#include "voting/merits.h"
#include "voting/opinion_map.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {

Result tally_opinions(const Rule&, const Profile& profile, Counting&) {
    const auto tallies = grade_tallies(profile, std::size_t(opinions_levels), false);
    std::vector<Score> scores = scores_of(profile);
    Merits answers;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto& tally = tallies[i];
        scores[i].points = tally[2] - tally[0];
        answers.push_back(merit_of(scores[i].option, tally));
    }
    Result result = ranked_by_points(profile, std::move(scores));
    result.reasons = std::move(answers);
    result.winners.clear();
    for (const Score& each : result.scores) {
        if (each.points > 0) result.winners.push_back(each.option);
    }
    return result;
}

Profile opinions_in(const Profile& graded) {
    Profile opinions(graded.options());
    std::vector<Choice> choices;
    for (const Paper& paper : graded.papers()) {
        choices.clear();
        for (const Choice& choice : graded.choices(paper)) {
            choices.push_back({choice.option, choice.value - 1});
        }
        opinions.add(choices, graded.colleges()[paper.college], paper.count);
    }
    return opinions;
}

}  // namespace voting
