#include "base/days.h"

#include <doctest/doctest.h>

namespace {

constexpr base::Milliseconds day_ms = 24 * 60 * base::minute_ms;
const base::Milliseconds may_day = base::parse_iso_time("2026-05-01");

base::Words french() {
    return base::Words::load(std::string(FABRIQUE_BINARY_DIR) + "/share/fabrique/i18n", "fr");
}

}  // namespace

TEST_CASE("days: the first of a month is an ordinal in French, a number in English") {
    const base::Words words = french();
    REQUIRE(words.say("Yesterday") == "Hier");
    const base::Milliseconds later = may_day + 40 * day_ms, next_year = may_day + 400 * day_ms;
    CHECK(base::day_words(words, may_day, later, 0) == "1er mai");
    CHECK(base::day_words(words, may_day, next_year, 0) == "1er mai 2026");
    CHECK(base::day_words(words, may_day + day_ms, later, 0) == "2 mai");
    CHECK(base::long_day(words, "2026-05-01") == "vendredi 1er mai 2026");
    CHECK(base::long_day(words, "2026-05-11") == "lundi 11 mai 2026");
    CHECK(base::day_words({}, may_day, later, 0) == "1 May");
    CHECK(base::day_words({}, may_day, next_year, 0) == "1 May 2026");
    CHECK(base::long_day({}, "2026-05-01") == "Friday 1 May 2026");
}
