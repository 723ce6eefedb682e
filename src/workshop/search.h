#pragma once
// Finding cards by their words.

#include "workshop/state.h"

namespace workshop {

// The cards on the board that hold every word of a question, whole or in part: in what they and
// those merged into them say, in their college or table, in what their colour means, in the name of
// their group. Case and accents do not count. As they lie, line by line from the top; none for a
// question without words.
std::vector<CardId> search(const State&, std::string_view question);

}  // namespace workshop
