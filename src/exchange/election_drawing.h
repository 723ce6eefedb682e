#pragma once
// The result of a count as drawings, and what other rules would have given.

#include "exchange/election_json.h"
#include "painting/drawing.h"
#include "voting/recount.h"

namespace exchange {

// As painting/result_drawing.h makes them, with the election's title on the first.
std::vector<painting::Drawing> election_drawings(const CountedElection&, const base::Words&);

// The same ballots by every other method that can count them, with the same number of winners.
std::vector<voting::Recount> election_recounts(const CountedElection&);

// A heading and a paragraph for each, to stand below the sheet.
std::string recounts_text(const CountedElection&, const std::vector<voting::Recount>&,
                          const base::Words&);

// The same JSON document with one key more: others: [{method, winners: [option…], lot_needed,
// reread: the ballots were read in another sense}].
std::string with_others(const std::string& document, const std::vector<voting::Recount>&,
                        const OptionKey&);

}  // namespace exchange
