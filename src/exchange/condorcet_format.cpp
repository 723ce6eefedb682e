#include "exchange/condorcet_format.h"

#include "base/limits.h"
#include "base/text.h"
#include "exchange/election_text.h"

#include <algorithm>
#include <functional>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;
using voting::Choice;

constexpr std::string_view college_tag = "college:";

class Reader {
public:
    ElectionReading read(std::string_view text) {
        reading_.election.rule.method = "schulze";
        if (unreadable(text, reading_)) return std::move(reading_);
        parameters(text);
        if (!named_) names_from_votes(text);
        options_complete(reading_, names_line_);
        if (!reading_.faults.empty()) return std::move(reading_);
        for (lines_ = LineReader(text); lines_.next() && !full(reading_);) {
            each_vote(lines_.line(), [&](std::string_view vote) { take(vote); });
        }
        if (!implicit_) reading_.election.rule.parameters["unnamed"] = "apart";
        return std::move(reading_);
    }

private:
    void fault(const char* code, const char* sentence, base::Arguments arguments = {}) {
        add_fault(reading_, lines_.number(), {code, sentence, std::move(arguments)});
    }

    void parameters(std::string_view text) {
        bool voted = false;
        for (lines_ = LineReader(text); lines_.next() && !full(reading_);) {
            const std::string_view line = lines_.line();
            if (!line.starts_with("#/")) {
                voted = voted || (!line.empty() && line.front() != '#');
                continue;
            }
            if (voted) fault("late_header", msg("Headers stand before the first ballot."));
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) {
                fault("bad_parameter", msg("This line is no “#/Name: value”."));
                continue;
            }
            parameter(base::plain(trimmed_view(line.substr(2, colon - 2))),
                      trimmed_view(line.substr(colon + 1)));
        }
    }

    void parameter(const std::string& name, std::string_view value) {
        Election& election = reading_.election;
        if (name == "candidates") {
            named_ = true;
            names_line_ = lines_.number();
            for (const std::string_view each : parts_of(value, ';')) add_name(each);
        } else if (name == "number of seats" || name == "number of seat") {
            const auto seats = whole_number(value);
            if (!seats || *seats < 1 || *seats > std::int64_t(base::limits::election_options_max)) {
                return fault("bad_number", msg("This is no whole number."));
            }
            election.rule.winners = std::int32_t(*seats);
        } else if (name == "implicit ranking") {
            implicit_ = truth(value);
        } else if (name == "weight allowed") {
            weights_ = truth(value);
        } else if (name == "title" || name == "election name") {
            election.title = value;
        } else {
            election.notes[name] = value;
        }
    }

    bool truth(std::string_view value) {
        const std::string word = base::plain(value);
        if (word != "true" && word != "false") {
            fault("bad_truth", msg("This takes true or false."));
        }
        return word == "true";
    }

    void add_name(std::string_view name) {
        if (reading_.election.options.size() > base::limits::election_options_max) return;
        places_.try_emplace(std::string(name),
                            std::uint32_t(reading_.election.options.size()));
        add_option(reading_, lines_.number(), std::string(name), std::string(name));
    }

    // Where the header does not name them, every name on a ballot is a candidate.
    void names_from_votes(std::string_view text) {
        const auto collect = [&](std::string_view vote) {
            for (const std::string_view rank : parts_of(ranking_of(vote), '>')) {
                for (const std::string_view name : parts_of(rank, '=')) {
                    if (name.empty() || name.front() == '/') continue;
                    if (!places_.contains(std::string(name))) add_name(name);
                }
            }
        };
        for (lines_ = LineReader(text); lines_.next() && !full(reading_);) {
            each_vote(lines_.line(), collect);
        }
        names_line_ = 0;
    }

    // Votes of a line, without its comment.
    static void each_vote(std::string_view line,
                          const std::function<void(std::string_view)>& take) {
        line = trimmed_view(line.substr(0, line.find('#')));
        if (line.empty()) return;
        for (const std::string_view vote : parts_of(line, ';')) {
            if (!vote.empty()) take(vote);
        }
    }

    static std::string_view ranking_of(std::string_view vote) {
        const std::size_t tags = vote.find("||");
        if (tags != std::string_view::npos) vote.remove_prefix(tags + 2);
        return trimmed_view(vote.substr(0, vote.find_first_of("^*")));
    }

    static std::string college_of(std::string_view vote) {
        const std::size_t end = vote.find("||");
        if (end == std::string_view::npos) return {};
        for (const std::string_view tag : parts_of(vote.substr(0, end), ',')) {
            if (tag.starts_with(college_tag)) {
                return std::string(trimmed_view(tag.substr(college_tag.size())));
            }
        }
        return {};
    }

    // " ^7 * 42" behind the ranking: weight, number. Nothing after a fault.
    std::optional<std::pair<std::int64_t, std::int64_t>> numbers_of(std::string_view vote) {
        const std::size_t tags = vote.find("||");
        if (tags != std::string_view::npos) vote.remove_prefix(tags + 2);
        std::size_t begin = vote.find_first_of("^*");
        std::pair<std::int64_t, std::int64_t> numbers{1, 1};
        if (begin == std::string_view::npos) return numbers;
        std::string_view rest = vote.substr(begin);
        const std::size_t star = rest.find('*');
        const auto weight = rest.front() == '^' ? whole_number(trimmed_view(rest.substr(
                                                      1, std::min(star, rest.size()) - 1)))
                                                : std::optional<std::int64_t>(1);
        const auto count = star != std::string_view::npos
                               ? whole_number(trimmed_view(rest.substr(star + 1)))
                               : std::optional<std::int64_t>(1);
        if (!weight || !count) {
            fault("bad_numbers", msg("A ballot ends with “^weight” and then “* number”."));
            return std::nullopt;
        }
        if (weights_) numbers.first = *weight;
        numbers.second = *count;
        return numbers;
    }

    void take(std::string_view vote) {
        const auto numbers = numbers_of(vote);
        if (!numbers) return;
        const std::string_view ranking = ranking_of(vote);
        std::vector<Choice> choices;
        const bool blank = ranking == "/EMPTY_RANKING/" || ranking == "/EMPTY/";
        if (!blank && !ranks(ranking, choices)) return;
        add_ballots(reading_, lines_.number(), std::move(choices), numbers->second,
                    college_of(vote), numbers->first);
    }

    bool ranks(std::string_view ranking, std::vector<Choice>& choices) {
        std::int32_t rank = 0;
        for (const std::string_view group : parts_of(ranking, '>')) {
            bool counted = false;
            for (const std::string_view name : parts_of(group, '=')) {
                if (name.empty() || name.front() == '/' || name.find('<') != name.npos) {
                    fault("bad_order", msg("This list of options cannot be read."));
                    return false;
                }
                const auto found = places_.find(std::string(name));
                if (found == places_.end()) continue;
                rank += counted ? 0 : 1;
                counted = true;
                choices.push_back({found->second, rank});
            }
        }
        return true;
    }

    ElectionReading reading_;
    LineReader lines_{{}};
    std::map<std::string, std::uint32_t> places_;
    std::size_t names_line_ = 0;
    bool named_ = false, implicit_ = true, weights_ = false;
};

bool is_clean(const std::string& text) {
    return !text.empty() && text.find_first_of("<>=;#/^*|\n\r") == std::string::npos &&
           base::trimmed(text) == text;
}

std::string ranking_text(const Election& election, std::span<const Choice> choices) {
    if (choices.empty()) return "/EMPTY_RANKING/";
    std::map<std::int32_t, std::string> ranks;
    for (const Choice& choice : choices) {
        std::string& rank = ranks[choice.value];
        rank += (rank.empty() ? "" : " = ") + election.options[choice.option].name;
    }
    std::string text;
    for (const auto& [value, rank] : ranks) text += (text.empty() ? "" : " > ") + rank;
    return text;
}

}  // namespace

ElectionReading read_condorcet_format(std::string_view text) { return Reader().read(text); }

std::optional<base::Refusal> check_condorcet_format(const Election& election) {
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        const std::string& name = election.options[i].name;
        const bool twice = std::any_of(
            election.options.begin(), election.options.begin() + std::ptrdiff_t(i),
            [&](const ElectionOption& other) { return other.name == name; });
        if (is_clean(name) && !twice) continue;
        return base::Refusal{"reserved_name",
                             msg("A .cvotes file cannot hold the name “{name}”: it must be unlike "
                                 "the others and without < > = ; # / ^ * |."),
                             {{"name", name}}};
    }
    for (const std::string& college : election.profile.colleges()) {
        if (college.empty() || (is_clean(college) && college.find(',') == std::string::npos)) {
            continue;
        }
        return base::Refusal{"reserved_college",
                             msg("A .cvotes file cannot hold the college “{name}”."),
                             {{"name", college}}};
    }
    return std::nullopt;
}

std::string write_condorcet_format(const Election& election) {
    const auto& papers = election.profile.papers();
    const bool weighted = std::ranges::any_of(
        papers, [](const voting::Paper& paper) { return paper.weight != paper.count; });
    const auto unnamed = election.rule.parameters.find("unnamed");
    const bool apart = unnamed != election.rule.parameters.end() && unnamed->second == "apart";
    std::string out;
    if (!election.title.empty()) out += "#/Title: " + one_line(election.title) + "\n";
    out += "#/Candidates: ";
    for (std::size_t i = 0; i < election.options.size(); ++i) {
        out += (i > 0 ? " ; " : "") + election.options[i].name;
    }
    out += "\n#/Number of Seats: " + std::to_string(election.rule.winners) +
           "\n#/Implicit Ranking: " + (apart ? "false" : "true") +
           "\n#/Weight Allowed: " + (weighted ? "true" : "false") + "\n";
    for (const auto& [key, value] : election.notes) {
        if (is_clean(key) && key.find(':') == std::string::npos) {
            out += "#/" + key + ": " + one_line(value) + "\n";
        }
    }
    out += "\n";
    for (const voting::Paper& paper : papers) {
        const std::string& college = election.profile.colleges()[paper.college];
        if (!college.empty()) out += std::string(college_tag) + college + " || ";
        out += ranking_text(election, election.profile.choices(paper));
        if (paper.weight != paper.count) out += " ^" + std::to_string(paper.weight / paper.count);
        if (paper.count > 1) out += " * " + std::to_string(paper.count);
        out += "\n";
    }
    return out;
}

}  // namespace exchange
