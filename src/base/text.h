#pragma once
// UTF-8 as bytes in std::string: checked at every door, then trusted.

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Well-formed UTF-8 without NUL (Unicode 15, table 3-7: no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

// Number of code points of well-formed UTF-8.
std::size_t code_points(std::string_view text);

// Byte offset of the code point after / before `at`; stays within the text.
std::size_t next_code_point(std::string_view text, std::size_t at);
std::size_t previous_code_point(std::string_view text, std::size_t at);

// The first `count` code points, with "…" in place of the rest when there is more.
std::string shortened(std::string_view text, std::size_t count);

// Without white space at either end.
std::string trimmed(std::string_view text);

// Lower case, Latin letters without their accents: “Élus” and “elus” are one word. Other scripts
// stay as they are.
std::string plain(std::string_view text);

}  // namespace base
