#pragma once
// What one wait() returns is a short list, and what it carries has been looked at: shared by every
// backend.

#include "input/events.h"

#include <vector>

namespace platform {

constexpr std::size_t events_per_wait_max = 4096;       // the rest comes with the next wait()
constexpr std::size_t foreign_text_bytes_max = 1 << 20;  // clipboard, dropped paths: else nothing

constexpr std::size_t moves_kept_max = 32;  // of one pointer in one wait(): each is a point of ink

// Appends. Moves of one pointer are kept, a line is made of them; beyond moves_kept_max, in a frame
// that took very long, a move replaces the last one. A wheel turn adds to the last one. Both only
// as long as nothing but moves or turns came between.
void append_merged(std::vector<input::Event>& events, input::Event event);

// A close is asked for once, however often the window system says so.
void append_close(std::vector<input::Event>& events);

// What another program gives as text: empty if it is none, not UTF-8 or too long.
std::string accepted_text(const char* text);

// UTF-8 of one code point; empty for what is not a character (NUL, surrogates, beyond 10FFFF).
std::string utf8_of(std::uint32_t code_point);

}  // namespace platform
