#pragma once
// One event of every kind, with something in every field.

#include "workshop/events.h"

#include <vector>

namespace samples {

std::vector<workshop::Event> one_of_each();

}  // namespace samples
