// Majority judgment: hand-made cases T01 to T04, and the fast order against the definition on all
// small tallies.

#include "profiles.h"
#include "voting/merits.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace voting;

namespace {

using Tally = std::vector<std::int64_t>;

// The definition: take the lower median out, again and again; compare what was taken, in order.
std::vector<std::size_t> majority_value(Tally tally) {
    std::vector<std::size_t> value;
    std::int64_t left = 0;
    for (const std::int64_t count : tally) left += count;
    for (; left > 0; --left) {
        std::int64_t reached = 0;
        std::size_t grade = 0;
        while ((reached += tally[grade]) < (left + 1) / 2) ++grade;
        value.push_back(grade);
        --tally[grade];
    }
    return value;
}

// Every tally of `judges` over `grades` levels.
void all_tallies(std::size_t grades, std::int64_t judges, Tally& so_far, std::vector<Tally>& into) {
    if (so_far.size() + 1 == grades) {
        so_far.push_back(judges);
        into.push_back(so_far);
        so_far.pop_back();
        return;
    }
    for (std::int64_t here = 0; here <= judges; ++here) {
        so_far.push_back(here);
        all_tallies(grades, judges - here, so_far, into);
        so_far.pop_back();
    }
}

// Judges who give these grades: one row a judge; −1: no judgment.
Votes judged(std::size_t count, const std::vector<std::vector<int>>& rows) {
    Votes votes{options(count), {}};
    for (const auto& row : rows) {
        Ballot ballot;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i] >= 0) ballot.marks.push_back({{i + 1}, row[i]});
        }
        votes.ballots.push_back(ballot);
    }
    return votes;
}

Result judge(const Votes& votes, std::map<std::string, std::string> parameters) {
    return tally({"majority-judgment", 1, 1, 1, std::move(parameters)}, votes);
}

}  // namespace

TEST_CASE("the lower median is the majority grade") {
    const Result result = judge(judged(2, {{0, 3}, {5, 3}}), {{"grades", "6"}});
    CHECK(result.ranking == std::vector<std::vector<OptionId>>{{{2}}, {{1}}});
    const auto& merits = std::get<Merits>(result.reasons);
    CHECK(merits[0].grade == 0);
    CHECK(merits[0].sign == 1);
    CHECK(merits[1].grade == 3);
    CHECK(merits[1].sign == 0);
}

TEST_CASE("equal gauges are parted by the majority value, not by who has more above") {
    const Tally x{0, 1, 2, 0}, y{1, 0, 1, 1};
    CHECK(majority_value(x) == std::vector<std::size_t>{2, 1, 2});
    CHECK(majority_value(y) == std::vector<std::size_t>{2, 0, 3});
    CHECK(compare_merits(x, y) == 1);
    CHECK(compare_merits(y, x) == -1);
}

TEST_CASE("missing judgments are the worst grade, or are left out, as announced") {
    // Option 1 is judged by one person only, who likes it.
    const Votes votes = judged(2, {{2, 1}, {-1, 1}, {-1, 1}});
    const Result worst = judge(votes, {{"grades", "3"}});
    CHECK(rank_of(worst, {1}) == 2);
    CHECK(std::get<Merits>(worst.reasons)[0].tally == Tally{2, 0, 1});
    const Result apart = judge(votes, {{"grades", "3"}, {"missing", "apart"}});
    CHECK(rank_of(apart, {1}) == 1);
    CHECK(std::get<Merits>(apart.reasons)[0].tally == Tally{0, 0, 1});
    const Result quorum =
        judge(votes, {{"grades", "3"}, {"missing", "apart"}, {"quorum", "34"}});
    CHECK(rank_of(quorum, {1}) == 0);  // one of three is less than 34 percent
    CHECK(winners_of(quorum) == std::set<OptionId>{{2}});
}

TEST_CASE("equal profiles stay equal: 1, 2, 2") {
    const Result result = judge(judged(3, {{0, 0, 3}, {1, 1, 3}, {3, 3, 3}}), {{"grades", "4"}});
    CHECK(rank_of(result, {3}) == 1);
    CHECK(rank_of(result, {1}) == 2);
    CHECK(rank_of(result, {2}) == 2);
}

TEST_CASE("the fast order is the order of majority values, on all small tallies") {
    struct Size {
        std::size_t grades;
        std::int64_t judges_max;
    };
    std::size_t compared = 0, wrong = 0;
    for (const Size size : {Size{2, 29}, {3, 19}, {4, 13}, {5, 9}, {6, 7}, {7, 6}}) {
        for (std::int64_t judges = 1; judges <= size.judges_max; ++judges) {
            std::vector<Tally> tallies;
            Tally so_far;
            all_tallies(size.grades, judges, so_far, tallies);
            std::vector<std::pair<std::vector<std::size_t>, Tally>> ordered;
            for (const Tally& each : tallies) ordered.emplace_back(majority_value(each), each);
            std::sort(ordered.begin(), ordered.end());
            // Different tallies have different values; the fast order compares lists, so that
            // neighbours in the right order put everything in the right order.
            for (std::size_t i = 1; i < ordered.size(); ++i) {
                ++compared;
                CHECK(ordered[i - 1].first < ordered[i].first);
                if (compare_merits(ordered[i - 1].second, ordered[i].second) != -1) ++wrong;
                if (compare_merits(ordered[i].second, ordered[i - 1].second) != 1) ++wrong;
            }
        }
    }
    CHECK(compared > 9'000);
    CHECK(wrong == 0);
}

TEST_CASE("tallies of different sizes compare by their shares") {
    for (const Tally& tally : {Tally{1, 0, 2}, Tally{3, 1, 1}, Tally{0, 2, 2}}) {
        Tally tripled = tally;
        for (std::int64_t& count : tripled) count *= 3;
        CHECK(compare_merits(tally, tripled) == 0);
    }
    CHECK(compare_merits({2, 1}, {199, 101}) == -1);  // 1 of 3 is less than 101 of 300
}

TEST_CASE("a grade outside the scale is not counted as another one") {
    CHECK_THROWS_AS(judge(judged(2, {{3, 0}}), {{"grades", "3"}}), std::invalid_argument);
}
