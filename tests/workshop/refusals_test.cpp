// One row for every "no" of decide(): what was wanted, in which room, and the code of the answer.

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

struct Row {
    const char* code;
    Intent intent;
};

void check(const Room& room, std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.code);
        CAPTURE(row.intent.index());
        Room copy = room;
        CHECK(copy.intend(row.intent) == row.code);
        CHECK(dump(copy.state) == dump(room.state));  // a refusal changes nothing
    }
}

constexpr CardId card_a{4}, nowhere_card{77};
constexpr ClusterId group{5}, nowhere_group{77};
constexpr VoteId nowhere_vote{77};

Room board_room() {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    room.intend(CreateCard{"A", {0, 0}, Colour::yellow, "usagers", ""}, hand_1);
    room.intend(CreateCluster{"Groupe", {card_a}}, hand_1);
    return room;
}

Room vote_room() {
    Room room = board_room();
    room.intend(StartActivity{vote_activity});
    return room;
}

constexpr VoteId vote{6};

VotePlan plan_of_vote() { return plain_session().agenda[1].votes[0]; }

Room open_vote_room() {
    Room room = vote_room();
    room.intend(OpenVote{plan_of_vote(), {}});
    return room;
}

Room secret_vote_room() {
    Room room = vote_room();
    VotePlan plan = plan_of_vote();
    plan.secret = true;
    PublicKey key;
    key.fill(7);
    room.intend(OpenVote{plan, key});
    return room;
}

OpenVote changed_vote(void (*change)(OpenVote&)) {
    OpenVote intent{plan_of_vote(), {}};
    change(intent);
    return intent;
}

}  // namespace

TEST_CASE("refusals: the session") {
    CreateSession blank = plain_session();
    blank.title = " \n";
    check({}, {{"no_title", blank}});
    check(plain_room(), {{"exists", plain_session()},
                         {"no_title", DescribeSession{"", "x", ""}},
                         {"no_college", ChooseColleges{}},
                         {"unknown", PlanAgenda{{{{99}, {}, "x", "", 0, {}}}}},
                         {"unknown", StartActivity{{99}}}});
    Room over = board_room();
    over.intend(EndSession{});
    check(over, {{"ended", EndSession{}},
                 {"ended", MoveCards{{{card_a, {1, 1}}}}},
                 {"ended", StartActivity{board_activity}}});
    CHECK(over.undo(hand_1) == "ended");
    CHECK(over.intend(SealSession{3, {}}) == "");
}

TEST_CASE("refusals: the agenda and its timer") {
    check(plain_room(), {{"no_timer", PauseTimer{}},
                         {"no_timer", ResumeTimer{}},
                         {"no_timer", ExtendTimer{base::minute_ms}}});
    check(board_room(),
          {{"no_timer", ResumeTimer{}},
           {"activity_running", PlanAgenda{}},
           {"duration_out_of_range", ExtendTimer{INT64_MAX}},
           {"duration_out_of_range", ExtendTimer{INT64_MIN}},
           {"duration_out_of_range", ExtendTimer{-limits::activity_duration_ms_max - 1}}});
    check(open_vote_room(),
          {{"vote_open", StartActivity{board_activity}}, {"vote_open", EndSession{}}});
}

TEST_CASE("refusals: cards and groups") {
    check(board_room(), {{"unknown_college", CreateCard{"", {}, Colour::yellow, "voisins", ""}},
                         {"unknown", MoveCards{{{nowhere_card, {}}}}},
                         {"unknown", MoveCards{{{card_a, {}}}, nowhere_group}},
                         {"unknown", CreateCard{"", {}, Colour::yellow, "", "", nowhere_group}},
                         {"unknown", WriteCard{nowhere_card, ""}},
                         {"unknown", ColourCard{nowhere_card, Colour::pink}},
                         {"unknown", DeleteCard{nowhere_card}},
                         {"unknown", CreateCluster{"", {nowhere_card}}},
                         {"unknown", RenameCluster{nowhere_group, ""}},
                         {"unknown", DissolveCluster{nowhere_group}},
                         {"unknown", PutInCluster{nowhere_card, group}},
                         {"unknown", PutInCluster{card_a, nowhere_group}},
                         {"unknown", FoldCluster{nowhere_group}},
                         {"unknown", LinkCards{card_a, nowhere_card}},
                         {"unknown", LinkCards{nowhere_card, card_a}},
                         {"unknown", UnlinkCards{card_a, nowhere_card}},
                         {"same_card", LinkCards{card_a, card_a}},
                         {"unknown", MergeCards{card_a, nowhere_card}},
                         {"unknown", MergeCards{nowhere_card, card_a}},
                         {"same_card", MergeCards{card_a, card_a}},
                         {"unknown", PartCards{nowhere_card}},
                         {"unknown", PartCards{card_a}}});
    check(vote_room(), {{"locked", CreateCard{}},
                        {"locked", MoveCards{{{card_a, {}}}}},
                        {"locked", WriteCard{card_a, ""}},
                        {"locked", ColourCard{card_a, Colour::pink}},
                        {"locked", DeleteCard{card_a}},
                        {"locked", CreateCluster{"", {card_a}}},
                        {"locked", RenameCluster{group, ""}},
                        {"locked", DissolveCluster{group}},
                        {"locked", PutInCluster{card_a, {}}},
                        {"locked", FoldCluster{group}},
                        {"locked", MergeCards{card_a, nowhere_card}},
                        {"locked", PartCards{card_a}},
                        {"locked", LinkCards{card_a, nowhere_card}},
                        {"locked", UnlinkCards{card_a, nowhere_card}}});
    CHECK(vote_room().undo(hand_1) == "locked");
    CHECK(board_room().undo(hand_2) == "nothing_to_undo");
}

TEST_CASE("refusals: too much") {
    const std::vector<MoveCards::Move> moves(limits::batch_events_max + 1, {card_a, {}});
    const std::vector<CardId> cards(limits::batch_events_max, card_a);
    const std::vector<MoveCards::Move> half(limits::batch_events_max / 2 + 1, {card_a, {}});
    check(board_room(), {{"full", MoveCards{moves}},
                         {"full", MoveCards{half, ClusterId{}}},
                         {"full", CreateCluster{"", cards}}});

    Room room = board_room();
    for (std::uint64_t id = 100; card_count(room.state) < limits::cards_max; ++id) {
        room.state.cards[{id}].id = {id};
    }
    CHECK(room.intend(CreateCard{}) == "full");
    for (std::uint64_t id = 100; room.state.clusters.size() < limits::clusters_max; ++id) {
        room.state.clusters[{id}].id = {id};
    }
    CHECK(room.intend(CreateCluster{}) == "full");
    room.state.cards[{100}].merged.resize(limits::card_merged_max);
    CHECK(room.intend(MergeCards{card_a, {100}}) == "full");
    for (std::uint64_t id = 200; room.state.links.size() + 1 < limits::links_max; ++id) {
        room.state.links[{{id}, {id + 1}}] = {{id}, {id + 1}, LinkKind::blocks};
    }
    CHECK(room.intend(LinkCards{card_a, {100}}) == "");
    CHECK(room.intend(LinkCards{card_a, {101}}) == "full");
    CHECK(room.intend(LinkCards{{100}, card_a, LinkKind::blocks}) == "");  // there already

    Room votes = vote_room();
    for (std::uint64_t id = 100; votes.state.votes.size() < limits::votes_max; ++id) {
        votes.state.votes[{id}].phase = VotePhase::closed;
    }
    CHECK(votes.intend(OpenVote{plan_of_vote(), {}}) == "full");

    Room ballots = open_vote_room();
    for (std::uint32_t i = 0; i < limits::ballots_per_vote_max; ++i) {
        BallotId id{};
        for (std::size_t byte = 0; byte < 4; ++byte) id[byte] = std::uint8_t(i >> (8 * byte));
        ballots.state.votes.at(vote).receipts[id];
    }
    BallotCast one_more = ballot(vote, 1, {});
    one_more.ballot.fill(0xFF);
    CHECK(ballots.intend(CastBallot{one_more}) == "full");
}

TEST_CASE("refusals: opening a vote") {
    check(board_room(), {{"no_vote_now", OpenVote{plan_of_vote(), {}}}});
    check(open_vote_room(), {{"vote_open", OpenVote{plan_of_vote(), {}}}});
    check(vote_room(),
          {{"no_question", changed_vote([](OpenVote& i) { i.plan.question = " "; })},
           {"no_key", changed_vote([](OpenVote& i) { i.plan.secret = true; })},
           {"no_key", changed_vote([](OpenVote& i) { i.public_key.fill(1); })},
           {"unknown_method", changed_vote([](OpenVote& i) { i.plan.rule.method = "x"; })},
           {"too_few_options", changed_vote([](OpenVote& i) { i.plan.choices.resize(1); })},
           {"too_many_options",
            changed_vote([](OpenVote& i) { i.plan.choices.resize(65, {"x"}); })},
           {"rule_out_of_range", changed_vote([](OpenVote& i) { i.plan.rule.winners = -1; })},
           {"malformed", changed_vote([](OpenVote& i) { i.plan.contest_ms = -1; })},
           {"text_too_long", changed_vote([](OpenVote& i) { i.plan.question.assign(201, 'x'); })}});
}

TEST_CASE("refusals: ballots") {
    BallotCast stranger = ballot(vote, 1, {});
    stranger.college = "voisins";
    check(open_vote_room(), {{"unknown_vote", CastBallot{ballot(nowhere_vote, 1, {})}},
                             {"unknown_college", CastBallot{stranger}},
                             {"not_secret", SealBallot{sealed_ballot(vote, 1)}},
                             {"unknown_card", CastBallot{ballot(vote, 1, {{{9}, 1}})}},
                             {"too_many_dots", CastBallot{ballot(vote, 1, {{{1}, 2}, {{2}, 2}})}},
                             {"unknown_vote", CloseVote{nowhere_vote}},
                             {"unknown_vote", CancelVote{nowhere_vote, ""}},
                             {"unknown_vote", DestroyVoteKey{vote}},
                             {"unknown_vote", OpenBallots{{nowhere_vote, {}, 0}}},
                             {"not_to_open", OpenBallots{{vote, {}, 0}}}});
    Room room = open_vote_room();
    CHECK(room.intend(CastBallot{ballot(vote, 1, {})}) == "");
    check(room, {{"ballot_repeated", CastBallot{ballot(vote, 1, {})}}});
    CHECK(room.intend(CloseVote{vote}) == "");
    check(room, {{"vote_closed", CastBallot{ballot(vote, 2, {})}},
                 {"vote_closed", CloseVote{vote}},
                 {"vote_closed", CancelVote{vote, ""}},
                 {"not_to_open", OpenBallots{{vote, {}, 0}}}});
}

TEST_CASE("refusals: secret ballots") {
    BallotSealed short_one = sealed_ballot(vote, 1);
    short_one.sealed.pop_back();
    check(secret_vote_room(), {{"secret", CastBallot{ballot(vote, 1, {})}},
                               {"malformed", SealBallot{short_one}},
                               {"vote_open", DestroyVoteKey{vote}},
                               {"not_to_open", OpenBallots{{vote, {}, 0}}}});
    Room room = secret_vote_room();
    CHECK(room.intend(SealBallot{sealed_ballot(vote, 1)}) == "");
    check(room, {{"ballot_repeated", SealBallot{sealed_ballot(vote, 1)}}});
    CHECK(room.intend(CloseVote{vote}) == "");
    CHECK_FALSE(is_counted(room.state.votes.at(vote)));
    check(room, {{"not_to_open", OpenBallots{{vote, {{"usagers", {}}, {"usagers", {}}}, 0}}},
                 {"not_to_open", OpenBallots{{vote, {{"usagers", {}}}, 1}}},
                 {"cap_exceeded", OpenBallots{{vote, {{"usagers", {{{1}, 3}}}}, 0}}}});
    CHECK(room.intend(OpenBallots{{vote, {{"", {{{1}, 2}}}}, 0}}) == "");
    CHECK(is_counted(room.state.votes.at(vote)));
    CHECK(room.intend(DestroyVoteKey{vote}) == "");
    check(room, {{"unknown_vote", DestroyVoteKey{vote}}});
}
