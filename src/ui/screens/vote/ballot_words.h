#pragma once
// A vote's rule and its amounts, as people read them before and after.

#include "base/words.h"
#include "voting/tally.h"

#include <string>

namespace ui {

// "Each person has 3 dots, at most 2 on one option. One option is chosen."
std::string rule_words(const voting::Rule&, std::size_t options, const base::Words&);
// "12 dots", "5 approvals".
std::string points_words(const voting::Rule&, std::int64_t points, const base::Words&);

}  // namespace ui
