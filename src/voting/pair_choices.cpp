// Wiki surveys: people choose between two ideas at a time. Salganik and Levy, “Wiki surveys: Open
// and quantifiable social data collection”, PLoS ONE 10 (2015); the estimate that All Our Ideas
// shows: (won + 1) / (won + lost + 2). Points: duels won; voters: duels decided.

#include "base/wide.h"
#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

// Places of the two options of a duel, the preferred one first; nothing: undecided, or no duel.
std::optional<std::pair<std::uint32_t, std::uint32_t>> decided(std::span<const Choice> duel) {
    if (duel.size() != 2 || duel[0].value == duel[1].value) return std::nullopt;
    const bool first = duel[0].value > duel[1].value;
    return std::pair{duel[first ? 0 : 1].option, duel[first ? 1 : 0].option};
}

}  // namespace

Result tally_duels(const Rule& rule, const Profile& profile, Counting&) {
    const auto& options = profile.options();
    Matrix won(options.size());
    std::vector<Score> scores, weights;
    for (const OptionId option : options) scores.push_back({option, 0, 0});
    weights = scores;  // by weight: points won, voters decided
    for (const Paper& paper : profile.papers()) {
        const auto duel = decided(profile.choices(paper));
        if (!duel) continue;
        won.at(duel->first, duel->second) += paper.weight;
        scores[duel->first].points += paper.weight;
        weights[duel->first].voters += paper.weight;
        weights[duel->second].voters += paper.weight;
        scores[duel->first].voters += paper.count;
        scores[duel->second].voters += paper.count;
    }
    std::vector<OptionId> known;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (scores[i].voters < whole_parameter(rule, "duels")) continue;
        known.push_back(options[i]);
        places.push_back(i);
    }
    Result result;
    result.ranking = ranked(known, [&](std::uint32_t a, std::uint32_t b) {
        const auto share = [&](std::uint32_t of, std::uint32_t other) {
            return base::Wide(scores[places[of]].points + 1) * (weights[places[other]].voters + 2);
        };
        return share(a, b) > share(b, a);
    });
    result.scores = std::move(scores);
    result.reasons = Duels{won.cells(), {}, {}};
    return result;
}

}  // namespace voting
