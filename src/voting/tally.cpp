#include "voting/tally.h"

#include "voting/pairwise.h"
#include "voting/rows.h"

#include <algorithm>
#include <set>

namespace voting {
namespace {

using Ids = std::vector<OptionId>;

bool nobody_chose(const Result& result, OptionId option) {
    return !result.scores.empty() && score_of(result, option).voters == 0;
}

// The first rule.winners options. A group that crosses the line is drawn for, or, when it cannot be
// drawn for, listed whole.
void take_winners(Result& result, const Rule& rule, const Profile& profile, Counting& counting) {
    const auto places = std::size_t(std::max(rule.winners, 0));
    const auto& options = profile.options();
    for (Ids group : result.ranking) {
        if (result.winners.size() >= places) return;
        std::erase_if(group, [&](OptionId id) { return nobody_chose(result, id); });
        if (result.winners.size() + group.size() <= places) {
            result.winners.insert(result.winners.end(), group.begin(), group.end());
            continue;
        }
        std::vector<std::uint32_t> tied;
        for (const OptionId id : group) {
            tied.push_back(std::uint32_t(std::find(options.begin(), options.end(), id) -
                                         options.begin()));
        }
        const auto drawn = counting.all(tied, LotLine::winners);
        result.tie_at_line = !drawn;
        for (const std::uint32_t place : drawn.value_or(tied)) {
            if (drawn && result.winners.size() == places) break;
            result.winners.push_back(options[place]);
        }
    }
}

Result counted(const Method& method, const Rule& rule, const Profile& profile,
               const LotOrder& order, bool may_draw, const std::stop_token& stop) {
    Counting counting(profile.options(), order, may_draw, stop);
    Result result = method.tally(rule, profile, counting);
    result.ballots = profile.ballots();
    result.blank = profile.blank();
    const bool ended_early = !may_draw && !counting.lots().empty();
    if (ended_early) result.tie_at_line = true;
    if (!ended_early && !method.picks_winners) take_winners(result, rule, profile, counting);
    result.lots = counting.lots();
    return result;
}

bool only_at_the_line(const Result& result) {
    return std::all_of(result.lots.begin(), result.lots.end(),
                       [](const Lot& lot) { return lot.line == LotLine::winners; });
}

// What every lot would give.
struct AllLots {
    std::set<std::set<OptionId>> winners;                     // each set once
    std::map<OptionId, std::pair<std::size_t, std::size_t>> ranks;  // best and worst
    bool complete = true;
};

void add_run(AllLots& all, const Result& run, std::set<OptionId>& tied) {
    all.winners.emplace(run.winners.begin(), run.winners.end());
    std::size_t before = 0;
    for (const Ids& group : run.ranking) {
        for (const OptionId id : group) {
            const auto [each, fresh] = all.ranks.try_emplace(id, before, before + group.size());
            if (fresh) continue;
            each->second.first = std::min(each->second.first, before);
            each->second.second = std::max(each->second.second, before + group.size());
        }
        before += group.size();
    }
    for (const Lot& lot : run.lots) tied.insert(lot.tied.begin(), lot.tied.end());
}

// `tied` in the places that they have in `order`, in this permutation.
LotOrder permuted(LotOrder order, const std::set<OptionId>& tied, const Ids& permutation) {
    std::size_t next = 0;
    for (OptionId& each : order) {
        if (tied.contains(each)) each = permutation[next++];
    }
    return order;
}

// Counts again for every order of those tied; another order may tie others, which are then tried
// too. Gives up beyond lot_options_tried_max.
AllLots try_all(const Method& method, const Rule& rule, const Profile& profile,
                const Result& first, const std::stop_token& stop) {
    std::set<OptionId> tied;
    for (const Lot& lot : first.lots) tied.insert(lot.tied.begin(), lot.tied.end());
    while (true) {
        AllLots all;
        std::set<OptionId> met = tied;
        Ids permutation(tied.begin(), tied.end());
        do {
            if (tied.size() > lot_options_tried_max) {
                all.complete = false;
                return all;
            }
            add_run(all,
                    counted(method, rule, profile, permuted(profile.options(), tied, permutation),
                            true, stop),
                    met);
        } while (met == tied && std::next_permutation(permutation.begin(), permutation.end()));
        if (met == tied) return all;
        tied = std::move(met);
    }
}

// Options whose ranks overlap in some runs are told as tied: the lot alone parts them.
std::vector<Ids> merged_ranking(const AllLots& all) {
    std::vector<std::pair<std::pair<std::size_t, std::size_t>, OptionId>> spans;
    for (const auto& [id, span] : all.ranks) spans.push_back({span, id});
    std::sort(spans.begin(), spans.end());
    std::vector<Ids> ranking;
    std::size_t end = 0;
    for (const auto& [span, id] : spans) {
        if (ranking.empty() || span.first >= end) ranking.emplace_back();
        ranking.back().push_back(id);
        end = std::max(end, span.second);
    }
    return ranking;
}

LotEffect effect_of(const Result& result, const AllLots& all) {
    if (only_at_the_line(result)) return LotEffect::decisive;
    if (!all.complete) return LotEffect::unknown;
    return all.winners.size() == 1 ? LotEffect::harmless : LotEffect::decisive;
}

// The lot is not drawn: who could win, and nothing that hangs on it.
Result undrawn(const Method& method, const Rule& rule, const Profile& profile, Result result,
               const AllLots& all, const std::stop_token& stop) {
    const LotEffect effect = result.lot_effect;
    if (effect != LotEffect::harmless) {
        result = counted(method, rule, profile, profile.options(), false, stop);
    }
    result.lot_effect = effect;
    for (Lot& lot : result.lots) lot.order.clear();
    if (!only_at_the_line(result) && all.complete) {
        result.ranking = merged_ranking(all);
        std::set<OptionId> possible;
        for (const auto& winners : all.winners) possible.insert(winners.begin(), winners.end());
        if (effect != LotEffect::harmless) result.winners.assign(possible.begin(), possible.end());
    }
    return result;
}

// Who beats everybody is told of every ranked vote, whatever the method.
void tell_duels(Result& result, const Profile& profile, const std::stop_token& stop) {
    const auto& options = profile.options();
    const auto* duels = std::get_if<Duels>(&result.reasons);
    const Matrix above = duels != nullptr ? Matrix(options.size(), duels->above)
                                          : pairwise(profile, Unnamed::last, stop);
    result.condorcet_winner = condorcet_winner(options, above);
    result.condorcet_loser = condorcet_loser(options, above);
}

Result only_scores(const Rule& rule, const Profile& profile, Counting& counting) {
    Result result = tally_approval(rule, profile, counting);
    result.ranking.clear();
    return result;
}

}  // namespace

Result tally(const Rule& rule, const Profile& profile, const CountOptions& options) {
    // A file may name a method that this version does not know: what was given is told, not judged.
    static constexpr Method unknown{"", "", nullptr, BallotKind::points, {}, only_scores};
    const Method* known = find_method(rule.method);
    const Method& method = known == nullptr ? unknown : *known;
    const LotOrder& order = options.lot ? *options.lot : profile.options();
    Result result = counted(method, rule, profile, order, true, options.stop);
    if (!result.lots.empty()) {
        AllLots all;
        // Up to 720 counts more: equal ballots are looked at once.
        if (!only_at_the_line(result)) {
            all = try_all(method, rule, profile.grouped(), result, options.stop);
        }
        result.lot_effect = effect_of(result, all);
        if (!options.lot) {
            result = undrawn(method, rule, profile, std::move(result), all, options.stop);
        }
    }
    if (method.ballot == BallotKind::ranks) tell_duels(result, profile, options.stop);
    return result;
}

std::size_t rank_of(const Result& result, OptionId option) {
    std::size_t before = 0;
    for (const auto& group : result.ranking) {
        if (std::find(group.begin(), group.end(), option) != group.end()) return before + 1;
        before += group.size();
    }
    return 0;
}

bool wins(const Result& result, OptionId option) {
    return std::find(result.winners.begin(), result.winners.end(), option) != result.winners.end();
}

Score score_of(const Result& result, OptionId option) {
    for (const Score& score : result.scores) {
        if (score.option == option) return score;
    }
    return {option, 0, 0};
}

}  // namespace voting
