#pragma once
// Inside methods/: votes as files tell them, of recipes and of methods.

#include "methods/reading.h"
#include "workshop/words.h"

namespace methods {

workshop::VotePlan read_vote(const Node&);
workshop::Colour read_colour(const Node&);
// A list of them; none: all.
workshop::ColourSet read_colours(const Node&, const char* key);

}  // namespace methods
