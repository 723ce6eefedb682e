#include "exchange/preflib.h"

#include "base/limits.h"
#include "exchange/election_text.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;
using voting::Choice;
using Groups = std::vector<std::vector<std::uint32_t>>;  // of places of options

bool is_type(std::string_view type) {
    return type == "soc" || type == "soi" || type == "toc" || type == "toi" || type == "cat";
}
bool is_strict(std::string_view type) { return type == "soc" || type == "soi"; }
bool is_complete(std::string_view type) { return type != "soi" && type != "toi"; }

class Reader {
public:
    ElectionReading read(std::string_view text) {
        if (unreadable(text, reading_)) return std::move(reading_);
        for (lines_ = LineReader(text); lines_.next() && !full(reading_);) {
            const std::string_view line = lines_.line();
            if (line.empty()) continue;
            if (line.front() == '#') {
                header(trimmed_view(line.substr(1)));
            } else {
                if (!begun_) begin();
                if (!reading_.faults.empty()) break;
                ballots(line);
            }
        }
        if (!begun_) begin();
        if (reading_.faults.empty()) check_numbers();
        return std::move(reading_);
    }

private:
    void fault(const char* code, const char* sentence, base::Arguments arguments = {}) {
        add_fault(reading_, lines_.number(), {code, sentence, std::move(arguments)});
    }

    void header(std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;  // a comment
        const std::string_view key = trimmed_view(line.substr(0, colon));
        const std::string value(trimmed_view(line.substr(colon + 1)));
        if (begun_) {
            fault("late_header", msg("Headers stand before the first ballot."));
        } else if (key.starts_with("ALTERNATIVE NAME ")) {
            name(names_, key, value);
        } else if (key.starts_with("CATEGORY NAME ")) {
            name(categories_, key, value);
        } else if (key == "NUMBER ALTERNATIVES") {
            number(options_, value);
        } else if (key == "NUMBER VOTERS") {
            number(voters_, value);
        } else if (key == "NUMBER UNIQUE ORDERS" || key == "NUMBER UNIQUE PREFERENCES") {
            number(unique_, value);
        } else if (key == "NUMBER CATEGORIES") {
            number(category_count_, value);
        } else if (key == "TITLE") {
            reading_.election.title = value;
        } else if (key == "DATA TYPE") {
            type_ = value;
            if (!is_type(type_)) {
                fault("unknown_type", msg("“{type}” is none of soc, soi, toc, toi and cat."),
                      {{"type", type_}});
            }
        } else {
            reading_.election.notes[std::string(key)] = value;
        }
    }

    // "ALTERNATIVE NAME 3", value.
    void name(std::map<std::int64_t, std::string>& names, std::string_view key,
              const std::string& value) {
        const auto place = whole_number(key.substr(key.rfind(' ') + 1));
        if (!place) return fault("bad_number", msg("This is no whole number."));
        if (names.size() > base::limits::election_options_max) return;  // refused as too many
        if (!names.try_emplace(*place, value).second) {
            fault("option_twice", msg("“{name}” is named twice as an option."),
                  {{"name", std::to_string(*place)}});
        }
    }

    void number(std::optional<std::int64_t>& into, std::string_view value) {
        into = whole_number(value);
        if (!into) fault("bad_number", msg("This is no whole number."));
    }

    // All headers are read.
    void begin() {
        begun_ = true;
        if (!reading_.faults.empty()) return;
        if (type_.empty()) {
            fault("no_type",
                  msg("No line “# DATA TYPE: …” says what kind of PrefLib file this is."));
            return;
        }
        for (const auto& [place, text] : names_) {
            const std::string key = std::to_string(place);
            place_of_[place] = std::uint32_t(reading_.election.options.size());
            add_option(reading_, lines_.number(), key, text.empty() ? key : text);
        }
        if (options_ && *options_ != std::int64_t(names_.size())) {
            fault("option_count", msg("The file announces {said} options and names {found}."),
                  {{"said", std::to_string(*options_)},
                   {"found", std::to_string(names_.size())}});
        }
        options_complete(reading_, lines_.number());
        begin_kind();
    }

    void begin_kind() {
        Election& election = reading_.election;
        if (type_ != "cat") {
            election.rule.method = "schulze";
            return;
        }
        if (categories_.size() < 2 ||
            (category_count_ && *category_count_ != std::int64_t(categories_.size()))) {
            return fault("category_count",
                         msg("A file of categories announces and names two or more."));
        }
        const bool approval = categories_.size() == 2;
        election.ballots = approval ? BallotKind::choices : BallotKind::grades;
        election.rule.method = approval ? "approval" : "majority-judgment";
        if (!approval) election.rule.parameters["grades"] = std::to_string(categories_.size());
        if (approval) election.rule.marks_max = std::int32_t(election.options.size());
        for (const auto& [place, text] : categories_) election.grades.push_back(text);
        std::reverse(election.grades.begin(), election.grades.end());
    }

    void ballots(std::string_view line) {
        const std::size_t colon = line.find(':');
        const auto count = colon == std::string_view::npos
                               ? std::nullopt
                               : whole_number(trimmed_view(line.substr(0, colon)));
        if (!count) {
            return fault("bad_ballots", msg("This line is no “number of ballots: options”."));
        }
        const auto groups = groups_of(trimmed_view(line.substr(colon + 1)));
        if (!groups) return;
        ++orders_;
        std::size_t named = 0;
        bool tied = false;
        for (const auto& group : *groups) {
            named += group.size();
            tied = tied || group.size() > 1;
        }
        if (is_strict(type_) && tied) {
            return fault("equal_ranks", msg("There are equal ranks in a file of type {type}."),
                         {{"type", type_}});
        }
        if (is_complete(type_) && named < names_.size()) {
            return fault("incomplete",
                         msg("A ballot does not name every option, in a file of type {type}."),
                         {{"type", type_}});
        }
        add_ballots(reading_, lines_.number(), choices_of(*groups), *count);
    }

    // "1,{2,3},4"; nothing after a fault. In orders, an empty group is none.
    std::optional<Groups> groups_of(std::string_view text) {
        Groups groups;
        bool inside = false, number_due = !text.empty();
        const auto fail = [&]() -> std::optional<Groups> {
            fault("bad_order", msg("This list of options cannot be read."));
            return std::nullopt;
        };
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (c == ' ') continue;
            if (c == '{' && !inside && number_due) {
                inside = true;
                groups.emplace_back();
            } else if (c == '}' && inside && (!number_due || groups.back().empty())) {
                inside = number_due = false;
            } else if (c == ',' && !number_due) {
                number_due = true;
            } else if (c >= '0' && c <= '9' && number_due) {
                const std::size_t end = std::min(text.find_first_not_of("0123456789", i),
                                                 text.size());
                if (!inside) groups.emplace_back();
                if (!add_place(groups.back(), text.substr(i, end - i))) return std::nullopt;
                number_due = false;
                i = end - 1;
            } else {
                return fail();
            }
        }
        if (inside || number_due) return fail();
        if (type_ != "cat") std::erase_if(groups, [](const auto& group) { return group.empty(); });
        if (type_ == "cat" && groups.size() > categories_.size()) return fail();
        return groups;
    }

    bool add_place(std::vector<std::uint32_t>& group, std::string_view number) {
        const auto value = whole_number(number);
        const auto found = value ? place_of_.find(*value) : place_of_.end();
        if (found == place_of_.end()) {
            fault("unknown_option", msg("“{name}” is not among the options of the file."),
                  {{"name", std::string(number)}});
            return false;
        }
        group.push_back(found->second);
        return true;
    }

    std::vector<Choice> choices_of(const Groups& groups) const {
        const BallotKind kind = reading_.election.ballots;
        std::vector<Choice> choices;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (kind == BallotKind::choices && i > 0) break;
            const std::size_t value = kind == BallotKind::ranks    ? i + 1
                                      : kind == BallotKind::grades ? categories_.size() - 1 - i
                                                                   : 1;
            for (const std::uint32_t place : groups[i]) {
                choices.push_back({place, std::int32_t(value)});
            }
        }
        return choices;
    }

    // A file that was cut off, or changed by hand, says so itself.
    void check_numbers() {
        const std::int64_t ballots = reading_.election.profile.ballots();
        if (voters_ && *voters_ != ballots) {
            add_fault(reading_, 0,
                      {"voter_count", msg("The file announces {said} ballots and holds {found}."),
                       {{"said", std::to_string(*voters_)}, {"found", std::to_string(ballots)}}});
        }
        if (unique_ && *unique_ != orders_) {
            add_fault(reading_, 0,
                      {"order_count",
                       msg("The file announces {said} different ballots and holds {found}."),
                       {{"said", std::to_string(*unique_)}, {"found", std::to_string(orders_)}}});
        }
    }

    ElectionReading reading_;
    LineReader lines_{{}};
    bool begun_ = false;
    std::string type_;
    std::map<std::int64_t, std::string> names_, categories_;
    std::map<std::int64_t, std::uint32_t> place_of_;
    std::optional<std::int64_t> options_, voters_, unique_, category_count_;
    std::int64_t orders_ = 0;
};

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

ElectionReading read_preflib(std::string_view text) { return Reader().read(text); }

std::optional<base::Refusal> check_preflib(const Election& election, const std::string& type) {
    const BallotKind kind = election.ballots;
    const auto names = category_names(election);
    for (const voting::Paper& paper : election.profile.papers()) {
        const auto choices = election.profile.choices(paper);
        std::set<std::int32_t> ranks;
        for (const Choice& choice : choices) ranks.insert(choice.value);
        if (paper.weight != paper.count) {
            return base::Refusal{"weighted", msg("A PrefLib file cannot hold weighted ballots."),
                                 {}};
        }
        if (is_strict(type) && ranks.size() < choices.size()) {
            return base::Refusal{"equal_ranks",
                                 msg("There are equal ranks: write a file of type toi."), {}};
        }
        if (type != "cat" && is_complete(type) && choices.size() < election.options.size()) {
            return base::Refusal{"incomplete",
                                 msg("A ballot does not name every option: write a file of type "
                                     "soi or toi."),
                                 {}};
        }
        if (kind == BallotKind::grades &&
            (choices.size() < election.options.size() ||
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
           "\n# NUMBER UNIQUE " + (type == "cat" ? "PREFERENCES: " : "ORDERS: ") + std::to_string(lines) + "\n";
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
