#include "workshop/vote_count.h"

#include "voting/lot.h"
#include "workshop/vote_purposes.h"

#include <algorithm>

namespace workshop {
namespace {

// The keys of the lot are the options' numbers on the ballot: public, and fixed at opening.
voting::LotOrder order_of(const Vote& vote) {
    const std::vector<voting::OptionId> ids = vote.option_ids();
    std::vector<std::string> keys;
    for (const voting::OptionId id : ids) keys.push_back(std::to_string(id.value));
    return voting::lot_order(vote.lot_seed, ids, keys);
}

}  // namespace

const VotePlan* next_plan(const State& state) {
    const Activity* activity = state.current_activity();
    if (activity == nullptr || activity->kind != ActivityKind::vote) return nullptr;
    const std::size_t place = next_place(state, activity->id);
    return place < activity->votes.size() ? &activity->votes[place] : nullptr;
}

std::vector<VotePlan> plans_left(const State& state) {
    if (next_plan(state) == nullptr) return {};
    const std::vector<VotePlan>& plans = state.current_activity()->votes;
    const std::set<std::size_t> taken = taken_places(state, state.current);
    std::vector<VotePlan> left;
    for (std::size_t place = 0; place < plans.size(); ++place) {
        if (!taken.contains(place)) left.push_back(plans[place]);
    }
    return left;
}

voting::Budget budget_of(const voting::Rule& rule, std::span<const Option> options,
                         std::int64_t budget_cents) {
    if (!spends(rule)) return {};
    voting::Budget budget{budget_cents, {}};
    for (const Option& option : options) budget.cost_cents.push_back(option.cost_cents);
    return budget;
}

voting::Budget budget_of(const Vote& vote) {
    return budget_of(vote.rule, vote.options, vote.budget_cents);
}

voting::CountOptions count_options(const Vote& vote, std::stop_token stop) {
    voting::CountOptions options;
    options.stop = std::move(stop);
    if (!vote.lot_called_out.empty()) options.lot = order_of(vote);
    return options;
}

voting::Result result_of(const Vote& vote, std::stop_token stop) {
    return voting::tally(vote.rule, profile_of(vote), count_options(vote, std::move(stop)));
}

bool awaits_lot(const Vote& vote, const voting::Result& result) {
    return result.tie_at_line && vote.ties == TieRule::lot && vote.lot_called_out.empty();
}

std::string box_root(const Vote& vote) {
    std::vector<std::string> receipts;
    for (const auto& [token, ballot] : vote.box) receipts.push_back(ballot.receipt);
    std::ranges::sort(receipts);
    std::string all = "box-v1\n" + std::to_string(vote.id.value);
    for (const std::string& receipt : receipts) all += "\n" + receipt;
    return base::hex(base::sha256(base::bytes_of(all)));
}

base::Digest lot_seed_of(const Vote& vote, const std::string& called_out) {
    return voting::lot_seed(vote.title, box_root(vote), called_out);
}

}  // namespace workshop
