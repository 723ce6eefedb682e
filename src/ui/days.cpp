#include "ui/days.h"

#include <array>
#include <charconv>

namespace ui {
namespace {

using base::msg;

constexpr base::Milliseconds day_ms = 24 * 60 * base::minute_ms;

constexpr std::array week_days = {msg("Monday"),   msg("Tuesday"), msg("Wednesday"),
                                  msg("Thursday"), msg("Friday"),  msg("Saturday"),
                                  msg("Sunday")};
constexpr std::array months = {msg("January"),   msg("February"), msg("March"),    msg("April"),
                               msg("May"),       msg("June"),     msg("July"),     msg("August"),
                               msg("September"), msg("October"),  msg("November"), msg("December")};

int number(const std::string& text, std::size_t from, std::size_t length) {
    int value = 0;
    std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
}

base::Milliseconds local_day(base::Milliseconds at, int offset_minutes) {
    return (at + offset_minutes * base::minute_ms) / day_ms;
}

// Some languages count the first of a month as such: “1er mai”.
bool is_first(base::Milliseconds at) { return number(base::iso_time(at), 8, 2) == 1; }

base::Arguments parts_of(const base::Words& words, base::Milliseconds at) {
    const std::string iso = base::iso_time(at);
    // 1970-01-01 was a Thursday.
    const auto week_day = std::size_t((at / day_ms + 3) % 7);
    const auto month = std::size_t(number(iso, 5, 2) - 1);
    return {{"weekday", words.say(week_days[week_day])},
            {"day", std::to_string(number(iso, 8, 2))},
            {"month", words.say(months[month % 12])},
            {"year", iso.substr(0, 4)}};
}

}  // namespace

std::string day_words(const base::Words& words, base::Milliseconds at, base::Milliseconds now,
                      int utc_offset_minutes) {
    const base::Milliseconds day = local_day(at, utc_offset_minutes);
    const base::Milliseconds today = local_day(now, utc_offset_minutes);
    if (day == today) return words.say("Today");
    if (day == today - 1) return words.say("Yesterday");
    const base::Arguments parts = parts_of(words, day * day_ms);
    const bool this_year =
        base::iso_time(day * day_ms).substr(0, 4) == base::iso_time(today * day_ms).substr(0, 4);
    if (is_first(day * day_ms)) {
        return this_year ? words.say("1 {month}", parts) : words.say("1 {month} {year}", parts);
    }
    return this_year ? words.say("{day} {month}", parts) : words.say("{day} {month} {year}", parts);
}

std::string long_day(const base::Words& words, const std::string& iso_day) {
    const base::Milliseconds at = base::parse_iso_time(iso_day);
    if (at < 0) return iso_day;
    if (is_first(at)) return words.say("{weekday} 1 {month} {year}", parts_of(words, at));
    return words.say("{weekday} {day} {month} {year}", parts_of(words, at));
}

std::string iso_day(base::Milliseconds at, int utc_offset_minutes) {
    return base::iso_time(at + utc_offset_minutes * base::minute_ms).substr(0, 10);
}

std::string days_away(const std::string& from, int days, base::Milliseconds now,
                      int utc_offset_minutes) {
    const base::Milliseconds at = base::parse_iso_time(from);
    if (at < 0) return iso_day(now, utc_offset_minutes);
    return iso_day(std::max<base::Milliseconds>(0, at + days * day_ms), 0);
}

std::string duration_words(const base::Words& words, base::Milliseconds duration_ms) {
    const base::Milliseconds minutes = duration_ms / base::minute_ms;
    if (minutes < 60) return words.say("{n} min", {{"n", std::to_string(minutes)}});
    std::string rest = std::to_string(minutes % 60);
    if (rest.size() < 2) rest = "0" + rest;
    if (minutes % 60 == 0) return words.say("{n} h", {{"n", std::to_string(minutes / 60)}});
    return words.say("{hours} h {minutes}",
                     {{"hours", std::to_string(minutes / 60)}, {"minutes", rest}});
}

}  // namespace ui
