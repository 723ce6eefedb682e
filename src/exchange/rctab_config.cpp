#include "exchange/rctab_config.h"

#include "base/limits.h"

#include <nlohmann/json.hpp>

namespace exchange {
namespace {

using base::msg;
using nlohmann::json;

// RCTab writes numbers and truths as JSON has them and as text.
std::string text(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_string()) return std::string(trimmed_view(found->get_ref<const std::string&>()));
    return found->is_primitive() && !found->is_null() ? found->dump() : std::string();
}

bool truth(const json& object, const char* key) { return text(object, key) == "true"; }

std::optional<std::size_t> number(const json& object, const char* key) {
    const auto value = whole_number(text(object, key));
    if (!value || *value > base::limits::election_ballots_max) return std::nullopt;
    return std::size_t(*value);
}

const json& member(const json& object, const char* key) {
    static const json nothing = json::object();
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

void add_candidates(RctabConfig& config, const json& list) {
    for (const json& each : list) {
        if (!each.is_object()) continue;
        RctabConfig::Candidate candidate{text(each, "name"), {}, truth(each, "excluded")};
        for (const json& alias : member(each, "aliases")) {
            if (alias.is_string()) candidate.aliases.push_back(alias.get<std::string>());
        }
        const std::string code = text(each, "code");
        if (!code.empty()) candidate.aliases.push_back(code);
        config.candidates.push_back(std::move(candidate));
    }
}

void add_source(RctabConfig& config, const json& source) {
    config.column_a_candidate = text(source, "provider") == "genericCsv";
    config.first_column = std::max<std::size_t>(number(source, "firstVoteColumnIndex").value_or(2),
                                                1) - 1;
    config.first_row = std::max<std::size_t>(number(source, "firstVoteRowIndex").value_or(2), 1) -
                       1;
    config.overvote_delimiter = text(source, "overvoteDelimiter");
    config.overvote_label = text(source, "overvoteLabel");
    config.skipped_label = text(source, "skippedRankLabel");
    config.write_in_label = text(source, "undeclaredWriteInLabel");
    config.blank_is_write_in = truth(source, "treatBlankAsUndeclaredWriteIn");
}

void add_rules(RctabConfig& config, const json& rules) {
    const std::string overvote = text(rules, "overvoteRule");
    using Overvote = RctabConfig::Overvote;
    config.overvote = overvote == "exhaustImmediately"     ? Overvote::exhausts
                      : overvote == "alwaysSkipToNextRank" ? Overvote::skips
                                                           : Overvote::left_to_the_count;
    config.skipped_max = number(rules, "maxSkippedRanksAllowed");
    config.rankings_max = number(rules, "maxRankingsAllowed");
    const bool looks_back = text(rules, "tiebreakMode").starts_with("previousRoundCounts");
    config.parameters["equal"] = "for-good";
    config.parameters["last"] = looks_back ? "earlier" : "lot";
    if (truth(rules, "continueUntilTwoCandidatesRemain")) config.parameters["until"] = "two";
    config.exhaust_on_duplicate = truth(rules, "exhaustOnDuplicateCandidate");
    config.winners = std::int32_t(std::clamp<std::size_t>(
        number(rules, "numberOfWinners").value_or(1), 1, base::limits::election_options_max));
    for (const char* name : {"overvoteRule", "tiebreakMode", "winnerElectionMode",
                             "batchElimination", "maxSkippedRanksAllowed", "rulesDescription"}) {
        const std::string value = text(rules, name);
        if (!value.empty()) config.rules[name] = value;
    }
}

}  // namespace

std::optional<RctabConfig> rctab_config(std::string_view bytes, ElectionReading& reading) {
    if (unreadable(bytes, reading)) return std::nullopt;
    const json document = json::parse(bytes, nullptr, false);
    const bool known = document.is_object() && member(document, "candidates").is_array() &&
                       member(document, "cvrFileSources").is_array() &&
                       !member(document, "cvrFileSources").empty() &&
                       member(document, "cvrFileSources")[0].is_object() &&
                       member(document, "rules").is_object();
    if (!known) {
        add_fault(reading, 0,
                  {"bad_config", msg("This is no RCTab configuration with candidates, "
                                     "cvrFileSources and rules."),
                   {}});
        return std::nullopt;
    }
    RctabConfig config;
    config.title = text(member(document, "outputSettings"), "contestName");
    add_candidates(config, member(document, "candidates"));
    add_source(config, member(document, "cvrFileSources")[0]);
    add_rules(config, member(document, "rules"));
    return config;
}

}  // namespace exchange
