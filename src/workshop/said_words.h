#pragma once
// Which words the cards on the board say most: the word cloud of what a room has written (F074).

#include "workshop/state.h"

namespace workshop {

struct SaidWord {
    std::string text;         // as it is written most often
    std::int64_t cards = 0;   // that say it, each counted once
    bool operator==(const SaidWord&) const = default;
};
constexpr std::size_t said_words_max = 60;

// Most frequent first, equals by their letters. Plurals and accents are one word, frequent words
// without meaning are left out (likeness.h).
std::vector<SaidWord> words_said(const State&);

}  // namespace workshop
