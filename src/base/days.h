#pragma once
// Days as people say them.

#include "base/time.h"
#include "base/words.h"

namespace base {

// "Today", "Yesterday", "Friday 20 November", with the year when it is another one.
std::string day_words(const Words&, Milliseconds at, Milliseconds now,
                      int utc_offset_minutes);
// "Friday 20 November 2026"; the text itself when it is no ISO day.
std::string long_day(const Words&, const std::string& iso_day);
// "2026-11-20" of an instant, and a day some days away from another; today for what is no day.
std::string iso_day(Milliseconds at, int utc_offset_minutes);
std::string days_away(const std::string& iso_day, int days, Milliseconds now,
                      int utc_offset_minutes);
// "25 min", "1 h 05".
std::string duration_words(const Words&, Milliseconds duration_ms);

}  // namespace base
