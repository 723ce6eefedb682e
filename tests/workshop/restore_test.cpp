#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

CreateCard idea(const char* text, float x) {
    return {text, {x, 0}, Colour::yellow, "usagers", "", {}};
}

// Three ideas on the board: a, b, c.
struct Board : Room {
    CardId a, b, c;
    Board() : Room(plain_room()) {
        a = add("Un", 0);
        b = add("Deux", 300);
        c = add("Trois", 600);
    }
    CardId add(const char* text, float x) {
        const CardId made{state.next_id};
        REQUIRE(intend(idea(text, x), hand_1) == "");
        return made;
    }
    std::string restore(std::uint64_t seq) { return take(decision(seq), host); }
    Decision decision(std::uint64_t seq) const {
        return restore_board(fold(std::span(entries).first(seq)), state);
    }
};

}  // namespace

TEST_CASE("going back tells what comes back, what goes and what changes") {
    Board board;
    const std::uint64_t then = board.state.seq;
    board.intend(DeleteCard{board.a}, hand_1);
    board.intend(MoveCards{{{board.b, {900, 900}}}, {}}, hand_2);
    board.intend(WriteCard{board.b, "Deux, autrement"}, hand_2);
    board.add("Quatre", 1200);
    const auto does = restoration_of(std::get<Events>(board.decision(then)));
    CHECK(does.back == 1);
    CHECK(does.gone == 1);
    CHECK(does.changed == 1);
    CHECK(board.restore(then) == "");
    CHECK(board.state.card(board.a));
    CHECK(board.state.card(board.b)->text == "Deux");
    CHECK(board.state.card(board.b)->at == base::Vec2{300, 0});
    CHECK(card_count(board.state) == 3);
    CHECK(std::get<BoardRestored>(board.entries[board.entries.size() - 5].event).as_of_seq == then);
}

TEST_CASE("ideas merged since are on their own again, and those parted since are merged") {
    Board board;
    board.intend(MergeCards{board.a, board.b}, hand_1);
    const std::uint64_t merged = board.state.seq;
    board.intend(PartCards{board.b}, hand_1);
    board.intend(MergeCards{board.c, board.b}, hand_1);
    CHECK(board.restore(merged) == "");
    CHECK(board.state.cards.at(board.b).merged == std::vector{board.a});
    CHECK(board.state.card(board.c));
    CHECK_FALSE(board.state.card(board.a));
}

TEST_CASE("the agenda and the votes go on") {
    Board board;
    const std::uint64_t then = board.state.seq;
    board.intend(StartActivity{vote_activity});
    board.intend(OpenVote{board.state.current_activity()->votes.at(0), {}});
    CHECK(board.restore(then) == "vote_open");
    board.intend(CloseVote{board.state.open_vote()->id});
    CHECK(board.restore(then) == "locked");
    board.intend(StartActivity{board_activity});
    CHECK(board.restore(then) == "same_board");
    board.intend(DeleteCard{board.a}, hand_1);
    CHECK(board.restore(then) == "");
    CHECK(board.state.current == board_activity);
    CHECK(board.state.votes.size() == 1);
    board.intend(EndSession{});
    CHECK(board.restore(then) == "ended");
}

TEST_CASE("a change that somebody makes after that stays: it is not taken back over their head") {
    Board board;
    const std::uint64_t then = board.state.seq;
    board.intend(DeleteCard{board.a}, hand_1);
    CHECK(board.restore(then) == "");
    board.intend(WriteCard{board.a, "Un, encore"}, hand_2);
    CHECK(board.undo(host) == "changed_since");
    CHECK(board.state.card(board.a)->text == "Un, encore");
}

TEST_CASE("more changes than a file takes as one are refused") {
    Room room = plain_room();
    State past = room.state;
    State now = past;
    for (std::uint64_t n = 1; n <= base::limits::restore_events_max; ++n) {
        Stroke& line = now.strokes[{1000 + n}];
        line.id = {1000 + n};
    }
    const auto refused = restore_board(past, now);
    REQUIRE(std::holds_alternative<base::Refusal>(refused));
    CHECK(std::get<base::Refusal>(refused).code == "full");
    now.strokes.erase(now.strokes.begin());
    CHECK(std::get<Events>(restore_board(past, now)).size() == base::limits::restore_events_max);
}
