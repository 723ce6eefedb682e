// Cards that are turned: what they cover, what the rules refuse, what taking back brings back.
#include "room.h"

#include "workshop/frames.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

constexpr CardId card{4};

Room with_card(base::Vec2 at = {300, 200}) {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    REQUIRE(room.intend(CreateCard{"Une idée", at, {}, "", ""}, hand_1) == "");
    REQUIRE(room.state.card(card));
    return room;
}

QuarterTurn turn_of(const Room& room) { return room.state.cards.at(card).turn; }

FrameId table_at(Room& room, base::Vec2 middle, FrameKind kind = FrameKind::lanes) {
    const FrameId id{room.state.next_id};
    REQUIRE(room.intend(proposed_frame(kind, middle), hand_2) == "");
    return id;
}

base::Vec2 middle_of(const Room& room, FrameId frame, Cell cell) {
    return cell_rect(*room.state.frame(frame), cell).centre();
}

base::Vec2 corner_at(base::Vec2 middle) {
    return middle - base::Vec2{card_width, card_height} / 2;
}

}  // namespace

TEST_CASE("a card is turned about its middle, and covers what it then covers") {
    Room room = with_card();
    CHECK(rect_of(*room.state.card(card)) == base::Rect{300, 200, 200, 140});
    const base::Vec2 middle = rect_of(*room.state.card(card)).centre();
    for (int n = 1; n <= quarter_turn_count; ++n) {
        const QuarterTurn to = turned(QuarterTurn::none, n);
        REQUIRE(room.intend(TurnCard{card, to}, hand_1) == "");
        CHECK(turn_of(room) == to);
        CHECK(rect_of(*room.state.card(card)).centre() == middle);
        CHECK(room.state.card(card)->at == base::Vec2{300, 200});
        const base::Rect lying{330, 170, 140, 200}, upright{300, 200, 200, 140};
        CHECK(board_rect(room.state) == (n % 2 ? lying : upright));
    }
    CHECK(turned(QuarterTurn::one, -2) == QuarterTurn::three);
    CHECK(dump(room.state).find("turned") == std::string::npos);  // upright is not worth a word
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::two}, hand_1) == "");
    CHECK(dump(room.state).find(" turned 2\n") != std::string::npos);
    CHECK(dump(fold(room.entries)) == dump(room.state));
}

TEST_CASE("a turned card is carried along, grouped and found free places beside") {
    Room room = with_card();
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::one}, hand_1) == "");
    REQUIRE(room.intend(MoveCards{{{card, {0, 0}}}}, hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::one);
    CHECK(rect_of(*room.state.card(card)) == base::Rect{30, -30, 140, 200});
    CHECK_FALSE(card_rect(free_place(room.state)).overlaps(rect_of(*room.state.card(card))));
    REQUIRE(room.intend(CreateCluster{"groupe", {card}}, hand_1) == "");
    CHECK(cluster_rect(room.state, {5}) == cluster_rect_around({30, -30, 140, 200}));
}

TEST_CASE("turning is taken back by who did it, unless another has turned the card since") {
    Room room = with_card();
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::one}, hand_1) == "");
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::two}, hand_1) == "");
    CHECK(room.undo(hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::one);
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::three}, hand_2) == "");
    CHECK(room.undo(hand_1) == "changed_since");
    CHECK(turn_of(room) == QuarterTurn::three);
    CHECK(room.undo(hand_2) == "");
    CHECK(room.undo(hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::none);
}

TEST_CASE("turning: what is refused, and why") {
    Room room = with_card();
    CHECK(room.intend(TurnCard{{99}, QuarterTurn::one}) == "unknown");
    REQUIRE(room.intend(DeleteCard{card}, hand_1) == "");
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}) == "unknown");
    CHECK(room.undo(hand_1) == "");
    REQUIRE(room.intend(CreateCard{"Une autre", {900, 200}, {}, "", ""}, hand_1) == "");
    REQUIRE(room.intend(MergeCards{card, {5}}, hand_1) == "");
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}) == "unknown");
    CHECK(room.undo(hand_1) == "");
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}) == "locked");
    room.intend(EndSession{});
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}) == "ended");
}

TEST_CASE("in a table cards lie upright: they come to, and taking back turns them back") {
    Room room = with_card();
    const FrameId table = table_at(room, {2000, 2000});
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::one}, hand_1) == "");
    const base::Vec2 there = corner_at(middle_of(room, table, {1, 1}));
    REQUIRE(room.intend(MoveCards{{{card, there}}}, hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::none);
    CHECK(lies_in_cell(room.state, *room.state.card(card)));
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}, hand_1) == "in_table");
    CHECK(room.intend(TurnCard{card, QuarterTurn::none}, hand_1) == "");  // as it lies anyway
    CHECK(room.undo(hand_1) == "");
    CHECK(room.undo(hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::one);
    CHECK(room.state.card(card)->at == base::Vec2{300, 200});
    // Those of a group lie as their group has them, and what lies over a curve as it was let go.
    REQUIRE(room.intend(CreateCluster{"groupe", {card}}, hand_1) == "");
    REQUIRE(room.intend(MoveCards{{{card, there}}}, hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::one);
    CHECK(room.intend(TurnCard{card, QuarterTurn::two}, hand_1) == "");
}

TEST_CASE("a table that is laid over turned cards turns them when it orders its cells") {
    Room room = with_card();
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::three}, hand_1) == "");
    const FrameId table = table_at(room, {600, 300});
    CHECK(turn_of(room) == QuarterTurn::three);
    base::Rect wider = room.state.frame(table)->at;
    wider.w += 200;
    REQUIRE(room.intend(MoveFrame{table, wider}, hand_2) == "");
    CHECK(turn_of(room) == QuarterTurn::none);
    CHECK(room.undo(hand_2) == "");
    CHECK(turn_of(room) == QuarterTurn::three);
    const FrameId journey = table_at(room, {600, 3000}, FrameKind::journey);
    const base::Vec2 on_curve = curve_rect(*room.state.frame(journey)).centre();
    REQUIRE(room.intend(MoveCards{{{card, corner_at(on_curve)}}}, hand_1) == "");
    CHECK(turn_of(room) == QuarterTurn::three);
    CHECK(room.intend(TurnCard{card, QuarterTurn::one}, hand_1) == "");
}

TEST_CASE("a card may be written towards somebody; in a table it is upright all the same") {
    Room room = with_card();
    const CreateCard towards{"En face", {900, 0}, {}, "", "", {}, {}, {}, {}, QuarterTurn::two};
    REQUIRE(room.intend(towards, hand_2) == "");
    CHECK(room.state.card({5})->turn == QuarterTurn::two);
    CHECK(room.undo(hand_2) == "");
    CHECK(card_count(room.state) == 1);
    const FrameId table = table_at(room, {3000, 3000});
    CreateCard in_table = towards;
    in_table.at = corner_at(middle_of(room, table, {0, 0}));
    const CardId fresh{room.state.next_id};
    REQUIRE(room.intend(in_table, hand_2) == "");
    CHECK(room.state.card(fresh)->turn == QuarterTurn::none);
}

TEST_CASE("going back to a moment turns cards as they were then") {
    Room room = with_card();
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::two}, hand_1) == "");
    const State then = room.state;
    REQUIRE(room.intend(TurnCard{card, QuarterTurn::none}, hand_2) == "");
    REQUIRE(room.take(restore_board(then, room.state), host) == "");
    CHECK(turn_of(room) == QuarterTurn::two);
    CHECK(room.undo(host) == "");
    CHECK(turn_of(room) == QuarterTurn::none);
}
