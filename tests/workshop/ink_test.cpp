// Ink on cards and on the canvas: drawn, erased, taken back, refused at its limits.

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

const InkLine line{Nib::pen, InkColour::blue, {{0, 0, 20}, {80, 40, 16}}};
const InkLine other_line{Nib::marker, InkColour::red, {{8, 8, 80}}};

Room board_room() {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    return room;
}

std::string code_of(const Event& event) {
    const auto fault = validate(event);
    return fault ? fault->code : "";
}

}  // namespace

TEST_CASE("a drawn card is a card with ink; undo takes the drawing back exactly") {
    Room room = board_room();
    CHECK(room.intend(CreateCard{"", {10, 20}, {}, "usagers", "", {}, {line}}, hand_1) == "");
    const CardId card{4};
    CHECK(room.state.card(card)->ink == Ink{line});
    CHECK(room.intend(WriteCard{card, "", Ink{line, other_line}}, hand_1) == "");
    CHECK(room.state.card(card)->ink == Ink{line, other_line});
    CHECK(std::holds_alternative<CardInked>(room.entries.back().event));
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.card(card)->ink == Ink{line});
    CHECK(room.undo(hand_1) == "");
    CHECK_FALSE(room.state.card(card));
}

TEST_CASE("writing and drawing on one card are one gesture") {
    Room room = board_room();
    room.intend(CreateCard{"A", {}, {}, "", ""}, hand_1);
    room.intend(WriteCard{{4}, "B", Ink{line}}, hand_1);
    CHECK(room.state.card({4})->text == "B");
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.card({4})->text == "A");
    CHECK(room.state.card({4})->ink.empty());
}

TEST_CASE("strokes are drawn, erased and brought back, each by its hand") {
    Room room = board_room();
    CHECK(room.intend(DrawStrokes{{{{5, 6}, line}, {{50, 60}, other_line}}}, hand_1) == "");
    CHECK(stroke_count(room.state) == 2);
    const StrokeId first{4}, second{5};
    CHECK(room.state.stroke(first)->activity == board_activity);
    CHECK(room.state.stroke(first)->bounds == base::Rect{3.75F, 4.75F, 12.25F, 7.25F});
    CHECK(board_rect(room.state).contains({50, 60}));
    CHECK(room.intend(EraseStrokes{{first, second}}, hand_2) == "");
    CHECK(stroke_count(room.state) == 0);
    CHECK(room.undo(hand_1) == "changed_since");
    CHECK(room.undo(hand_2) == "");
    CHECK(stroke_count(room.state) == 2);
    CHECK(room.undo(hand_1) == "");
    CHECK(stroke_count(room.state) == 0);
    CHECK(dump(fold(room.entries)) == dump(room.state));
}

TEST_CASE("ink is refused where cards are, and at its limits") {
    Room room = plain_room();
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(DrawStrokes{{{{5, 6}, line}}}) == "locked");
    CHECK(room.intend(EraseStrokes{{{9}}}) == "locked");
    room = board_room();
    CHECK(room.intend(EraseStrokes{{{9}}}) == "unknown");
    DrawStrokes many;
    many.strokes.resize(limits::batch_events_max + 1, {{}, line});
    CHECK(room.intend(many) == "full");
    room.intend(EraseStrokes{std::vector<StrokeId>(limits::batch_events_max + 1)});
    for (std::size_t i = 0; i < limits::board_lines_max; ++i) {
        room.state.strokes[{i + 1}] = {{i + 1}, {}, other_line, {}, {}, 0, false, {}};
    }
    CHECK(room.intend(DrawStrokes{{{{5, 6}, line}}}) == "full");
    room.state.strokes.begin()->second.erased = true;
    CHECK(room.intend(DrawStrokes{{{{5, 6}, line}}}) == "");
}

TEST_CASE("validate: ink") {
    InkLine longest = other_line;
    longest.points.resize(limits::line_points_max, {8, 8, 80});
    CHECK(code_of(StrokeDrawn{{1}, {}, longest, {}}) == "");
    longest.points.push_back({8, 8, 80});
    CHECK(code_of(StrokeDrawn{{1}, {}, longest, {}}) == "malformed");
    CHECK(code_of(StrokeDrawn{{0}, {}, line, {}}) == "malformed");
    CHECK(code_of(StrokeDrawn{{1}, {NAN, 0}, line, {}}) == "off_board");
    CHECK(code_of(StrokeDrawn{{1}, {}, InkLine{}, {}}) == "malformed");
    CHECK(code_of(StrokeDrawn{{1}, {}, {Nib::pen, {}, {{0, 0, 0}}}, {}}) == "malformed");
    CHECK(code_of(StrokeDrawn{{1}, {}, {Nib::pen, {}, {{0, 0, 257}}}, {}}) == "malformed");
    CHECK(code_of(CardInked{{1}, {{Nib::pen, {}, {{1600, 1120, 8}}}}}) == "");
    CHECK(code_of(CardInked{{1}, {{Nib::pen, {}, {{1601, 0, 8}}}}}) == "malformed");
    CHECK(code_of(CardInked{{1}, {{Nib::pen, {}, {{0, -1, 8}}}}}) == "malformed");
    CHECK(code_of(CardInked{{1}, Ink(limits::card_lines_max, other_line)}) == "");
    CHECK(code_of(CardInked{{1}, Ink(limits::card_lines_max + 1, other_line)}) == "too_many");
    longest.points.pop_back();
    CHECK(code_of(CardInked{{1}, Ink(6, longest)}) == "");
    CHECK(code_of(CardInked{{1}, Ink(7, longest)}) == "too_many");
}
