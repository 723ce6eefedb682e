#include "voting/method.h"

#include "base/text.h"
#include "voting/pairwise.h"
#include "voting/rows.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace voting {
namespace {

using base::msg;
using base::Refusal;

constexpr Parameter quorum{"quorum", "0..100", "0",
                           msg("percent of the ballots that must judge an option to rank it")};
constexpr Parameter score_parameters[] = {
    {"top", "1..100", "5", msg("the best score")},
    {"total", "sum|mean", "sum", msg("what counts: the sum, or the mean of those who judge")},
    quorum,
};
constexpr Parameter borda_parameters[] = {
    {"start", "0..1", "0", msg("points of the last place")},
    unnamed_parameter,
};
constexpr Parameter pair_parameters[] = {unnamed_parameter};
constexpr const char* strength_meaning =
    msg("how strong a victory is: the ballots of the winner, or how many more they are");
constexpr Parameter schulze_parameters[] = {
    {"strength", "winning|margin", "winning", strength_meaning}, unnamed_parameter};
constexpr Parameter ranked_pairs_parameters[] = {
    {"strength", "margin|winning", "margin", strength_meaning}, unnamed_parameter};
constexpr Parameter minimax_parameters[] = {
    {"strength", "winning|margin|opposition", "winning",
     msg("how bad a defeat is: the ballots against, how many more they are, or all against")},
    unnamed_parameter,
};
constexpr Parameter irv_parameters[] = {
    {"equal", "exhaust|for-good|exhaust-any|skip", "exhaust",
     msg("equal ranks: the ballot waits while two of them are in, ends there, ends at any, or "
         "goes on")},
    {"gaps", "0..1000", "1000", msg("ranks left out in a row before a ballot ends")},
    {"majority", "counting|all", "counting",
     msg("half of the ballots that still count, or of all with a choice")},
    {"until", "majority|two", "majority", msg("ends with a majority, or when two are left")},
    {"last", "earlier|lot", "earlier",
     msg("a tie for the last place: the latest earlier round that parts them, or a lot at once")},
};
constexpr Parameter judgment_parameters[] = {
    {"grades", "2..12", "7", msg("levels of the scale")},
    {"missing", "worst|apart", "worst",
     msg("options that a ballot does not judge: the worst grade, or not counted")},
    quorum,
};
constexpr Parameter quadratic_parameters[] = {
    {"credits", "1..10000", "100", msg("what each person may spend")},
    {"negative", "no|yes", "no", msg("votes against are possible")},
};
constexpr Parameter duel_parameters[] = {
    {"duels", "0..1000", "10", msg("duels of an option before it is ranked")}};

constexpr const char* lower_cost = msg("at equal points, the project that costs less");
constexpr const char* lower_cost_more_votes =
    msg("at a tie, the project that costs less, then the one that more people chose");
constexpr Parameter ties{"ties", "cost|list", "cost",
                         msg("at a tie, the lower cost; or the order of the list, as in Pabulib")};
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

// id, name, second criterion, ballot, parameters, count; picks winners, spends, only of files.
constexpr Method table[] = {
    {"approval", msg("Approval"), nullptr, BallotKind::choices, {}, tally_approval},
    {"dots", msg("Dots"), msg("at equal dots, the option marked by more people"),
     BallotKind::points, {}, tally_dots},
    {"points", msg("Points to share out"), nullptr, BallotKind::points, {}, tally_approval},
    {"score", msg("Scores"), nullptr, BallotKind::scores, score_parameters, tally_score},
    {"majority-judgment", msg("Majority judgment"), nullptr, BallotKind::grades,
     judgment_parameters, tally_majority_judgment},
    {"borda", msg("Borda count"), nullptr, BallotKind::ranks, borda_parameters, tally_borda},
    {"condorcet", msg("Condorcet winner"), nullptr, BallotKind::ranks, pair_parameters,
     tally_condorcet, true, false, true},
    {"copeland", msg("Copeland"), nullptr, BallotKind::ranks, pair_parameters, tally_copeland},
    {"minimax", msg("Minimax"), nullptr, BallotKind::ranks, minimax_parameters, tally_minimax},
    {"schulze", msg("Schulze"), nullptr, BallotKind::ranks, schulze_parameters, tally_schulze},
    {"ranked-pairs", msg("Ranked pairs"), nullptr, BallotKind::ranks, ranked_pairs_parameters,
     tally_ranked_pairs},
    {"irv", msg("Instant run-off"),
     msg("for the last place, the latest earlier round that parts them"), BallotKind::ranks,
     irv_parameters, tally_irv},
    {"quadratic", msg("Quadratic voting"), nullptr, BallotKind::squares, quadratic_parameters,
     tally_quadratic},
    {"duels", msg("Duels"), nullptr, BallotKind::duel, duel_parameters, tally_duels,
     false, false, true},
    {"consent", msg("Consent"), nullptr, BallotKind::answers, {}, tally_consent, true},
    {"gradients", msg("Gradients of agreement"), nullptr, BallotKind::grades, {},
     tally_gradients},
    {"opinions", msg("Opinions on statements"), nullptr, BallotKind::grades, {}, tally_opinions,
     true},

    {"greedy", msg("Most chosen first"), lower_cost, BallotKind::choices, greedy_parameters,
     tally_greedy, true, true},
    {"greedy-no-skip", msg("Most chosen first, until one does not fit"), lower_cost,
     BallotKind::choices, greedy_parameters, tally_greedy_no_skip, true, true},
    {"greedy-per-cost", msg("Most chosen for its cost first"), lower_cost, BallotKind::choices,
     greedy_parameters, tally_greedy_per_cost, true, true},
    {"knapsack", msg("Knapsack"), lower_cost, BallotKind::choices, greedy_parameters,
     tally_knapsack, true, true},
    {"k-ranking", msg("Ranking of a few"), lower_cost, BallotKind::ranks, k_ranking_parameters,
     tally_k_ranking, true, true},
    {"equal-shares", msg("Equal shares"), lower_cost_more_votes, BallotKind::choices,
     equal_shares_parameters, tally_equal_shares, true, true},
    {"phragmen", msg("Phragmén’s rule"), lower_cost_more_votes, BallotKind::choices, {},
     tally_phragmen, true, true},
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

std::int64_t grades_of(const Rule& rule) {
    if (rule.method == "gradients") return gradients_levels;
    return rule.method == "opinions" ? opinions_levels : whole_parameter(rule, "grades");
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
