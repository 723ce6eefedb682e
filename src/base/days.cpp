#include "base/days.h"

#include <array>
#include <charconv>

namespace base {
namespace {

constexpr Milliseconds day_ms = 24 * 60 * minute_ms;

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

Milliseconds local_day(Milliseconds at, int offset_minutes) {
    return (at + offset_minutes * minute_ms) / day_ms;
}

// Some languages count the first of a month as such: “1er mai”.
bool is_first(Milliseconds at) { return number(iso_time(at), 8, 2) == 1; }

Arguments parts_of(const Words& words, Milliseconds at) {
    const std::string iso = iso_time(at);
    // 1970-01-01 was a Thursday.
    const auto week_day = std::size_t((at / day_ms + 3) % 7);
    const auto month = std::size_t(number(iso, 5, 2) - 1);
    return {{"weekday", words.say(week_days[week_day])},
            {"day", std::to_string(number(iso, 8, 2))},
            {"month", words.say(months[month % 12])},
            {"year", iso.substr(0, 4)}};
}

}  // namespace

std::string day_words(const Words& words, Milliseconds at, Milliseconds now,
                      int utc_offset_minutes) {
    const Milliseconds day = local_day(at, utc_offset_minutes);
    const Milliseconds today = local_day(now, utc_offset_minutes);
    if (day == today) return words.say("Today");
    if (day == today - 1) return words.say("Yesterday");
    const Arguments parts = parts_of(words, day * day_ms);
    const bool this_year =
        iso_time(day * day_ms).substr(0, 4) == iso_time(today * day_ms).substr(0, 4);
    if (is_first(day * day_ms)) {
        return this_year ? words.say("1 {month}", parts) : words.say("1 {month} {year}", parts);
    }
    return this_year ? words.say("{day} {month}", parts) : words.say("{day} {month} {year}", parts);
}

std::string long_day(const Words& words, const std::string& iso_day) {
    const Milliseconds at = parse_iso_time(iso_day);
    if (at < 0) return iso_day;
    if (is_first(at)) return words.say("{weekday} 1 {month} {year}", parts_of(words, at));
    return words.say("{weekday} {day} {month} {year}", parts_of(words, at));
}

std::string iso_day(Milliseconds at, int utc_offset_minutes) {
    return iso_time(at + utc_offset_minutes * minute_ms).substr(0, 10);
}

std::string days_away(const std::string& from, int days, Milliseconds now,
                      int utc_offset_minutes) {
    const Milliseconds at = parse_iso_time(from);
    if (at < 0) return iso_day(now, utc_offset_minutes);
    return iso_day(std::max<Milliseconds>(0, at + days * day_ms), 0);
}

std::string duration_words(const Words& words, Milliseconds duration_ms) {
    const Milliseconds minutes = duration_ms / minute_ms;
    if (minutes < 60) return words.say("{n} min", {{"n", std::to_string(minutes)}});
    std::string rest = std::to_string(minutes % 60);
    if (rest.size() < 2) rest = "0" + rest;
    if (minutes % 60 == 0) return words.say("{n} h", {{"n", std::to_string(minutes / 60)}});
    return words.say("{hours} h {minutes}",
                     {{"hours", std::to_string(minutes / 60)}, {"minutes", rest}});
}

}  // namespace base
