// Backgrounds and pins under fingers: the picture is the board, its frame is its handle; pins are
// placed, tied, written for.
#include "wall.h"

using namespace tests;
using board::Choice;
using workshop::StampKind;

namespace {

struct PlanWall : Wall {
    workshop::FrameId frame;
    PlanWall() {
        const workshop::NewBackground plan{"Plan",
                                           {{1}, {}, 1600, 1200, 250'000, 0x808080}};
        frame = {state.next_id};
        REQUIRE(want(workshop::row_of_backgrounds({&plan, 1}, {200, 200}, 1000)));
        settle();
    }
    base::Rect at() const { return state.frame(frame)->at; }
    base::Vec2 px(base::Vec2 board) const { return view.camera.to_px(board); }
    base::Vec2 title() const {
        return px({at().x + 40, at().y - workshop::frame_title_height / 2});
    }
    base::Vec2 grip() const { return px(at().max()) - base::Vec2{8, 8}; }
    // By the palette of the canvas.
    workshop::StampId put_pin(base::Vec2 where_px) {
        const workshop::StampId id{state.next_id};
        long_press(where_px);
        choose(Choice::stamp_kind);
        REQUIRE(state.stamp(id));
        return id;
    }
    base::Vec2 middle(workshop::StampId id) const { return px(state.stamp(id)->pose.at); }
};

}  // namespace

TEST_CASE("a finger on a background is a finger on the board") {
    PlanWall wall;
    const base::Rect before = wall.at();
    const base::Vec2 origin = wall.view.camera.origin;
    wall.drag({700, 600}, {760, 640});
    CHECK(wall.at() == before);
    CHECK(wall.view.camera.origin != origin);  // the board was moved, nothing on it
    CHECK(wall.wished.empty());
    wall.tap({700, 600});
    CHECK(wall.hands.presence().drafts.size() == 1);  // a new idea, over the plan
}

TEST_CASE("a background is carried by its title, with what lies on it, and taken away by it") {
    PlanWall wall;
    const auto pin = wall.put_pin({700, 600});
    const base::Vec2 on_board = wall.state.stamp(pin)->pose.at;
    const base::Rect before = wall.at();
    wall.drag(wall.title(), wall.title() + base::Vec2{50, 30});
    const base::Vec2 gone = wall.at().min() - before.min();
    CHECK(base::length(gone) > 0);
    CHECK(base::length(wall.state.stamp(pin)->pose.at - on_board - gone) < 0.01F);
    wall.tap(wall.title());
    wall.choose(Choice::remove_frame);
    CHECK(wall.state.frame(wall.frame) == nullptr);
}

TEST_CASE("its corner keeps the shape of the picture, while it is pulled and after") {
    PlanWall wall;
    wall.down(1, wall.grip());
    wall.move(1, wall.grip() + base::Vec2{100, 0});
    wall.move(1, wall.grip() + base::Vec2{200, 10});
    REQUIRE(wall.shown<board::FrameShape>().size() == 1);
    const base::Rect pulled = wall.shown<board::FrameShape>()[0].at;
    CHECK(pulled.w / pulled.h == doctest::Approx(4.0 / 3).epsilon(0.001));
    wall.up(1, wall.grip() + base::Vec2{200, 10});
    CHECK(wall.at().w > 1100);
    CHECK(wall.at().w / wall.at().h == doctest::Approx(4.0 / 3).epsilon(0.001));
    const base::Rect after = wall.at();
    wall.down(2, wall.grip());
    wall.move(2, wall.grip() + base::Vec2{-100, 0});
    wall.cancel(2);
    CHECK(wall.at() == after);
    CHECK(wall.hands.presence().stretches.empty());
}

TEST_CASE("a pin is placed from the canvas, where the finger was, and moved like a stamp") {
    PlanWall wall;
    const auto pin = wall.put_pin({700, 600});
    CHECK(wall.middle(pin) == base::Vec2{700, 600});
    CHECK(wall.state.stamp(pin)->number == 1);
    wall.drag({700, 600}, {800, 650});
    CHECK(base::length(wall.middle(pin) - base::Vec2{800, 650}) < 1);
    CHECK(wall.put_pin({900, 500}) != pin);
}

TEST_CASE("a pin is tied to the card that is touched next, and untied") {
    PlanWall wall;
    const auto card = wall.card("Un banc", {1300, 300});
    wall.settle();
    const auto pin = wall.put_pin({700, 600});
    wall.tap({700, 600});
    wall.choose(Choice::pin_tie);
    CHECK(wall.shown<board::TieShape>().empty());
    wall.tap(wall.middle_px(card));
    CHECK(wall.state.stamp(pin)->tied_to == card);
    CHECK(wall.hands.presence().palettes.empty());
    REQUIRE(wall.shown<board::TieShape>().size() == 1);
    CHECK(wall.shown<board::TieShape>()[0].pin == pin);
    wall.tap({700, 600});
    CHECK_FALSE(wall.offers(Choice::pin_tie));
    wall.choose(Choice::pin_untie);
    CHECK(wall.state.stamp(pin)->tied_to == workshop::CardId{});
    CHECK(wall.shown<board::TieShape>().empty());
}

TEST_CASE("tying is given up by its word, and by a tap elsewhere") {
    PlanWall wall;
    wall.put_pin({700, 600});
    wall.tap({700, 600});
    wall.choose(Choice::pin_tie);
    wall.choose(Choice::cancel);
    CHECK(wall.hands.presence().palettes.empty());
    wall.tap({700, 600});
    wall.choose(Choice::pin_tie);
    wall.tap({500, 700});
    CHECK(wall.hands.presence().palettes.empty());
    CHECK(wall.hands.presence().drafts.empty());
}

TEST_CASE("a card written for a pin is tied to it, in one gesture") {
    PlanWall wall;
    const auto pin = wall.put_pin({700, 600});
    wall.tap({700, 600});
    wall.choose(Choice::pin_card);
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    wall.type("Un banc ici");
    wall.put_down();
    REQUIRE(wall.state.cards.size() == 1);
    const auto card = wall.state.cards.begin()->first;
    CHECK(wall.state.stamp(pin)->tied_to == card);
    const auto hand = wall.state.cards.begin()->second.by.number;
    wall.undo(board::HandNumber(hand));
    CHECK(wall.state.card(card) == nullptr);
    CHECK(wall.state.stamp(pin)->tied_to == workshop::CardId{});
}

TEST_CASE("a pin that goes while its card is written leaves the card") {
    PlanWall wall;
    const auto pin = wall.put_pin({700, 600});
    wall.tap({700, 600});
    wall.choose(Choice::pin_card);
    wall.type("Un banc");
    REQUIRE(wall.want(workshop::RemoveStamp{pin}));
    wall.settle();
    wall.put_down();
    REQUIRE(wall.state.cards.size() == 1);
    CHECK(wall.state.stamps.begin()->second.tied_to == workshop::CardId{});
}

TEST_CASE("pins are offered on no page of stamps, and are not turned") {
    PlanWall wall;
    wall.put_pin({700, 600});
    wall.tap({700, 600});
    CHECK_FALSE(wall.offers(Choice::stamp_turn));
    CHECK(wall.offers(Choice::stamp_word));
}

TEST_CASE("the picture of a background is erased for good once that was asked twice") {
    PlanWall wall;
    wall.tap(wall.title());
    wall.choose(Choice::erase_photo);
    CHECK(wall.told() == "erase_asked");
    wall.choose(Choice::keep_photo);
    CHECK(wall.state.erased_photos.empty());
    wall.tap(wall.title());
    wall.choose(Choice::erase_photo);
    wall.choose(Choice::erase_now);
    CHECK(wall.state.erased_photos.size() == 1);
    CHECK(wall.state.frame(wall.frame));
    wall.tap(wall.title());
    CHECK_FALSE(wall.offers(Choice::erase_photo));
}
