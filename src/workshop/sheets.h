#pragma once
// Sheets: a plain page with plain pages upon it, its boxes. See also method.h.

#include "workshop/state.h"

namespace workshop {

// As they are presented. They are told with their sheet, and go with it.
std::vector<const Frame*> boxes_of(const State&, const Frame& sheet);

}  // namespace workshop
