#pragma once
// Events with any contents that may be written: what property tests and simulations append.

#include "base/random.h"
#include "workshop/events.h"

namespace samples {

workshop::Event random_event(base::Random&);

}  // namespace samples
