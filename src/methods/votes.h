#pragma once
// Inside methods/: votes as files tell them, of recipes and of methods.

#include "methods/reading.h"
#include "workshop/words.h"

namespace methods {

workshop::VotePlan read_vote(const Node&);

}  // namespace methods
