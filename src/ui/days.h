#pragma once
// Days as people say them.

#include "base/time.h"
#include "base/words.h"

namespace ui {

// "Today", "Yesterday", "Friday 20 November", with the year when it is another one.
std::string day_words(const base::Words&, base::Milliseconds at, base::Milliseconds now,
                      int utc_offset_minutes);
// "Friday 20 November 2026"; the text itself when it is no ISO day.
std::string long_day(const base::Words&, const std::string& iso_day);
// "2026-11-20" of an instant, and a day some days away from another; today for what is no day.
std::string iso_day(base::Milliseconds at, int utc_offset_minutes);
std::string days_away(const std::string& iso_day, int days, base::Milliseconds now,
                      int utc_offset_minutes);
// "25 min", "1 h 05".
std::string duration_words(const base::Words&, base::Milliseconds duration_ms);

}  // namespace ui
