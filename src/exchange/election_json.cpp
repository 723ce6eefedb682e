#include "exchange/election_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace exchange {
namespace {

using json = nlohmann::ordered_json;
using voting::OptionId;

json list(const auto& from, auto element) {
    json array = json::array();
    for (const auto& each : from) array.push_back(element(each));
    return array;
}

json options_json(const std::vector<OptionId>& options, const OptionKey& key) {
    return list(options, [&](OptionId id) { return key(id); });
}

json score_json(const voting::Score& score, const OptionKey& key) {
    return {{"option", key(score.option)}, {"points", score.points}, {"voters", score.voters}};
}

const char* name_of(voting::LotLine line) {
    constexpr const char* names[] = {"winners", "elimination", "purchase", "pair"};
    return names[std::size_t(line)];
}

const char* name_of(voting::LotEffect effect) {
    constexpr const char* names[] = {"none", "harmless", "decisive", "unknown"};
    return names[std::size_t(effect)];
}

// n × n numbers as rows.
json rows(const std::vector<std::int64_t>& numbers, std::size_t n) {
    if (n == 0 || numbers.size() != n * n) return nullptr;
    json array = json::array();
    for (std::size_t i = 0; i < n; ++i) {
        array.push_back(std::vector<std::int64_t>(numbers.begin() + std::ptrdiff_t(i * n),
                                                  numbers.begin() + std::ptrdiff_t((i + 1) * n)));
    }
    return array;
}

// Adds what the method tells of how it came to its result.
struct Reasons {
    json& into;
    const voting::Result& result;
    const OptionKey& key;

    void operator()(std::monostate) const {}

    void operator()(const voting::Duels& duels) const {
        const std::size_t n = result.scores.size();
        into["duels"] = {
            {"options", list(result.scores, [&](const auto& each) { return key(each.option); })},
            {"above", rows(duels.above, n)},
            {"strongest", rows(duels.strongest, n)},
            {"pairs", list(duels.pairs, [&](const voting::Duels::Pair& pair) {
                 return json{{"winner", key(pair.winner)},
                             {"loser", key(pair.loser)},
                             {"strength", pair.strength},
                             {"locked", pair.locked}};
             })}};
    }

    void operator()(const voting::Rounds& rounds) const {
        json array = json::array();
        for (const voting::Round& round : rounds) {
            array.push_back(
                {{"round", array.size() + 1},
                 {"counts", list(round.counts, [&](const auto& each) {
                      return score_json(each, key);
                  })},
                 {"exhausted", round.exhausted},
                 {"eliminated", options_json(round.eliminated, key)},
                 {"transfers", list(round.transfers, [&](const voting::Round::Transfer& each) {
                      return json{{"from", key(each.from)},
                                  {"to", each.to ? key(*each.to) : json(nullptr)},
                                  {"weight", each.weight}};
                  })}});
        }
        into["rounds"] = std::move(array);
    }

    void operator()(const voting::Merits& merits) const {
        into["merits"] = list(merits, [&](const voting::Merit& merit) {
            return json{{"option", key(merit.option)}, {"tally", merit.tally},
                        {"grade", merit.grade},        {"above", merit.above},
                        {"below", merit.below},        {"sign", merit.sign}};
        });
    }

    void operator()(const voting::Spending& spending) const {
        const auto purchase = [&](const voting::Purchase& each) {
            return json{{"option", key(each.option)},
                        {"cost_cents", each.cost_cents},
                        {"measure", each.measure},
                        {"completed", each.completed},
                        {"shares", list(each.shares, [](const voting::Purchase::Share& share) {
                             return json{{"voters", share.voters},
                                         {"cents_each", share.cents_each}};
                         })}};
        };
        into["spending"] = {{"available_cents", spending.available_cents},
                            {"spent_cents", spending.spent_cents},
                            {"left_cents", spending.available_cents - spending.spent_cents},
                            {"endowment_cents", spending.endowment_cents},
                            {"step_cents", spending.step_cents},
                            {"runs", spending.runs},
                            {"exact_runs", spending.exact_runs},
                            {"purchases", list(spending.purchases, purchase)}};
    }
};

json colleges_json(const voting::Profile& profile) {
    std::map<std::string, std::int64_t> ballots;
    for (const voting::Paper& paper : profile.papers()) {
        ballots[profile.colleges()[paper.college]] += paper.count;
    }
    return list(ballots, [](const auto& each) {
        return json{{"college", each.first}, {"ballots", each.second}};
    });
}

json outcome_json(const voting::Result& result, const OptionKey& key) {
    const auto together = [&](const auto& tied) { return options_json(tied, key); };
    return {
        {"ranking", list(result.ranking, together)},
        {"winners", options_json(result.winners, key)},
        {"scores", list(result.scores, [&](const auto& each) { return score_json(each, key); })},
        {"tie_at_line", result.tie_at_line}};
}

void add_colleges(json& into, const voting::ByCollege& by, const OptionKey& key) {
    const auto with_unit = [&](const voting::Result& result) {
        json outcome = outcome_json(result, key);
        outcome["unit"] = result.unit;
        return outcome;
    };
    into["raw"] = with_unit(by.raw);
    into["by_college"] = list(by.colleges, [&](const voting::CollegeResult& each) {
        return json{{"college", each.college},
                    {"ballots", each.ballots},
                    {"result", each.result ? with_unit(*each.result) : json(nullptr)}};
    });
    into["missing"] = by.missing;
    into["agreement"] = by.agreement;
}

}  // namespace

const char* name_of(voting::BallotKind kind) {
    constexpr const char* names[] = {"choices", "points",  "scores", "grades",
                                     "ranks",   "squares", "duel",   "answers"};
    return names[std::size_t(kind)];
}

json params_json(const voting::Rule& rule) {
    json params = {{"marks_max", rule.marks_max},
                   {"per_option_max", rule.per_option_max},
                   {"winners", rule.winners}};
    if (const voting::Method* method = voting::find_method(rule.method)) {
        for (const voting::Parameter& each : method->parameters) {
            params[each.name] = voting::parameter(rule, each.name);
        }
    }
    return params;
}

void add_reasons(json& into, const voting::Result& result, const OptionKey& key) {
    const auto or_null = [&](const std::optional<OptionId>& option) {
        return option ? key(*option) : json(nullptr);
    };
    into["unit"] = result.unit;
    into["lot_needed"] = result.tie_at_line;
    into["lot_effect"] = name_of(result.lot_effect);
    into["lots"] = list(result.lots, [&](const voting::Lot& lot) {
        return json{{"line", name_of(lot.line)},
                    {"round", lot.round},
                    {"tied", options_json(lot.tied, key)},
                    {"order", options_json(lot.order, key)}};
    });
    into["tie_dependent"] = result.tie_dependent;
    into["condorcet_winner"] = or_null(result.condorcet_winner);
    into["condorcet_loser"] = or_null(result.condorcet_loser);
    std::visit(Reasons{into, result, key}, result.reasons);
}

std::string election_json(const CountedElection& counted) {
    const Election& election = counted.election;
    const voting::Result& result = counted.result;
    const OptionKey key = [&](OptionId id) { return json(election.options[id.value - 1].key); };
    const voting::Budget& budget = election.profile.budget();
    json options = json::array();
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        options.push_back(
            {{"id", election.options[i].key}, {"name", election.options[i].name}});
        if (!budget.cost_cents.empty()) options[i]["cost_cents"] = budget.cost_cents[i];
    }
    json document = {
        {"title", election.title},
        {"format", counted.format},
        {"method", counted.rule.method},
        {"params", params_json(counted.rule)},
        {"ballots", result.ballots},
        {"blank", result.blank},
        {"options", std::move(options)},
        {"colleges", colleges_json(election.profile)}};
    document.update(outcome_json(result, key));
    add_reasons(document, result, key);
    if (!budget.cost_cents.empty()) document["currency"] = election.currency;
    if (!election.grades.empty()) document["grades"] = election.grades;
    document["seed"] = counted.seed ? json(*counted.seed) : json(nullptr);
    document["remarks"] = list(counted.remarks, [](const FileFault& remark) {
        return json{{"line", remark.line},
                    {"code", remark.refusal.code},
                    {"sentence", base::sentence(base::Words{}, remark.refusal)}};
    });
    if (counted.colleges) add_colleges(document, *counted.colleges, key);
    return document.dump(2, ' ', false, json::error_handler_t::replace);
}

std::string methods_json(const base::Words& words) {
    const auto parameter = [&](const voting::Parameter& each) {
        return json{{"name", each.name},
                    {"values", each.values},
                    {"standard", each.standard},
                    {"meaning", words.say(each.meaning)}};
    };
    const json document = {{"methods", list(voting::methods(), [&](const voting::Method& method) {
        const char* second = method.second_criterion;
        return json{{"id", method.id},
                    {"name", words.say(method.name)},
                    {"ballots", name_of(method.ballot)},
                    {"second_criterion", second ? json(words.say(second)) : json(nullptr)},
                    {"in_session", !method.only_files},
                    {"parameters", list(method.parameters, parameter)}};
    })}};
    return document.dump(2, ' ', false, json::error_handler_t::replace);
}

}  // namespace exchange
