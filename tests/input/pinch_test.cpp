#include "hands.h"

#include <doctest/doctest.h>

#include <numbers>

namespace input {

TEST_CASE("a second finger on the canvas turns the pan into a pinch") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(moved(1, {150, 100}, 20));
    hands.take(down(2, {350, 100}, 40));
    CHECK(hands.kinds() == "drag_start");
    hands.take(moved(2, {370, 100}, 60));
    CHECK(hands.kinds() == "drag_start drag_end pinch_start");
    CHECK(hands.all<DragEnd>()[0].into_pinch);
    CHECK(hands.all<PinchStart>()[0].centre_px == base::Vec2{260, 100});
    hands.take(moved(2, {590, 100}, 80));  // 220 px apart become 440
    const auto pinches = hands.all<PinchMove>();
    REQUIRE(pinches.size() == 1);
    CHECK(pinches[0].zoom == doctest::Approx(2));
    CHECK(pinches[0].pan_px == base::Vec2{110, 0});
    CHECK(pinches[0].centre_px == base::Vec2{370, 100});
    CHECK(pinches[0].turn_rad == doctest::Approx(0));
    hands.take(up(2, {590, 100}, 100));
    hands.take(up(1, {150, 100}, 110));
    CHECK(hands.all<PinchEnd>().size() == 1);
    CHECK(hands.all<Tap>().empty());
    CHECK(hands.all<Fling>().empty());
    CHECK(hands.gestures.empty());
}

TEST_CASE("two fingers that turn about each other tell by how much") {
    Hands hands;
    hands.take(down(1, {1500, 500}, 0));
    hands.take(down(2, {1700, 500}, 0));
    hands.take(moved(2, {1700, 511}, 10));
    REQUIRE(hands.kinds() == "pinch_start");
    hands.take(moved(2, {1500, 700}, 20));
    hands.take(moved(2, {1300, 500}, 30));
    float turned = 0;
    for (const auto& pinch : hands.all<PinchMove>()) turned += pinch.turn_rad;
    CHECK(turned == doctest::Approx(std::numbers::pi - std::atan(11.0 / 200)).epsilon(0.001));
    CHECK(hands.all<PinchStart>()[0].target == 1);
}

TEST_CASE("fingers that nearly touch do not blow the picture up") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {130, 100}, 0));
    hands.take(moved(2, {101, 100}, 10));
    hands.take(moved(2, {100, 100}, 20));
    hands.take(moved(2, {102, 100}, 30));
    hands.take(moved(2, {100, 102}, 40));
    for (const auto& pinch : hands.all<PinchMove>()) {
        CHECK(pinch.zoom == doctest::Approx(1));
        CHECK(pinch.turn_rad == 0);
    }
    CHECK(hands.all<PinchMove>().size() == 3);
}

TEST_CASE("two people tap the canvas at the same time: two taps, no pinch") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {900, 100}, 10));
    hands.take(moved(1, {105, 100}, 50));
    hands.take(up(1, {105, 100}, 80));
    hands.take(up(2, {900, 100}, 90));
    CHECK(hands.kinds() == "tap tap");
}

TEST_CASE("the last finger of a pinch rests: no tap, but it may drag on") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {300, 100}, 0));
    hands.take(moved(2, {330, 100}, 10));
    hands.take(up(1, {100, 100}, 20));
    CHECK(hands.kinds() == "pinch_start pinch_end");
    CHECK_FALSE(hands.gestures.next_deadline());
    hands.take(moved(2, {335, 100}, 30));
    CHECK(hands.kinds() == "pinch_start pinch_end");
    hands.take(moved(2, {345, 100}, 40));
    CHECK(hands.all<DragStart>()[0].start_px == base::Vec2{330, 100});
    hands.take(up(2, {345, 100}, 50));
    CHECK(hands.gestures.empty());
}

TEST_CASE("the speed of a pinch does not fling the drag that follows it") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {200, 100}, 0));
    for (int step = 1; step <= 4; ++step) {
        hands.take(moved(2, {200 + 50 * float(step), 100}, step * 10));
    }
    hands.take(up(1, {100, 100}, 45));
    hands.take(moved(2, {411, 100}, 50));
    hands.take(up(2, {411, 100}, 55));
    CHECK(hands.all<DragEnd>().size() == 1);
    CHECK(hands.all<Fling>().empty());
}

TEST_CASE("a third finger that drags a pinched canvas is not followed, one on a card is") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {300, 100}, 0));
    hands.take(moved(2, {330, 100}, 10));
    hands.take(down(3, {600, 100}, 20));
    hands.take(down(4, {1500, 100}, 20));
    hands.take(moved(3, {700, 100}, 30));
    hands.take(moved(4, {1600, 100}, 30));
    const auto drags = hands.all<DragStart>();
    REQUIRE(drags.size() == 1);
    CHECK(drags[0].target == 1);
    CHECK(hands.gestures.fingers().size() == 3);
}

TEST_CASE("the neighbours pinch, and a third finger's pan ends for it") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(moved(1, {120, 100}, 10));
    hands.take(down(2, {700, 100}, 20));
    hands.take(down(3, {900, 100}, 20));
    hands.take(moved(3, {920, 100}, 30));
    CHECK(hands.kinds() == "drag_start drag_end pinch_start");
    CHECK(hands.all<PinchStart>()[0].first == 2);
    CHECK(hands.all<PinchStart>()[0].second == 3);
    CHECK_FALSE(hands.gestures.fingers().contains(1));
}

}  // namespace input
