// Projects from the most chosen one down, while the money lasts: what most cities do, in the
// variants that Pabulib's files name (Faliszewski and others, “Participatory Budgeting: Data,
// Tools, and Analysis”, 2023). Knapsack ballots: Goel, Krishnaswamy, Sakshuwong and Aitamurto,
// “Knapsack Voting for Participatory Budgeting”, ACM Transactions on Economics and Computation 7
// (2019).

#include "base/wide.h"
#include "voting/money.h"
#include "voting/rows.h"

namespace voting {
namespace {

// The threshold is told for ballots that weigh 1.
std::int64_t points_min(const Rule& rule, const Profile& profile) {
    if (profile.ballots() == 0) return 1;
    const base::Wide told = whole_parameter(rule, "threshold");
    const base::Wide least = told * profile.total_weight();
    const base::Wide rounded_up = (least + profile.ballots() - 1) / profile.ballots();
    return rounded_up > INT64_MAX ? INT64_MAX : std::int64_t(rounded_up);
}

Result bought(const Rule& rule, const Profile& profile, std::vector<Score> scores,
              GreedyOrder order, Counting& counting) {
    order.ties_by_list = parameter(rule, "ties") == "list";
    order.points_min = points_min(rule, profile);
    Spending spending;
    buy_greedily(order, budget_of(rule, profile), scores, spending, counting);
    return result_of(profile, std::move(scores), std::move(spending));
}

// As scores_of, each choice with the points that this gives it; 0: not marked.
template <class Points>
std::vector<Score> scores_by(const Profile& profile, Points points_of) {
    std::vector<Score> scores;
    for (const OptionId option : profile.options()) scores.push_back({option, 0, 0});
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            const std::int64_t points = points_of(paper, choice);
            if (points <= 0) continue;
            Score& score = scores[choice.option];
            score.points = plus_product(score.points, points, paper.weight);
            score.voters += paper.count;
        }
    }
    return scores;
}

}  // namespace

Result tally_greedy(const Rule& rule, const Profile& profile, Counting& counting) {
    return bought(rule, profile, scores_of(profile), {}, counting);
}

Result tally_greedy_no_skip(const Rule& rule, const Profile& profile, Counting& counting) {
    return bought(rule, profile, scores_of(profile), {.skip = false}, counting);
}

Result tally_greedy_per_cost(const Rule& rule, const Profile& profile, Counting& counting) {
    return bought(rule, profile, scores_of(profile), {.per_cost = true}, counting);
}

// A ballot that costs more than there is is no ballot: none of its marks counts.
Result tally_knapsack(const Rule& rule, const Profile& profile, Counting& counting) {
    const Budget budget = budget_of(rule, profile);
    const auto fits = [&](const Paper& paper) {
        base::Wide cost = 0;
        for (const Choice& choice : profile.choices(paper)) {
            cost += budget.cost_cents[choice.option];
        }
        return cost <= budget.available_cents;
    };
    auto scores = scores_by(profile, [&](const Paper& paper, const Choice&) {
        return std::int64_t(fits(paper));
    });
    return bought(rule, profile, std::move(scores), {}, counting);
}

// The first of k gets k points, the next k - 1, as in Kraków; Gelauff and Goel, “Rank, Pack, or
// Approve: Voting Methods in Participatory Budgeting” (2024), compare it with knapsack ballots.
Result tally_k_ranking(const Rule& rule, const Profile& profile, Counting& counting) {
    const std::int64_t k = whole_parameter(rule, "ranks");
    auto scores = scores_by(profile, [&](const Paper& paper, const Choice& choice) {
        return (k > 0 ? k : std::int64_t(paper.size)) - choice.value + 1;
    });
    return bought(rule, profile, std::move(scores), {}, counting);
}

}  // namespace voting
