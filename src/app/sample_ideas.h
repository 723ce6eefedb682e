#pragma once
// What simulated people write in a rehearsal.

#include "base/words.h"

namespace app {

std::vector<std::string> sample_ideas(const base::Words&);

}  // namespace app
