#include "workshop/likeness.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace workshop {
namespace {

// In plain letters. Sorted.
constexpr std::string_view frequent[] = {
    "a",     "afin",  "ai",    "all",   "an",     "and",   "any",   "are",   "as",    "at",
    "au",    "aussi", "aux",   "avec",  "avoir",  "be",    "by",    "ca",    "can",   "car",
    "ce",    "ces",   "cet",   "cette", "chaque", "comme", "could", "d",     "dans",  "de",
    "des",   "do",    "doit",  "donc",  "du",     "elle",  "elles", "en",    "est",   "et",
    "etre",  "faire", "fait",  "faut",  "for",    "from",  "has",   "have",  "how",   "i",
    "il",    "ils",   "in",    "is",    "it",     "its",   "j",     "je",    "l",     "la",
    "le",    "les",   "leur",  "leurs", "lui",    "m",     "mais",  "me",    "mes",   "mettre",
    "mon",   "more",  "must",  "my",    "n",      "ne",    "no",    "nos",   "not",   "notre",
    "nous",  "of",    "on",    "one",   "or",     "ou",    "our",   "par",   "pas",   "peut",
    "plus",  "pour",  "qu",    "quand", "que",    "qui",   "s",     "sa",    "sans",  "se",
    "ses",   "should", "si",   "so",    "son",    "sont",  "sous",  "sur",   "t",     "ta",
    "te",    "than",  "that",  "the",   "their",  "there", "they",  "this",  "to",    "tous",
    "tout",  "toute", "toutes", "tres", "tu",     "un",    "une",   "us",    "very",  "vos",
    "votre", "vous",  "was",   "we",    "what",   "when",  "who",   "why",   "will",  "with",
    "would", "y",     "you",   "your"};

bool is_frequent(std::string_view word) {
    return std::binary_search(std::begin(frequent), std::end(frequent), word);
}

// ASCII but letters and digits; spaces, quotation marks, dashes and dots beyond it.
bool separates(std::string_view text, std::size_t at, std::size_t bytes) {
    if (bytes == 1) return std::isalnum(static_cast<unsigned char>(text[at])) == 0;
    const auto is = [&](const char* lead) { return text.substr(at, std::strlen(lead)) == lead; };
    const bool latin_sign = is("\xC2");  // U+0080 to U+00BF: no letters but ª and º
    const bool general_sign = is("\xE2\x80") || is("\xE2\x81") || is("\xE3\x80");
    return latin_sign || general_sign;
}

std::string stem_of(std::string_view word) {
    std::string stem = base::plain(word);
    const bool plural = stem.size() > 3 && (stem.back() == 's' || stem.back() == 'x');
    if (plural) stem.pop_back();
    return stem;
}

void add(std::vector<Word>& words, std::string_view text) {
    if (text.empty() || is_frequent(base::plain(text))) return;
    std::string stem = stem_of(text);
    const bool known = std::any_of(words.begin(), words.end(),
                                   [&](const Word& word) { return word.stem == stem; });
    if (!known) words.push_back({std::move(stem), std::string(text)});
}

Likeness likeness(const std::vector<Word>& words, const Card& card) {
    const std::vector<Word> others = words_of(card.text);
    Likeness like{card.id, 0, {}};
    for (const Word& other : others) {
        const bool shared = std::any_of(words.begin(), words.end(), [&](const Word& word) {
            return word.stem == other.stem;
        });
        if (shared) like.words.push_back(other.text);
    }
    const std::size_t shared = like.words.size();
    const std::size_t together = words.size() + others.size() - shared;
    const bool enough = shared >= 2 || (shared == 1 && together == 1);
    if (enough) like.part = float(shared) / float(together);
    return like;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = base::next_code_point(text, at);
        if (separates(text, at, next - at)) {
            add(words, text.substr(begin, at - begin));
            begin = next;
        }
        at = next;
    }
    add(words, text.substr(begin));
    return words;
}

std::vector<Likeness> cards_like(const State& state, CardId id) {
    std::vector<Likeness> found;
    const Card* card = state.card(id);
    const std::vector<Word> words = card ? words_of(card->text) : std::vector<Word>();
    if (words.empty()) return found;
    for (const auto& [other, each] : state.cards) {
        if (each.deleted || other == id) continue;
        Likeness like = likeness(words, each);
        if (like.part >= likeness_min) found.push_back(std::move(like));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Likeness& a, const Likeness& b) { return a.part > b.part; });
    if (found.size() > likenesses_max) found.resize(likenesses_max);
    return found;
}

}  // namespace workshop
