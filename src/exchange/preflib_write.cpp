#include "exchange/election_text.h"
#include "exchange/preflib.h"

#include <algorithm>
#include <set>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;
using voting::Choice;
using Groups = std::vector<std::vector<std::uint32_t>>;  // of places of options

// The options of a ballot by rank, each rank once, best first.
Groups groups_of(const voting::Profile& profile, const voting::Paper& paper) {
    std::map<std::int32_t, std::vector<std::uint32_t>> by_value;
    for (const Choice& choice : profile.choices(paper)) {
        by_value[choice.value].push_back(choice.option);
    }
    Groups groups;
    for (auto& [value, places] : by_value) groups.push_back(std::move(places));
    return groups;
}

// The options of a ballot by category, best first, every category; not named: the last.
Groups categories_of(const voting::Profile& profile, const voting::Paper& paper,
                     std::size_t categories, BallotKind kind) {
    Groups groups(categories);
    std::vector<std::size_t> category(profile.options().size(), categories - 1);
    for (const Choice& choice : profile.choices(paper)) {
        category[choice.option] =
            kind == BallotKind::choices ? 0 : categories - 1 - std::size_t(choice.value);
    }
    for (std::uint32_t place = 0; place < category.size(); ++place) {
        groups[category[place]].push_back(place);
    }
    return groups;
}

std::string text_of(const Election& election, const Groups& groups, bool every_group) {
    std::string text;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0) text += ',';
        const bool braces = groups[i].size() != 1;
        if (braces) text += '{';
        for (std::size_t k = 0; k < groups[i].size(); ++k) {
            text += (k > 0 ? "," : "") + election.options[groups[i][k]].key;
        }
        if (braces) text += '}';
    }
    return text.empty() && every_group ? "{}" : text;
}

bool is_number(const std::string& key) {
    return whole_number(key).has_value() && (key == "0" || key.front() != '0');
}

// PrefLib knows options by number: the file's own, where every option has one.
Election numbered(Election election) {
    if (std::ranges::all_of(election.options, is_number, &ElectionOption::key)) return election;
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        election.options[i].key = std::to_string(i + 1);
    }
    return election;
}

// Best first: what the file calls them, else by number up to the best grade that was given.
std::vector<std::string> category_names(const Election& election) {
    std::vector<std::string> names(election.grades.rbegin(), election.grades.rend());
    if (!names.empty()) return names;
    if (election.ballots == BallotKind::choices) return {"Yes", "No"};
    std::int32_t best = 1;
    for (const voting::Paper& paper : election.profile.papers()) {
        for (const Choice& choice : election.profile.choices(paper)) {
            best = std::max(best, choice.value);
        }
    }
    for (std::int32_t grade = best; grade >= 0; --grade) names.push_back(std::to_string(grade));
    return names;
}

// One line a different ballot, the most frequent first.
std::string ballot_lines(const Election& election, const std::string& type,
                         std::size_t categories, std::size_t& lines) {
    const voting::Profile grouped = election.profile.grouped();
    std::map<std::string, std::int64_t> counts;  // ballots of several colleges may be equal
    for (const voting::Paper& paper : grouped.papers()) {
        const Groups groups =
            type == "cat" ? categories_of(grouped, paper, categories, election.ballots)
                          : groups_of(grouped, paper);
        counts[text_of(election, groups, type == "cat")] += paper.count;
    }
    std::vector<std::pair<std::int64_t, std::string>> sorted;
    for (const auto& [text, count] : counts) sorted.push_back({-count, text});
    std::sort(sorted.begin(), sorted.end());
    lines = sorted.size();
    std::string out;
    for (const auto& [count, text] : sorted) out += std::to_string(-count) + ": " + text + "\n";
    return out;
}

}  // namespace

std::optional<base::Refusal> check_preflib(const Election& election, const std::string& type) {
    const BallotKind kind = election.ballots;
    if (is_weighted(election)) {
        return base::Refusal{"weighted", msg("This format cannot hold weighted ballots."), {}};
    }
    const auto names = category_names(election);
    for (const voting::Paper& paper : election.profile.papers()) {
        const auto choices = election.profile.choices(paper);
        std::set<std::int32_t> ranks;
        for (const Choice& choice : choices) ranks.insert(choice.value);
        if (preflib_is_strict(type) && ranks.size() < choices.size()) {
            return base::Refusal{"equal_ranks",
                                 msg("There are equal ranks: write a file of type toi."), {}};
        }
        const bool complete = choices.size() == election.options.size();
        if (type != "cat" && preflib_is_complete(type) && !complete) {
            return base::Refusal{"incomplete",
                                 msg("A ballot does not name every option: write a file of type "
                                     "soi or toi."),
                                 {}};
        }
        if (kind == BallotKind::grades &&
            (!complete ||
             (!ranks.empty() && *ranks.rbegin() >= std::int32_t(names.size())))) {
            return base::Refusal{"incomplete_grades",
                                 msg("A PrefLib file cannot hold ballots that leave options "
                                     "without a grade."),
                                 {}};
        }
    }
    return std::nullopt;
}

std::string write_preflib(const Election& given, const std::string& type) {
    const Election election = numbered(given);
    const auto categories = category_names(election);
    std::size_t lines = 0;
    const std::string ballots = ballot_lines(election, type, categories.size(), lines);
    std::string out = "# TITLE: " + one_line(election.title) + "\n# DATA TYPE: " + type + "\n";
    for (const char* key : {"FILE NAME", "DESCRIPTION", "MODIFICATION TYPE", "RELATES TO",
                            "RELATED FILES", "PUBLICATION DATE", "MODIFICATION DATE",
                            "OFFICIAL RESULTS"}) {
        const auto note = election.notes.find(key);
        if (note != election.notes.end()) {
            out += "# " + std::string(key) + ": " + one_line(note->second) + "\n";
        }
    }
    out += "# NUMBER ALTERNATIVES: " + std::to_string(election.options.size()) +
           "\n# NUMBER VOTERS: " + std::to_string(election.profile.ballots()) +
           "\n# NUMBER UNIQUE " + (type == "cat" ? "PREFERENCES: " : "ORDERS: ") +
           std::to_string(lines) + "\n";
    if (type == "cat") {
        out += "# NUMBER CATEGORIES: " + std::to_string(categories.size()) + "\n";
        for (std::size_t i = 0; i < categories.size(); ++i) {
            out += "# CATEGORY NAME " + std::to_string(i + 1) + ": " + one_line(categories[i]) +
                   "\n";
        }
    }
    for (const ElectionOption& option : election.options) {
        out += "# ALTERNATIVE NAME " + option.key + ": " + one_line(option.name) + "\n";
    }
    return out + ballots;
}

}  // namespace exchange
