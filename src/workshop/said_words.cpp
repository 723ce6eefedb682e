#include "workshop/said_words.h"

#include "workshop/likeness.h"

#include <algorithm>

namespace workshop {

std::vector<SaidWord> words_said(const State& state) {
    struct Said {
        std::int64_t cards = 0;
        std::map<std::string, std::int64_t> spellings;
    };
    std::map<std::string, Said> by_stem;
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        for (const Word& word : words_of(card.text)) {
            Said& said = by_stem[word.stem];
            ++said.cards;
            ++said.spellings[word.text];
        }
    }
    std::vector<SaidWord> words;
    for (const auto& [stem, said] : by_stem) {
        const auto best = std::ranges::max_element(
            said.spellings, [](const auto& a, const auto& b) { return a.second < b.second; });
        words.push_back({best->first, said.cards});
    }
    std::ranges::stable_sort(words, [](const SaidWord& a, const SaidWord& b) {
        return a.cards != b.cards ? a.cards > b.cards : a.text < b.text;
    });
    if (words.size() > said_words_max) words.resize(said_words_max);
    return words;
}

}  // namespace workshop
