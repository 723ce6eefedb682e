#include "voting/money.h"

#include "base/wide.h"

namespace voting {
namespace {

// How cities write that a project was withdrawn after the ballots were printed.
constexpr std::int64_t withdrawn_cost_cents = 999'999'999LL * 100;

// -1: a comes before b; 0: the rule does not part them.
int compare(const GreedyOrder& order, const Score& a, std::int64_t cost_a, const Score& b,
            std::int64_t cost_b) {
    // Points for a cent, without dividing: whoever costs nothing comes first.
    const auto left = base::Wide(a.points) * (order.per_cost ? cost_b : 1);
    const auto right = base::Wide(b.points) * (order.per_cost ? cost_a : 1);
    if (left != right) return left > right ? -1 : 1;
    if (order.ties_by_list || cost_a == cost_b) return 0;
    return cost_a < cost_b ? -1 : 1;
}

// Options that could be bought, in groups of equals. Equal ones cost the same.
std::vector<std::vector<std::uint32_t>> wanted(const GreedyOrder& order, const Budget& budget,
                                               const std::vector<Score>& scores,
                                               const Spending& spending) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < scores.size(); ++i) {
        const bool chosen = scores[i].voters > 0 && scores[i].points >= order.points_min;
        const bool withdrawn = budget.cost_cents[i] == withdrawn_cost_cents;
        if (chosen && !withdrawn && !is_bought(spending, scores[i].option)) places.push_back(i);
    }
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return compare(order, scores[a], budget.cost_cents[a], scores[b],
                       budget.cost_cents[b]) < 0;
    };
    std::stable_sort(places.begin(), places.end(), before);
    std::vector<std::vector<std::uint32_t>> groups;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool equal = i > 0 && !order.ties_by_list && !before(places[i - 1], places[i]);
        if (!equal) groups.emplace_back();
        groups.back().push_back(places[i]);
    }
    return groups;
}

}  // namespace

Budget budget_of(const Rule& rule, const Profile& profile) {
    if (!profile.budget().cost_cents.empty()) return profile.budget();
    constexpr std::int64_t seat_cents = 100;
    return {rule.winners * seat_cents,
            std::vector<std::int64_t>(profile.options().size(), seat_cents)};
}

std::vector<std::int64_t> votes_of(const Profile& profile) {
    std::vector<std::int64_t> votes(profile.options().size());
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            if (choice.value > 0) votes[choice.option] += paper.weight;
        }
    }
    return votes;
}

std::vector<std::uint32_t> without_lot(std::vector<std::uint32_t> tied, const Budget& budget,
                                       std::span<const std::int64_t> votes) {
    const auto keep_best = [&](auto better) {
        const std::uint32_t best = *std::min_element(tied.begin(), tied.end(), better);
        std::erase_if(tied, [&](std::uint32_t place) { return better(best, place); });
    };
    keep_best([&](auto a, auto b) { return budget.cost_cents[a] < budget.cost_cents[b]; });
    keep_best([&](auto a, auto b) { return votes[a] > votes[b]; });
    return tied;
}

std::optional<std::uint32_t> TieBreak::draw(std::vector<std::uint32_t> tied, std::int32_t round) {
    std::sort(tied.begin(), tied.end());
    if (const auto known = drawn_.find(tied); known != drawn_.end()) return known->second;
    const auto drawn = counting_.first(tied, LotLine::purchase, round);
    if (drawn) drawn_[tied] = *drawn;
    return drawn;
}

std::vector<Purchase::Share> merged(std::vector<Purchase::Share> shares) {
    constexpr double same_cents = 1e-6;  // for showing: far below a cent
    std::sort(shares.begin(), shares.end(),
              [](const auto& a, const auto& b) { return a.cents_each > b.cents_each; });
    std::vector<Purchase::Share> merged;
    for (const Purchase::Share& share : shares) {
        if (share.cents_each < same_cents) continue;
        const bool same =
            !merged.empty() && merged.back().cents_each - share.cents_each < same_cents;
        if (same) merged.back().voters += share.voters;
        else merged.push_back(share);
    }
    return merged;
}

bool is_bought(const Spending& spending, OptionId option) {
    return std::any_of(spending.purchases.begin(), spending.purchases.end(),
                       [&](const Purchase& purchase) { return purchase.option == option; });
}

void buy(Spending& spending, Purchase purchase) {
    spending.spent_cents += purchase.cost_cents;
    if (spending.spent_cents > spending.available_cents) {
        throw std::logic_error("more is spent than there is");
    }
    spending.purchases.push_back(std::move(purchase));
}

bool buy_greedily(const GreedyOrder& order, const Budget& budget,
                  const std::vector<Score>& scores, Spending& spending, Counting& counting) {
    spending.available_cents = budget.available_cents;
    std::int32_t round = 0;
    for (std::vector<std::uint32_t> group : wanted(order, budget, scores, spending)) {
        ++round;
        const std::int64_t cost = budget.cost_cents[group.front()];
        const std::int64_t left = budget.available_cents - spending.spent_cents;
        const auto fitting = cost == 0 ? group.size() : std::size_t(left / cost);
        const bool all_fit = fitting >= group.size();
        if (!all_fit && fitting > 0) {
            const auto drawn = counting.all(group, LotLine::purchase, round);
            if (!drawn) return false;
            group = *drawn;
        }
        if (!all_fit) group.resize(fitting);
        for (const std::uint32_t place : group) {
            buy(spending, {scores[place].option, cost, double(scores[place].points), {}, false});
        }
        if (!all_fit && !order.skip) break;
    }
    return true;
}

Result result_of(const Profile& profile, std::vector<Score> scores, Spending spending) {
    Result result;
    result.scores = std::move(scores);
    for (const Purchase& purchase : spending.purchases) result.winners.push_back(purchase.option);
    if (!result.winners.empty()) result.ranking.push_back(result.winners);
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
        return result.scores[a].points > result.scores[b].points;
    };
    for (auto group : ranked(profile.options(), better)) {
        std::erase_if(group, [&](OptionId id) { return wins(result, id); });
        if (!group.empty()) result.ranking.push_back(std::move(group));
    }
    result.reasons = std::move(spending);
    return result;
}

}  // namespace voting
