#include "workshop/vote_purposes.h"

#include "base/limits.h"
#include "base/words.h"

#include <algorithm>
#include <array>

namespace workshop {
namespace {

using base::msg;
using voting::BallotKind;
using voting::Rule;

constexpr std::array decide = {"majority-judgment", "approval", "irv"};
constexpr std::array prioritise = {"dots", "points", "quadratic"};
constexpr std::array put_in_order = {"schulze", "ranked-pairs", "borda", "copeland", "minimax"};
constexpr std::array budget = {"equal-shares",    "greedy",         "knapsack", "k-ranking",
                               "greedy-per-cost", "greedy-no-skip", "phragmen"};
constexpr std::array agreement = {"consent", "gradients"};
constexpr std::array opinion = {"score", "opinions"};

constexpr VotePurpose purposes[] = {
    {msg("Decide"), msg("One idea is chosen: everybody judges each of them."), decide},
    {msg("Set priorities"), msg("The best supported come first: everybody places dots."),
     prioritise},
    {msg("Put in order"), msg("A few ideas, in the order that the room prefers."), put_in_order},
    {msg("Share out a budget"), msg("Projects, what they cost, and the money there is."), budget},
    {msg("Check agreement"), msg("Does anybody object? How far does everybody agree?"),
     agreement},
    {msg("Measure opinions"),
     msg("A number for each sentence, or agree and disagree: who thinks alike?"), opinion},
};

constexpr std::int32_t dots_normally = 3, points_normally = 10, ranks_normally = 5;

}  // namespace

std::span<const VotePurpose> vote_purposes() { return purposes; }

const VotePurpose& purpose_of(const Rule& rule) {
    const auto found = std::ranges::find_if(purposes, [&](const VotePurpose& purpose) {
        return std::ranges::find(purpose.methods, rule.method) != purpose.methods.end();
    });
    return found == std::end(purposes) ? purposes[0] : *found;
}

Rule rule_with_method(const Rule& before, const std::string& method) {
    if (before.method == method) return before;
    Rule rule;
    rule.method = method;
    rule.winners = before.winners;
    const voting::Method* known = voting::find_method(method);
    if (known == nullptr) return rule;
    if (known->ballot == BallotKind::choices) {
        rule.marks_max = std::int32_t(base::limits::options_max);
    } else if (known->ballot == BallotKind::points) {
        rule.marks_max = method == "dots" ? dots_normally : points_normally;
        rule.per_option_max = method == "dots" ? 2 : points_normally;
    }
    if (method == "k-ranking") rule.parameters["ranks"] = std::to_string(ranks_normally);
    if (known->spends) rule.winners = 1;
    return rule;
}

bool spends(const Rule& rule) {
    const voting::Method* method = voting::find_method(rule.method);
    return method != nullptr && method->spends;
}

bool decides(const Rule& rule) { return rule.winners > 0 && rule.method != "opinions"; }

bool averages(const Rule& rule) {
    return rule.method == "score" && voting::parameter(rule, "total") == "mean";
}

bool has_line(const Rule& rule) { return decides(rule) && rule.method != "consent"; }

bool is_without_limit(const Rule& rule) {
    return rule.marks_max >= std::int32_t(base::limits::options_max);
}

}  // namespace workshop
