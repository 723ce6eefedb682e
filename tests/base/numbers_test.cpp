#include "base/numbers.h"

#include <doctest/doctest.h>

#include <limits>

TEST_CASE("numbers are written as people read them") {
    const base::Words english;
    CHECK(base::whole_words(english, 0) == "0");
    CHECK(base::whole_words(english, 999) == "999");
    CHECK(base::whole_words(english, 1'234'567) == "1,234,567");
    CHECK(base::whole_words(english, -1'000) == "−1,000");
    CHECK(base::whole_words(english, std::numeric_limits<std::int64_t>::min()) ==
          "−9,223,372,036,854,775,808");
    CHECK(base::fraction_words(english, 25, 2, 1) == "12.5");
    CHECK(base::fraction_words(english, 24, 2, 1) == "12");
    CHECK(base::fraction_words(english, 24, 2, 1, true) == "12.0");
    CHECK(base::fraction_words(english, 2, 3, 2) == "0.67");
    CHECK(base::fraction_words(english, -1, 8, 2) == "−0.13");
    CHECK(base::fraction_words(english, -1, 1000, 1) == "0");
    CHECK(base::fraction_words(english, 1999, 1000, 2) == "2");
}
