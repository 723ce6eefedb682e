#pragma once
// PrefLib's files (Mattei and Walsh, https://preflib.github.io/PrefLib-Jekyll/format): headers
// "# KEY: value", then lines "count: 1,{2,3},4" of options by number, best first.
//   soc  all options in strict order        soi  some options in strict order
//   toc  all options, equal ranks           toi  some options, equal ranks
//   cat  options by category, best first: two are approval, more are grades

#include "exchange/election.h"

#include <string_view>

namespace exchange {

// Faults where the file contradicts itself: its type, its number of voters or of orders.
ElectionReading read_preflib(std::string_view text);

// Why these ballots of ranks (or choices, grades: "cat") cannot be written as a file of this type,
// or nothing.
std::optional<base::Refusal> check_preflib(const Election&, const std::string& type);
std::string write_preflib(const Election&, const std::string& type);

}  // namespace exchange
