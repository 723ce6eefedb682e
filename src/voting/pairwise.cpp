#include "voting/pairwise.h"

#include <algorithm>
#include <limits>

namespace voting {
namespace {

constexpr std::int32_t behind_all = std::numeric_limits<std::int32_t>::max();
constexpr std::size_t papers_a_pulse = 4096;

// Ranks by option; those not named stand behind all.
void read_ranks(std::span<const Choice> choices, std::vector<std::int32_t>& ranks) {
    std::fill(ranks.begin(), ranks.end(), behind_all);
    for (const Choice& choice : choices) ranks[choice.option] = choice.value;
}

// Branchless rows, so that the compiler compares several options at once. `Cell` must hold the
// whole weight.
template <class Cell>
Matrix compared(const Profile& profile, Unnamed unnamed, const std::stop_token& stop) {
    const std::size_t n = profile.options().size();
    std::vector<Cell> cells(n * n, 0);
    std::vector<std::int32_t> ranks(n);
    std::size_t until_pulse = papers_a_pulse;
    for (const Paper& paper : profile.papers()) {
        if (--until_pulse == 0) {
            if (stop.stop_requested()) throw Cancelled{};
            until_pulse = papers_a_pulse;
        }
        read_ranks(profile.choices(paper), ranks);
        const auto weight = Cell(paper.weight);
        const std::int32_t limit = unnamed == Unnamed::apart ? behind_all - 1 : behind_all;
        for (const Choice& choice : profile.choices(paper)) {
            Cell* row = cells.data() + choice.option * n;
            const std::int32_t rank = choice.value;
            for (std::size_t j = 0; j < n; ++j) {
                row[j] += Cell(Cell(rank < ranks[j]) & Cell(ranks[j] <= limit)) * weight;
            }
        }
    }
    return {n, std::vector<std::int64_t>(cells.begin(), cells.end())};
}

}  // namespace

Matrix pairwise(const Profile& profile, Unnamed unnamed, const std::stop_token& stop) {
    if (profile.total_weight() <= std::numeric_limits<std::int32_t>::max()) {
        return compared<std::int32_t>(profile, unnamed, stop);
    }
    return compared<std::int64_t>(profile, unnamed, stop);
}

Matrix pairwise(const Rule& rule, const Profile& profile, const Counting& counting) {
    const bool apart = parameter(rule, unnamed_parameter.name) == "apart";
    return pairwise(profile, apart ? Unnamed::apart : Unnamed::last, counting.stop());
}

namespace {

template <class Wins>
std::optional<OptionId> one_who(const std::vector<OptionId>& options, Wins wins) {
    if (options.size() < 2) return std::nullopt;
    for (std::size_t i = 0; i < options.size(); ++i) {
        bool all = true;
        for (std::size_t j = 0; j < options.size() && all; ++j) all = i == j || wins(i, j);
        if (all) return options[i];
    }
    return std::nullopt;
}

}  // namespace

std::optional<OptionId> condorcet_winner(const std::vector<OptionId>& options,
                                         const Matrix& above) {
    return one_who(options, [&](std::size_t i, std::size_t j) {
        return above.at(i, j) > above.at(j, i);
    });
}

std::optional<OptionId> condorcet_loser(const std::vector<OptionId>& options,
                                        const Matrix& above) {
    return one_who(options, [&](std::size_t i, std::size_t j) {
        return above.at(i, j) < above.at(j, i);
    });
}

Strength strength_of(const Rule& rule) {
    return parameter(rule, "strength") == "margin" ? Strength::margin : Strength::winning;
}

std::int64_t victory(const Matrix& above, std::size_t i, std::size_t j, Strength strength) {
    const std::int64_t by = above.at(i, j) - above.at(j, i);
    if (by <= 0) return 0;
    return strength == Strength::margin ? by : above.at(i, j);
}

std::vector<std::vector<OptionId>> layers(const std::vector<OptionId>& options,
                                          const Matrix& beats) {
    std::vector<std::vector<OptionId>> groups;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < options.size(); ++i) left.push_back(i);
    while (!left.empty()) {
        std::vector<std::size_t> beaten;
        std::vector<OptionId> group;
        for (const std::size_t j : left) {
            const bool loses = std::any_of(left.begin(), left.end(),
                                           [&](std::size_t i) { return beats.at(i, j) > 0; });
            if (loses) beaten.push_back(j);
            else group.push_back(options[j]);
        }
        groups.push_back(std::move(group));
        left = std::move(beaten);
    }
    return groups;
}

std::vector<Score> naming_of(const Profile& profile) {
    std::vector<Score> scores;
    for (const OptionId option : profile.options()) scores.push_back({option, 0, 0});
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            scores[choice.option].voters += paper.count;
        }
    }
    return scores;
}

}  // namespace voting
