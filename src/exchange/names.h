#pragma once
// The words of exported files: stable, English, for programs.

#include "workshop/state.h"

#include <string>

namespace exchange {

const char* name_of(workshop::Colour);        // "yellow"
const char* name_of(workshop::Shape);         // "circle"
const char* name_of(workshop::ActivityKind);  // "board"
const char* name_of(workshop::VotePhase);     // "open"
const char* name_of(workshop::LinkKind);      // "answers"
const char* name_of(workshop::FrameKind);     // "page"
const char* name_of(workshop::RunEnd);        // "gave_up"
std::string hex_colour(std::uint32_t rgb);    // "#1D5FD1"

}  // namespace exchange
