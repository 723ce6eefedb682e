#include "board/graphemes.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

struct Range {
    char32_t from, to;
};

// Characters that belong to the one before: marks, joiners, emoji modifiers and tags.
constexpr std::array extending = {
    Range{0x0300, 0x036F},   // combining accents
    Range{0x0483, 0x0489},   // Cyrillic
    Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF}, Range{0x05C1, 0x05C7},  // Hebrew points
    Range{0x0610, 0x061A}, Range{0x064B, 0x065F}, Range{0x0670, 0x0670},  // Arabic
    Range{0x06D6, 0x06DC}, Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8}, Range{0x06EA, 0x06ED},
    Range{0x0900, 0x0903}, Range{0x093A, 0x093C}, Range{0x093E, 0x094F},  // Devanagari
    Range{0x0981, 0x0983}, Range{0x09BC, 0x09BC}, Range{0x09BE, 0x09CD},  // Bengali
    Range{0x0B82, 0x0B82}, Range{0x0BBE, 0x0BCD},                         // Tamil
    Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E},  // Thai
    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},  // more combining accents
    Range{0x200C, 0x200D},   // joiners
    Range{0x20D0, 0x20FF},   // around symbols, keycaps
    Range{0xFE00, 0xFE0F},   // variation selectors
    Range{0xFE20, 0xFE2F},   // half marks
    Range{0x1F3FB, 0x1F3FF}, // skin tones
    Range{0xE0020, 0xE007F}, // tags of regional flags
    Range{0xE0100, 0xE01EF}, // more variation selectors
};

constexpr char32_t joiner = 0x200D;

char32_t code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return char32_t(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(at);
    const std::size_t length = base::next_code_point(text, at) - at;
    if (length == 1) return first;
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) value = value << 6 | (byte(at + i) & 0x3FU);
    return value;
}

void append(std::string& text, char32_t c) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | c >> 6);
    } else {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

bool extends(char32_t c) {
    return std::any_of(extending.begin(), extending.end(),
                       [c](Range range) { return c >= range.from && c <= range.to; });
}

bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_pictograph(char32_t c) {
    return c == 0xA9 || c == 0xAE || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c < 0x1FB00);
}

// Flags are pairs: the second letter of a pair belongs to the first.
bool ends_flag_pair(std::string_view text, std::size_t at) {
    std::size_t letters = 0;
    while (at > 0) {
        at = base::previous_code_point(text, at);
        if (!is_flag_letter(code_point_at(text, at))) break;
        ++letters;
    }
    return letters % 2 == 1;
}

// Whether the character may be cut before `at`, which is the start of a code point inside the text.
bool is_boundary(std::string_view text, std::size_t at) {
    const char32_t after = code_point_at(text, at);
    const char32_t before = code_point_at(text, base::previous_code_point(text, at));
    if (before == '\r' && after == '\n') return false;
    if (before < 0x20) return true;
    if (extends(after)) return false;
    if (before == joiner && is_pictograph(after)) return false;
    if (is_flag_letter(before) && is_flag_letter(after)) return !ends_flag_pair(text, at);
    return true;
}

bool is_between_words(char32_t c) {
    if (c < 0x80) return !(c >= '0' && c <= '9') && !((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
    return (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F && c != joiner) ||
           (c >= 0x3000 && c <= 0x3003) || c == 0x060C || c == 0x061B || c == 0x061F;
}

}  // namespace

std::size_t next_grapheme(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    do at = base::next_code_point(text, at);
    while (at < text.size() && !is_boundary(text, at));
    return at;
}

std::size_t previous_grapheme(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    if (at == 0) return 0;
    do at = base::previous_code_point(text, at);
    while (at > 0 && !is_boundary(text, at));
    return at;
}

std::size_t next_word(std::string_view text, std::size_t at) {
    const auto between = [&] { return is_between_words(code_point_at(text, at)); };
    while (at < text.size() && between()) at = next_grapheme(text, at);
    while (at < text.size() && !between()) at = next_grapheme(text, at);
    return at;
}

std::size_t previous_word(std::string_view text, std::size_t at) {
    const auto between_before = [&] {
        return is_between_words(code_point_at(text, previous_grapheme(text, at)));
    };
    while (at > 0 && between_before()) at = previous_grapheme(text, at);
    while (at > 0 && !between_before()) at = previous_grapheme(text, at);
    return at;
}

std::string capital(std::string_view letter) {
    if (letter.empty() || base::next_code_point(letter, 0) != letter.size()) {
        return std::string(letter);
    }
    const auto in = [c = code_point_at(letter, 0)](char32_t from, char32_t to) {
        return c >= from && c <= to;
    };
    char32_t c = code_point_at(letter, 0);
    // Latin Extended-A holds pairs; in two stretches the capital is the odd one.
    const bool odd_capitals = in(0x0139, 0x0148) || in(0x0179, 0x017E);
    const bool even_capitals = (in(0x0100, 0x0137) || in(0x014A, 0x0177)) && !in(0x0130, 0x0131);
    if (in('a', 'z') || (in(0x00E0, 0x00FE) && c != 0x00F7)) c -= 0x20;
    else if (c == 0x00FF) c = 0x0178;
    else if (c == 0x00DF) c = 0x1E9E;
    else if ((odd_capitals && c % 2 == 0) || (even_capitals && c % 2 == 1)) c -= 1;
    else return std::string(letter);
    std::string made;
    append(made, c);
    return made;
}

}  // namespace board
