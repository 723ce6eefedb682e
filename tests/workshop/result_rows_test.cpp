#include "workshop/result_rows.h"

#include <doctest/doctest.h>

using namespace workshop;
using voting::OptionId;

namespace {

voting::Result counted(const voting::Rule& rule, const std::vector<voting::Marks>& ballots) {
    voting::Profile profile(std::vector<OptionId>{{1}, {2}, {3}});
    for (const voting::Marks& marks : ballots) profile.add({"usagers", marks});
    return voting::tally(rule, profile);
}

}  // namespace

TEST_CASE("a bar is as long as what the method compares") {
    // One five, against three twos: the sum would tell the opposite.
    const std::vector<voting::Marks> scores{{{{1}, 5}, {{2}, 2}}, {{{2}, 2}}, {{{2}, 2}}};
    const voting::Rule mean{"score", 1, 1, 1, {{"total", "mean"}}};
    const auto by_mean = counted(mean, scores);
    CHECK(in_order(by_mean).front() == OptionId{1});
    CHECK(bar_part(mean, by_mean, {1}) == doctest::Approx(1));
    CHECK(bar_part(mean, by_mean, {2}) == doctest::Approx(0.4));
    CHECK(bar_part(mean, by_mean, {3}) == 0);

    const voting::Rule sum{"score", 1, 1, 1, {}};
    const auto by_sum = counted(sum, scores);
    CHECK(bar_part(sum, by_sum, {2}) == doctest::Approx(1));
    CHECK(bar_part(sum, by_sum, {1}) == doctest::Approx(5.0 / 6));

    const voting::Rule duels{"schulze", 1, 1, 1, {}};
    const auto ranked = counted(duels, {{{{1}, 1}, {{2}, 2}, {{3}, 3}}});
    CHECK(bar_part(duels, ranked, {2}) == doctest::Approx(0.5));
    const voting::Rule consent{"consent", 1, 1, 1, {}};
    CHECK(bar_part(consent, counted(consent, {{{{1}, 3}}}), {1}) < 0);  // no bar
}

TEST_CASE("what a method does not rank comes in two parts, the chosen first") {
    const voting::Rule consent{"consent", 1, 1, 1, {}};
    // 0: I consent, 2: I object.
    const auto result = counted(consent, {{{{1}, 2}, {{2}, 0}, {{3}, 2}}});
    REQUIRE(result.winners == std::vector<OptionId>{{2}});
    CHECK(in_order(result) == std::vector<OptionId>{{2}, {1}, {3}});
}
