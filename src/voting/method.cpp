#include "voting/method.h"

#include "base/text.h"
#include "voting/rows.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace voting {
namespace {

using base::msg;
using base::Refusal;

constexpr const char* lower_cost = msg("at equal points, the project that costs less");
constexpr const char* lower_cost_more_votes =
    msg("at a tie, the project that costs less, then the one that more people chose");
constexpr Parameter ties{"ties", "cost|list", "cost",
                         msg("at a tie, the lower cost; or the order of the list, as Pabulib does")};
constexpr Parameter threshold{"threshold", "1..1000000000", "1",
                              msg("the fewest points a project must have")};
constexpr Parameter greedy_parameters[] = {ties, threshold};
constexpr Parameter k_ranking_parameters[] = {
    ties, threshold,
    {"ranks", "0..64", "0",
     msg("points of the first rank, one less for each one after; 0: as many as were ranked")}};
constexpr Parameter equal_shares_parameters[] = {
    {"utility", "cost|cardinality|points", "cost",
     msg("what a project is worth to those who chose it: its cost, one, or their points")},
    {"completion", "none|add1|add1-exhaustive|budget-increase|utilitarian|phragmen", "add1",
     msg("how money that is left over is spent")},
    {"then", "none|utilitarian|phragmen", "none", msg("a second completion after the first")},
    {"comparison", "no|yes", "no",
     msg("give way to the most voted projects if more people prefer those")},
    {"step", "0..1000000000", "0",
     msg("cents that each voter is lent more at each step of Add1; 0: one unit of the currency, or "
         "a thousandth of a share where that is more")},
};

constexpr Method table[] = {
    {"approval", msg("Approval"), nullptr, BallotKind::choices, {}, tally_approval,
     false, true},
    {"dots", msg("Dots"), msg("at equal dots, the option marked by more people"),
     BallotKind::points, {}, tally_dots, false, true},

    {"greedy", msg("Most chosen first"), lower_cost, BallotKind::choices, greedy_parameters,
     tally_greedy, true},
    {"greedy-no-skip", msg("Most chosen first, until one does not fit"), lower_cost,
     BallotKind::choices, greedy_parameters, tally_greedy_no_skip, true},
    {"greedy-per-cost", msg("Most chosen for its cost first"), lower_cost, BallotKind::choices,
     greedy_parameters, tally_greedy_per_cost, true},
    {"knapsack", msg("Knapsack"), lower_cost, BallotKind::choices, greedy_parameters,
     tally_knapsack, true},
    {"k-ranking", msg("Ranking of a few"), lower_cost, BallotKind::ranks, k_ranking_parameters,
     tally_k_ranking, true},
    {"equal-shares", msg("Equal shares"), lower_cost_more_votes, BallotKind::choices,
     equal_shares_parameters, tally_equal_shares, true},
    {"phragmen", msg("Phragmén’s rule"), lower_cost_more_votes, BallotKind::choices, {},
     tally_phragmen, true},
};

const Parameter* find_parameter(const Method& method, const std::string& name) {
    const auto found =
        std::find_if(method.parameters.begin(), method.parameters.end(),
                     [&](const Parameter& parameter) { return name == parameter.name; });
    return found == method.parameters.end() ? nullptr : &*found;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "1..1000" takes whole numbers between, "a|b" one of the words.
bool takes(std::string_view values, const std::string& given) {
    if (const std::size_t dots = values.find(".."); dots != std::string_view::npos) {
        const auto value = whole_number(given);
        return value && *value >= *whole_number(values.substr(0, dots)) &&
               *value <= *whole_number(values.substr(dots + 2));
    }
    for (std::size_t from = 0; from <= values.size();) {
        const std::size_t end = std::min(values.find('|', from), values.size());
        if (values.substr(from, end - from) == given) return true;
        from = end + 1;
    }
    return false;
}

}  // namespace

std::span<const Method> methods() { return table; }

const Method* find_method(const std::string& id) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Method& method) { return id == method.id; });
    return found == std::end(table) ? nullptr : found;
}

std::string parameter(const Rule& rule, const char* name) {
    const auto given = rule.parameters.find(name);
    if (given != rule.parameters.end()) return given->second;
    const Method* method = find_method(rule.method);
    const Parameter* known = method == nullptr ? nullptr : find_parameter(*method, name);
    if (known == nullptr) throw std::invalid_argument("the method has no such parameter");
    return known->standard;
}

std::int64_t whole_parameter(const Rule& rule, const char* name) {
    const auto value = whole_number(parameter(rule, name));
    if (!value) throw std::invalid_argument("not a whole number");
    return *value;
}

std::optional<Refusal> check_parameters(const Rule& rule) {
    const Method* method = find_method(rule.method);
    if (method == nullptr) {
        return Refusal{"unknown_method", msg("There is no way of voting called “{method}”."),
                       {{"method", rule.method}}};
    }
    for (const auto& [name, value] : rule.parameters) {
        const Parameter* known = find_parameter(*method, name);
        if (known == nullptr) {
            return Refusal{"unknown_parameter",
                           msg("The method {method} has no parameter “{name}”."),
                           {{"method", rule.method}, {"name", name}}};
        }
        if (!takes(known->values, value)) {
            return Refusal{"bad_parameter",
                           msg("“{value}” is no value of {name}; it takes {values}."),
                           {{"value", value}, {"name", name}, {"values", known->values}}};
        }
    }
    return std::nullopt;
}

}  // namespace voting
