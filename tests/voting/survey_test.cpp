// Answers by college and stratum: numbers worked out by hand, and that nothing of fewer than five
// answers can be read or worked out.

#include "voting/survey.h"

#include "voting/groups.h"
#include "voting/tally.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace voting;

namespace {

constexpr std::int64_t least = 5;

std::vector<OptionId> options(std::uint64_t count) {
    std::vector<OptionId> ids;
    for (std::uint64_t i = 1; i <= count; ++i) ids.push_back({i});
    return ids;
}

const Rule ticks{"approval", 3, 1, 0, {}};
const Rule scores{"score", 1000, 4, 0, {{"top", "4"}, {"total", "mean"}}};

Ballot ballot(const std::string& college, Marks marks) { return {college, std::move(marks)}; }

Survey asked(const Rule& rule, std::uint64_t count, const std::vector<Ballot>& ballots) {
    return survey_of(rule, Profile(options(count), ballots), least);
}

std::vector<Ballot> voters(const std::string& college, int count, const Marks& marks) {
    return std::vector<Ballot>(std::size_t(count), ballot(college, marks));
}

std::vector<Ballot> joined(std::initializer_list<std::vector<Ballot>> parts) {
    std::vector<Ballot> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

using Cell = std::vector<std::string>;  // keys of the ballots that a told number is over

// Whether a set of keys can be added up and subtracted from told cells: the rank of 0/1 rows.
bool can_be_worked_out(const std::vector<Cell>& cells, const Cell& keys,
                       const std::vector<std::string>& all) {
    const auto rank_of = [&](const std::vector<Cell>& rows) {
        std::vector<std::vector<double>> matrix;
        for (const Cell& row : rows) {
            std::vector<double> line;
            for (const auto& key : all) {
                line.push_back(std::count(row.begin(), row.end(), key) > 0 ? 1 : 0);
            }
            matrix.push_back(std::move(line));
        }
        std::size_t rank = 0;
        for (std::size_t column = 0; column < all.size(); ++column) {
            const auto pivot =
                std::find_if(matrix.begin() + std::ptrdiff_t(rank), matrix.end(),
                             [&](const auto& row) { return std::abs(row[column]) > 1e-9; });
            if (pivot == matrix.end()) continue;
            std::iter_swap(matrix.begin() + std::ptrdiff_t(rank), pivot);
            for (std::size_t row = rank + 1; row < matrix.size(); ++row) {
                const double by = matrix[row][column] / matrix[rank][column];
                for (std::size_t k = column; k < all.size(); ++k) {
                    matrix[row][k] -= by * matrix[rank][k];
                }
            }
            ++rank;
        }
        return rank;
    };
    std::vector<Cell> with = cells;
    with.push_back(keys);
    return rank_of(with) == rank_of(cells);
}

// Scores of two options; some people judge only one of them, some none.
rc::Gen<std::vector<Ballot>> ballots_gen() {
    return rc::gen::exec([] {
        const std::vector<std::string> keys{"",       "agents", "elus", "elus/epci", "usagers",
                                            "usagers/18-24", "usagers/73+"};
        std::vector<Ballot> ballots;
        for (const auto& key : keys) {
            const int count = *rc::gen::weightedOneOf<int>(
                {{2, rc::gen::just(0)}, {5, rc::gen::inRange(0, 8)}, {2, rc::gen::inRange(5, 20)}});
            for (int i = 0; i < count; ++i) {
                Marks marks;
                for (std::uint64_t option = 1; option <= 2; ++option) {
                    if (*rc::gen::inRange(0, 4) > 0) {
                        marks.push_back({{option}, *rc::gen::inRange(0, 5)});
                    }
                }
                ballots.push_back({key, marks});
            }
        }
        return ballots;
    });
}

std::vector<Cell> told_cells(const Survey& survey, std::size_t option,
                             const std::vector<std::string>& keys) {
    std::vector<Cell> cells;
    if (survey.everybody && survey.everybody->options[option].told) cells.push_back(keys);
    for (const GroupAnswers& group : survey.groups) {
        if (!group.options[option].told) continue;
        Cell cell;
        for (const auto& key : keys) {
            if (key == group.key || college_of(key) == group.key) cell.push_back(key);
        }
        cells.push_back(cell);
    }
    return cells;
}

}  // namespace

TEST_CASE("shares of what is ticked, by college, beside everybody") {
    const Survey survey = asked(
        ticks, 2,
        joined({voters("agents", 6, {{{1}, 1}}), voters("agents", 2, {{{1}, 1}, {{2}, 1}}),
                voters("elus", 5, {{{2}, 1}}), voters("elus", 2, {})}));
    CHECK(survey.answers == 13);
    CHECK(survey.blank == 2);
    REQUIRE(survey.everybody);
    CHECK(survey.everybody->options[0].chosen == 8);
    CHECK(survey.everybody->options[0].judged == 13);
    REQUIRE(survey.group("agents") != nullptr);
    CHECK(survey.group("agents")->answers == 8);
    CHECK(survey.group("agents")->options[1].share() == doctest::Approx(0.25));
    CHECK(survey.group("elus")->answers == 5);
    CHECK(survey.group("elus")->options[0].share() == 0);
    CHECK(survey.withheld.empty());
}

TEST_CASE("means, standard deviation and quartiles, worked out by hand") {
    std::vector<Ballot> ballots;
    for (const int value : {0, 1, 1, 3, 4, 4, 4}) ballots.push_back({"agents", {{{1}, value}}});
    const Survey survey = asked(scores, 2, ballots);
    const OptionAnswers& each = survey.group("agents")->options[0];
    CHECK(each.judged == 7);
    CHECK(each.chosen == 6);
    CHECK(each.levels == std::vector<std::int64_t>{1, 2, 0, 1, 3});
    CHECK(each.mean == doctest::Approx(17.0 / 7));
    // (0 + 1 + 1 + 9 + 16 + 16 + 16) / 7 − (17 / 7)²
    CHECK(each.deviation == doctest::Approx(std::sqrt(59.0 / 7 - 289.0 / 49)));
    CHECK(each.median == 3);
    CHECK(each.lower_quartile == 1);   // the middle of 0 1 1 3
    CHECK(each.upper_quartile == 4);   // of 3 4 4 4
    CHECK_FALSE(survey.group("agents")->options[1].told);
}

TEST_CASE("with four answers a college is not told; with the fifth it is") {
    const auto many = voters("agents", 30, {{{1}, 1}});
    const Survey four = asked(ticks, 2, joined({many, voters("elus", 4, {{{2}, 1}})}));
    CHECK(four.group("elus") == nullptr);
    CHECK(four.group("agents") == nullptr);  // the whole less the agents would tell
    CHECK(four.withheld == std::vector<std::string>{"agents", "elus"});
    CHECK(four.everybody->answers == 34);
    const Survey five = asked(ticks, 2, joined({many, voters("elus", 5, {{{2}, 1}})}));
    REQUIRE(five.group("elus") != nullptr);
    CHECK(five.group("elus")->options[1].chosen == 5);
    CHECK(five.withheld.empty());
    // Blank ballots are no answers.
    const Survey blank = asked(
        ticks, 2, joined({many, voters("elus", 4, {{{2}, 1}}), voters("elus", 3, {})}));
    CHECK(blank.group("elus") == nullptr);
    // Nothing at all is told of four people.
    CHECK_FALSE(asked(ticks, 2, voters("elus", 4, {{{1}, 1}})).everybody);
}

TEST_CASE("strata are told within their college, and hide with its next smallest one") {
    const Marks marks{{{1}, 1}};
    const Survey survey =
        asked(ticks, 1, joined({voters("usagers/18-24", 4, marks), voters("usagers/73+", 6, marks),
                                voters("usagers/25-72", 9, marks), voters("elus", 5, marks)}));
    REQUIRE(survey.group("usagers") != nullptr);
    CHECK(survey.group("usagers")->answers == 19);
    CHECK(survey.group("usagers/18-24") == nullptr);
    CHECK(survey.group("usagers/73+") == nullptr);
    CHECK(survey.group("usagers/25-72")->answers == 9);
    CHECK(survey.withheld == std::vector<std::string>{"usagers/18-24", "usagers/73+"});
}

TEST_CASE("an option that fewer than five judged is not told, though the college is") {
    const Survey survey = asked(
        scores, 2,
        joined({voters("agents", 4, {{{1}, 2}, {{2}, 3}}), voters("agents", 4, {{{1}, 2}}),
                voters("elus", 9, {{{1}, 1}, {{2}, 1}})}));
    REQUIRE(survey.group("agents") != nullptr);
    CHECK(survey.group("agents")->options[0].told);
    CHECK_FALSE(survey.group("agents")->options[1].told);
    CHECK_FALSE(survey.group("elus")->options[1].told);  // it would be the whole less the agents
    CHECK(survey.everybody->options[1].told);
}

TEST_CASE("property: nothing of fewer than five answers is told or can be worked out") {
    CHECK(rc::check("told cells", [] {
        const auto ballots = *ballots_gen();
        const Survey survey = asked(scores, 2, ballots);
        for (std::size_t option = 0; option < 2; ++option) {
            std::map<std::string, std::int64_t> judged;
            for (const Ballot& each : ballots) {
                for (const Mark& mark : each.marks) {
                    if (mark.option.value == option + 1) ++judged[each.college];
                }
            }
            std::vector<std::string> keys;
            for (const auto& [key, count] : judged) keys.push_back(key);
            const auto cells = told_cells(survey, option, keys);
            for (const Cell& cell : cells) {
                std::int64_t sum = 0;
                for (const auto& key : cell) sum += judged[key];
                RC_ASSERT(sum >= least);
            }
            for (std::size_t set = 1; set < (std::size_t(1) << keys.size()); ++set) {
                Cell some;
                std::int64_t sum = 0;
                for (std::size_t i = 0; i < keys.size(); ++i) {
                    if ((set >> i & 1) == 0) continue;
                    some.push_back(keys[i]);
                    sum += judged[keys[i]];
                }
                if (sum < least) RC_ASSERT(!can_be_worked_out(cells, some, keys));
            }
        }
    }));
}

TEST_CASE("property: names that were folded once stay as they are, and no ballot is lost") {
    CHECK(rc::check("folding", [] {
        std::map<std::string, std::int64_t> sizes;
        for (const Ballot& each : *ballots_gen()) ++sizes[each.college];
        std::map<std::string, std::int64_t> folded;
        for (const auto& [key, name] : told_as(sizes, least)) folded[name] += sizes[key];
        std::int64_t before = 0, after = 0;
        for (const auto& [key, size] : sizes) before += size;
        for (const auto& [key, size] : folded) after += size;
        RC_ASSERT(before == after);
        for (const auto& [key, name] : told_as(folded, least)) RC_ASSERT(key == name);
        // What keeps a name has five ballots at least.
        for (const auto& [key, size] : folded) RC_ASSERT(key.empty() || size >= least);
    }));
}

TEST_CASE("property: mean, quartiles and levels agree with the sorted list") {
    CHECK(rc::check("spread", [] {
        const auto values = *rc::gen::suchThat(
            rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5)),
            [](const auto& list) { return list.size() >= 5; });
        std::vector<Ballot> ballots;
        for (const int value : values) ballots.push_back({"agents", {{{1}, value}}});
        const Survey survey = asked(scores, 1, ballots);
        const OptionAnswers& each = survey.group("agents")->options[0];
        auto sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const auto middle = [](const std::vector<int>& list) {
            const std::size_t n = list.size();
            return (list[(n - 1) / 2] + list[n / 2]) / 2.0;
        };
        const auto half = std::ptrdiff_t((sorted.size() + 1) / 2);
        RC_ASSERT(each.median == middle(sorted));
        RC_ASSERT(each.lower_quartile == middle({sorted.begin(), sorted.begin() + half}));
        RC_ASSERT(each.upper_quartile == middle({sorted.end() - half, sorted.end()}));
        std::int64_t counted = 0;
        for (const auto level : each.levels) counted += level;
        RC_ASSERT(counted == std::int64_t(values.size()));
        RC_ASSERT(each.mean >= sorted.front());
        RC_ASSERT(each.mean <= sorted.back() + 1e-9);
    }));
}

TEST_CASE("every method's ballots can be told as a survey") {
    for (const Method& method : methods()) {
        CAPTURE(method.id);
        const Rule rule{method.id, 1000, 1000, 1, {}};
        const Profile profile(options(2), voters("agents", 6, {{{1}, 1}, {{2}, 0}}));
        const Survey survey = survey_of(rule, profile, least);
        REQUIRE(survey.group("agents") != nullptr);
        CHECK(survey.group("agents")->options[0].mean == 1);
        CHECK(survey.group("agents")->options[0].deviation == 0);
    }
    CHECK_THROWS_AS(survey_of({"no-such-method", 1, 1, 1, {}}, Profile(options(1)), least),
                    std::invalid_argument);
}
