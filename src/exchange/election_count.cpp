#include "exchange/election_count.h"

#include "base/limits.h"
#include "exchange/election_text.h"
#include "voting/lot.h"

#include <algorithm>

namespace exchange {
namespace {

using base::msg;
using base::Refusal;
using voting::BallotKind;
using voting::Rule;

// "name=value" in two; nothing where there is no such sign.
std::optional<std::pair<std::string, std::string>> pair_of(const std::string& text) {
    const std::size_t sign = text.rfind('=');
    if (sign == std::string::npos || sign == 0) return std::nullopt;
    return std::pair{text.substr(0, sign), text.substr(sign + 1)};
}

bool counts(const voting::Method& method, BallotKind ballots) {
    const bool given = ballots == BallotKind::points || ballots == BallotKind::scores;
    return method.ballot == ballots ||
           (ballots == BallotKind::choices && method.ballot == BallotKind::points) ||
           (given && method.spends && method.ballot == BallotKind::choices);
}

// What the method cannot know of the file's values: grades or scores beyond its scale.
std::optional<Refusal> check_scale(const Rule& rule, const voting::Profile& profile,
                                   BallotKind ballots) {
    const bool graded = ballots == BallotKind::grades;
    if (voting::find_method(rule.method)->ballot != ballots) return std::nullopt;
    if (!graded && ballots != BallotKind::scores) return std::nullopt;
    const std::int64_t most =
        graded ? voting::grades_of(rule) - 1 : voting::whole_parameter(rule, "top");
    for (const voting::Paper& paper : profile.papers()) {
        for (const voting::Choice& choice : profile.choices(paper)) {
            if (choice.value <= most) continue;
            return Refusal{"beyond_the_scale",
                           msg("The ballots hold values up to {value}, beyond the scale of the "
                               "method {method}."),
                           {{"value", std::to_string(choice.value + (graded ? 1 : 0))},
                            {"method", rule.method}}};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> set_parameters(Rule& rule, const std::vector<std::string>& given) {
    for (const std::string& each : given) {
        const auto pair = pair_of(each);
        if (!pair) {
            return Refusal{"bad_pair", msg("“{text}” is no NAME=VALUE."), {{"text", each}}};
        }
        rule.parameters[pair->first] = pair->second;
    }
    return voting::check_parameters(rule);
}

// "agents=1/3", "élus=2".
std::variant<voting::CollegeWeight, Refusal> college_weight(const Election& election,
                                                            const std::string& text) {
    const auto pair = pair_of(text);
    const std::string weight = pair ? pair->second : "";
    const auto parts = parts_of(weight, '/');
    const auto above = whole_number(parts.front());
    const auto below = parts.size() == 2 ? whole_number(parts.back())
                                         : std::optional<std::int64_t>(1);
    constexpr std::int64_t most = base::limits::election_weight_max;
    if (!pair || parts.size() > 2 || !above || !below || *above < 1 || *below < 1 ||
        *above > most || *below > most) {
        return Refusal{"bad_college", msg("“{text}” is no COLLEGE=WEIGHT such as agents=1/3."),
                       {{"text", text}}};
    }
    const auto& known = election.profile.colleges();
    if (std::ranges::find(known, pair->first) == known.end()) {
        return Refusal{"unknown_college", msg("The file holds no ballots of a college “{name}”."),
                       {{"name", pair->first}}};
    }
    return voting::CollegeWeight{pair->first, *above, *below};
}

}  // namespace

voting::LotOrder election_lot(const Election& election, const std::string& seed) {
    std::vector<std::string> keys;
    for (const ElectionOption& option : election.options) keys.push_back(option.key);
    return voting::lot_order(voting::lot_seed("", "", seed), election.profile.options(), keys);
}

Election election_of(const workshop::Vote& vote) {
    Election election;
    election.title = vote.title;
    for (const workshop::Option& option : vote.options) {
        election.options.push_back({std::to_string(option.id.value), option.label});
    }
    election.profile = workshop::profile_of(vote);
    const voting::Method* method = voting::find_method(vote.rule.method);
    election.ballots = method ? method->ballot : BallotKind::points;
    election.rule = vote.rule;
    return election;
}

std::variant<Rule, Refusal> counting_rule(const Election& election, const CountWishes& wishes) {
    Rule rule = election.rule;
    if (!wishes.method.empty()) rule.method = wishes.method;
    const voting::Method* method = voting::find_method(rule.method);
    if (method != nullptr) {  // what the file says of its own method may mean nothing to this one
        std::erase_if(rule.parameters, [&](const auto& each) {
            return std::ranges::none_of(method->parameters, [&](const voting::Parameter& known) {
                return each.first == known.name;
            });
        });
    }
    if (wishes.winners > 0) rule.winners = wishes.winners;
    if (auto fault = set_parameters(rule, wishes.parameters)) return *fault;
    if (!counts(*method, election.ballots)) {
        return Refusal{"wrong_method",
                       msg("The method {method} cannot count ballots of this kind: “fabrique tally "
                           "--methods” tells which one can."),
                       {{"method", rule.method}}};
    }
    if (rule.winners > std::int64_t(election.options.size())) {
        if (wishes.winners == 0) {
            rule.winners = std::int32_t(election.options.size());
        } else {
            return Refusal{"too_many_winners", msg("There are only {n} options."),
                           {{"n", std::to_string(election.options.size())}}};
        }
    }
    if (auto fault = check_scale(rule, election.profile, election.ballots)) return *fault;
    return rule;
}

std::variant<CountedElection, Refusal> counted(Election election, const std::string& format,
                                               const CountWishes& wishes) {
    auto rule = counting_rule(election, wishes);
    if (const auto* fault = std::get_if<Refusal>(&rule)) return *fault;
    std::vector<voting::CollegeWeight> weights;
    for (const std::string& each : wishes.colleges) {
        auto weight = college_weight(election, each);
        if (const auto* fault = std::get_if<Refusal>(&weight)) return *fault;
        weights.push_back(std::get<voting::CollegeWeight>(weight));
    }
    CountedElection counted{std::move(election), format, std::get<Rule>(rule), {}, {}, wishes.seed,
                            {}};
    voting::CountOptions options;
    if (wishes.seed) options.lot = election_lot(counted.election, *wishes.seed);
    if (weights.empty()) {
        counted.result = voting::tally(counted.rule, counted.election.profile, options);
        return counted;
    }
    counted.colleges =
        voting::tally_by_college(counted.rule, counted.election.profile, weights,
                                 base::limits::small_college_ballots_min, options);
    counted.result = counted.colleges->weighted;
    return counted;
}

}  // namespace exchange
