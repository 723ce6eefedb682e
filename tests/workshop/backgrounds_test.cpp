// Backgrounds and pins: where they lie, what goes along, what is refused, what is put back.
#include "workshop/frames.h"
#include "workshop/restore.h"
#include "workshop/search.h"

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

Photo plan(std::uint8_t digit = 1, int width = 1600, int height = 1200) {
    return {{digit}, {}, std::uint16_t(width), std::uint16_t(height), 250'000, 0x808080};
}

PlaceBackgrounds pages(int count) {
    std::vector<NewBackground> list;
    for (int i = 1; i <= count; ++i) list.push_back({std::to_string(i), plan(std::uint8_t(i))});
    return row_of_backgrounds(list, {0, 0});
}

// With one plan, from 0, 0 to 1600, 1200: frame 4.
Room board(int count = 1) {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    REQUIRE(room.intend(pages(count), hand_1) == "");
    return room;
}
constexpr FrameId page_1{4};

StampId put_pin(Room& room, base::Vec2 at, Actor who = hand_1, std::string word = "") {
    REQUIRE(room.intend(PlaceStamp{StampKind::pin, {at}, word}, who) == "");
    return {room.state.next_id - 1};
}

}  // namespace

TEST_CASE("pages lie in a row, each as large as its picture is shaped, named by its number") {
    const Room room = board(3);
    CHECK(background_count(room.state) == 3);
    const auto frames = frames_in_order(room.state);
    REQUIRE(frames.size() == 3);
    CHECK(frames[0]->at == base::Rect{0, 0, 1600, 1200});
    CHECK(frames[1]->title == "2");
    CHECK(frames[1]->at.x > frames[0]->at.right());
    CHECK(frames[2]->picture->digest == PhotoDigest{3});
    CHECK(photos_of(room.state).size() == 3);
}

TEST_CASE("all pages go with one undo, their files stay named") {
    Room room = board(3);
    CHECK(room.undo(hand_1) == "");
    CHECK(background_count(room.state) == 0);
    CHECK(photos_of(room.state).size() == 3);
}

TEST_CASE("a long strip keeps the shape of its picture inside its frame") {
    const NewBackground strip{"", plan(1, 3200, 100)};
    const PlaceBackgrounds row = row_of_backgrounds({&strip, 1}, {0, 0}, 3200);
    CHECK(row.pages[0].at.h == limits::frame_side_units_min);
    Frame frame;
    frame.at = row.pages[0].at;
    frame.picture = strip.picture;
    CHECK(picture_rect(frame) == base::Rect{0, 70, 3200, 100});
    CHECK(value_on_picture(frame, {1600, 120}) == base::Vec2{0.5F, 0.5F});
    CHECK(place_on_picture(frame, {0.5F, 0.5F}) == base::Vec2{1600, 120});
}

TEST_CASE("what lies on a background keeps its place on the picture when it is resized") {
    Room room = board();
    room.intend(CreateCard{"Banc", {700, 530}, {}, "", ""});  // its middle is the picture's
    const StampId pin = put_pin(room, {400, 300});
    room.intend(DrawStrokes{{{{1200, 900}, {Nib::pen, {}, {{0, 0, 8}, {80, 80, 8}}}}}});
    const base::Vec2 line = room.state.strokes.begin()->second.bounds.centre();
    const Frame before = *room.state.frame(page_1);
    REQUIRE(room.intend(MoveFrame{page_1, {0, 0, 800, 77}}, hand_2) == "");
    const Frame after = *room.state.frame(page_1);
    CHECK(after.at == base::Rect{0, 0, 800, 600});  // the picture's shape, not the finger's
    CHECK(room.state.stamp(pin)->pose.at == base::Vec2{200, 150});
    CHECK(card_rect(room.state.cards.begin()->second.at).centre() == base::Vec2{400, 300});
    const base::Vec2 now = room.state.strokes.begin()->second.bounds.centre();
    CHECK(base::length(value_on_picture(after, now) - value_on_picture(before, line)) < 0.001F);
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.stamp(pin)->pose.at == base::Vec2{400, 300});
}

TEST_CASE("what lies in a frame upon a background stays where that frame is") {
    Room room = board();
    PlaceFrame inner = proposed_frame(FrameKind::page, {800, 600});
    inner.at = {600, 400, 400, 300};
    room.intend(inner);
    const StampId pin = put_pin(room, {800, 500});
    REQUIRE(room.intend(MoveFrame{page_1, {0, 0, 3200, 0}}) == "");
    CHECK(room.state.stamp(pin)->pose.at == base::Vec2{800, 500});
}

TEST_CASE("pins are numbered as they come, and no number is given twice") {
    Room room = board(2);
    const StampId first = put_pin(room, {10, 10});
    const StampId second = put_pin(room, {1700, 10});
    room.intend(PlaceStamp{StampKind::tree, {{50, 50}}, ""});
    CHECK(room.state.stamp(first)->number == 1);
    CHECK(room.state.stamp(second)->number == 2);
    CHECK(room.state.stamps.rbegin()->second.number == 0);
    CHECK(background_of(room.state, *room.state.stamp(second))->title == "2");
    room.intend(RemoveStamp{second});
    const StampId third = put_pin(room, {9000, 10});
    CHECK(room.state.stamp(third)->number == 3);
    CHECK(background_of(room.state, *room.state.stamp(third)) == nullptr);
    const auto pins = pins_in_order(room.state);
    REQUIRE(pins.size() == 2);
    CHECK(pins[1]->id == third);
}

TEST_CASE("a pin goes along with its background") {
    Room room = board();
    const StampId pin = put_pin(room, {400, 300});
    REQUIRE(room.intend(MoveFrame{page_1, {50, -20, 1600, 1200}}) == "");
    CHECK(room.state.stamp(pin)->pose.at == base::Vec2{450, 280});
}

TEST_CASE("a pin is tied to a card, written with one, untied, each taken back per hand") {
    Room room = board();
    const StampId pin = put_pin(room, {400, 300}, hand_1, "le tilleul");
    room.intend(CreateCard{"Banc", {0, 0}, {}, "", ""}, hand_2);
    const CardId bench = room.state.cards.begin()->first;
    REQUIRE(room.intend(TieStamp{pin, bench}, hand_2) == "");
    CHECK(card_of(room.state, *room.state.stamp(pin))->id == bench);
    CHECK(search(room.state, "tilleul") == std::vector<CardId>{bench});
    CHECK(room.undo(hand_1) == "changed_since");
    CHECK(room.undo(hand_2) == "");
    CHECK(card_of(room.state, *room.state.stamp(pin)) == nullptr);

    CreateCard fresh{"Fontaine", {500, 0}, {}, "", ""};
    fresh.pin = pin;
    REQUIRE(room.intend(fresh, hand_2) == "");
    const CardId fountain = room.state.cards.rbegin()->first;
    CHECK(room.state.stamp(pin)->tied_to == fountain);
    room.intend(MergeCards{fountain, bench});
    CHECK(card_of(room.state, *room.state.stamp(pin))->id == bench);
    REQUIRE(room.intend(TieStamp{pin, {}}, hand_2) == "");
    CHECK(room.state.stamp(pin)->tied_to == CardId{});
}

TEST_CASE("backgrounds and pins: what is refused, and why") {
    Room room = board();
    const StampId pin = put_pin(room, {1, 1});
    room.intend(PlaceStamp{StampKind::tree, {{50, 50}}, ""});
    const StampId tree{room.state.next_id - 1};
    CHECK(room.intend(TieStamp{{99}, {}}) == "unknown");
    CHECK(room.intend(TieStamp{tree, {}}) == "unknown");
    CHECK(room.intend(TieStamp{pin, {99}}) == "unknown");
    CreateCard lost{"x", {0, 0}, {}, "", ""};
    lost.pin = {99};
    CHECK(room.intend(lost) == "unknown");
    PlaceBackgrounds row = pages(1);
    row.pages[0].picture.width = limits::background_side_px_max + 1;
    CHECK(room.intend(row) == "malformed");
    row = pages(1);
    row.pages[0].picture.bytes = limits::background_bytes_max + 1;
    CHECK(room.intend(row) == "malformed");
    row = pages(1);
    row.pages[0].at.w = limits::frame_side_units_max + 1;
    CHECK(room.intend(row) == "frame_size");
    CHECK(room.intend(pages(limits::document_pages_max + 1)) == "full");
    room.intend(ErasePhoto{{2}});
    CHECK(room.intend(ErasePhoto{{1}}) == "");
    CHECK(picture_shown(room.state, *room.state.frame(page_1)) == nullptr);
    CHECK(room.intend(pages(1)) == "photo_erased");
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(pages(1)) == "locked");
    CHECK(room.intend(TieStamp{pin, {}}) == "locked");
}

TEST_CASE("so many backgrounds, and so many pins, and no more") {
    Room room = board(100);
    CHECK(room.intend(pages(int(limits::backgrounds_max) - 100)) == "");
    CHECK(room.intend(pages(1)) == "full");
    for (std::size_t i = 0; i < limits::pins_max; ++i) put_pin(room, {float(i), 0});
    CHECK(room.intend(PlaceStamp{StampKind::pin, {{1, 1}}, ""}) == "full");
    CHECK(room.intend(PlaceStamp{StampKind::tree, {{1, 1}}, ""}) == "");
}

TEST_CASE("going back puts pins at their places, with their cards") {
    Room room = board();
    const StampId pin = put_pin(room, {400, 300});
    room.intend(CreateCard{"Banc", {0, 0}, {}, "", ""});
    const CardId bench = room.state.cards.begin()->first;
    room.intend(TieStamp{pin, bench});
    const State past = room.state;
    room.intend(TieStamp{pin, {}});
    room.intend(MoveFrame{page_1, {0, 0, 800, 600}});
    room.intend(RemoveFrame{page_1});
    REQUIRE(room.take(restore_board(past, room.state), host) == "");
    REQUIRE(room.state.frame(page_1));
    CHECK(room.state.frame(page_1)->at == past.frame(page_1)->at);
    CHECK(room.state.stamp(pin)->tied_to == bench);
    CHECK(room.state.stamp(pin)->pose == past.stamp(pin)->pose);
}

TEST_CASE("a new row lies where it is wanted, else right of everything") {
    Room room = board();
    const NewBackground another{"plan", plan(9)};
    const auto free = row_of_backgrounds_around(room.state, {&another, 1}, {800, 3000});
    CHECK(free.pages[0].at.centre() == base::Vec2{800, 3000});
    const auto beside = row_of_backgrounds_around(room.state, {&another, 1}, {800, 1300});
    CHECK(beside.pages[0].at.x > 1600);
    CHECK(beside.pages[0].at.y == doctest::Approx(0));
}
