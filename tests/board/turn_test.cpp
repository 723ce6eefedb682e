// Cards that are turned: by two fingers, from the palette, and what every other gesture then finds.
#include "wall.h"

#include <cmath>
#include <numbers>

using namespace tests;
using board::Choice;
using workshop::QuarterTurn;

namespace {

constexpr float degree = std::numbers::pi_v<float> / 180;

struct TableWall : Wall {
    workshop::CardId idea = card("Une idée", {800, 400});
    board::Camera camera = view.camera;
    float angle = 0;  // of the second finger as the first one sees it, degrees

    QuarterTurn turn() const { return state.card(idea)->turn; }
    board::CardShape seen() const {
        for (const auto& shape : shown<board::CardShape>()) {
            if (shape.card == idea) return shape;
        }
        FAIL("the card is not seen");
        return {};
    }
    base::Vec2 place(float side, float apart = 45) const {
        const base::Vec2 middle = middle_px(idea);
        return middle + base::Vec2{std::cos(angle * degree), std::sin(angle * degree)} *
                            (apart * side);
    }
    void hold() {
        angle = 0;
        down(1, place(-1));
        down(2, place(1));
    }
    void twist_to(float degrees) {
        const float from = angle;
        for (int i = 1; i <= 20; ++i) {
            angle = from + (degrees - from) * float(i) / 20;
            move(1, place(-1));
            move(2, place(1));
        }
    }
    void lift() {
        up(1, place(-1));
        up(2, place(1));
    }
};

}  // namespace

TEST_CASE("two fingers turn a card by quarters; the board stays, and it is one gesture") {
    TableWall wall;
    wall.hold();
    wall.twist_to(80);
    CHECK(wall.seen().turn == QuarterTurn::one);  // seen before it is let go
    CHECK(wall.seen().lifted);
    CHECK(wall.seen().holder != 0);
    CHECK(wall.seen().px.w < wall.seen().px.h);
    CHECK(wall.turn() == QuarterTurn::none);
    wall.lift();
    CHECK(wall.turn() == QuarterTurn::one);
    CHECK(wall.view.camera == wall.camera);
    CHECK(wall.at(wall.idea) == base::Vec2{800, 400});
    REQUIRE(wall.wishes<workshop::TurnCard>().size() == 1);
    CHECK(wall.wished.size() == 1);
    wall.undo(wall.wished.back().hand);
    CHECK(wall.turn() == QuarterTurn::none);
    wall.hold();
    wall.twist_to(-170);
    wall.lift();
    CHECK(wall.turn() == QuarterTurn::two);
    wall.hold();
    wall.twist_to(-80);
    wall.lift();
    CHECK(wall.turn() == QuarterTurn::one);
}

TEST_CASE("a finger that is lifted elsewhere than it was told last ends the twist there") {
    TableWall wall;
    wall.hold();
    wall.twist_to(80);
    wall.angle = 100;
    wall.up(1, wall.place(-1));  // its way is told along with its going
    wall.up(2, wall.place(1));
    CHECK(wall.turn() == QuarterTurn::one);
    CHECK(wall.hands.presence().card_twists.empty());
}

TEST_CASE("a quarter is taken late and given back later still, so that a card does not flutter") {
    TableWall wall;
    wall.hold();
    // What the fingers go before they are known to pinch is not counted.
    wall.twist_to(30);
    REQUIRE(wall.hands.presence().card_twists.size() == 1);
    const float lost = 30 - wall.hands.presence().card_twists[0].turn_rad / degree;
    CHECK(lost > 0);
    const float quarter = board::twist_quarter_rad / degree + lost;
    const float back = quarter - board::twist_back_rad / degree;
    const std::pair<float, QuarterTurn> steps[] = {
        {quarter - 2, QuarterTurn::none}, {quarter + 2, QuarterTurn::one},
        {back + 2, QuarterTurn::one},     {back - 2, QuarterTurn::none},
        {quarter + 92, QuarterTurn::two}, {back + 92, QuarterTurn::two},
        {back + 88, QuarterTurn::one},    {2 * lost - quarter - 2, QuarterTurn::three},
        {2 * lost - back + 2, QuarterTurn::none}};
    for (const auto& [degrees, turn] : steps) {
        CAPTURE(degrees);
        wall.twist_to(degrees);
        CHECK(wall.seen().turn == turn);
    }
    wall.lift();
    CHECK(wall.wished.empty());
    CHECK(wall.view.camera == wall.camera);
}

TEST_CASE("two fingers that do not turn a card move the board as everywhere") {
    // The same fingers on the empty board end with the same view.
    const auto moved = [](base::Vec2 middle, bool spread) {
        TableWall wall;
        wall.down(1, middle + base::Vec2{-40, 0});
        wall.down(2, middle + base::Vec2{40, 0});
        base::Vec2 left, right;
        for (int i = 1; i <= 20; ++i) {
            const float part = float(i) / 20;
            const base::Vec2 gone = spread ? base::Vec2{} : base::Vec2{30, 160} * part;
            const float apart = spread ? 40 + 100 * part : 40;
            left = middle + gone + base::Vec2{-apart, 0};
            right = middle + gone + base::Vec2{apart, 0};
            wall.move(1, left);
            wall.move(2, right);
        }
        CHECK(wall.hands.presence().card_twists.empty());
        wall.up(1, left);
        wall.up(2, right);
        CHECK(wall.turn() == QuarterTurn::none);
        CHECK(wall.wished.empty());
        return wall.view.camera;
    };
    const TableWall plain;
    const base::Vec2 on_card = plain.middle_px(plain.idea), beside = {300, 900};
    for (const bool spread : {false, true}) {
        const board::Camera here = moved(on_card, spread), there = moved(beside, spread);
        CHECK(here.zoom == doctest::Approx(there.zoom));
        if (spread) CHECK(here.zoom > 2);
        // On the board one finger moves it before the second one is known to pinch.
        const float before = input::tap_radius_px / plain.camera.zoom;
        if (!spread) CHECK(base::length(here.origin - there.origin) < before * 1.1F);
        CHECK_FALSE(here == plain.camera);
    }
}

TEST_CASE("a twist that is taken away leaves the card as it was, and nothing held") {
    using Way = void (*)(TableWall&);
    const Way ways[] = {
        [](TableWall& wall) { wall.cancel(1); },
        [](TableWall& wall) { wall.obey(wall.hands.cancel_all(wall.here())); },
        [](TableWall& wall) { wall.down(3, wall.middle_px(wall.idea)); },  // a third finger
        [](TableWall& wall) { wall.start("Écouter"); },                    // the board is locked
    };
    for (const Way way : ways) {
        TableWall wall;
        wall.hold();
        wall.twist_to(85);
        REQUIRE(wall.seen().turn == QuarterTurn::one);
        way(wall);
        CHECK(wall.seen().turn == QuarterTurn::none);
        CHECK_FALSE(wall.seen().lifted);
        wall.twist_to(95);
        wall.lift();
        wall.cancel(3);
        CHECK(wall.turn() == QuarterTurn::none);
        CHECK(wall.hands.presence().card_twists.empty());
        CHECK(wall.hands.fingers().empty());
        CHECK(wall.wishes<workshop::TurnCard>().empty());
    }
    TableWall wall;
    wall.hold();
    wall.twist_to(85);
    REQUIRE(wall.want(workshop::DeleteCard{wall.idea}));
    wall.settle();
    const board::Camera camera = wall.view.camera;
    wall.move(1, {100, 100});
    wall.move(2, {900, 900});
    CHECK(wall.view.camera == camera);
    wall.up(1, {100, 100});
    wall.up(2, {900, 900});
    CHECK(wall.hands.presence().card_twists.empty());
    CHECK(wall.wished.empty());
}

TEST_CASE("what another writes or holds is not turned; what is turned is not taken") {
    TableWall wall;
    wall.double_tap(wall.middle_px(wall.idea));
    REQUIRE(wall.hands.presence().writer_of(wall.idea));
    wall.type(" encore");
    wall.put_down();
    wall.wait(1000);
    wall.hold();
    wall.twist_to(80);
    REQUIRE(wall.hands.presence().is_taken(wall.idea));
    wall.lift();
    CHECK(wall.turn() == QuarterTurn::one);
    // One finger carries it: a second one does not turn it.
    wall.down(5, wall.middle_px(wall.idea));
    wall.move(5, wall.middle_px(wall.idea) + base::Vec2{30, 0});
    wall.move(5, wall.middle_px(wall.idea) + base::Vec2{60, 0});
    REQUIRE(wall.hands.presence().drags.size() == 1);
    wall.down(6, wall.seen().px.centre());
    CHECK(wall.hands.presence().card_twists.empty());
    wall.up(6, {0, 0});
    wall.up(5, wall.middle_px(wall.idea) + base::Vec2{60, 0});
    CHECK(wall.turn() == QuarterTurn::one);
}

TEST_CASE("a turned card is touched where it lies, and carried as it lies") {
    TableWall wall;
    REQUIRE(wall.want(workshop::TurnCard{wall.idea, QuarterTurn::one}));
    const base::Rect px = wall.seen().px;
    CHECK(px.w == doctest::Approx(workshop::card_height * wall.view.camera.zoom));
    CHECK(px.h == doctest::Approx(workshop::card_width * wall.view.camera.zoom));
    const auto under = [&](base::Vec2 at) { return board::hit(wall.scene(), at).kind; };
    CHECK(under({px.centre().x, px.y + 3}) == board::Target::Kind::card);
    CHECK(under({px.x - 20, px.centre().y}) == board::Target::Kind::canvas);
    wall.drag(px.centre(), px.centre() + base::Vec2{200, 100});
    CHECK(wall.at(wall.idea) == base::Vec2{1000, 500} / wall.view.camera.zoom +
                                    base::Vec2{800, 400} * (1 - 1 / wall.view.camera.zoom));
    CHECK(wall.turn() == QuarterTurn::one);
    // A tap that moves nothing wishes nothing.
    const std::size_t before = wall.wished.size();
    wall.drag(wall.seen().px.centre(), wall.seen().px.centre());
    CHECK(wall.wished.size() == before);
}

TEST_CASE("a card let go on a turned one lies beside it") {
    TableWall wall;
    REQUIRE(wall.want(workshop::TurnCard{wall.idea, QuarterTurn::three}));
    const auto other = wall.card("Une autre", {200, 800});
    wall.drag(wall.middle_px(other), wall.seen().px.centre() + base::Vec2{10, 10});
    CHECK_FALSE(workshop::rect_of(*wall.state.card(other))
                    .overlaps(workshop::rect_of(*wall.state.card(wall.idea))));
    CHECK_FALSE(wall.hands.presence().drafts.empty());  // and their group wants a name
}

TEST_CASE("the palette turns a card by quarters, as often as it takes") {
    TableWall wall;
    wall.tap(wall.middle_px(wall.idea));
    for (int n = 1; n <= 5; ++n) {
        wall.choose(Choice::turn);
        CHECK(int(wall.turn()) == n % 4);
    }
    CHECK(wall.offers(Choice::turn));
}

TEST_CASE("on a table the palette turns a card towards whoever opened it") {
    TableWall wall;
    wall.view.table_px = wall.view.viewport_px;
    REQUIRE(wall.want(workshop::MoveCards{{{wall.idea, {900, 40}}}}));
    wall.settle();
    wall.tap(wall.middle_px(wall.idea));  // at the upper edge: they stand opposite
    wall.choose(Choice::turn);
    CHECK(wall.turn() == QuarterTurn::two);
    CHECK_FALSE(wall.offers(Choice::turn));  // it is as they want it
    wall.tap(wall.middle_px(wall.idea));
    wall.choose(Choice::turn);  // it faces them: now by a quarter
    CHECK(wall.turn() == QuarterTurn::three);
}

TEST_CASE("around a table a palette faces whoever opened it, whole and with room for fingers") {
    TableWall wall;
    wall.view.table_px = wall.view.viewport_px;
    const std::pair<base::Vec2, board::Turn> edges[] = {
        {{960, 1000}, board::Turn::none},
        {{90, 600}, board::Turn::one},
        {{400, 60}, board::Turn::two},
        {{1830, 500}, board::Turn::three}};
    for (const auto& [px, turn] : edges) {
        CAPTURE(int(turn));
        wall.long_press(px);
        const auto palettes = wall.shown<board::PaletteShape>();
        REQUIRE(palettes.size() == 1);
        const base::Rect panel = palettes[0].px;
        CHECK(wall.view.viewport_px.contains(panel.min()));
        CHECK(wall.view.viewport_px.contains(panel.max()));
        const auto items = wall.shown<board::ItemShape>();
        REQUIRE(items.size() > 5);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const base::Rect at = items[i].item.px;
            CHECK(items[i].turn == turn);
            CHECK(panel.contains(at.min()));
            CHECK(panel.contains(at.max()));
            CHECK(std::min(at.w, at.h) >= wall.view.target_px - 0.01F);
            for (std::size_t k = 0; k < i; ++k) CHECK(!at.overlaps(items[k].item.px));
        }
        // The first choice is what its person reads first: at their upper left.
        const base::Vec2 to_first = items[0].item.px.centre() - panel.centre();
        const base::Vec2 upper_left[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        CHECK(to_first.x * upper_left[int(turn)].x > 0);
        CHECK(to_first.y * upper_left[int(turn)].y > 0);
        wall.choose(Choice::new_frame);
        wall.tap({1000, 500});  // elsewhere: it is put away
    }
}

TEST_CASE("around a table a new idea is written towards whoever writes it") {
    TableWall wall;
    wall.view.table_px = wall.view.viewport_px;
    const std::pair<base::Vec2, QuarterTurn> edges[] = {{{960, 1000}, QuarterTurn::none},
                                                        {{90, 600}, QuarterTurn::one},
                                                        {{400, 60}, QuarterTurn::two},
                                                        {{1830, 500}, QuarterTurn::three}};
    for (const auto& [px, turn] : edges) {
        CAPTURE(int(turn));
        const workshop::CardId fresh{wall.state.next_id};
        wall.tap(px);
        const auto written = wall.shown<board::CaretShape>();
        REQUIRE(written.size() == 1);
        CHECK(written[0].turn == turn);
        const base::Rect window = wall.view.viewport_px;
        CHECK(window.contains(written[0].px.min()));
        CHECK(window.contains(written[0].px.max()));
        wall.type("Une idée de ce côté");
        wall.put_down();
        REQUIRE(wall.state.card(fresh));
        CHECK(wall.state.card(fresh)->turn == turn);
        CHECK(wall.view.camera.to_px(workshop::rect_of(*wall.state.card(fresh))) ==
              written[0].px);
        REQUIRE(wall.want(workshop::DeleteCard{fresh}));
        wall.settle();
    }
}

TEST_CASE("a card of a table is not offered to be turned, and two fingers are told why") {
    TableWall wall;
    workshop::PlaceFrame table =
        workshop::proposed_frame(workshop::FrameKind::lanes, {960, 540});
    REQUIRE(wall.want(table));
    REQUIRE(wall.want(workshop::MoveCards{{{wall.idea, {860, 470}}}}));
    wall.settle();
    wall.tap(wall.middle_px(wall.idea));
    CHECK(wall.offers(Choice::write));
    CHECK_FALSE(wall.offers(Choice::turn));
    wall.hold();
    wall.twist_to(80);
    wall.lift();
    CHECK(wall.turn() == QuarterTurn::none);
    CHECK(wall.told() == "in_table");
}

TEST_CASE("a turned card is written as it lies") {
    TableWall wall;
    REQUIRE(wall.want(workshop::TurnCard{wall.idea, QuarterTurn::one}));
    wall.double_tap(wall.middle_px(wall.idea));
    const auto written = wall.shown<board::CaretShape>();
    REQUIRE(written.size() == 1);
    CHECK(written[0].turn == QuarterTurn::one);
    CHECK(written[0].px.w < written[0].px.h);
    CHECK(board::hit(wall.scene(), {written[0].px.centre().x, written[0].px.y + 3}).kind ==
          board::Target::Kind::caret);
    wall.type(" de plus");
    wall.put_down();
    CHECK(wall.state.card(wall.idea)->text == "Une idée de plus");
    CHECK(wall.turn() == QuarterTurn::one);
}
