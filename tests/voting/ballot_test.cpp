#include "profiles.h"

#include "base/limits.h"

#include <doctest/doctest.h>

using namespace voting;

namespace {

std::string code(const std::optional<base::Refusal>& refusal) {
    return refusal ? refusal->code : "accepted";
}

}  // namespace

TEST_CASE("every refusal of a rule") {
    struct Row {
        Rule rule;
        std::size_t options;
        const char* code;
    };
    const Row table[] = {
        {{"approval", 3, 1, 1}, 4, "accepted"},
        {{"dots", 5, 2, 2}, 4, "accepted"},
        {{"not-invented", 1, 1, 1}, 4, "unknown_method"},
        {{"condorcet", 1, 1, 1}, 4, "not_in_session"},
        {{"duels", 1, 1, 1}, 4, "not_in_session"},
        {{"schulze", 1, 1, 1}, 4, "accepted"},
        {{"schulze", 1, 1, 1}, 1, "too_few_options"},
        {{"consent", 1, 1, 1}, 1, "accepted"},
        {{"consent", 1, 1, 1}, 0, "too_few_options"},
        {{"score", 1, 1, 2, {{"top", "10"}}}, 4, "accepted"},
        {{"score", 1, 1, 1, {{"top", "0"}}}, 4, "bad_parameter"},
        {{"greedy", 3, 2, 1}, 4, "rule_out_of_range"},
        {{"dots", 1, 1, 1, {{"caps", "2"}}}, 4, "unknown_parameter"},
        {{"approval", 1, 1, 1}, 1, "too_few_options"},
        {{"approval", 1, 1, 1}, base::limits::options_max + 1, "too_many_options"},
        {{"approval", 0, 1, 1}, 4, "rule_out_of_range"},
        {{"approval", 3, 2, 1}, 4, "rule_out_of_range"},
        {{"dots", 5, 6, 1}, 4, "rule_out_of_range"},
        {{"dots", 5, 0, 1}, 4, "rule_out_of_range"},
        {{"dots", base::limits::ballot_marks_value_max + 1, 1, 1}, 4, "rule_out_of_range"},
        {{"dots", 5, 2, -1}, 4, "rule_out_of_range"},
        {{"dots", 5, 2, 0}, 4, "accepted"},  // people are only asked
        {{"consent", 1, 1, 0}, 4, "rule_out_of_range"},
        {{"knapsack", 1, 1, 0}, 4, "rule_out_of_range"},
        {{"dots", 5, 2, 5}, 4, "rule_out_of_range"},
    };
    for (const Row& row : table) CHECK(code(check_rule(row.rule, row.options)) == row.code);
}

// Cards a, b, c, d are options 1 to 4: case T19 of the adversarial list.
TEST_CASE("malformed dots are refused whole, never clamped") {
    const Rule rule{"dots", 5, 2, 1};
    const std::pair<Marks, const char*> ballots[] = {
        {marks_of({2, 2, 1}), "accepted"},
        {marks_of({3, 2}), "cap_exceeded"},
        {marks_of({2, 2, 2}), "too_many_dots"},
        {marks_of({-1, 2}), "negative"},
        {Marks{{{26}, 1}}, "unknown_card"},
        {Marks{}, "accepted"},
        {marks_of({1}), "accepted"},
    };
    Votes counted{options(4), {}};
    for (const auto& [marks, expected] : ballots) {
        const std::string given = code(check_ballot(rule, options(4), marks));
        CHECK(given == expected);
        if (given == "accepted") counted.ballots.push_back({"usagers", marks});
    }
    const Result result = tally(rule, counted);
    CHECK(result.ballots == 3);
    CHECK(result.blank == 1);
    std::vector<std::int64_t> totals;
    for (const Score& score : result.scores) totals.push_back(score.points);
    CHECK(totals == std::vector<std::int64_t>{3, 2, 1, 0});
}

TEST_CASE("the first fault of the list is told, wherever it stands on the ballot") {
    const Rule rule{"dots", 5, 2, 1};
    const std::pair<Marks, const char*> table[] = {
        {{{{1}, 9}, {{99}, 1}}, "unknown_card"},
        {{{{1}, -3}, {{1}, 1}}, "duplicate_card"},
        {{{{2}, 1}, {{1}, 1}}, "schema"},
        {{{{1}, 0}, {{2}, -1}}, "negative"},
        {{{{1}, 3}, {{2}, 0}}, "out_of_range"},
        {{{{1}, base::limits::ballot_marks_value_max + 1}}, "out_of_range"},
        {{{{1}, 3}, {{2}, 2}, {{3}, 2}}, "cap_exceeded"},
    };
    for (const auto& [marks, expected] : table) {
        CHECK(code(check_ballot(rule, options(4), marks)) == expected);
    }
}

TEST_CASE("sums of large marks do not overflow") {
    const Rule rule{"dots", 1000, 1000, 1};
    Marks marks;
    for (std::uint64_t option = 1; option <= 64; ++option) marks.push_back({{option}, 1000});
    CHECK(code(check_ballot(rule, options(64), marks)) == "too_many_dots");
}
