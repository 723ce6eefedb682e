#include "profiles.h"
#include "voting/colleges.h"

#include <doctest/doctest.h>

using namespace voting;

namespace {

// `first` ballots for option 1, `second` for option 2, `blank` for nothing, of one college.
void cast(Profile& profile, const std::string& college, std::int64_t first, std::int64_t second,
          std::int64_t blank = 0) {
    if (first > 0) profile.add({college, marks_of({1})}, first);
    if (second > 0) profile.add({college, marks_of({0, 1})}, second);
    if (blank > 0) profile.add({college, {}}, blank);
}

const std::vector<CollegeWeight> thirds{{"usagers"}, {"agents"}, {"élus"}};
const Rule approval{"approval", 1, 1, 1};

}  // namespace

TEST_CASE("a third for each college turns the result round, exactly") {
    Profile profile(options(2));
    cast(profile, "usagers", 60, 30);
    cast(profile, "agents", 3, 6);
    cast(profile, "élus", 0, 1);
    const ByCollege all = tally_by_college(approval, profile, thirds, 5);
    CHECK(winners_of(all.raw) == std::set<OptionId>{{1}});
    CHECK(all.raw.scores[0].points == 63);
    CHECK(winners_of(all.weighted) == std::set<OptionId>{{2}});
    CHECK(all.weighted.scores[0].points * 3 == all.weighted.unit);      // a third
    CHECK(all.weighted.scores[1].points * 3 == 2 * all.weighted.unit);  // two thirds
    CHECK(all.missing.empty());
}

TEST_CASE("a college without ballots is told, and the others share its weight") {
    Profile profile(options(2));
    cast(profile, "usagers", 60, 30);
    cast(profile, "agents", 3, 6);
    const ByCollege all = tally_by_college(approval, profile, thirds, 5);
    CHECK(all.missing == std::vector<std::string>{"élus"});
    CHECK(all.weighted.scores[0].points * 2 == all.weighted.unit);
    CHECK(all.weighted.scores[1].points * 2 == all.weighted.unit);
    CHECK(all.weighted.tie_at_line);
    CHECK(winners_of(all.weighted) == std::set<OptionId>{{1}, {2}});
}

TEST_CASE("blank ballots count among the ballots of their college") {
    Profile profile(options(2));
    cast(profile, "usagers", 10, 0, 10);
    cast(profile, "agents", 0, 6);
    const ByCollege all = tally_by_college(approval, profile, thirds, 5);
    CHECK(all.weighted.scores[0].points * 4 == all.weighted.unit);  // half of a half
    CHECK(all.weighted.scores[1].points * 2 == all.weighted.unit);
}

TEST_CASE("colleges too small are not told apart, nor can they be found by subtraction") {
    Profile profile(options(2));
    cast(profile, "usagers", 60, 30);
    cast(profile, "agents", 3, 6);
    cast(profile, "élus", 0, 1);
    const ByCollege all = tally_by_college(approval, profile, thirds, 5);
    CHECK(all.guarded);
    REQUIRE(all.colleges.size() == 3);
    CHECK(all.colleges[0].result);
    CHECK_FALSE(all.colleges[1].result);  // with the élus: else the difference would tell
    CHECK_FALSE(all.colleges[2].result);
    CHECK(all.colleges[2].ballots == 1);
    cast(profile, "élus", 4, 0);
    const ByCollege enough = tally_by_college(approval, profile, thirds, 5);
    CHECK_FALSE(enough.guarded);
    CHECK(enough.colleges[2].result);
}

TEST_CASE("small strata hide within their own college, whose other strata are told") {
    Profile profile(options(2));
    cast(profile, "usagers/18-24", 3, 0);
    cast(profile, "usagers/25-72", 2, 4);
    cast(profile, "usagers/73-et-plus", 9, 0);
    cast(profile, "agents", 4, 2);
    const ByCollege all = tally_by_college(approval, profile,
                                           std::vector<CollegeWeight>{{"usagers/18-24"},
                                                                      {"usagers/25-72"},
                                                                      {"usagers/73-et-plus"},
                                                                      {"agents"}},
                                           5);
    CHECK_FALSE(all.colleges[0].result);
    CHECK_FALSE(all.colleges[1].result);  // covers the first
    CHECK(all.colleges[2].result);
    CHECK(all.colleges[3].result);
    CHECK(all.guarded);
}

TEST_CASE("two colleges of three against the whole: the Labour Party’s vote of 2010") {
    // Last round by college in percent, and the 262 of 266 members of parliament who still counted:
    // option 1 is David, option 2 Ed Miliband (expected/uklabour_2010_colleges.json).
    Profile profile(options(2));
    cast(profile, "parliament", 140, 122, 4);
    cast(profile, "members", 54, 46);
    cast(profile, "affiliates", 40, 60);
    const std::vector<CollegeWeight> weights{{"parliament"}, {"members"}, {"affiliates"}};
    const ByCollege all = tally_by_college(approval, profile, weights, 5);
    CHECK(winners_of(all.colleges[0].result.value()) == std::set<OptionId>{{1}});
    CHECK(winners_of(all.colleges[1].result.value()) == std::set<OptionId>{{1}});
    CHECK(winners_of(all.colleges[2].result.value()) == std::set<OptionId>{{2}});
    CHECK(winners_of(all.weighted) == std::set<OptionId>{{2}});
}

TEST_CASE("weights are whole numbers in the exact proportion; too fine ones are refused") {
    Profile profile(options(2));
    cast(profile, "usagers", 7, 0);
    cast(profile, "agents", 0, 3);
    const std::vector<CollegeWeight> weights{{"usagers", 1, 2}, {"agents", 1, 4}};
    const auto each = ballot_weights(profile, weights);
    CHECK(each == std::vector<std::int64_t>{6, 7});  // 42 : 21
    Profile large(options(2));
    cast(large, "usagers", (std::int64_t(1) << 40) - 1, 0);
    cast(large, "agents", 0, (std::int64_t(1) << 40) - 3);
    CHECK_THROWS_AS(ballot_weights(large, weights), std::overflow_error);
    CHECK(ballot_weights(Profile(options(2)), weights).empty());
}

TEST_CASE("agreement between colleges is the product of their shares") {
    Profile profile(options(2));
    cast(profile, "usagers", 8, 0);
    cast(profile, "agents", 0, 6);
    const ByCollege all = tally_by_college(approval, profile, thirds, 5);
    REQUIRE(all.agreement.size() == 2);
    CHECK(all.agreement[0] == doctest::Approx(9.0 / 10 * 1 / 8));
    CHECK(all.agreement[1] == doctest::Approx(1.0 / 10 * 7 / 8));
}
