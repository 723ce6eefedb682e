#pragma once
// Results told in words: what is read aloud, printed in the report and shown on the command line.

#include "base/words.h"
#include "exchange/json.h"
#include "workshop/state.h"

#include <string>

namespace exchange {

// "3 dots each, at most 2 on one option; the first option is chosen."
std::string rule_sentence(const workshop::Vote&, const base::Words&);
// Why it ended so, one or two sentences: "“A” is chosen, with 12 dots; “B” has 9." The vote must
// be counted.
std::string why(const workshop::Vote&, const voting::Result&, const base::Words&);
// "12 dots from 7 people", "5 approvals".
std::string points_text(const voting::Rule&, const voting::Score&, const base::Words&);

// For the command line; each line ends with a line break.
std::string tally_text(const workshop::Vote&, const base::Words&);
std::string info_text(const workshop::State&, const Source&, const base::Words&);

}  // namespace exchange
