#pragma once
// Instants are milliseconds since 1970-01-01 UTC, as the journal stores them. Clocks are read only
// in app/, net/ and platform/; everybody else is handed an instant.

#include <cstdint>
#include <string>

namespace base {

using Milliseconds = std::int64_t;

constexpr Milliseconds second_ms = 1000;
constexpr Milliseconds minute_ms = 60 * second_ms;

// "2026-11-20T14:05:09Z"
std::string iso_time(Milliseconds at);
// The instant of "2026-11-20" or "2026-11-20T14:05:09Z" (UTC); -1 if it is neither.
Milliseconds parse_iso_time(const std::string& text);
// "14:05" in UTC shifted by `offset_minutes`.
std::string clock_time(Milliseconds at, int offset_minutes, bool with_seconds = false);
// "07:42", or "1:07:42" from one hour on; negative durations read "-00:05".
std::string countdown(Milliseconds left);

}  // namespace base
