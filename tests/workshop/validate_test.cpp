// What a file may not hold, one row for every fault.

#include "base/limits.h"
#include "workshop/decide.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace workshop;
namespace limits = base::limits;

namespace {

std::string code(const Event& event) {
    const auto refusal = validate(event);
    return refusal ? refusal->code : "";
}

const std::string long_title(limits::title_code_points_max + 1, 'x');
const std::string long_name(limits::short_name_code_points_max + 1, 'x');
const std::string bad_text = "\xC3(";

Activity activity(std::uint64_t id) { return {{id}, ActivityKind::vote, "x", "", 0, {}}; }

template <class Change>
Event planned(Change change) {
    Activity one = activity(1);
    change(one);
    return AgendaPlanned{{one}};
}

VoteOpened vote_of(std::vector<Option> options) {
    VoteOpened opened;
    opened.vote = {1};
    opened.options = std::move(options);
    return opened;
}

CardCreated card_at(base::Vec2 at) {
    CardCreated card;
    card.card = {1};
    card.at = at;
    return card;
}

}  // namespace

TEST_CASE("validate: text") {
    CHECK(code(SessionCreated{long_title, "", "", ""}) == "text_too_long");
    CHECK(code(SessionCreated{"", bad_text, "", ""}) == "not_utf8");
    CHECK(code(SessionDescribed{"", "", long_name}) == "text_too_long");
    CHECK(code(CardWritten{{1}, std::string(limits::card_text_code_points_max + 1, 'x')}) ==
          "text_too_long");
    CHECK(code(CardWritten{{1}, bad_text}) == "not_utf8");
    CHECK(code(ClusterRenamed{{1}, long_title}) == "text_too_long");
    CHECK(code(VoteCancelled{{1}, bad_text}) == "not_utf8");
    std::string accents;
    for (std::size_t i = 0; i < limits::title_code_points_max; ++i) accents += "é";
    CHECK(code(SessionCreated{accents, "", "", ""}) == "");  // characters count, not bytes
}

TEST_CASE("validate: numbers and places") {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(code(CardMoved{{1}, {nan, 0}}) == "off_board");
    CHECK(code(CardMoved{{1}, {0, -std::numeric_limits<float>::infinity()}}) == "off_board");
    CHECK(code(card_at({limits::board_coordinate_max * 2, 0})) == "off_board");
    CHECK(code(card_at({limits::board_coordinate_max, 0})) == "");
    CHECK(code(TimerExtended{INT64_MIN}) == "duration_out_of_range");
    CHECK(code(TimerExtended{-base::minute_ms}) == "");
    CHECK(code(ActivityStarted{{1}, -1}) == "duration_out_of_range");
    CHECK(code(ActivityStarted{{1}, limits::activity_duration_ms_max + 1}) ==
          "duration_out_of_range");
}

TEST_CASE("validate: numbers of new things leave room for the next") {
    CardCreated card;
    for (const std::uint64_t id : {std::uint64_t(0), limits::id_max + 1, UINT64_MAX}) {
        card.card = {id};
        CHECK(code(card) == "malformed");
        CHECK(code(ClusterCreated{{id}, ""}) == "malformed");
        CHECK(code(AgendaPlanned{{activity(id)}}) == "malformed");
        VoteOpened opened;
        opened.vote = {id};
        CHECK(code(opened) == "malformed");
    }
    CHECK(code(ClusterCreated{{limits::id_max}, ""}) == "");
    CHECK(code(AgendaPlanned{{activity(1), activity(1)}}) == "malformed");
}

TEST_CASE("validate: lists") {
    CHECK(code(Event{}) == "malformed");
    CHECK(code(CollegesChosen{std::vector<College>(9, {"a", "a", Shape::circle, 0})}) ==
          "too_many");
    CHECK(code(CollegesChosen{{{"a", "", {}, 0}, {"a", "", {}, 0}}}) == "malformed");
    CHECK(code(CollegesChosen{{{"", "", {}, 0}}}) == "malformed");
    CHECK(code(CollegesChosen{{{long_name, "", {}, 0}}}) == "text_too_long");
    CHECK(code(LegendChosen{std::vector<Meaning>(9)}) == "malformed");
    CHECK(code(LegendChosen{{{Colour::pink, "abc", ""}}}) == "text_too_long");
    std::vector<Activity> many;
    for (std::uint64_t id = 1; id <= limits::activities_max + 1; ++id) many.push_back(activity(id));
    CHECK(code(AgendaPlanned{many}) == "too_many");
}

TEST_CASE("validate: planned votes") {
    CHECK(code(planned([](Activity& a) { a.title = long_title; })) == "text_too_long");
    CHECK(code(planned([](Activity& a) { a.instruction = bad_text; })) == "not_utf8");
    CHECK(code(planned([](Activity& a) { a.duration_ms = -1; })) == "duration_out_of_range");
    const auto vote = [&](auto change) {
        return code(planned([&](Activity& a) { change(a.votes.emplace_back()); }));
    };
    CHECK(vote([](VotePlan& v) { v.question = long_title; }) == "text_too_long");
    CHECK(vote([](VotePlan& v) { v.rule.method = long_name; }) == "text_too_long");
    CHECK(vote([](VotePlan& v) { v.rule.parameters[long_name] = "1"; }) == "text_too_long");
    CHECK(vote([](VotePlan& v) { v.rule.parameters["top"] = bad_text; }) == "not_utf8");
    CHECK(vote([](VotePlan& v) { v.contest_ms = INT64_MAX; }) == "malformed");
    CHECK(vote([](VotePlan& v) { v.budget_cents = -1; }) == "malformed");
    CHECK(vote([](VotePlan& v) { v.budget_cents = limits::budget_cents_max + 1; }) == "malformed");
    CHECK(vote([](VotePlan& v) { v.choices.assign(65, {"x"}); }) == "too_many");
    CHECK(vote([](VotePlan& v) { v.choices = {{long_title}}; }) == "text_too_long");
    CHECK(vote([](VotePlan& v) { v.choices = {{"x", -1}}; }) == "malformed");
    CHECK(code(planned([](Activity& a) { a.votes.resize(13); })) == "too_many");
    CHECK(code(LotDrawn{{1}, "", {}}) == "malformed");
    CHECK(code(LotDrawn{{1}, "12a", {}}) == "malformed");
    CHECK(code(LotDrawn{{1}, std::string(65, '1'), {}}) == "malformed");
}

TEST_CASE("validate: votes and ballots") {
    CHECK(code(vote_of({{{1}, "a", {}, {}}, {{2}, "b", {}, {}}})) == "");
    CHECK(code(vote_of({{{2}, "a", {}, {}}, {{1}, "b", {}, {}}})) == "malformed");
    CHECK(code(vote_of({{{0}, "a", {}, {}}})) == "malformed");
    CHECK(code(vote_of({{{1}, long_title, {}, {}}})) == "text_too_long");
    CHECK(code(vote_of(std::vector<Option>(65))) == "malformed");
    BallotCast cast;
    cast.marks.resize(65);
    CHECK(code(cast) == "malformed");
    cast.marks.clear();
    cast.receipt = long_name;
    CHECK(code(cast) == "text_too_long");
    CHECK(code(BallotSealed{}) == "malformed");
    CHECK(code(BallotsOpened{{1}, {{bad_text, {}}}, 0}) == "not_utf8");
    CHECK(code(BallotsOpened{{1}, {{"", voting::Marks(65)}}, 0}) == "malformed");
    CHECK(code(BallotsOpened{
              {1}, std::vector<voting::Ballot>(limits::ballots_per_vote_max + 1), 0}) ==
          "malformed");
}
