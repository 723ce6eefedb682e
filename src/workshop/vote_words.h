#pragma once
// A vote told in words, the same on the shared screen, in the report and on the command line.

#include "base/words.h"
#include "voting/tally.h"
#include "workshop/state.h"

#include <string>
#include <vector>

namespace workshop {

// "Each person has 3 dots, at most 2 on one option. One option is chosen."
std::string rule_sentences(const voting::Rule&, std::size_t options, const base::Words&);
// "12 dots", "5 approvals".
std::string points_text(const voting::Rule&, std::int64_t points, const base::Words&);
// "12 dots from 7 people"; an approval is a person: "5 approvals".
std::string score_text(const voting::Rule&, const voting::Score&, const base::Words&);
// Empty where the vote has no such option.
std::string label_of(const Vote&, voting::OptionId);
// Why a vote came out so, a sentence each: what is chosen, what comes next, ties and how they were
// told apart, what the number of people adds, blank and unreadable ballots.
std::vector<std::string> why_sentences(const Vote&, const voting::Result&, const base::Words&);

}  // namespace workshop
