#pragma once
// The words of exported files: stable, English, for programs.

#include "workshop/state.h"

#include <string>

namespace exchange {

const char* name_of(workshop::Colour);        // "yellow"
const char* name_of(workshop::Shape);         // "circle"
const char* name_of(workshop::ActivityKind);  // "board"
const char* name_of(workshop::VotePhase);     // "open"
std::string hex_colour(std::uint32_t rgb);    // "#1D5FD1"

// 1 for the first; options of one group share a rank: 1, 1, 3. 0: not ranked.
std::size_t rank_of(const voting::Result&, voting::OptionId);
bool wins(const voting::Result&, voting::OptionId);
voting::Score score_of(const voting::Result&, voting::OptionId);

}  // namespace exchange
