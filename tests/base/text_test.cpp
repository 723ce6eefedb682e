#include "base/text.h"
#include "base/geometry.h"
#include "base/run_queue.h"
#include "base/time.h"
#include "base/words.h"

#include <doctest/doctest.h>

using namespace base;

TEST_CASE("is_utf8 takes every script and none of the forgeries") {
    for (const char* good :
         {"", "abc", "é", "“…”", "مقهى", "👩‍🍳", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF"}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                            "\xF5\x80\x80\x80", "\xF4\x90\x80\x80", "a\xFF", "\xE2\x82"}) {
        CHECK_FALSE(is_utf8(bad));
    }
    CHECK_FALSE(is_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("code points are counted, walked and cut whole") {
    const std::string text = "né “à”";
    CHECK(code_points(text) == 6);
    std::size_t at = 0;
    std::size_t steps = 0;
    for (; at < text.size(); ++steps) at = next_code_point(text, at);
    CHECK(steps == 6);
    for (; at > 0; --steps) at = previous_code_point(text, at);
    CHECK(steps == 0);
    CHECK(next_code_point(text, 99) == text.size());
    CHECK(shortened(text, 2) == "né…");
    CHECK(shortened(text, 6) == text);
    CHECK(shortened("", 3) == "");
    CHECK(trimmed(" \t a b\n") == "a b");
    CHECK(trimmed(" \r\n") == "");
}

TEST_CASE("instants are written and read back") {
    const Milliseconds at = parse_iso_time("2026-11-20T14:05:09Z");
    CHECK(iso_time(at) == "2026-11-20T14:05:09Z");
    CHECK(parse_iso_time("1970-01-01") == 0);
    CHECK(iso_time(parse_iso_time("2024-02-29")) == "2024-02-29T00:00:00Z");
    CHECK(clock_time(at, 60) == "15:05");
    CHECK(clock_time(at, -15 * 60, true) == "23:05:09");
    CHECK(iso_time(-1) == "1969-12-31T23:59:59Z");
}

TEST_CASE("what is not an instant is refused") {
    for (const char* bad : {"", "2026", "2026-13-01", "2026-02-29", "2026-11-20T24:00:00Z",
                            "+026-11-20", "2026-11-20T14:05:09", "2026-11-20 14:05:09Z", "2026-1-2",
                            "2026- 1- 2", "2026-11-20T14:05:60Z", "2026-11-20T14:05:09Z "}) {
        CAPTURE(bad);
        CHECK(parse_iso_time(bad) == -1);
    }
}

TEST_CASE("a countdown reads like a clock") {
    CHECK(countdown(7 * minute_ms + 42 * second_ms) == "07:42");
    CHECK(countdown(0) == "00:00");
    CHECK(countdown(-500) == "00:00");
    CHECK(countdown(-5 * second_ms) == "-00:05");
    CHECK(countdown(60 * minute_ms) == "1:00:00");
    CHECK(countdown(67 * minute_ms + 42 * second_ms) == "1:07:42");
}

TEST_CASE("placeholders are filled once: what people write is not read again") {
    CHECK(filled("{a} and {b}", {{"a", "{b}"}, {"b", "B"}}) == "{b} and B");
    CHECK(filled("{n} of {n}", {{"n", "3"}}) == "3 of 3");
    CHECK(filled("{unknown} {a", {{"a", "x"}}) == "{unknown} {a");
    CHECK(filled("{{a}}", {{"a", "x"}}) == "{x}");
    CHECK(filled("", {}) == "");
}

TEST_CASE("words without a catalogue are their own English") {
    const Words words = Words::load("/nowhere", "fr");
    CHECK(words.say("Seats: {n}", {{"n", "3"}}) == "Seats: 3");
    CHECK(words.count("{n} seat", "{n} seats", 1) == "1 seat");
    CHECK(Words().count("{n} seat", "{n} seats", 0) == "0 seats");
}

TEST_CASE("rectangles") {
    const Rect a{0, 0, 10, 10};
    CHECK(a.contains({0, 0}));
    CHECK_FALSE(a.contains({10, 5}));
    CHECK_FALSE(a.overlaps({10, 0, 5, 5}));
    CHECK(united(a, {20, -5, 1, 1}) == Rect{0, -5, 21, 15});
    CHECK(united(Rect{}, a) == a);
    CHECK(grown(a, -5).empty());
}

TEST_CASE("a run queue runs what was posted, also by the work itself, next time") {
    int wakes = 0;
    std::string order;
    RunQueue queue([&] { ++wakes; });
    queue.post([&] {
        order += "a";
        queue.post([&] { order += "c"; });
    });
    queue.post([&] { order += "b"; });
    CHECK(queue.drain());
    CHECK(order == "ab");
    CHECK(queue.drain());
    CHECK(order == "abc");
    CHECK_FALSE(queue.drain());
    CHECK(wakes == 3);
}

TEST_CASE("plain letters: lower case, without accents, other scripts as they are") {
    CHECK(base::plain("Élus À L’ŒUVRE") == "elus a l’oeuvre");
    CHECK(base::plain("Straße × İğşñŁ") == "strasse × igsnl");
    CHECK(base::plain("دفع 日本 🙂") == "دفع 日本 🙂");
    CHECK(base::plain("") == "");
}
