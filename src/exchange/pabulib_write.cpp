#include "exchange/pabulib_file.h"

#include <algorithm>
#include <map>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;

std::string cell(const std::string& text) {
    std::string plain = text;
    std::replace_if(plain.begin(), plain.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (plain.find_first_of("\";") == std::string::npos) return plain;
    std::string quoted = "\"";
    for (const char c : plain) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string row(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? ";" : "") + cell(cells[i]);
    return text + "\n";
}

std::string vote_type(const Election& election) {
    switch (election.ballots) {
        case BallotKind::ranks: return "ordinal";
        case BallotKind::points: return "cumulative";
        case BallotKind::scores: return "scoring";
        default: break;
    }
    const auto said = election.notes.find("vote_type");
    return said != election.notes.end() && said->second == "choose-1" ? "choose-1" : "approval";
}

std::optional<base::Refusal> cannot_be_written(const Election& election) {
    const BallotKind kind = election.ballots;
    if (kind != BallotKind::choices && kind != BallotKind::points && kind != BallotKind::scores &&
        kind != BallotKind::ranks) {
        return base::Refusal{"kind", msg("Pabulib’s format has no place for such ballots."), {}};
    }
    if (election.profile.budget().cost_cents.empty()) {
        return base::Refusal{"no_budget", msg("Pabulib’s format needs a budget and costs."), {}};
    }
    for (const ElectionOption& option : election.options) {
        if (option.key.empty() || option.key.find_first_of(",\r\n") != std::string::npos) {
            return base::Refusal{"project_id",
                                 msg("Pabulib’s format has no place for the key “{key}”."),
                                 {{"key", option.key}}};
        }
    }
    for (const voting::Paper& paper : election.profile.papers()) {
        std::vector<std::int32_t> values;
        for (const auto& choice : election.profile.choices(paper)) values.push_back(choice.value);
        std::sort(values.begin(), values.end());
        const bool equal = std::adjacent_find(values.begin(), values.end()) != values.end();
        const bool negative = !values.empty() && values.front() < 0;
        if (negative || (equal && kind == BallotKind::ranks)) {
            return base::Refusal{
                "ballot", msg("Pabulib’s format has no place for equal ranks or negative points."),
                {}};
        }
    }
    return std::nullopt;
}

std::string meta_text(const Election& election) {
    std::map<std::string, std::string> told = election.notes;
    told["description"] = election.title;
    told["num_projects"] = std::to_string(election.options.size());
    told["num_votes"] = std::to_string(election.profile.ballots());
    told["budget"] = money_text(election.profile.budget().available_cents);
    told["vote_type"] = vote_type(election);
    told.try_emplace("rule", "unknown");
    if (!election.currency.empty()) told["currency"] = election.currency;
    std::string text = "META\nkey;value\n";
    for (const PabulibColumn& name : pabulib_meta()) {
        const auto value = told.find(name.name);
        if (value == told.end()) continue;
        text += row({value->first, value->second});
        told.erase(value);
    }
    for (const auto& [key, value] : told) {
        if (!key.starts_with("project/")) text += row({key, value});
    }
    return text;
}

// Columns beyond those that are counted: those of the format first.
std::vector<std::string> other_columns(const Election& election) {
    std::map<std::string, bool> found;
    for (const auto& [key, value] : election.notes) {
        if (!key.starts_with("project/")) continue;
        const std::size_t from = std::string_view("project/").size();
        const std::size_t end = key.find('/', from);
        if (end != std::string::npos) found[key.substr(from, end - from)] = true;
    }
    std::vector<std::string> columns;
    for (const PabulibColumn& name : pabulib_project_columns()) {
        if (found.erase(name.name) > 0) columns.push_back(name.name);
    }
    for (const auto& [name, there] : found) columns.push_back(name);
    return columns;
}

// A ballot: what it names, and how much it gives each. A ranking is told by its order.
std::pair<std::string, std::string> lists_of(const Election& election, const voting::Paper& paper) {
    const auto given = election.profile.choices(paper);
    std::vector<voting::Choice> choices(given.begin(), given.end());
    if (election.ballots == BallotKind::ranks) {
        std::sort(choices.begin(), choices.end(),
                  [](const auto& a, const auto& b) { return a.value < b.value; });
    }
    std::pair<std::string, std::string> lists;
    for (const voting::Choice& choice : choices) {
        const char* comma = lists.first.empty() ? "" : ",";
        lists.first += comma + election.options[choice.option].key;
        lists.second += comma + std::to_string(choice.value);
    }
    return lists;
}

std::string projects_text(const Election& election) {
    const bool points = election.ballots != BallotKind::choices;
    std::vector<std::int64_t> votes(election.options.size()), score(election.options.size());
    for (const voting::Paper& paper : election.profile.papers()) {
        for (const voting::Choice& choice : election.profile.choices(paper)) {
            const std::int64_t value = election.ballots == BallotKind::ranks
                                           ? std::int64_t(paper.size) - choice.value + 1
                                           : choice.value;
            votes[choice.option] += paper.count;
            score[choice.option] += value * paper.count;
        }
    }
    const std::vector<std::string> others = other_columns(election);
    std::vector<std::string> cells = {"project_id", "cost", "votes"};
    if (points) cells.push_back("score");
    cells.push_back("name");
    cells.insert(cells.end(), others.begin(), others.end());
    std::string text = "PROJECTS\n" + row(cells);
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        const ElectionOption& option = election.options[i];
        cells = {option.key, money_text(election.profile.budget().cost_cents[i]),
                 std::to_string(votes[i])};
        if (points) cells.push_back(std::to_string(score[i]));
        cells.push_back(option.name);
        for (const std::string& column : others) {
            const auto note = election.notes.find("project/" + column + "/" + option.key);
            cells.push_back(note == election.notes.end() ? "" : note->second);
        }
        text += row(cells);
    }
    return text;
}

}  // namespace

std::string money_text(std::int64_t cents) {
    std::string text = std::to_string(cents / 100);
    if (cents % 100 == 0) return text;
    const std::string hundredths = std::to_string(cents % 100);
    return text + (hundredths.size() == 1 ? ".0" : ".") + hundredths;
}

std::variant<std::string, base::Refusal> pabulib_text(const Election& election) {
    if (auto refusal = cannot_be_written(election)) return *refusal;
    const bool points = election.ballots == BallotKind::points ||
                        election.ballots == BallotKind::scores;
    std::string text = meta_text(election) + projects_text(election);
    text += points ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n";
    std::int64_t voter = 0;
    for (const voting::Paper& paper : election.profile.papers()) {
        const auto [named, given] = lists_of(election, paper);
        for (std::int64_t i = 0; i < paper.count; ++i) {
            text += points ? row({std::to_string(++voter), named, given})
                           : row({std::to_string(++voter), named});
        }
    }
    return text;
}

}  // namespace exchange
