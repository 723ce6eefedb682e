#pragma once
// A result told option by option, the same on the shared screen and on phones.

#include "base/words.h"
#include "voting/tally.h"

#include <string>
#include <vector>

namespace workshop {

// All options, best first; those that the method does not rank come last, the chosen ones first.
std::vector<voting::OptionId> in_order(const voting::Result&);
// What has become of an option that won: “Chosen”, “Funded”, “Adopted”.
std::string won_word(const voting::Rule&, const base::Words&);
// How far the option's bar goes, by what the method compares, as a part of the most there could be
// or, where that is not known, of the best: 0 to 1. Negative: a bar says nothing here.
float bar_part(const voting::Rule&, const voting::Result&, voting::OptionId);

}  // namespace workshop
