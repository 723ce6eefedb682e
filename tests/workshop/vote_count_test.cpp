#include "room.h"

#include "voting/lot.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

// A vote of two options, level with one ballot each, for one place.
Room tied_room(TieRule ties = TieRule::lot) {
    Room room;
    room.intend(plain_session());
    room.intend(StartActivity{room.state.agenda[1].id});
    VotePlan plan{"Que garder ?", {"approval", 1, 1, 1}, false, 0, {{"Un"}, {"Deux"}}};
    plan.ties = ties;
    room.intend(OpenVote{plan, {}});
    const VoteId vote = room.state.open_vote()->id;
    for (std::uint8_t i = 1; i <= 2; ++i) {
        BallotCast ballot;
        ballot.vote = vote;
        ballot.ballot = {i};
        ballot.token = {i};
        ballot.college = "usagers";
        ballot.marks = {{{i}, 1}};
        ballot.receipt = "R" + std::to_string(i);
        CHECK(room.intend(CastBallot{ballot}) == "");
    }
    CHECK(room.intend(CloseVote{vote}) == "");
    return room;
}

const Vote& only_vote(const Room& room) { return room.state.votes.begin()->second; }

}  // namespace

TEST_CASE("a lot decides a tie at the line, and everybody can work it out again") {
    Room room = tied_room();
    const Vote& vote = only_vote(room);
    CHECK(awaits_lot(vote, result_of(vote)));
    CHECK(room.intend(DrawLot{vote.id, "  "}) == "nothing_called_out");
    CHECK(room.intend(DrawLot{vote.id, "douze"}) == "nothing_called_out");
    CHECK(room.intend(DrawLot{vote.id, std::string(65, '1')}) == "nothing_called_out");
    CHECK(room.intend(DrawLot{{99}, "1234"}) == "unknown_vote");
    CHECK(room.intend(DrawLot{vote.id, "1234 0815 4711 2026"}) == "");
    CHECK(vote.lot_called_out == "1234 0815 4711 2026");

    // By hand, from what the minutes tell.
    const std::string box = "box-v1\n" + std::to_string(vote.id.value) + "\nR1\nR2";
    const std::string root = base::hex(base::sha256(base::bytes_of(box)));
    CHECK(box_root(vote) == root);
    CHECK(vote.lot_seed == voting::lot_seed("Que garder ?", root, "1234 0815 4711 2026"));
    const auto order = voting::lot_order(vote.lot_seed, vote.option_ids(),
                                         std::vector<std::string>{"1", "2"});
    const voting::Result result = result_of(vote);
    CHECK_FALSE(result.tie_at_line);
    CHECK(result.winners == std::vector<voting::OptionId>{order.front()});
    CHECK(result.lot_effect == voting::LotEffect::decisive);
    // A lot is drawn once.
    CHECK(room.intend(DrawLot{vote.id, "9999"}) == "no_lot");
    const auto why = why_sentences(vote, result, base::Words{});
    CHECK(std::ranges::any_of(why, [](const std::string& sentence) {
        return sentence.find("1234 0815 4711 2026") != std::string::npos;
    }));
    const std::string winner = label_of(vote, result.winners.front());
    CHECK(why.back() == "Next: “" + std::string(winner == "Un" ? "Deux" : "Un") +
                            "”, with 1 approval.");
}

TEST_CASE("where ties are left to the room no lot is drawn") {
    Room room = tied_room(TieRule::room);
    const Vote& vote = only_vote(room);
    const voting::Result result = result_of(vote);
    CHECK(result.tie_at_line);
    CHECK_FALSE(awaits_lot(vote, result));
    CHECK(room.intend(DrawLot{vote.id, "1234"}) == "no_lot");
    const auto why = why_sentences(vote, result, base::Words{});
    REQUIRE_FALSE(why.empty());
    CHECK(why.front() == "“Un”, “Deux” are equal, with 1 approval each: the room decides, as "
                         "announced.");
}

TEST_CASE("the votes of a step come one after the other; a cancelled one comes again") {
    Room room;
    auto session = plain_session();
    session.agenda[1].votes.push_back(session.agenda[1].votes[0]);
    session.agenda[1].votes[1].question = "Et ensuite ?";
    room.intend(session);
    CHECK(next_plan(room.state) == nullptr);  // nothing has begun
    room.intend(StartActivity{room.state.agenda[0].id});
    CHECK(next_plan(room.state) == nullptr);  // no vote activity
    room.intend(StartActivity{room.state.agenda[1].id});
    const auto next = [&] {
        const VotePlan* plan = next_plan(room.state);
        return plan ? plan->question : std::string("none");
    };
    CHECK(next() == "Que garder ?");
    room.intend(OpenVote{*next_plan(room.state), {}});
    CHECK(next() == "Et ensuite ?");
    room.intend(CancelVote{room.state.open_vote()->id, "mal lue"});
    CHECK(next() == "Que garder ?");
    for (int i = 0; i < 2; ++i) {
        room.intend(OpenVote{*next_plan(room.state), {}});
        room.intend(CloseVote{room.state.open_vote()->id});
    }
    CHECK(next() == "none");
}

TEST_CASE("the questions of a questionnaire are open together; a cancelled one comes again") {
    Room room;
    auto session = plain_session();
    Activity& activity = session.agenda[1];
    for (const char* question : {"Et ensuite ?", "Et enfin ?"}) {
        activity.votes.push_back(activity.votes[0]);
        activity.votes.back().question = question;
    }
    room.intend(session);
    room.intend(StartActivity{room.state.agenda[1].id});
    room.intend(OpenVote{*next_plan(room.state), {}});
    CHECK(room.intend(OpenVote{*next_plan(room.state), {}}) == "vote_open");
    room.intend(CancelVote{room.state.open_vote()->id, "pas encore"});

    auto agenda = room.state.agenda;
    agenda[1].together = true;
    room.intend(PlanAgenda{agenda});
    CHECK(plans_left(room.state).size() == 3);
    while (const VotePlan* plan = next_plan(room.state)) {
        REQUIRE(room.intend(OpenVote{VotePlan(*plan), {}}) == "");
    }
    auto open = room.state.open_votes();
    REQUIRE(open.size() == 3);
    const VoteId second = open[1]->id;
    CHECK(open[1]->title == "Et ensuite ?");
    CHECK(asked_with(room.state, *open[2]).size() == 3);

    room.intend(CancelVote{second, "mal lue"});
    REQUIRE(plans_left(room.state).size() == 1);
    CHECK(plans_left(room.state)[0].question == "Et ensuite ?");
    room.intend(OpenVote{plans_left(room.state)[0], {}});
    const Vote& again = *room.state.open_votes().back();
    CHECK(again.title == "Et ensuite ?");
    CHECK(again.place == 1);
    CHECK(again.id != second);
    const auto asked = asked_with(room.state, again);
    REQUIRE(asked.size() == 3);
    CHECK(asked[1] == &again);
    CHECK(room.intend(StartActivity{agenda[0].id}) == "vote_open");
    for (const Vote* vote : room.state.open_votes()) room.intend(CloseVote{vote->id});
    CHECK(plans_left(room.state).empty());
    CHECK(room.intend(StartActivity{agenda[0].id}) == "");
}

TEST_CASE("at most so many questions are open together") {
    Room room;
    auto session = plain_session();
    session.agenda[1].together = true;
    room.intend(session);
    room.intend(StartActivity{room.state.agenda[1].id});
    const VotePlan plan = *next_plan(room.state);
    for (std::size_t i = 0; i < base::limits::votes_per_activity_max; ++i) {
        REQUIRE(room.intend(OpenVote{plan, {}}) == "");
    }
    CHECK(room.intend(OpenVote{plan, {}}) == "full");
}

TEST_CASE("what options cost reaches the count, and a knapsack holds what can be paid for") {
    Room room;
    room.intend(plain_session());
    room.intend(StartActivity{room.state.agenda[1].id});
    VotePlan plan{"Quoi financer ?", {"knapsack", 64, 1, 1}};
    plan.choices = {{"Un banc", 600'00}, {"Un arbre", 500'00}};
    CHECK(room.intend(OpenVote{plan, {}}) == "no_budget");
    plan.budget_cents = 1000'00;
    plan.choices[1].cost_cents = 0;
    CHECK(room.intend(OpenVote{plan, {}}) == "no_budget");
    plan.choices[1].cost_cents = 500'00;
    plan.closing = Closing::when_time_is_up;
    CHECK(room.intend(OpenVote{plan, {}}) == "");
    const Vote& vote = only_vote(room);
    CHECK(vote.closing == Closing::when_time_is_up);
    BallotCast ballot;
    ballot.vote = vote.id;
    ballot.ballot = {1};
    ballot.college = "usagers";
    ballot.marks = {{{1}, 1}, {{2}, 1}};
    CHECK(room.intend(CastBallot{ballot}) == "over_budget");
    ballot.marks.pop_back();
    CHECK(room.intend(CastBallot{ballot}) == "");
    CHECK(room.intend(CloseVote{vote.id}) == "");
    const auto result = result_of(vote);
    CHECK(result.winners == std::vector<voting::OptionId>{{1}});
    CHECK(std::get<voting::Spending>(result.reasons).spent_cents == 600'00);
}

TEST_CASE("a secret vote is not closed by a clock") {
    Room room;
    room.intend(plain_session());
    room.intend(StartActivity{room.state.agenda[1].id});
    VotePlan plan = room.state.agenda[1].votes[0];
    plan.secret = true;
    plan.closing = Closing::when_time_is_up;
    PublicKey key;
    key.fill(7);
    CHECK(room.intend(OpenVote{plan, key}) == "secret_by_hand");
}

TEST_CASE("a run-off with too many equals for a guess says so, and a lot decides it") {
    Room room;
    room.intend(plain_session());
    room.intend(StartActivity{room.state.agenda[1].id});
    VotePlan plan{"Laquelle ?", {"irv", 1, 1, 1}};
    for (const char* label : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
        plan.choices.push_back({label});
    }
    room.intend(OpenVote{plan, {}});
    const VoteId vote = room.state.open_vote()->id;
    for (std::uint8_t i = 1; i <= 8; ++i) {
        CHECK(room.intend(CastBallot{ballot(vote, i, {{{i}, 1}})}) == "");
    }
    room.intend(CloseVote{vote});
    const Vote& closed = only_vote(room);
    const voting::Result open = result_of(closed);
    CHECK(open.winners.empty());
    CHECK(awaits_lot(closed, open));
    CHECK(why_sentences(closed, open, base::Words{}).front() ==
          "These are equal, and a lot must say which of them leaves: “A”, “B”, “C”, “D” and 4 "
          "more.");
    CHECK(room.intend(DrawLot{vote, "1111 2222"}) == "");
    const voting::Result drawn = result_of(closed);
    CHECK(drawn.winners.size() == 1);
    CHECK_FALSE(drawn.tie_at_line);
    CHECK_FALSE(why_sentences(closed, drawn, base::Words{}).empty());
}

// What decide() refuses may still lie in a file.
TEST_CASE("whatever a file holds, its votes can be counted") {
    for (const voting::Method& method : voting::methods()) {
        CAPTURE(method.id);
        VoteOpened opened{{1}, "?", {method.id, 3, 2, 1},
                          {{{1}, "A", {}, {}}, {{2}, "B", {}, {}}, {{3}, "C", {}, {}}}};
        opened.budget_cents = 500;
        State state;
        std::uint64_t seq = 0;
        const auto happen = [&](const Event& event) {
            ++seq;
            evolve(state, {seq, seq, noon, {}, event});
        };
        happen(opened);
        const std::int32_t values[] = {INT32_MIN, -1, 0, 1, 2, 3, 7, 99, INT32_MAX};
        std::uint8_t number = 0;
        for (const std::int32_t a : values) {
            for (const std::int32_t b : values) {
                happen(ballot({1}, ++number, {{{2}, b}, {{1}, a}, {{1}, b}, {{77}, a}}));
            }
        }
        happen(VoteClosed{{1}});
        CHECK(result_of(state.votes.at({1})).ballots == number);
    }
}

TEST_CASE("a file cannot bring parameters that nobody can count with; later ones are left alone") {
    const auto code = [](voting::Rule rule) {
        const auto fault =
            validate(VoteOpened{{1}, "?", std::move(rule),
                                {{{1}, "A", {}, {}}, {{2}, "B", {}, {}}}});
        return fault ? fault->code : "";
    };
    CHECK(code({"score", 1, 1, 1, {{"top", "10"}}}) == "");
    CHECK(code({"score", 1, 1, 1, {{"top", "many"}}}) == "bad_parameter");
    CHECK(code({"majority-judgment", 1, 1, 1, {{"grades", "9999999999999999999"}}}) ==
          "bad_parameter");
    CHECK(code({"score", 1, 1, 1, {{"invented-later", "many"}}}) == "");
    CHECK(code({"invented-later", 1, 1, 1, {{"top", "many"}}}) == "");
}
