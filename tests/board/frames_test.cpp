// Frames through the hands of the people who use them.
#include "wall.h"

#include "workshop/dump.h"
#include "workshop/frames.h"

using board::Choice;
using board::Target;
using tests::Wall;
using workshop::FrameKind;

namespace {

struct Frames : Wall {
    workshop::FrameId frame(FrameKind kind, base::Vec2 middle, std::string title = "Cadre") {
        workshop::PlaceFrame intent = workshop::proposed_frame(kind, middle);
        intent.title = std::move(title);
        const workshop::FrameId id{state.next_id};
        REQUIRE(want(intent));
        settle();
        return id;
    }
    const workshop::Frame& of(workshop::FrameId id) const { return *state.frame(id); }
    base::Vec2 title_px(workshop::FrameId id) const {
        return board::frame_title_px(of(id), view).min() + base::Vec2{20, 20};
    }
    base::Vec2 corner_px(workshop::FrameId id) const {
        return view.camera.to_px(of(id).at.max()) - base::Vec2{8, 8};
    }
    base::Vec2 name_px(workshop::FrameId id, workshop::NamePlace place) const {
        return view.camera.to_px(workshop::name_rect(of(id), place)).centre();
    }
    base::Vec2 cell_px(workshop::FrameId id, workshop::Cell cell) const {
        return view.camera.to_px(workshop::cell_rect(of(id), cell).centre());
    }
    void kind(FrameKind wanted) {
        for (const auto& item : shown<board::ItemShape>()) {
            if (item.item.choice != Choice::place_frame || item.item.frame_kind != wanted) continue;
            return tap(item.item.px.centre());
        }
        FAIL("this kind is not offered");
    }
    void nothing_is_held() const {
        const board::Presence& presence = hands.presence();
        CHECK(presence.drags.empty());
        CHECK(presence.stretches.empty());
        CHECK(presence.tracings.empty());
        CHECK(presence.fingers.empty());
    }
};

}  // namespace

TEST_CASE("a frame is made where a finger was held, and named on the keyboard") {
    Frames wall;
    wall.long_press({900, 500});
    wall.choose(Choice::new_frame);
    wall.kind(FrameKind::axes);
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    const auto shapes = wall.shown<board::FrameShape>();
    REQUIRE(shapes.size() == 1);  // seen already while it is named
    CHECK(!shapes[0].frame);
    wall.type("Effort et effet");
    wall.put_down();
    REQUIRE(wall.state.frames.size() == 1);
    const workshop::Frame& frame = wall.state.frames.begin()->second;
    CHECK(frame.title == "Effort et effet");
    CHECK(frame.kind == FrameKind::axes);
    CHECK(frame.at.contains({900, 500}));
    wall.undo(1);
    CHECK(!wall.state.frame(frame.id));
    wall.nothing_is_held();
}

TEST_CASE("a new frame lies beside those that are there, where the window has room") {
    Frames wall;
    wall.view.camera.zoom = 0.5F;
    wall.view.camera.origin = {-1000, -500};
    const auto id = wall.frame(FrameKind::page, {0, 200});
    wall.long_press(wall.view.camera.to_px(base::Vec2{-400, -400}));
    wall.choose(Choice::new_frame);
    wall.kind(FrameKind::screen);
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    const base::Rect at = wall.hands.presence().drafts[0].placing.at;
    CHECK(!at.overlaps(wall.of(id).at));
    CHECK(wall.view.viewport_px.contains(wall.view.camera.to_px(at).min()));
    CHECK(wall.view.viewport_px.contains(wall.view.camera.to_px(at).max()));
}

TEST_CASE("a new frame covers no cards where the window has room, and its title is seen") {
    Frames wall;
    wall.view.camera.zoom = 0.5F;
    wall.view.camera.origin = {-1000, -500};
    wall.card("un", {0, 0});
    wall.card("deux", {240, 160});
    const auto placed = [&](base::Vec2 finger) {
        wall.long_press(wall.view.camera.to_px(finger));
        wall.choose(Choice::new_frame);
        wall.kind(FrameKind::screen);
        REQUIRE(wall.hands.presence().drafts.size() == 1);
        const base::Rect at = wall.hands.presence().drafts[0].placing.at;
        wall.choose(Choice::discard);
        return at;
    };
    const base::Rect beside = placed({-120, -60});  // its middle: it would cover both
    CHECK(wall.layout.cards_in(beside).empty());
    CHECK(wall.view.viewport_px.contains(wall.view.camera.to_px(beside).min()));
    wall.view.camera.zoom = 1.5F;  // now it is higher than the window
    wall.view.camera.origin = {400, 400};
    const base::Rect large = placed({700, 500});
    const float title = large.y - workshop::frame_title_height;
    CHECK(wall.view.viewport_px.contains(wall.view.camera.to_px(base::Vec2{large.x, title})));
}

TEST_CASE("a frame that is not named after all is not there") {
    Frames wall;
    wall.long_press({900, 500});
    wall.choose(Choice::new_frame);
    wall.kind(FrameKind::page);
    wall.choose(Choice::discard);
    CHECK(wall.state.frames.empty());
    CHECK(wall.shown<board::FrameShape>().empty());
}

TEST_CASE("by its title a frame is carried with all that lies on it") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {700, 500});
    const auto in = wall.card("dedans", {500, 400});
    const auto out = wall.card("dehors", {1400, 400});
    const auto finger = wall.next_pointer++;
    const base::Vec2 from = wall.title_px(id);
    wall.down(finger, from);
    wall.move(finger, from + base::Vec2{60, 40});
    wall.move(finger, from + base::Vec2{100, 50});
    const auto shape = wall.shown<board::FrameShape>().at(0);
    CHECK(shape.holder != 0);
    CHECK(shape.at.x == doctest::Approx(wall.of(id).at.x + 100));
    CHECK(wall.hands.presence().holder_of(in));
    wall.up(finger, from + base::Vec2{100, 50});
    CHECK(wall.at(in) == base::Vec2{600, 450});
    CHECK(wall.at(out) == base::Vec2{1400, 400});
    CHECK(wall.of(id).at.x == doctest::Approx(320));
    wall.nothing_is_held();
    wall.undo(1);
    CHECK(wall.at(in) == base::Vec2{500, 400});
    CHECK(wall.of(id).at.x == doctest::Approx(220));
}

TEST_CASE("a cancelled finger leaves frame, corner and curve as they were") {
    Frames wall;
    const auto id = wall.frame(FrameKind::journey, {900, 500});
    const std::string before = workshop::dump(wall.state);
    const base::Vec2 band = workshop::curve_rect(wall.of(id)).centre();
    const base::Vec2 places[] = {wall.title_px(id), wall.corner_px(id),
                                 wall.view.camera.to_px(band)};
    for (const base::Vec2 from : places) {
        const auto finger = wall.next_pointer++;
        wall.down(finger, from);
        wall.move(finger, from + base::Vec2{60, 10});
        wall.move(finger, from + base::Vec2{90, 20});
        CHECK(wall.hands.presence().drags.size() + wall.hands.presence().stretches.size() +
                  wall.hands.presence().tracings.size() ==
              1);
        wall.cancel(finger);
        wall.nothing_is_held();
    }
    CHECK(workshop::dump(wall.state) == before);
    CHECK(wall.wished.empty());
}

TEST_CASE("a corner is pulled; a frame is never smaller than a card needs") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {700, 500});
    const base::Rect at = wall.of(id).at;
    wall.drag(wall.corner_px(id), wall.corner_px(id) + base::Vec2{120, 80});
    CHECK(wall.of(id).at.w == doctest::Approx(at.w + 120));
    CHECK(wall.of(id).at.h == doctest::Approx(at.h + 80));
    wall.drag(wall.corner_px(id), {at.x + 5, at.y + 5});
    CHECK(wall.of(id).at.w == base::limits::frame_side_units_min);
    CHECK(wall.of(id).at.min() == at.min());
}

TEST_CASE("the same frame is not carried by two hands, nor away from a hand that writes in it") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {900, 500});
    const auto card = wall.card("dedans", {700, 400});
    wall.double_tap(wall.middle_px(card));
    REQUIRE(wall.hands.presence().writer_of(card));
    wall.drag(wall.title_px(id), wall.title_px(id) + base::Vec2{200, 0});
    CHECK(wall.of(id).at.x == doctest::Approx(420));
    CHECK(wall.hands.presence().blinks.size() == 1);
}

TEST_CASE("a card let go in a cell lies in its place there, shown before it is let go") {
    Frames wall;
    const auto id = wall.frame(FrameKind::lanes, {900, 500});
    const auto first = wall.card("un", {30, 900});
    const auto second = wall.card("deux", {330, 900});
    const workshop::Cell cell{1, 1};
    wall.drag(wall.middle_px(first), wall.cell_px(id, cell) + base::Vec2{30, 25});
    const base::Vec2 corner = workshop::cell_rect(wall.of(id), cell).min();
    const base::Vec2 margin{workshop::cell_margin, workshop::cell_margin};
    CHECK(wall.at(first) == corner + margin);
    const auto finger = wall.next_pointer++;
    wall.down(finger, wall.middle_px(second));
    wall.move(finger, {600, 700});
    wall.move(finger, wall.cell_px(id, cell));
    CHECK(wall.shown<board::FrameShape>().at(0).receiving == cell);
    CHECK(wall.shown<board::PairShape>().empty());  // cells do not pair cards into groups
    wall.up(finger, wall.cell_px(id, cell) + base::Vec2{0, 60});
    CHECK(wall.hands.presence().drafts.empty());
    CHECK(wall.at(second).y == doctest::Approx(wall.at(first).y + 156));
    CHECK(wall.of(id).row_weights.size() == 3);
    // Taken back with the cell that had grown.
    wall.undo(1);
    CHECK(wall.at(second) == base::Vec2{330, 900});
    CHECK(wall.of(id).row_weights.empty());
}

TEST_CASE("a card written in a cell lies in it") {
    Frames wall;
    const auto id = wall.frame(FrameKind::lanes, {900, 500});
    wall.tap(wall.cell_px(id, {0, 0}) + base::Vec2{20, 15});
    wall.type("Attendre");
    wall.put_down();
    REQUIRE(wall.state.cards.size() == 1);
    const base::Vec2 corner = workshop::cell_rect(wall.of(id), {0, 0}).min();
    CHECK(wall.state.cards.begin()->second.at ==
          corner + base::Vec2{workshop::cell_margin, workshop::cell_margin});
}

TEST_CASE("names of rows, columns and ends are written where they stand") {
    Frames wall;
    const auto id = wall.frame(FrameKind::lanes, {900, 500});
    wall.tap(wall.name_px(id, {workshop::NameOf::column, 1}));
    wall.type("Au guichet");
    wall.put_down();
    wall.tap(wall.name_px(id, {workshop::NameOf::row, 2}));
    wall.type("Attentes");
    wall.put_down();
    CHECK(wall.of(id).columns == std::vector<std::string>{"", "Au guichet", ""});
    CHECK(wall.of(id).rows == std::vector<std::string>{"", "", "Attentes"});
    wall.undo(1);
    CHECK(wall.of(id).rows == std::vector<std::string>{"", "", ""});
}

TEST_CASE("a name keeps to its length, a title to its own") {
    Frames wall;
    const auto id = wall.frame(FrameKind::lanes, {900, 500});
    wall.tap(wall.name_px(id, {workshop::NameOf::column, 0}));
    wall.type(std::string(base::limits::frame_name_code_points_max + 1, 'x'));
    CHECK(!wall.told().empty());
    wall.put_down();
    CHECK(wall.of(id).columns[0].size() <= base::limits::frame_name_code_points_max);
}

TEST_CASE("a table grows and shrinks by its palette, which stays open") {
    Frames wall;
    const auto id = wall.frame(FrameKind::lanes, {900, 500});
    wall.tap(wall.title_px(id));
    wall.choose(Choice::table);
    wall.choose(Choice::more_columns);
    wall.choose(Choice::more_rows);
    wall.choose(Choice::fewer_columns);
    CHECK(wall.of(id).columns.size() == 3);
    CHECK(wall.of(id).rows.size() == 4);
}

TEST_CASE("the first curve asks for a name; later ones whose they are") {
    Frames wall;
    const auto id = wall.frame(FrameKind::journey, {900, 500});
    const base::Rect band = wall.view.camera.to_px(workshop::curve_rect(wall.of(id)));
    const auto draw = [&](float from_y, float to_y) {
        const auto finger = wall.next_pointer++;
        wall.down(finger, {band.x + 20, from_y});
        for (int i = 1; i <= 20; ++i) {
            const float part = float(i) / 20;
            wall.move(finger, {band.x + 20 + part * (band.w - 40),
                               from_y + part * (to_y - from_y)});
        }
        wall.up(finger, {band.right() - 20, to_y});
    };
    draw(band.y + 20, band.bottom() - 20);
    wall.type("Lina");
    wall.put_down();
    const workshop::Curve* lina = wall.of(id).curve("Lina");
    REQUIRE(lina);
    REQUIRE(lina->feelings.size() == 5);
    CHECK(lina->feelings[0].percent > 50);
    CHECK(lina->feelings[2].percent == doctest::Approx(0).epsilon(3));
    CHECK(lina->feelings[4].percent < -50);
    draw(band.bottom() - 20, band.bottom() - 20);
    wall.choose(Choice::new_person);
    wall.type("Omar");
    wall.put_down();
    REQUIRE(wall.of(id).curve("Omar"));
    CHECK(wall.of(id).curve("Omar")->feelings[2].percent == -100);
    draw(band.y + 20, band.y + 20);
    wall.choose(Choice::curve_of, "Lina");
    CHECK(wall.of(id).curve("Lina")->feelings[4].percent == 100);
    CHECK(wall.of(id).curves.size() == 2);
    wall.nothing_is_held();
}

TEST_CASE("a frame is removed by its palette and comes back by undo; its cards stay") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {900, 500});
    const auto card = wall.card("dedans", {700, 400});
    wall.tap(wall.title_px(id));
    wall.choose(Choice::remove_frame);
    CHECK(!wall.state.frame(id));
    CHECK(wall.state.card(card));
    wall.undo(1);
    CHECK(wall.state.frame(id));
}

TEST_CASE("a small frame inside a large one is touched first, and goes along with it") {
    Frames wall;
    const auto large = wall.frame(FrameKind::page, {900, 500});
    const auto small = wall.frame(FrameKind::page, {900, 500}, "Petit");
    REQUIRE(wall.want(workshop::MoveFrame{small, {700, 400, 300, 250}}));
    wall.settle();
    CHECK(board::hit(wall.scene(), wall.title_px(small)).frame == small);
    wall.drag(wall.title_px(large), wall.title_px(large) + base::Vec2{50, 0});
    CHECK(wall.of(small).at.x == doctest::Approx(750));
    CHECK(workshop::frame_at(wall.state, {800, 500})->id == small);
}

TEST_CASE("a title may be longer than its frame, up to the next frame or the window's edge") {
    Frames wall;
    const auto left = wall.frame(FrameKind::page, {300, 500});
    const auto right = wall.frame(FrameKind::page, {1200, 500});
    REQUIRE(wall.want(workshop::MoveFrame{left, {100, 400, 300, 250}}));
    REQUIRE(wall.want(workshop::MoveFrame{right, {1000, 380, 300, 250}}));
    wall.settle();
    for (const auto& shape : wall.shown<board::FrameShape>()) {
        const float end = shape.title_px.x + shape.title_room_px;
        const base::Rect next = wall.view.camera.to_px(wall.of(right).at);
        CHECK(end == doctest::Approx(shape.frame == left ? next.x : wall.view.viewport_px.right()));
    }
    REQUIRE(wall.want(workshop::MoveFrame{right, {1000, 900, 300, 250}}));
    wall.settle();
    for (const auto& shape : wall.shown<board::FrameShape>()) {
        CHECK(shape.title_px.x + shape.title_room_px ==
              doctest::Approx(wall.view.viewport_px.right()));
    }
}

TEST_CASE("while cards are locked, frames are too; a frame that goes is let go of") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {900, 500});
    const auto finger = wall.next_pointer++;
    const base::Vec2 from = wall.title_px(id);
    wall.down(finger, from);
    wall.move(finger, from + base::Vec2{60, 40});
    REQUIRE(wall.hands.presence().drags.size() == 1);
    REQUIRE(wall.want(workshop::RemoveFrame{id}));
    wall.settle();
    CHECK(wall.hands.presence().drags.empty());
    wall.up(finger, from);
    wall.nothing_is_held();
    const auto other = wall.frame(FrameKind::page, {900, 500});
    wall.start("Écouter");
    wall.drag(wall.title_px(other), wall.title_px(other) + base::Vec2{60, 0});
    CHECK(wall.told() == "locked");
    CHECK(wall.of(other).at.x == doctest::Approx(420));
}

TEST_CASE("the palette of a card on axes tells its value") {
    Frames wall;
    wall.frame(FrameKind::axes, {900, 500});
    const auto card = wall.card("dedans", {900, 300});
    const auto other = wall.card("dehors", {30, 900});
    wall.tap(wall.middle_px(card));
    CHECK(wall.offers(Choice::tells));
    wall.tap(wall.middle_px(other));
    CHECK(!wall.shown<board::ItemShape>().empty());
}

TEST_CASE("strokes of a frame go along and come back") {
    Frames wall;
    const auto id = wall.frame(FrameKind::page, {900, 500});
    wall.pen(77, {{700, 400}, {760, 440}, {800, 500}});
    REQUIRE(wall.state.strokes.size() == 1);
    const base::Rect before = wall.state.strokes.begin()->second.bounds;
    REQUIRE(wall.want(workshop::MoveFrame{id, {wall.of(id).at.x + 10, wall.of(id).at.y, 960, 620}},
                      board::actor_of(2)));
    CHECK(wall.state.strokes.begin()->second.bounds.x == doctest::Approx(before.x + 10));
    wall.undo(2);
    CHECK(wall.state.strokes.begin()->second.bounds.x == doctest::Approx(before.x));
}
