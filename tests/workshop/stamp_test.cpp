// Idea sheets and stamps: what happens, what is refused, what is taken back.
#include "workshop/search.h"

#include "room.h"

#include <doctest/doctest.h>

#include <set>

using namespace workshop;
namespace limits = base::limits;

namespace {

Room board() {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    return room;
}
constexpr StampId first{4};

}  // namespace

TEST_CASE("a card has a sheet: written, found, taken back") {
    Room room = board();
    room.intend(CreateCard{"Guichet", {0, 0}, {}, "", ""}, hand_1);
    IdeaSheet sheet;
    sheet[SheetPart::problem] = "Les familles attendent";
    REQUIRE(room.intend(WriteSheet{{4}, sheet}, hand_1) == "");
    CHECK(room.state.card({4})->sheet == sheet);
    CHECK(search(room.state, "attendent").size() == 1);
    CHECK(dump(room.state).find("  sheet problem “Les familles attendent”\n") !=
          std::string::npos);
    sheet[SheetPart::cost] = "3 000 €";
    REQUIRE(room.intend(WriteSheet{{4}, sheet}, hand_2) == "");
    CHECK(room.undo(hand_1) == "changed_since");
    CHECK(room.undo(hand_2) == "");
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.card({4})->sheet.empty());
    CHECK(search(room.state, "attendent").empty());
}

TEST_CASE("idea sheets: what is refused, and why") {
    Room room = board();
    CHECK(room.intend(WriteSheet{{4}, {}}) == "unknown");
    room.intend(CreateCard{"Guichet", {0, 0}, {}, "", ""});
    IdeaSheet sheet;
    sheet[SheetPart::risk] = std::string(limits::sheet_answer_code_points_max, 'x');
    CHECK(room.intend(WriteSheet{{4}, sheet}) == "");
    sheet[SheetPart::risk] += "x";
    CHECK(room.intend(WriteSheet{{4}, sheet}) == "text_too_long");
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(WriteSheet{{4}, {}}) == "locked");
}

TEST_CASE("a stamp is placed, moved, written, removed, and each is taken back") {
    Room room = board();
    REQUIRE(room.intend(PlaceStamp{StampKind::button, {{100, 100}}, "Payer"}, hand_1) == "");
    const StampPose there{{500, 40}, StampSize::large, QuarterTurn::one};
    REQUIRE(room.intend(MoveStamp{first, there}, hand_1) == "");
    REQUIRE(room.intend(WriteStamp{first, "Envoyer"}, hand_1) == "");
    REQUIRE(room.intend(RemoveStamp{first}, hand_1) == "");
    CHECK(stamp_count(room.state) == 0);
    CHECK(room.undo(hand_1) == "");
    REQUIRE(room.state.stamp(first));
    CHECK(room.state.stamp(first)->word == "Envoyer");
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.stamp(first)->word == "Payer");
    CHECK(room.state.stamp(first)->pose == there);
    CHECK(room.undo(hand_1) == "");
    CHECK(room.state.stamp(first)->pose == StampPose{{100, 100}});
    CHECK(room.undo(hand_1) == "");
    CHECK(stamp_count(room.state) == 0);
    CHECK(room.undo(hand_1) == "nothing_to_undo");
}

TEST_CASE("stamps: what is refused, and why") {
    Room room = board();
    CHECK(room.intend(MoveStamp{first, {}}) == "unknown");
    CHECK(room.intend(RemoveStamp{first}) == "unknown");
    CHECK(room.intend(WriteStamp{first, "x"}) == "unknown");
    CHECK(room.intend(PlaceStamp{StampKind::tree, {{NAN, 0}}}) == "off_board");
    CHECK(room.intend(PlaceStamp{StampKind::sign, {}, std::string(201, 'x')}) == "text_too_long");
    REQUIRE(room.intend(PlaceStamp{StampKind::tree, {}}) == "");
    CHECK(room.intend(WriteStamp{first, "x"}) == "unknown");  // a tree says nothing
    CHECK(room.intend(MoveStamp{first, {{2e6F, 0}}}) == "off_board");
    for (std::size_t i = 0; i < limits::stamps_max; ++i) room.state.stamps[{90'000 + i}] = {};
    CHECK(room.intend(PlaceStamp{StampKind::tree, {}}) == "full");
    room.intend(StartActivity{interval_activity});
    for (const Intent& intent : {Intent(PlaceStamp{}), Intent(MoveStamp{first, {}}),
                                 Intent(RemoveStamp{first}), Intent(WriteStamp{first, "x"})}) {
        CHECK(room.intend(intent) == "locked");
    }
}

TEST_CASE("the table of stamps is in the order of their kinds, each with a key of its own") {
    std::set<std::string> keys;
    for (const StampRow& row : stamp_rows()) {
        CHECK(std::size_t(row.kind) == keys.size());
        CHECK(keys.insert(row.key).second);
        CHECK_FALSE(base::Rect{0, 0, row.size_units.x, row.size_units.y}.empty());
    }
    const base::Rect lying = rect_of(StampKind::person, {.at = {0, 0}, .turn = QuarterTurn::three});
    CHECK(lying == base::Rect{-95, -40, 190, 80});
}
