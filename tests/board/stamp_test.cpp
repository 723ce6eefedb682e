// Stamps on the wall: chosen, dragged, turned, written, by several hands, and let go of.
#include "wall.h"

using namespace tests;
using board::Choice;
using workshop::StampKind;

namespace {

struct StampWall : Wall {
    workshop::StampId stamp(StampKind kind, base::Vec2 at) {
        const workshop::StampId id{state.next_id};
        REQUIRE(want(workshop::PlaceStamp{kind, {at}}));
        settle();
        return id;
    }
    base::Vec2 middle(workshop::StampId id) const {
        return view.camera.to_px(state.stamp(id)->pose.at);
    }
    // Of the kind on the page that lies open.
    void choose_kind(StampKind kind) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice == Choice::stamp_kind && item.item.stamp == kind) {
                return tap(item.item.px.centre());
            }
        }
        FAIL("this stamp is not offered");
    }
    void open_page(std::size_t page) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice == Choice::stamp_page && item.item.count == page) {
                return tap(item.item.px.centre());
            }
        }
        FAIL("no such page");
    }
};

}  // namespace

TEST_CASE("every stamp is on one page, in reach of the window") {
    StampWall wall;
    wall.long_press({960, 540});
    wall.choose(Choice::stamps);
    std::size_t kinds = 0;
    for (std::size_t page = 0; page < 3; ++page) {
        wall.open_page(page);
        for (const auto& item : wall.shown<board::ItemShape>()) {
            CHECK(wall.view.viewport_px.contains(item.item.px.min()));
            CHECK(wall.view.viewport_px.contains(item.item.px.max() - base::Vec2{1, 1}));
            CHECK(std::min(item.item.px.w, item.item.px.h) >= wall.view.target_px);
            kinds += item.item.choice == Choice::stamp_kind ? 1 : 0;
        }
    }
    CHECK(kinds == workshop::stamp_kind_count - 1);  // pins have a place of their own
}

TEST_CASE("a stamp is chosen from a palette and lies where that was opened") {
    StampWall wall;
    wall.long_press({600, 500});
    wall.choose(Choice::stamps);
    wall.open_page(1);
    wall.choose_kind(StampKind::tree);
    REQUIRE(wall.state.stamps.size() == 1);
    const workshop::Stamp& tree = wall.state.stamps.begin()->second;
    CHECK(tree.kind == StampKind::tree);
    CHECK(wall.view.camera.to_px(tree.pose.at) == base::Vec2{600, 500});
    CHECK(tree.by.kind == workshop::ActorKind::hand);
    wall.undo(tree.by.number);
    CHECK(wall.shown<board::StampShape>().empty());
}

TEST_CASE("a drag is one move; a cancelled one leaves everything as it was") {
    StampWall wall;
    const auto bench = wall.stamp(StampKind::bench, {400, 400});
    wall.drag({420, 410}, {820, 610});
    CHECK(wall.state.stamp(bench)->pose.at == base::Vec2{800, 600});
    CHECK(wall.wishes<workshop::MoveStamp>().size() == 1);
    wall.down(1, {800, 600});
    wall.move(1, {900, 700});
    wall.move(1, {1000, 700});
    REQUIRE(wall.shown<board::StampShape>().size() == 1);
    CHECK(wall.shown<board::StampShape>()[0].lifted);
    wall.cancel(1);
    CHECK(wall.hands.presence().stamp_drags.empty());
    CHECK(wall.state.stamp(bench)->pose.at == base::Vec2{800, 600});
}

TEST_CASE("what somebody holds, another does not take; what is removed is let go of") {
    StampWall wall;
    const auto door = wall.stamp(StampKind::door, {400, 400});
    wall.down(1, {400, 400});
    wall.move(1, {430, 430});
    wall.move(1, {440, 440});
    REQUIRE(wall.hands.presence().stamp_drags.size() == 1);
    wall.down(2, {440, 440});
    wall.move(2, {900, 440});
    wall.move(2, {1000, 440});
    CHECK(wall.hands.presence().stamp_drags.size() == 1);
    wall.up(2, {1000, 440});
    REQUIRE(wall.want(workshop::RemoveStamp{door}));
    wall.settle();
    CHECK(wall.hands.presence().stamp_drags.empty());
    wall.up(1, {440, 440});
    CHECK(wall.wishes<workshop::MoveStamp>().empty());
}

TEST_CASE("turned and resized as often as it takes, then removed and undone") {
    StampWall wall;
    const auto bench = wall.stamp(StampKind::bench, {960, 540});
    wall.tap(wall.middle(bench));
    CHECK_FALSE(wall.offers(Choice::stamp_word));
    wall.choose(Choice::stamp_turn);
    wall.choose(Choice::stamp_larger);
    wall.choose(Choice::stamp_larger);
    CHECK_FALSE(wall.offers(Choice::stamp_larger));
    const workshop::StampPose wanted{
        {960, 540}, workshop::StampSize::largest, workshop::QuarterTurn::one};
    CHECK(wall.state.stamp(bench)->pose == wanted);
    wall.choose(Choice::stamp_smaller);
    wall.choose(Choice::stamp_remove);
    CHECK_FALSE(wall.state.stamp(bench));
    const auto hand = wall.wished.back().hand;
    wall.undo(hand);
    REQUIRE(wall.state.stamp(bench));
    wall.undo(hand);
    CHECK(wall.state.stamp(bench)->pose == wanted);
}

TEST_CASE("a stamp's word is written on a keyboard of one's own") {
    StampWall wall;
    const auto button = wall.stamp(StampKind::button, {500, 300});
    wall.double_tap(wall.middle(button));
    REQUIRE(wall.hands.presence().writer_of(button));
    wall.type("Payer");
    wall.put_down();
    CHECK(wall.state.stamp(button)->word == "Payer");
    wall.tap(wall.middle(button));
    wall.choose(Choice::stamp_word);
    wall.type(" tout");
    wall.want(workshop::RemoveStamp{button});
    wall.settle();
    CHECK(wall.hands.presence().drafts.empty());
    const auto tree = wall.stamp(StampKind::tree, {500, 300});
    wall.double_tap(wall.middle(tree));
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("cards lie on stamps, pens draw on them, and while the cards are locked nothing moves") {
    StampWall wall;
    const auto plan = wall.stamp(StampKind::room_plan, {500, 400});
    const auto card = wall.card("Un banc", {450, 350});
    wall.settle();
    CHECK(board::hit(wall.scene(), wall.middle_px(card)).kind == board::Target::Kind::card);
    CHECK(board::hit(wall.scene(), {300, 300}).stamp == plan);
    wall.pen(7, {{300, 300}, {340, 320}, {380, 300}});
    CHECK(workshop::stroke_count(wall.state) == 1);
    wall.start("Écouter");
    wall.drag({300, 300}, {700, 300});
    CHECK(wall.state.stamp(plan)->pose.at == base::Vec2{500, 400});
    CHECK(wall.told() == "locked");
    wall.view.only_looking = true;
    wall.tap({300, 300});
    CHECK(wall.hands.presence().palettes.empty());
}

TEST_CASE("a frame takes the stamps on it along, as one gesture, and brings them back") {
    StampWall wall;
    const auto tree = wall.stamp(StampKind::tree, {700, 500});
    const auto away = wall.stamp(StampKind::tree, {1700, 900});
    const workshop::FrameId frame{wall.state.next_id};
    REQUIRE(wall.want(workshop::PlaceFrame{
        workshop::FrameKind::page, "Place", {400, 200, 800, 600}, {}, {}}));
    wall.settle();
    const board::HandNumber hand = 3;
    REQUIRE(wall.want(workshop::MoveFrame{frame, {500, 260, 800, 600}}, board::actor_of(hand)));
    CHECK(wall.state.stamp(tree)->pose.at == base::Vec2{800, 560});
    CHECK(wall.state.stamp(away)->pose.at == base::Vec2{1700, 900});
    wall.undo(hand);
    CHECK(wall.state.stamp(tree)->pose.at == base::Vec2{700, 500});
}

TEST_CASE("two fingers on a stamp turn it and change its size; the board and others stay") {
    StampWall wall;
    const auto bench = wall.stamp(StampKind::bench, {900, 500});
    const auto start = wall.state.stamp(bench)->pose;
    const board::Camera camera = wall.view.camera;
    const base::Vec2 middle = wall.middle(bench);
    // A quarter of a circle, and half as far apart again.
    const auto place = [&](float turn, float apart, float side) {
        return middle + base::Vec2{std::cos(turn), std::sin(turn)} * (apart * side);
    };
    const auto twist = [&](float to_rad, float factor) {
        wall.down(1, place(0, 30, -1));
        wall.down(2, place(0, 30, 1));
        for (int i = 1; i <= 20; ++i) {
            const float part = float(i) / 20;
            const float apart = 30 * (1 + (factor - 1) * part);
            wall.move(1, place(to_rad * part, apart, -1));
            wall.move(2, place(to_rad * part, apart, 1));
        }
    };
    twist(1.6F, 1.7F);
    REQUIRE(wall.hands.presence().twists.size() == 1);
    const auto seen = wall.shown<board::StampShape>();
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].pose.turn == workshop::QuarterTurn::one);  // shown before it is let go
    CHECK(seen[0].holder != 0);
    CHECK(wall.state.stamp(bench)->pose == start);
    wall.up(1, place(1.6F, 51, -1));
    wall.up(2, place(1.6F, 51, 1));
    CHECK(wall.state.stamp(bench)->pose.turn == workshop::QuarterTurn::one);
    CHECK(int(wall.state.stamp(bench)->pose.size) == int(start.size) + 1);
    CHECK(base::length(wall.state.stamp(bench)->pose.at - start.at) < 3);
    CHECK(wall.view.camera == camera);
    REQUIRE(wall.wishes<workshop::MoveStamp>().size() == 1);
    wall.undo(wall.wished.back().hand);
    CHECK(wall.state.stamp(bench)->pose == start);
    // Anticlockwise, taken away by the screen: no trace.
    twist(-1.6F, 1);
    wall.cancel(2);
    wall.up(1, place(-1.6F, 30, -1));
    CHECK(wall.state.stamp(bench)->pose == start);
    CHECK(wall.hands.presence().twists.empty());
    // Removed by another hand meanwhile.
    twist(1.6F, 1);
    REQUIRE(wall.want(workshop::RemoveStamp{bench}));
    wall.settle();
    CHECK(wall.hands.presence().twists.empty());
    wall.up(1, middle);
    wall.up(2, middle);
}
