#include "profiles.h"
#include "voting/opinion_map.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace voting;

namespace {

// One ballot for each word: + agrees, − disagrees, 0 passes, a space was not seen.
void answer(Profile& profile, std::int64_t people, const std::string& answers) {
    std::vector<Choice> choices;
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        if (answers[i] == ' ') continue;
        const std::int32_t value = answers[i] == '+' ? 1 : answers[i] == '-' ? -1 : 0;
        choices.push_back({i, value});
    }
    profile.add(choices, "usagers", people);
}

bool warns(const OpinionMap& map, OpinionWarning warning) {
    return std::ranges::count(map.warnings, warning) > 0;
}

// Two camps that differ on statements 1 to 4 and agree on 5; all refuse 6.
Profile two_camps() {
    Profile profile(options(6));
    answer(profile, 12, "++--+-");
    answer(profile, 6, "++-0+-");
    answer(profile, 3, "+ --+-");
    answer(profile, 9, "--+++-");
    answer(profile, 5, "-0+++-");
    answer(profile, 2, "--+ +-");
    return profile;
}

}  // namespace

TEST_CASE("two camps are found, with what parts them and what they share") {
    const OpinionMap map = opinion_map(two_camps(), 5);
    REQUIRE(map.groups.size() == 2);
    CHECK(map.groups[0].people == 21);
    CHECK(map.groups[1].people == 16);
    CHECK(map.separation > 0.6);
    CHECK(map.warnings.empty());
    const auto most = std::ranges::max_element(map.statements, {}, &OpinionStatement::consensus);
    CHECK(most->option == OptionId{5});
    const auto refused = std::ranges::max_element(map.statements, {}, &OpinionStatement::refusal);
    CHECK(refused->option == OptionId{6});
    const auto& says = map.groups[0].says;
    REQUIRE_FALSE(says.empty());
    for (const Characteristic& each : says) {
        CHECK(each.option.value <= 4);  // never what everybody says
        CHECK(each.agrees == (each.option.value <= 2));
        CHECK(each.ratio > 1);
    }
    // Everybody of the first camp stands on one side of the second.
    for (const OpinionPlace& place : map.places) {
        for (const OpinionPlace& other : map.places) {
            if (place.group == 0 && other.group == 1) CHECK(place.x * other.x < 0);
        }
    }
}

TEST_CASE("counts are conserved: every answer is in one group") {
    const OpinionMap map = opinion_map(two_camps(), 5);
    for (const OpinionStatement& statement : map.statements) {
        Answers sum;
        for (const Answers& each : statement.groups) {
            sum.agree += each.agree;
            sum.disagree += each.disagree;
            sum.pass += each.pass;
        }
        CHECK(sum == statement.all);
    }
    CHECK(map.statements[4].all == Answers{37, 0, 0});
    CHECK(map.statements[4].groups[1].share() == doctest::Approx(17.0 / 18));
    CHECK(map.statements[4].consensus == doctest::Approx(22.0 / 23 * 17 / 18));
}

TEST_CASE("small rooms are told that groups mean little") {
    Profile seven(options(3));
    answer(seven, 4, "++-");
    answer(seven, 3, "--+");
    const OpinionMap none = opinion_map(seven, 5);
    CHECK(none.groups.size() == 1);
    CHECK(warns(none, OpinionWarning::too_few_people));
    Profile twelve(options(3));
    answer(twelve, 7, "++-");
    answer(twelve, 5, "--+");
    const OpinionMap few = opinion_map(twelve, 5);
    CHECK(few.groups.size() == 2);
    CHECK(warns(few, OpinionWarning::few_people));
}

TEST_CASE("a group under the limit is not told, and neither are the others") {
    Profile profile(options(4));
    answer(profile, 30, "++--");
    answer(profile, 4, "--++");
    const OpinionMap map = opinion_map(profile, 5);
    CHECK(map.groups.size() == 1);
    CHECK(map.groups[0].people == 34);
    CHECK(map.groups[0].says.empty());
    CHECK(warns(map, OpinionWarning::small_group));
    for (const OpinionPlace& place : map.places) CHECK(place.group == 0);
}

TEST_CASE("nobody, all alike and answers to almost nothing") {
    CHECK(opinion_map(Profile(options(3)), 5).places.empty());
    CHECK(opinion_map(Profile(std::vector<OptionId>{}), 5).statements.empty());
    Profile alike(options(2));
    answer(alike, 40, "+-");
    const OpinionMap one = opinion_map(alike, 5);
    CHECK(one.groups.size() == 1);
    CHECK(one.places[0].x == 0);
    Profile sparse(options(6));
    answer(sparse, 20, "+     ");
    answer(sparse, 20, " -    ");
    CHECK(warns(opinion_map(sparse, 5), OpinionWarning::sparse));
    Profile blank(options(2));
    blank.add({"usagers", {}}, 9);
    CHECK(opinion_map(blank, 5).places.empty());
}

TEST_CASE("ballots have no order on the map either") {
    Profile forwards(options(5)), backwards(options(5));
    base::Random random(11);
    std::vector<std::string> rows;
    for (int person = 0; person < 40; ++person) {
        std::string row;
        for (int i = 0; i < 5; ++i) row += "+-0 "[random.below(4)];
        if (row != "     ") rows.push_back(row);
    }
    for (const auto& row : rows) answer(forwards, 1, row);
    std::reverse(rows.begin(), rows.end());
    for (const auto& row : rows) answer(backwards, 1, row);
    const OpinionMap a = opinion_map(forwards, 5), b = opinion_map(backwards, 5);
    REQUIRE(a.places.size() == b.places.size());
    for (std::size_t i = 0; i < a.places.size(); ++i) {
        CHECK(a.places[i].x == b.places[i].x);
        CHECK(a.places[i].group == b.places[i].group);
    }
}

TEST_CASE("ballots of the method “opinions” are counted, and read as a map") {
    Profile graded(options(3));
    // Agree is 2, pass 1, disagree 0; the third statement is not seen by everybody.
    graded.add(std::vector<Choice>{{0, 2}, {1, 0}, {2, 1}}, "usagers", 5);
    graded.add(std::vector<Choice>{{0, 2}, {1, 2}}, "usagers", 2);
    graded.add({}, "usagers", 1);
    const Result result = tally({"opinions"}, graded);
    CHECK(result.scores[0].points == 7);
    CHECK(result.scores[1].points == -3);
    CHECK(result.scores[2].points == 0);
    CHECK(result.winners == std::vector<OptionId>{{1}});
    CHECK(result.ranking == std::vector<std::vector<OptionId>>{{{1}}, {{3}}, {{2}}});
    CHECK(result.blank == 1);
    CHECK(std::get<Merits>(result.reasons)[2].tally == std::vector<std::int64_t>{0, 5, 0});

    const OpinionMap map = opinion_map(opinions_in(graded), 5);
    CHECK(map.statements[0].all == Answers{7, 0, 0});
    CHECK(map.statements[1].all == Answers{2, 5, 0});
    CHECK(map.statements[2].all == Answers{0, 0, 5});
}
