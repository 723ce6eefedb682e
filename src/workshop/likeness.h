#pragma once
// Cards that say nearly the same: a suggestion with its reason, never a decision.

#include "workshop/state.h"

namespace workshop {

// Words of a text that carry a meaning, without the frequent ones of French and English, each once.
// Compared in lower case, without accents and plural endings.
struct Word {
    std::string stem;  // what is compared: "inscription"
    std::string text;  // as it is written: "Inscriptions"
};
std::vector<Word> words_of(std::string_view text);

struct Likeness {
    CardId card;
    float part = 0;                  // of the words of both, those they share: 0 to 1
    std::vector<std::string> words;  // the shared ones, as that card writes them
};
constexpr float likeness_min = 0.5F;
constexpr std::size_t likenesses_max = 4;

// The cards on the board most like this one, best first: their sets of words share at least half
// of what they hold together (Jaccard, 1901), and two words unless they have but one.
std::vector<Likeness> cards_like(const State&, CardId);

}  // namespace workshop
