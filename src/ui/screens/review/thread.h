#pragma once
// The past in words: what an entry did, and the thread of one idea from the hand that wrote it to
// the vote that chose it. Built from the entries and nothing else.

#include "base/words.h"
#include "workshop/state.h"

#include <span>

namespace ui {

struct ThreadLine {
    std::uint64_t seq = 0;  // of the entry it tells
    base::Milliseconds at = 0;
    std::string words;      // “joins “One counter””
};

struct Thread {
    std::string title;  // the idea as it was written last
    std::vector<ThreadLine> lines;
};

// Moves on the board are not told: there are too many, and they say little.
Thread thread_of(std::span<const workshop::Entry>, workshop::CardId, const base::Words&);

// One line for what this entry did; `after` is the state with it. Empty for what nobody saw.
std::string caption_of(const workshop::Entry&, const workshop::State& after, const base::Words&);
// The card an entry is about; 0: none.
workshop::CardId card_of(const workshop::Event&);

}  // namespace ui
