#pragma once
// Which paper a new card is written on.

#include "workshop/state.h"

namespace workshop {

// The one used last, unless the activity wants others: then the first of those.
Colour paper_of(const State&, Colour last);

}  // namespace workshop
