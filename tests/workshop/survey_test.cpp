// Surveys in names and sentences: gaps between colleges, waves, what is not told and why.

#include "workshop/survey.h"

#include "room.h"
#include "workshop/decide.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

const std::vector<College> colleges{{"usagers/18-24", "18 à 24 ans", Shape::star, 1},
                                    {"agents", "agents", Shape::square, 2},
                                    {"elus", "élus", Shape::triangle, 3}};
const voting::Rule ticks{"approval", 3, 1, 0, {}};
const voting::Rule scores{"score", 1000, 4, 0, {{"top", "4"}}};
const base::Words words;

// So many people of a college who tick this option alone.
struct Some {
    std::string college;
    std::uint64_t option;
    int people;
};

voting::Survey asked(std::uint64_t options, const std::vector<Some>& voters,
                     const voting::Rule& rule = ticks) {
    std::vector<voting::OptionId> ids;
    for (std::uint64_t i = 1; i <= options; ++i) ids.push_back({i});
    voting::Profile profile(ids);
    for (const Some& each : voters) {
        profile.add(voting::Ballot{each.college, {{{each.option}, 1}}}, each.people);
    }
    return voting::survey_of(rule, profile, 5);
}

}  // namespace

TEST_CASE("groups are named by the session, strata by their college") {
    CHECK(group_name(colleges, "", words) == "everybody, all colleges together");
    CHECK(group_name(colleges, "elus", words) == "élus");
    CHECK(group_name(colleges, "elus/epci", words) == "élus · epci");
    CHECK(group_name(colleges, "usagers/18-24", words) == "18 à 24 ans");
    CHECK(group_name(colleges, "usagers", words) == "usagers");
    CHECK(college_of_group(colleges, "elus/epci")->key == "elus");
    CHECK(college_of_group(colleges, "usagers") == nullptr);
}

TEST_CASE("gaps: the order of each college, ties, and what lies farthest apart") {
    const auto survey = asked(4, {{"agents", 1, 6}, {"agents", 2, 4}, {"agents", 3, 1},
                                  {"agents", 4, 1}, {"elus", 4, 5}, {"elus", 2, 3}});
    const std::vector<std::string> keys{"agents", "elus"};
    const auto rows = gap_rows(ticks, survey, keys);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].option == 0);
    CHECK(rows[0].ranks == std::vector<int>{1, 3});
    CHECK(rows[0].apart);
    CHECK(rows[1].ranks == std::vector<int>{2, 2});
    CHECK_FALSE(rows[1].apart);
    CHECK(rows[2].ranks == std::vector<int>{3, 3});  // equal with the next one, in both
    CHECK(rows[3].ranks == std::vector<int>{3, 1});
    CHECK(rows[3].apart);
    // A college that is not told has no order.
    const auto hidden = asked(2, {{"agents", 1, 30}, {"elus", 2, 4}});
    CHECK(gap_rows(ticks, hidden, keys).empty());
    const std::vector<std::string> third{"partenaires", "agents"};
    const auto missing = gap_rows(ticks, survey, third);
    CHECK(missing[0].ranks == std::vector<int>{0, 1});
    CHECK_FALSE(missing[0].apart);
}

TEST_CASE("waves: the same question again, matched by its words") {
    const std::vector<Wave> waves{
        {"2025", {"Santé", "Transports"}, asked(2, {{"agents", 1, 6}, {"agents", 2, 2}})},
        {"2026", {"transports", "Sécurité"}, asked(2, {{"agents", 1, 3}, {"agents", 2, 3}})},
        {"2027", {"Santé"}, asked(1, {{"agents", 1, 4}})}};
    const auto rows = wave_rows(ticks, waves, "agents");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].label == "Santé");
    CHECK(*rows[0].values[0] == doctest::Approx(0.75));
    CHECK_FALSE(rows[0].values[1]);
    CHECK_FALSE(rows[0].values[2]);  // four people answered
    CHECK(*rows[1].values[0] == doctest::Approx(0.25));
    CHECK(*rows[1].values[1] == doctest::Approx(0.5));
    CHECK(rows[2].label == "Sécurité");
    CHECK(wave_rows(ticks, waves, "")[0].values[0] == rows[0].values[0]);
}

TEST_CASE("answers and what is withheld, in sentences") {
    const auto survey = asked(2, {{"agents", 1, 3}, {"agents", 2, 5}, {"elus", 1, 6}});
    CHECK(answer_text(ticks, survey.group("agents")->options[0], words) == "38%");
    CHECK(survey_notes(survey, colleges, words) ==
          std::vector<std::string>{"14 answers: agents 8, élus 6."});
    const auto some = asked(2, {{"agents", 1, 30}, {"elus", 1, 4}});
    CHECK(survey_notes(some, colleges, words) ==
          std::vector<std::string>{
              "34 answers, all colleges together.",
              "Not told by themselves, so that nobody’s answer can be guessed (fewer than 5 "
              "answers, or what would betray them): agents, élus."});
    CHECK(survey_notes(asked(2, {{"elus", 1, 4}}), colleges, words) ==
          std::vector<std::string>{"Fewer than 5 people answered: nothing is told."});
    const auto judged = asked(2, {{"agents", 1, 6}}, scores);
    CHECK(answer_text(scores, judged.group("agents")->options[0], words) ==
          "mean 1 · standard deviation 0");
    CHECK(answer_text(scores, judged.group("agents")->options[1], words) ==
          "fewer than 5 answers");
}

TEST_CASE("a vote of a session as a survey: a college of four is withheld, of five it is told") {
    for (const int elus : {4, 5}) {
        Room room = plain_room();
        REQUIRE(room.intend(StartActivity{vote_activity}) == "");
        REQUIRE(room.intend(OpenVote{room.state.agenda[1].votes[0], {}}) == "");
        const VoteId vote = room.state.open_vote()->id;
        std::uint8_t number = 0;
        const auto cast = [&](const std::string& college, int people, voting::Marks marks) {
            for (int i = 0; i < people; ++i) {
                BallotCast each = ballot(vote, ++number, marks);
                each.college = college;
                REQUIRE(room.take(std::vector<Event>{each}, host) == "");
            }
        };
        cast("usagers", 12, {{{1}, 2}, {{2}, 1}});
        cast("elus", elus, {{{3}, 2}});
        REQUIRE(room.intend(CloseVote{vote}) == "");
        const voting::Survey survey = survey_of(*room.state.vote(vote));
        CHECK(survey.answers == 12 + elus);
        CHECK((survey.group("elus") != nullptr) == (elus == 5));
        CHECK((survey.group("usagers") != nullptr) == (elus == 5));
        REQUIRE(survey.everybody);
        CHECK(survey.everybody->options[0].chosen == 12);
    }
}

TEST_CASE("opened ballots: a small stratum takes its college’s name, a small college none") {
    std::vector<voting::Ballot> ballots;
    const auto add = [&](const std::string& college, int people) {
        ballots.insert(ballots.end(), std::size_t(people), voting::Ballot{college, {{{1}, 1}}});
    };
    add("usagers/18-24", 3);
    add("usagers/25-72", 4);
    add("usagers/73-et-plus", 9);
    add("agents", 8);
    std::map<std::string, int> sizes;
    for (const auto& each : folded_and_sorted(ballots)) ++sizes[each.college];
    CHECK(sizes == std::map<std::string, int>{{"agents", 8}, {"usagers", 7},
                                              {"usagers/73-et-plus", 9}});
    add("elus", 2);
    sizes.clear();
    for (const auto& each : folded_and_sorted(ballots)) ++sizes[each.college];
    CHECK(sizes == std::map<std::string, int>{{"", 10}, {"usagers", 7},
                                              {"usagers/73-et-plus", 9}});
}
