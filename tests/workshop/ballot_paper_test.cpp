#include "base/random.h"
#include "voting/method.h"
#include "workshop/ballot_paper.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

const base::Words english;

std::vector<Option> four() {
    return {{{1}, "Un", {}, {}, 300'00},
            {{2}, "Deux", {}, {}, 200'00},
            {{3}, "Trois", {}, {}, 100'00},
            {{4}, "Quatre", {}, {}, 50'00}};
}

struct Filling {
    voting::Rule rule;
    std::vector<Option> options = four();
    std::int64_t budget_cents = 0;
    voting::Marks marks = {};

    BallotPaper paper() const { return {rule, options, budget_cents}; }
    std::string more(std::uint64_t id) {
        const auto value = value_more(paper(), marks, {id});
        const std::string refused = why_not(paper(), marks, {id}, value, english);
        if (refused.empty()) marks = with_value(rule, marks, {id}, value);
        return refused;
    }
    void less(std::uint64_t id) {
        marks = with_value(rule, marks, {id}, value_less(paper(), marks, {id}));
    }
    std::string left() const { return left_words(paper(), marks, english); }
};

voting::Rule rule_of(const voting::Method& method) {
    voting::Rule rule;
    rule.method = method.id;
    const bool choices = method.ballot == voting::BallotKind::choices;
    rule.marks_max = 3;
    rule.per_option_max = choices ? 1 : 2;
    return rule;
}

}  // namespace

TEST_CASE("ticks are limited, and taken back by a second touch") {
    Filling filling{{"approval", 2, 1, 1}};
    CHECK(control_of(filling.rule) == BallotControl::tick);
    CHECK(filling.more(1).empty());
    CHECK(filling.left() == "You have one left.");
    CHECK(filling.more(3).empty());
    CHECK(filling.more(4) == "You have given all you can. Take one back first.");
    CHECK(filling.marks == voting::Marks{{{1}, 1}, {{3}, 1}});
    CHECK(instruction_words(filling.paper(), english) == "Choose up to 2 ideas.");
    filling.rule.marks_max = 64;
    CHECK(filling.left() == "2 of 4 chosen");
    CHECK(instruction_words(filling.paper(), english) == "Choose as many ideas as you like.");
}

TEST_CASE("dots have a limit on one option and in all") {
    Filling filling{{"dots", 3, 2, 1}};
    CHECK(control_of(filling.rule) == BallotControl::count);
    filling.more(2);
    filling.more(2);
    CHECK(filling.more(2) == "This idea has all the dots it may have.");
    CHECK(value_words(filling.rule, 2, english) == "2 dots");
    filling.less(2);
    filling.less(2);
    CHECK(filling.marks.empty());
}

TEST_CASE("ranks follow the order of touching, and close up") {
    Filling filling{{"irv", 1, 1, 1}};
    for (const std::uint64_t id : {4, 1, 3}) CHECK(filling.more(id).empty());
    CHECK(filling.marks == voting::Marks{{{1}, 2}, {{3}, 3}, {{4}, 1}});
    filling.marks = with_value(filling.rule, filling.marks, {1}, std::nullopt);
    CHECK(filling.marks == voting::Marks{{{3}, 2}, {{4}, 1}});
    CHECK(filling.left() == "2 of 4 ranked");
    Filling few{{"k-ranking", 1, 1, 1, {{"ranks", "2"}}}};
    few.more(1);
    few.more(2);
    CHECK(few.more(3) == "You have given all you can. Take one back first.");
    CHECK(few.left() == "2 of 2 ranked");
}

TEST_CASE("scales are shown best first, numbers rising, consent in its own order") {
    CHECK(levels_of({"majority-judgment"}) == std::vector<std::int32_t>{6, 5, 4, 3, 2, 1, 0});
    CHECK(levels_of({"score"}) == std::vector<std::int32_t>{0, 1, 2, 3, 4, 5});
    CHECK(levels_of({"consent"}) == std::vector<std::int32_t>{0, 1, 2, 3});
    CHECK(levels_of({"gradients"}).size() == 8);
    CHECK(value_words({"gradients"}, 0, english) == "I block it");
    CHECK(levels_of({"dots", 3, 2, 1}).empty());
}

TEST_CASE("a knapsack tells the money that is left, and what no longer fits") {
    Filling filling{{"knapsack", 64, 1, 1}, four(), 350'00};
    CHECK(filling.more(2).empty());
    CHECK(filling.left() == "150\u00A0€ left to spend");
    CHECK(filling.more(1) == "This costs more than what is left. Take something back first.");
    CHECK(filling.more(3).empty());
    CHECK(cost_words(filling.paper(), filling.options[3], english) == "50\u00A0€");
    CHECK(money_words(1234'50, english) == "1,234.50\u00A0€");
}

TEST_CASE("credits are spent by squares, against as well where that is allowed") {
    Filling filling{{"quadratic", 1, 1, 1, {{"credits", "10"}, {"negative", "yes"}}}};
    for (int i = 0; i < 3; ++i) CHECK(filling.more(1).empty());
    CHECK(filling.left() == "You have 1 credit left.");
    CHECK(filling.more(1) == "Your credits are not enough. Take something back first.");
    filling.less(2);
    CHECK(filling.marks == voting::Marks{{{1}, 3}, {{2}, -1}});
    CHECK(value_words(filling.rule, -1, english) == "one vote against");
    filling.more(2);
    CHECK(filling.marks == voting::Marks{{{1}, 3}});
    filling.rule.parameters["negative"] = "no";
    filling.less(2);
    CHECK(filling.marks == voting::Marks{{{1}, 3}});
}

// Whatever is touched, in whatever order: a ballot that the paper let happen is a legal ballot.
TEST_CASE("what can be filled in is legal, for every method") {
    for (const voting::Method& method : voting::methods()) {
        if (method.only_files) continue;
        CAPTURE(method.id);
        const voting::Rule rule = rule_of(method);
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            base::Random random(seed);
            Filling filling{rule, four(), 450'00};
            for (int touch = 0; touch < 20; ++touch) {
                const std::uint64_t id = 1 + random.below(4);
                const bool back = random.below(4) == 0;
                if (back) filling.less(id);
                else filling.more(id);
                REQUIRE_FALSE(fault_of(filling.paper(), filling.marks));
                CHECK_FALSE(filling.left().empty());
            }
        }
        CHECK_FALSE(instruction_words(Filling{rule}.paper(), english).empty());
    }
}
