#include "voting/ballot.h"

#include "base/limits.h"
#include "voting/tally.h"

#include <algorithm>

namespace voting {

using base::msg;
using base::Refusal;

namespace {

// A scale can be put to a single proposal; a choice takes two options.
std::size_t options_min(BallotKind kind) {
    const bool judges = kind == BallotKind::scores || kind == BallotKind::grades ||
                        kind == BallotKind::answers;
    return judges ? 1 : 2;
}

bool numbers_fit(const Rule& rule, const Method& method, std::size_t options) {
    const BallotKind kind = method.ballot;
    const std::int32_t winners_min = method.picks_winners || method.spends ? 1 : 0;
    if (rule.winners < winners_min || rule.winners > std::int64_t(options)) return false;
    if (kind == BallotKind::choices && rule.per_option_max != 1) return false;
    if (kind != BallotKind::choices && kind != BallotKind::points) return true;
    return rule.marks_max >= 1 && rule.marks_max <= base::limits::ballot_marks_value_max &&
           rule.per_option_max >= 1 && rule.per_option_max <= rule.marks_max;
}

}  // namespace

std::optional<Refusal> check_rule(const Rule& rule, std::size_t options) {
    if (auto fault = check_parameters(rule)) return fault;
    const Method& method = *find_method(rule.method);
    if (method.only_files) {
        return Refusal{"not_in_session",
                       msg("A session cannot vote this way; the command “tally” counts it."), {}};
    }
    if (options < options_min(method.ballot)) {
        return options_min(method.ballot) == 1
                   ? Refusal{"too_few_options", msg("A vote needs something to vote on."), {}}
                   : Refusal{"too_few_options", msg("A vote needs at least two options."), {}};
    }
    if (options > base::limits::options_max) {
        return Refusal{"too_many_options", msg("A vote takes at most {max} options."),
                       {{"max", std::to_string(base::limits::options_max)}}};
    }
    if (!numbers_fit(rule, method, options)) {
        return Refusal{"rule_out_of_range", msg("This vote’s numbers do not fit together."), {}};
    }
    return std::nullopt;
}

std::optional<Refusal> check_budget(const Rule& rule, const Budget& budget) {
    const Method* method = find_method(rule.method);
    if (method == nullptr || !method->spends) return std::nullopt;
    const auto costs = [](std::int64_t cents) { return cents > 0; };
    if (budget.available_cents > 0 && std::ranges::all_of(budget.cost_cents, costs)) {
        return std::nullopt;
    }
    return Refusal{"no_budget",
                   msg("This way of voting needs a budget, and what each option costs."), {}};
}

namespace {

// Neither unknown options nor one twice; in order, so that equal choices are equal bytes.
std::optional<Refusal> check_options(std::span<const OptionId> options, const Marks& marks) {
    std::vector<OptionId> named;
    for (const Mark& mark : marks) named.push_back(mark.option);
    const bool sorted = std::is_sorted(named.begin(), named.end());
    std::sort(named.begin(), named.end());
    for (const OptionId option : named) {
        if (std::find(options.begin(), options.end(), option) == options.end()) {
            return Refusal{"unknown_card",
                           msg("This ballot names something that is not on it."), {}};
        }
    }
    if (std::adjacent_find(named.begin(), named.end()) != named.end()) {
        return Refusal{"duplicate_card", msg("This ballot names the same option twice."), {}};
    }
    if (!sorted) return Refusal{"schema", msg("These data are not well formed."), {}};
    return std::nullopt;
}

using Check = std::optional<Refusal>;

template <class Condition>
bool any(const Marks& marks, Condition condition) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](const Mark& mark) { return condition(mark.value); });
}

Refusal negative() { return {"negative", msg("This ballot holds a negative number."), {}}; }
Refusal out_of_range() {
    return {"out_of_range", msg("This ballot holds a number out of range."), {}};
}

// Every value between these.
Check check_range(const Marks& marks, std::int64_t least, std::int64_t most) {
    if (least >= 0 && any(marks, [](std::int32_t value) { return value < 0; })) return negative();
    if (any(marks, [&](std::int32_t value) { return value < least || value > most; })) {
        return out_of_range();
    }
    return std::nullopt;
}

Check check_dots(const Rule& rule, const Marks& marks) {
    if (auto fault = check_range(marks, 1, base::limits::ballot_marks_value_max)) return fault;
    if (any(marks, [&](std::int32_t value) { return value > rule.per_option_max; })) {
        return Refusal{"cap_exceeded", msg("At most {max} for one option."),
                       {{"max", std::to_string(rule.per_option_max)}}};
    }
    std::int64_t total = 0;
    for (const Mark& mark : marks) total += mark.value;
    if (total > rule.marks_max) {
        return Refusal{"too_many_dots", msg("At most {max} in all; this ballot has {given}."),
                       {{"max", std::to_string(rule.marks_max)}, {"given", std::to_string(total)}}};
    }
    return std::nullopt;
}

// How many options one ballot may rank.
std::int64_t ranks_max(const Rule& rule, std::size_t options) {
    const std::int64_t given = rule.method == "k-ranking" ? whole_parameter(rule, "ranks") : 0;
    return given > 0 ? given : std::int64_t(options);
}

Check check_ranks(const Rule& rule, const Marks& marks, std::size_t options) {
    if (auto fault = check_range(marks, 1, std::int64_t(options))) return fault;
    if (std::int64_t(marks.size()) > ranks_max(rule, options)) {
        return Refusal{"too_many", msg("At most {max} options can be ranked."),
                       {{"max", std::to_string(ranks_max(rule, options))}}};
    }
    std::vector<std::int32_t> ranks;
    for (const Mark& mark : marks) ranks.push_back(mark.value);
    std::sort(ranks.begin(), ranks.end());
    const bool equal = std::adjacent_find(ranks.begin(), ranks.end()) != ranks.end();
    if (equal && rule.method == "irv") {
        return Refusal{"equal_rank_forbidden", msg("Two options cannot share a rank here."), {}};
    }
    return std::nullopt;
}

Check check_squares(const Rule& rule, const Marks& marks) {
    const bool against = parameter(rule, "negative") == "yes";
    constexpr std::int64_t most = base::limits::ballot_marks_value_max;
    if (auto fault = check_range(marks, against ? -most : 1, most)) return fault;
    if (any(marks, [](std::int32_t value) { return value == 0; })) return out_of_range();
    std::int64_t cost = 0;
    for (const Mark& mark : marks) cost += std::int64_t(mark.value) * mark.value;
    if (cost > whole_parameter(rule, "credits")) {
        return Refusal{"over_budget", msg("This ballot costs {given} credits; there are {max}."),
                       {{"given", std::to_string(cost)}, {"max", parameter(rule, "credits")}}};
    }
    return std::nullopt;
}

Check check_duel(const Marks& marks) {
    if (marks.empty()) return std::nullopt;
    if (auto fault = check_range(marks, 0, 1)) return fault;
    if (marks.size() > 2) return Refusal{"too_many", msg("A duel is between two options."), {}};
    if (marks.size() < 2) return Refusal{"too_few", msg("A duel is between two options."), {}};
    if (marks[0].value + marks[1].value == 2) return out_of_range();
    return std::nullopt;
}

Check check_values(const Rule& rule, const Method& method, const Marks& marks,
                   std::size_t options) {
    switch (method.ballot) {
        case BallotKind::choices:
        case BallotKind::points: return check_dots(rule, marks);
        case BallotKind::scores: return check_range(marks, 0, whole_parameter(rule, "top"));
        case BallotKind::grades: return check_range(marks, 0, grades_of(rule) - 1);
        case BallotKind::ranks: return check_ranks(rule, marks, options);
        case BallotKind::squares: return check_squares(rule, marks);
        case BallotKind::duel: return check_duel(marks);
        case BallotKind::answers: return check_range(marks, 0, consent_levels - 1);
    }
    return out_of_range();
}

// A knapsack holds what can be paid for.
Check check_costs(const Rule& rule, std::span<const OptionId> options, const Marks& marks,
                  const Budget& budget) {
    if (rule.method != "knapsack" || budget.cost_cents.size() != options.size()) return {};
    std::int64_t cost = 0;
    for (const Mark& mark : marks) {
        const auto place = std::ranges::find(options, mark.option) - options.begin();
        cost += budget.cost_cents[std::size_t(place)];
    }
    if (cost <= budget.available_cents) return std::nullopt;
    return Refusal{"over_budget", msg("These options cost more than there is to spend."), {}};
}

}  // namespace

std::optional<Refusal> check_ballot(const Rule& rule, std::span<const OptionId> options,
                                    const Marks& marks, const Budget& budget) {
    if (auto fault = check_options(options, marks)) return fault;
    const Method* method = find_method(rule.method);
    if (method == nullptr) return check_dots(rule, marks);
    if (auto fault = check_values(rule, *method, marks, options.size())) return fault;
    return check_costs(rule, options, marks, budget);
}

}  // namespace voting
