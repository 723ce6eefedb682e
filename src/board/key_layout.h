#pragma once
// Which keys there are and where, in units of one key: the pages of the on-screen keyboard as
// tables. What the keys do is in keyboard.h.

#include "base/geometry.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace board {

enum class KeyboardLayout : std::uint8_t { azerty, qwerty };
enum class KeyPage : std::uint8_t { letters, digits, emoji };
enum class KeyAction : std::uint8_t {
    type, space, line_break, backspace, shift, letters, digits, emoji, done
};

// Page, row and column: the same key has the same id in every language and layout.
using KeyId = std::uint16_t;

struct KeySpec {
    KeyId id = 0;
    KeyAction action = KeyAction::type;
    std::string text;  // what it types without shift
    base::Rect at;     // key units, gaps not taken off: rows are 1 high, the page is 10 × 4
};

constexpr float keyboard_columns = 10;
constexpr float keyboard_rows = 4;

std::span<const KeySpec> keys_of(KeyboardLayout, KeyPage);

// What a long press offers besides the letter itself, nearest first; empty for most keys.
std::vector<std::string> accents_of(std::string_view letter);

}  // namespace board
