// Money spent on the most chosen first: the rules by hand, ties, and what must hold in every room.

#include "rooms.h"

#include <doctest/doctest.h>

using namespace voting;

TEST_CASE("what does not fit is skipped, or ends it") {
    const Profile profile = room({10'00, {5'00, 8'00, 5'00, 1'00}},
                                 {{1, 2, 3}, {1, 2, 3}, {1, 2}, {1, 4}});
    CHECK(bought(tally(rule_of("greedy"), profile)) == Numbers{1, 3});
    CHECK(bought(tally(rule_of("greedy-no-skip"), profile)) == Numbers{1});
    const Result result = tally(rule_of("greedy"), profile);
    CHECK(result.ranking == std::vector<std::vector<OptionId>>{{{1}, {3}}, {{2}}, {{4}}});
    CHECK(spending_of(result).spent_cents == 10'00);
    CHECK(spending_of(result).available_cents == 10'00);
    CHECK(result.lots.empty());
}

TEST_CASE("a withdrawn project does not end it, and what nobody chose is never bought") {
    const Profile profile =
        room({10'00, {999'999'999'00, 5'00, 1'00}}, {{1, 2}, {1}});
    CHECK(bought(tally(rule_of("greedy-no-skip"), profile)) == Numbers{2});
    CHECK(bought(tally(rule_of("greedy"), profile)) == Numbers{2});
}

TEST_CASE("by votes for the money") {
    const Profile profile = room({9'00, {9'00, 3'00, 4'00, 0}}, {{1, 2}, {1, 3}, {1}, {2, 4}});
    CHECK(bought(tally(rule_of("greedy"), profile)) == Numbers{1, 4});
    CHECK(bought(tally(rule_of("greedy-per-cost"), profile)) == Numbers{4, 2, 3});
}

TEST_CASE("a threshold") {
    const Profile profile = room({9'00, {1'00, 1'00}}, {{1, 2}, {1}});
    CHECK(bought(tally(rule_of("greedy", {{"threshold", "2"}}), profile)) == Numbers{1});
    const std::vector<std::int64_t> seven = {7};  // all weigh the same: the threshold is the same
    CHECK(bought(tally(rule_of("greedy", {{"threshold", "2"}}), profile.weighted(seven))) ==
          Numbers{1});
}

TEST_CASE("equal votes: lower cost, then a lot, but only where not all fit") {
    CHECK(bought(tally(rule_of("greedy"), room({5'00, {5'00, 4'00}}, {{1, 2}}))) == Numbers{2});
    CHECK(bought(tally(rule_of("greedy", {{"ties", "list"}}),
                       room({5'00, {5'00, 4'00}}, {{1, 2}}))) == Numbers{1});
    const Profile two_of_three = room({8'00, {4'00, 4'00, 4'00}}, {{1, 2, 3}});
    const Result open = tally(rule_of("greedy"), two_of_three);
    CHECK(open.tie_at_line);
    CHECK(open.lot_effect == LotEffect::decisive);
    REQUIRE(open.lots.size() == 1);
    CHECK(open.lots[0].tied == std::vector<OptionId>{{1}, {2}, {3}});
    CHECK(open.lots[0].order.empty());
    CHECK(winners_of(open) == std::set<OptionId>{{1}, {2}, {3}});
    const Result drawn = tally(rule_of("greedy"), two_of_three, {LotOrder{{3}, {1}, {2}}, {}});
    CHECK(bought(drawn) == Numbers{3, 1});
    CHECK(drawn.lot_effect == LotEffect::decisive);
    const Result all = tally(rule_of("greedy"), room({12'00, {4'00, 4'00, 4'00}}, {{1, 2, 3}}));
    CHECK(all.lots.empty());
    CHECK(all.winners.size() == 3);
    const Result none = tally(rule_of("greedy"), room({3'00, {4'00, 4'00}}, {{1, 2}}));
    CHECK(none.lots.empty());
    CHECK(none.winners.empty());
}

TEST_CASE("T14, T16, T17 by greed") {
    std::vector<Numbers> ballots(6, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    ballots.resize(10, {11, 12, 13, 14, 15, 16, 17, 18, 19, 20});
    const Profile blocks = room({100'00, std::vector<std::int64_t>(20, 10'00)}, ballots);
    CHECK(bought(tally(rule_of("greedy"), blocks)) == Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const Profile edges =
        room({2'00, {0, 1'00, 2'00, 3'00, 1'00}}, {{1}, {1, 2, 3}, {3}, {4}});
    CHECK(bought(tally(rule_of("greedy"), edges)) == Numbers{1, 3});
    CHECK(bought(tally(rule_of("greedy"), room({30, {10, 20}}, {{1, 2}}))) == Numbers{1, 2});
}

TEST_CASE("a knapsack that costs more than there is does not count") {
    const Profile profile = room({10'00, {6'00, 6'00, 4'00}}, {{1, 3}, {1, 2}, {2, 3}, {3}});
    const Result result = tally(rule_of("knapsack"), profile);
    CHECK(result.scores[0].points == 1);
    CHECK(result.scores[1].points == 1);
    CHECK(result.scores[2].points == 3);
    CHECK(result.tie_at_line);  // 1 and 2 cost the same, and one of them fits
    CHECK(bought(tally(rule_of("knapsack"), profile, {LotOrder{{2}, {1}, {3}}, {}})) ==
          Numbers{3, 2});
}

TEST_CASE("ranks give points, as many as were ranked or as announced") {
    Profile profile(options(3), {10'00, {4'00, 5'00, 6'00}});
    profile.add({"", {{{1}, 1}, {{2}, 2}}});
    profile.add({"", {{{3}, 1}}});
    const Result own = tally(rule_of("k-ranking"), profile);
    CHECK(own.scores[0].points == 2);
    CHECK(own.scores[1].points == 1);
    CHECK(own.scores[2].points == 1);
    const Result three = tally(rule_of("k-ranking", {{"ranks", "3"}}), profile);
    CHECK(three.scores[0].points == 3);
    CHECK(three.scores[1].points == 2);
    CHECK(three.scores[2].points == 3);
    const Result one = tally(rule_of("k-ranking", {{"ranks", "1"}}), profile);
    CHECK(one.scores[1].points == 0);
    CHECK(one.scores[1].voters == 0);
}

TEST_CASE("where nothing costs money the most chosen take the seats") {
    Rule rule = rule_of("greedy");
    rule.winners = 2;
    CHECK(bought(tally(rule, Profile(profile_of(3, {marks_of({1, 0, 1}), marks_of({0, 0, 1}),
                                                    marks_of({1, 1, 1})})))) == Numbers{3, 1});
}

TEST_CASE("in every room: within the money, and one more vote never takes a project away") {
    base::Random random(20'26);
    for (int i = 0; i < 5'000; ++i) {
        const Profile profile = random_room(random);
        for (const char* method : {"greedy", "greedy-no-skip", "greedy-per-cost"}) {
            const LotOrder order = profile.options();
            const Result result = tally(rule_of(method), profile, {order, {}});
            CHECK(spending_of(result).spent_cents <= profile.budget().available_cents);
            for (const OptionId winner : result.winners) {
                CHECK(score_of(result, winner).voters > 0);
                Profile more = profile;
                more.add({"", {{winner, 1}}});
                CHECK(wins(tally(rule_of(method), more, {order, {}}), winner));
            }
        }
    }
}
