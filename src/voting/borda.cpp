// Borda, “Mémoire sur les élections au scrutin” (1781). Of n options the first gets n − 1 points
// (or n), the last 0 (or 1); equal ranks share the mean of their places.

#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

// Choices of one ballot by rank, best first.
std::vector<Choice> by_rank(std::span<const Choice> choices) {
    std::vector<Choice> sorted(choices.begin(), choices.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Choice& a, const Choice& b) { return a.value < b.value; });
    return sorted;
}

// Twice the mean of the points of `size` places of which `before` are better.
std::int64_t twice_the_mean(std::size_t options, std::size_t before, std::size_t size, bool one) {
    const auto top = std::int64_t(options) - (one ? 0 : 1);
    return 2 * (top - std::int64_t(before)) - std::int64_t(size - 1);
}

}  // namespace

Result tally_borda(const Rule& rule, const Profile& profile, Counting& counting) {
    const bool from_one = whole_parameter(rule, "start") == 1;
    const bool unnamed_get_nothing = parameter(rule, unnamed_parameter.name) == "apart";
    const std::size_t n = profile.options().size();
    std::vector<Score> scores = naming_of(profile);
    std::vector<bool> named(n);
    for (const Paper& paper : profile.papers()) {
        counting.pulse();
        const auto sorted = by_rank(profile.choices(paper));
        named.assign(n, false);
        for (std::size_t i = 0; i < sorted.size();) {
            std::size_t end = i;
            while (end < sorted.size() && sorted[end].value == sorted[i].value) ++end;
            const std::int64_t points = twice_the_mean(n, i, end - i, from_one);
            for (; i < end; ++i) {
                Score& score = scores[sorted[i].option];
                score.points = plus_product(score.points, points, paper.weight);
                named[sorted[i].option] = true;
            }
        }
        if (unnamed_get_nothing || sorted.size() == n) continue;
        const std::int64_t points =
            twice_the_mean(n, sorted.size(), n - sorted.size(), from_one);
        for (std::size_t option = 0; option < n; ++option) {
            if (named[option]) continue;
            scores[option].points = plus_product(scores[option].points, points, paper.weight);
        }
    }
    Result result = ranked_by_points(profile, std::move(scores));
    result.unit = 2;
    return result;
}

}  // namespace voting
