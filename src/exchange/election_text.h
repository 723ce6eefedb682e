#pragma once
// What the readers of election files share: lines with their numbers, whole numbers, faults.

#include "exchange/election.h"

#include <string_view>

namespace exchange {

// The lines of a text, without line ends, a byte order mark and white space at either end.
class LineReader {
public:
    explicit LineReader(std::string_view text);
    bool next();
    std::size_t number() const { return number_; }  // from 1
    std::string_view line() const { return line_; }

private:
    std::string_view rest_, line_;
    std::size_t number_ = 0;
};

std::string_view trimmed_view(std::string_view text);
// Without white space around each part; an empty text is one empty part.
std::vector<std::string_view> parts_of(std::string_view text, char separator);
std::vector<std::string_view> parts_of(std::string&& gone_at_once, char separator) = delete;
// Line breaks become spaces.
std::string one_line(std::string text);
// Digits only, or nothing.
std::optional<std::int64_t> whole_number(std::string_view text);

// Whether some ballot weighs more than another of its kind.
bool is_weighted(const Election&);

// One more fault, unless faults_told_max are told already.
void add_fault(ElectionReading&, std::size_t line, base::Refusal);
bool full(const ElectionReading&);
// Text too large to be read, or no text at all: a fault, and true.
bool unreadable(std::string_view text, ElectionReading&);
// As an option, or part of it, is named; a fault where it is empty or too long.
void add_option(ElectionReading&, std::size_t line, std::string key, std::string name);
// Begins to take ballots: options are complete. A fault when there are none or too many.
void options_complete(ElectionReading&, std::size_t line);
// Choices in any order. A fault where an option stands twice or there are too many ballots.
void add_ballots(ElectionReading&, std::size_t line, std::vector<voting::Choice> choices,
                 std::int64_t count, const std::string& college = {}, std::int64_t weight_each = 1);

}  // namespace exchange
