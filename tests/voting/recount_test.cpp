#include "elections.h"
#include "profiles.h"
#include "voting/recount.h"

#include <doctest/doctest.h>

using namespace voting;

namespace {

const Recount& by(const std::vector<Recount>& all, const std::string& method) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Recount& each) {
        return each.rule.method == method;
    });
    REQUIRE(found != all.end());
    return *found;
}

}  // namespace

TEST_CASE("the capital of Tennessee under every rule that ranks") {
    const Letters election("42 MNCK 26 NCKM 15 CKNM 17 KCNM");
    const auto all = recounts({"irv"}, election.profile);
    CHECK(election.winners(by(all, "borda").result) == "N");
    CHECK(election.winners(by(all, "schulze").result) == "N");
    CHECK_FALSE(by(all, "schulze").reread);
    // The first places alone: what a single vote would have given.
    CHECK(election.winners(by(all, "approval").result) == "M");
    CHECK(by(all, "approval").reread);
    for (const Recount& each : all) CHECK(each.rule.method != "irv");
}

TEST_CASE("dots read as approvals count people, as ranks they make duels") {
    const Votes votes = profile_of(3, {marks_of({5}), marks_of({0, 1, 1}), marks_of({0, 1})});
    const auto all = recounts({"dots", 5, 5, 1}, votes);
    CHECK(winners_of(by(all, "approval").result) == std::set<OptionId>{{2}});
    CHECK(winners_of(by(all, "points").result) == std::set<OptionId>{{1}});
    CHECK(winners_of(by(all, "schulze").result) == std::set<OptionId>{{2}});
}

TEST_CASE("grades approve from the upper half of the scale on, and rank") {
    Profile profile(options(2));
    profile.add({"", {{{1}, 6}, {{2}, 4}}}, 2);  // of 7 grades: excellent, good
    profile.add({"", {{{1}, 3}, {{2}, 4}}}, 3);  // fairly good is not the upper half
    const auto all = recounts({"majority-judgment"}, profile);
    const Result& approval = by(all, "approval").result;
    CHECK(score_of(approval, {1}).points == 2);
    CHECK(score_of(approval, {2}).points == 5);
    CHECK(by(all, "score").result.scores[0].points == 21);
    CHECK(winners_of(by(all, "copeland").result) == std::set<OptionId>{{2}});
}

TEST_CASE("what makes no sense is not recounted; equal first ranks choose nobody") {
    CHECK_FALSE(reread(Profile(options(2)), BallotKind::choices, BallotKind::grades, 1));
    CHECK_FALSE(reread(Profile(options(2)), BallotKind::duel, BallotKind::ranks, 1));
    const Letters equal("3 (AB)C");
    const auto read = reread(equal.profile, BallotKind::ranks, BallotKind::choices, 1);
    REQUIRE(read);
    CHECK(read->blank() == 3);
    CHECK(recounts({"not-invented"}, equal.profile).empty());
}

TEST_CASE("grades are recounted on scales of the same length only") {
    Profile grades(options(2));
    grades.add(std::vector<Choice>{{0, 6}, {1, 2}}, "usagers", 3);
    const auto has = [](const std::vector<Recount>& all, const char* method) {
        return std::ranges::any_of(all, [&](const Recount& each) {
            return each.rule.method == method;
        });
    };
    const auto seven = recounts({"majority-judgment"}, grades);
    CHECK_FALSE(has(seven, "opinions"));
    CHECK_FALSE(has(seven, "gradients"));
    CHECK(has(seven, "score"));
    const auto eight = recounts({"gradients"}, grades);
    REQUIRE(has(eight, "majority-judgment"));
    CHECK_FALSE(has(eight, "opinions"));
    Profile opinions(options(2));
    opinions.add(std::vector<Choice>{{0, 2}, {1, 0}}, "usagers", 3);
    const auto three = recounts({"opinions"}, opinions);
    CHECK(has(three, "majority-judgment"));
    CHECK_FALSE(has(three, "gradients"));
}
