#pragma once
// A result of a vote as drawings that show why it came out so.

#include "base/words.h"
#include "painting/drawing.h"
#include "voting/opinion_map.h"
#include "voting/tally.h"

namespace painting {

// What is drawn: the rule, its result, and what each option is called, in the order of the scores.
struct ResultToDraw {
    const voting::Rule& rule;
    const voting::Result& result;
    const std::vector<std::string>& labels;
    const base::Words& words;
    std::string currency = {};  // "€", of votes about money
};

// Whether a bar for each option's points tells all there is: no drawing adds to it.
bool bars_say_all(const voting::Result&);

// The most telling one first: merit profiles, rounds, duels, who pays for what, or bars of points.
// At least one; those without ballots are empty charts.
std::vector<Drawing> result_drawings(const ResultToDraw&);

// Where people stand on a map of opinions: near each other when they answered alike. `names`: of
// the groups, largest first.
Scatter opinion_drawing(const voting::OpinionMap&, const std::vector<std::string>& names,
                        const base::Words&);

// The same result built up before the eyes of the room, the last step being the first drawing of
// result_drawings: round by round, purchase by purchase, or from the last place to the first.
std::vector<Drawing> result_reveal(const ResultToDraw&);

}  // namespace painting
