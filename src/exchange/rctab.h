#pragma once
// Ranked ballots as RCTab (https://github.com/BrightSpots/rcv) takes them: a table of cast vote
// records and a JSON file that tells its columns, candidates and rules. Two layouts:
//   ess         a column a rank, each cell a candidate, "overvote", "undervote" or nothing
//   genericCsv  a column a candidate, each cell a rank
// What a rule says of one ballot alone is applied as it is read: skipped ranks, candidates named
// twice, overvotes; a rank that several candidates share stays so where the rule leaves it to the
// count. Excluded candidates are no options.

#include "exchange/election.h"

#include <string_view>

namespace exchange {

// Without the JSON file: the columns that are called “Choice 1”, “2nd Choice” or “Rank 3” hold
// ranks; else, where the first is called “Cast Vote Record”, each other one is a candidate.
ElectionReading read_rctab(std::string_view csv);
ElectionReading read_rctab(std::string_view csv, std::string_view config);
// Whether the headings say so.
bool looks_like_rctab(std::string_view csv);

// A column a candidate (check_rows of election_table.h first).
std::string write_rctab(const Election&);

}  // namespace exchange
