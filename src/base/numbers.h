#pragma once
// Numbers as people read them in their language: thousands apart, decimals after a comma or a
// point.

#include "base/words.h"

#include <cstdint>
#include <string>

namespace base {

// "12 345" (French, with narrow spaces) or "12,345".
std::string whole_words(const Words&, std::int64_t);
// numerator / denominator, rounded half away from zero to at most `decimals` (0 to 4) digits after
// the comma; "12,5". Zeros at the end stay when `all_decimals`. The denominator is positive.
std::string fraction_words(const Words&, std::int64_t numerator, std::int64_t denominator,
                           int decimals, bool all_decimals = false);

}  // namespace base
