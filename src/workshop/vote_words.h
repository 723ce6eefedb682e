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
// "The vote closes when time is up. A lot is drawn in public if options are equal at the line."
// Nothing of ties where there is no line: consent, opinions.
std::string announced_sentences(const voting::Rule&, Closing, TieRule, const base::Words&);
// "12 dots", "5 approvals", "3.5 points".
std::string points_text(const voting::Rule&, std::int64_t points, const base::Words&,
                        std::int64_t unit = 1);
// What speaks for an option, by what the method looks at: "12 dots from 7 people", "5 approvals",
// "Good", "4 duels of 5 won", "12 first choices", "no objection".
std::string score_text(const voting::Rule&, const voting::Result&, voting::OptionId,
                       const base::Words&);
// Of a result whose reasons are duels: how many the option wins.
std::int64_t duels_won(const voting::Result&, const voting::Duels&, voting::OptionId);
// Empty where the vote has no such option.
std::string label_of(const Vote&, voting::OptionId);
// Why a vote came out so, a sentence each: what is chosen, what comes next, ties and how they were
// told apart, what the number of people adds, blank and unreadable ballots.
std::vector<std::string> why_sentences(const Vote&, const voting::Result&, const base::Words&);

}  // namespace workshop
