// Tideman, “Independence of clones as a criterion for voting rules”, Social Choice and Welfare 4
// (1987): the clearest victories are locked first; one that would close a circle is dropped. Equal
// pairs are looked at together: those that lie on a circle of what is locked and of each other are
// dropped, and the result says that it depends on a tie.

#include "voting/pairwise.h"
#include "voting/rows.h"
#include "voting/scores.h"

namespace voting {
namespace {

struct Victory {
    std::size_t winner, loser;
    std::int64_t strength, opposition;
    bool as_clear_as(const Victory& other) const {
        return strength == other.strength && opposition == other.opposition;
    }
};

std::vector<Victory> victories(const Matrix& above, Strength strength) {
    std::vector<Victory> all;
    for (std::size_t i = 0; i < above.size(); ++i) {
        for (std::size_t j = 0; j < above.size(); ++j) {
            const std::int64_t by = victory(above, i, j, strength);
            if (by > 0) all.push_back({i, j, by, above.at(j, i)});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Victory& a, const Victory& b) {
        return a.strength != b.strength ? a.strength > b.strength : a.opposition < b.opposition;
    });
    return all;
}

bool reaches(const Matrix& graph, std::size_t from, std::size_t to) {
    std::vector<bool> seen(graph.size(), false);
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at == to) return true;
        if (seen[at]) continue;
        seen[at] = true;
        for (std::size_t next = 0; next < graph.size(); ++next) {
            if (graph.at(at, next) > 0 && !seen[next]) open.push_back(next);
        }
    }
    return false;
}

using Group = std::span<const Victory>;

// Locks what closes no circle. Whether a pair was dropped that would have stayed alone.
bool lock(Matrix& locked, Group group, std::vector<bool>& stays) {
    Matrix together = locked;
    for (const Victory& each : group) together.at(each.winner, each.loser) = 1;
    bool by_a_tie = false;
    stays.clear();
    for (const Victory& each : group) {
        stays.push_back(!reaches(together, each.loser, each.winner));
        by_a_tie = by_a_tie || (!stays.back() && !reaches(locked, each.loser, each.winner));
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (stays[i]) locked.at(group[i].winner, group[i].loser) = 1;
    }
    return by_a_tie;
}

}  // namespace

Result tally_ranked_pairs(const Rule& rule, const Profile& profile, Counting& counting) {
    const Matrix above = pairwise(rule, profile, counting);
    const std::vector<Victory> all = victories(above, strength_of(rule));
    const auto& options = profile.options();
    Matrix locked(above.size());
    Result result;
    result.scores = naming_of(profile);
    Duels duels{above.cells(), {}, {}};
    std::vector<bool> stays;
    for (std::size_t first = 0; first < all.size();) {
        counting.pulse();
        std::size_t end = first;
        while (end < all.size() && all[end].as_clear_as(all[first])) ++end;
        const Group group(all.data() + first, end - first);
        result.tie_dependent = lock(locked, group, stays) || result.tie_dependent;
        for (std::size_t i = 0; i < group.size(); ++i) {
            duels.pairs.push_back({options[group[i].winner], options[group[i].loser],
                                   group[i].strength, stays[i]});
        }
        first = end;
    }
    for (std::size_t i = 0; i < above.size(); ++i) {
        for (std::size_t j = 0; j < above.size(); ++j) result.scores[i].points += locked.at(i, j);
    }
    result.ranking = layers(options, locked);
    result.reasons = std::move(duels);
    return result;
}

}  // namespace voting
