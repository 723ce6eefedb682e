#include "base/time.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace base {
namespace {

struct Parts {
    int year, month, day, hour, minute, second;
};

Parts parts_of(Milliseconds at) {
    using namespace std::chrono;
    const sys_time<milliseconds> when{milliseconds{at}};
    const auto day = floor<days>(when);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(when - day)};
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())),
            int(clock.hours().count()), int(clock.minutes().count()),
            int(clock.seconds().count())};
}

template <class... Args>
std::string formatted(const char* format, Args... args) {
    char text[64];
    std::snprintf(text, sizeof text, format, args...);
    return text;
}

// Digits where digits belong: sscanf alone would take blanks and signs for them.
bool has_shape(const std::string& text) {
    constexpr std::string_view shape = "0000-00-00T00:00:00Z";
    if (text.size() != 10 && text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !digit : text[i] != shape[i]) return false;
    }
    return true;
}

}  // namespace

std::string iso_time(Milliseconds at) {
    const Parts p = parts_of(at);
    return formatted("%04d-%02d-%02dT%02d:%02d:%02dZ", p.year, p.month, p.day, p.hour, p.minute,
                     p.second);
}

Milliseconds parse_iso_time(const std::string& text) {
    if (!has_shape(text)) return -1;
    Parts p{};
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d", &p.year, &p.month, &p.day) != 3) return -1;
    if (text.size() > 10 &&
        std::sscanf(text.c_str() + 10, "T%2d:%2d:%2dZ", &p.hour, &p.minute, &p.second) != 3) {
        return -1;
    }
    using namespace std::chrono;
    const year_month_day date{year{p.year}, month{unsigned(p.month)}, day{unsigned(p.day)}};
    if (!date.ok() || p.hour < 0 || p.hour > 23 || p.minute < 0 || p.minute > 59 || p.second < 0 ||
        p.second > 59) {
        return -1;
    }
    const auto when = sys_days{date} + hours{p.hour} + minutes{p.minute} + seconds{p.second};
    return duration_cast<milliseconds>(when.time_since_epoch()).count();
}

std::string clock_time(Milliseconds at, int offset_minutes, bool with_seconds) {
    const Parts p = parts_of(at + offset_minutes * minute_ms);
    return with_seconds ? formatted("%02d:%02d:%02d", p.hour, p.minute, p.second)
                        : formatted("%02d:%02d", p.hour, p.minute);
}

std::string countdown(Milliseconds left) {
    const long long seconds = std::abs(left / second_ms);
    const char* sign = left < 0 && seconds > 0 ? "-" : "";
    if (seconds >= 3600) {
        return formatted("%s%lld:%02lld:%02lld", sign, seconds / 3600, seconds / 60 % 60,
                         seconds % 60);
    }
    return formatted("%s%02lld:%02lld", sign, seconds / 60, seconds % 60);
}

}  // namespace base
