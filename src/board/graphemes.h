#pragma once
// What a person calls one character: a letter with its accents, a flag, a family emoji. The caret
// never stops inside one, and backspace takes it as a whole.
//
// A short form of Unicode's text segmentation (UAX 29, rules GB3, GB9, GB11–GB13), with ranges in
// place of its tables. It covers Latin, Greek, Cyrillic, Hebrew, Arabic, the Indic vowel signs and
// emoji; Hangul jamo typed one by one are taken apart one by one.

#include <cstddef>
#include <string>
#include <string_view>

namespace board {

// Byte offset of the character after / before `at`; stays within the text. Well-formed UTF-8.
std::size_t next_grapheme(std::string_view text, std::size_t at);
std::size_t previous_grapheme(std::string_view text, std::size_t at);

// Byte offset of the next word's end / of the word's start at or before `at`. A word is a run of
// anything but space and punctuation.
std::size_t next_word(std::string_view text, std::size_t at);
std::size_t previous_word(std::string_view text, std::size_t at);

// A lower-case Latin letter as its capital ("é" → "É", "ß" → "ẞ"); anything else stays.
std::string capital(std::string_view letter);

}  // namespace board
