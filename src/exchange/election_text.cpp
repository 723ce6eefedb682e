#include "exchange/election_text.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace exchange {

using base::msg;
using base::Refusal;
namespace limits = base::limits;

std::string_view trimmed_view(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const std::size_t first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

LineReader::LineReader(std::string_view text) : rest_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

bool LineReader::next() {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line_ = trimmed_view(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    return true;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        parts.push_back(trimmed_view(text.substr(from, end - from)));
        from = end + 1;
    }
    return parts;
}

std::string one_line(std::string text) {
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    if (!whole || text.front() == '-') return std::nullopt;
    return value;
}

bool full(const ElectionReading& reading) { return reading.faults.size() >= faults_told_max; }

void add_fault(ElectionReading& reading, std::size_t line, Refusal refusal) {
    if (!full(reading)) reading.faults.push_back({line, std::move(refusal)});
}

bool unreadable(std::string_view text, ElectionReading& reading) {
    if (text.size() > limits::election_bytes_max) {
        add_fault(reading, 0,
                  {"large_file", msg("The file is too large: at most {max} MB can be read."),
                   {{"max", std::to_string(limits::election_bytes_max / (1024 * 1024))}}});
        return true;
    }
    const auto lines = std::size_t(std::count(text.begin(), text.end(), '\n'));
    if (lines >= limits::election_lines_max) {
        add_fault(reading, 0, {"many_lines", msg("The file has more than {max} lines."),
                               {{"max", std::to_string(limits::election_lines_max)}}});
        return true;
    }
    if (!base::is_utf8(text)) {
        add_fault(reading, 0, {"not_utf8", msg("The file is no UTF-8 text."), {}});
        return true;
    }
    return false;
}

void add_option(ElectionReading& reading, std::size_t line, std::string key, std::string name) {
    if (key.empty() || name.empty()) {
        return add_fault(reading, line, {"no_name", msg("An option has no name."), {}});
    }
    if (base::code_points(name) > limits::election_name_code_points_max ||
        base::code_points(key) > limits::election_name_code_points_max) {
        return add_fault(
            reading, line,
            {"long_name", msg("The name of an option has more than {max} characters."),
             {{"max", std::to_string(limits::election_name_code_points_max)}}});
    }
    reading.election.options.push_back({std::move(key), std::move(name)});
}

void options_complete(ElectionReading& reading, std::size_t line) {
    Election& election = reading.election;
    if (election.options.empty()) {
        add_fault(reading, line, {"no_options", msg("The file names no options."), {}});
    }
    if (election.options.size() > limits::election_options_max) {
        add_fault(reading, line, {"too_many_options", msg("A vote takes at most {max} options."),
                                  {{"max", std::to_string(limits::election_options_max)}}});
    }
    std::vector<std::string> keys;
    for (const ElectionOption& option : election.options) keys.push_back(option.key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) {
        add_fault(reading, line, {"option_twice", msg("“{name}” is named twice as an option."),
                                  {{"name", *twice}}});
    }
    std::vector<voting::OptionId> ids;
    for (std::size_t i = 0; i < election.options.size(); ++i) ids.push_back({i + 1});
    election.profile = voting::Profile(std::move(ids));
}

void add_ballots(ElectionReading& reading, std::size_t line, std::vector<voting::Choice> choices,
                 std::int64_t count, const std::string& college, std::int64_t weight_each) {
    const Election& election = reading.election;
    std::sort(choices.begin(), choices.end());
    const auto twice = std::adjacent_find(
        choices.begin(), choices.end(),
        [](const auto& a, const auto& b) { return a.option == b.option; });
    if (twice != choices.end()) {
        return add_fault(reading, line,
                         {"ballot_option_twice", msg("A ballot names “{name}” twice."),
                          {{"name", election.options[twice->option].name}}});
    }
    const bool few = count >= 1 && count <= limits::election_ballots_max && weight_each >= 1 &&
                     weight_each <= limits::election_weight_max &&
                     election.profile.ballots() + count <= limits::election_ballots_max;
    if (!few) {
        return add_fault(reading, line,
                         {"bad_count", msg("This is no number of ballots between 1 and {max}."),
                          {{"max", std::to_string(limits::election_ballots_max)}}});
    }
    reading.election.profile.add(choices, college, count, weight_each);
}

}  // namespace exchange
