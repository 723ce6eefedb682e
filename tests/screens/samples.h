#pragma once
// Made-up sessions for pictures: what a shelf and a plan look like in a busy month.

#include "session/shelf.h"
#include "workshop/intents.h"
#include "workshop/state.h"

#include <vector>

namespace samples {

constexpr base::Milliseconds now = 1'795'183'200'000;  // 2026-11-20T14:00:00Z

std::vector<session::ShelfCard> shelf();
// Whole, torn, damaged and foreign files.
std::vector<session::ShelfCard> troubled_shelf();
workshop::State planned(const workshop::CreateSession& recipe);

}  // namespace samples
