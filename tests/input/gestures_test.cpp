#include "hands.h"

#include <doctest/doctest.h>

#include <limits>

namespace input {

TEST_CASE("a finger that wanders 9 px taps, one that wanders 11 px drags") {
    Hands near;
    near.take(down(1, {1500, 100}, 0));
    near.take(moved(1, {1509, 100}, 50));
    near.take(up(1, {1509, 100}, 100));
    CHECK(near.kinds() == "tap");
    CHECK(near.all<Tap>()[0].target == 1);

    Hands far;
    far.take(down(1, {1500, 100}, 0));
    far.take(moved(1, {1511, 100}, 50));
    far.take(up(1, {1511, 100}, 100));
    CHECK(far.kinds() == "drag_start drag_end");
    CHECK(far.all<DragStart>()[0].start_px == base::Vec2{1500, 100});
}

TEST_CASE("the tap radius grows with the scale of the display") {
    Hands hands;
    hands.gestures.set_scale(2);
    hands.take(down(1, {1500, 100}, 0));
    hands.take(moved(1, {1519, 100}, 50));
    hands.take(up(1, {1519, 100}, 100));
    CHECK(hands.kinds() == "tap");
}

TEST_CASE("a finger that only lifts elsewhere has dragged") {
    Hands hands;
    hands.take(down(1, {1500, 100}, 0));
    hands.take(up(1, {1600, 100}, 100));
    CHECK(hands.kinds() == "drag_start drag_end");
    CHECK(hands.all<DragEnd>()[0].px == base::Vec2{1600, 100});
}

TEST_CASE("two taps soon after each other at one place are a double tap, the third a tap") {
    Hands hands;
    for (const base::Milliseconds at : {0, 200, 400}) {
        hands.take(down(1, {1500, 100}, at));
        hands.take(up(1, {1500, 100}, at + 50));
    }
    CHECK(hands.kinds() == "tap double_tap tap");

    Hands slow;
    slow.take(down(1, {1500, 100}, 0));
    slow.take(up(1, {1500, 100}, 50));
    slow.take(down(2, {1500, 100}, 300));
    slow.take(up(2, {1500, 100}, 351));
    CHECK(slow.kinds() == "tap tap");

    Hands two_things;
    for (const float x : {999.0F, 1001.0F}) {
        two_things.take(down(1, {x, 100}, 0));
        two_things.take(up(1, {x, 100}, 50));
    }
    CHECK(two_things.kinds() == "tap tap");

    Hands forgotten;
    for (int i = 0; i < 2; ++i) {
        forgotten.take(down(1, {1500, 100}, 0));
        forgotten.take(up(1, {1500, 100}, 50));
        forgotten.add(forgotten.gestures.cancel_all());
    }
    CHECK(forgotten.kinds() == "tap tap");

    Hands two_people;
    two_people.take(down(1, {100, 100}, 0));
    two_people.take(down(2, {800, 100}, 0));
    two_people.take(up(1, {100, 100}, 50));
    two_people.take(up(2, {800, 100}, 60));
    CHECK(two_people.kinds() == "tap tap");
}

TEST_CASE("a long press is told at 500 ms, while the finger is still down") {
    Hands hands;
    hands.take(down(1, {1500, 100}, 1000));
    REQUIRE(hands.gestures.next_deadline() == 1500);
    hands.tick(1499);
    CHECK(hands.kinds().empty());
    hands.tick(1500);
    CHECK(hands.kinds() == "long_press");
    CHECK_FALSE(hands.gestures.next_deadline());
    hands.tick(3000);
    hands.take(up(1, {1500, 100}, 3001));
    CHECK(hands.kinds() == "long_press");  // once, and no tap
    CHECK(hands.gestures.empty());
}

TEST_CASE("a long press is not lost when the loop slept through it") {
    Hands hands;
    hands.take(down(1, {1500, 100}, 0));
    hands.take(up(1, {1500, 100}, 700));
    CHECK(hands.kinds() == "long_press");
}

TEST_CASE("a finger that rested on a card may still drag it") {
    Hands hands;
    hands.take(down(1, {1500, 100}, 0));
    hands.tick(600);
    hands.take(moved(1, {1550, 100}, 700));
    hands.take(up(1, {1550, 100}, 710));
    CHECK(hands.kinds() == "long_press drag_start drag_end");
}

TEST_CASE("three fingers drag three cards at the same time") {
    Hands hands;
    for (std::int64_t id = 1; id <= 3; ++id) {
        hands.take(down(id, {float(id) * 1000 + 500, 100}, id));
    }
    for (int step = 1; step <= 4; ++step) {
        for (std::int64_t id = 1; id <= 3; ++id) {
            hands.take(moved(id, {float(id) * 1000 + 500, 100 + 20 * float(step)}, step * 16 + id));
        }
    }
    for (std::int64_t id = 1; id <= 3; ++id) {
        hands.take(up(id, {float(id) * 1000 + 500, 180}, 70 + id));
    }
    CHECK(hands.all<DragStart>().size() == 3);
    CHECK(hands.all<DragMove>().size() == 9);
    const auto ends = hands.all<DragEnd>();
    REQUIRE(ends.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(ends[i].target == i + 1);
        CHECK(ends[i].px.y == 180);
    }
    CHECK(hands.all<PinchStart>().empty());
    CHECK(hands.gestures.empty());
}

TEST_CASE("one finger pans the canvas and lets it fling") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    for (int step = 1; step <= 6; ++step) {
        hands.take(moved(1, {100 + 16 * float(step), 100}, step * 10));
    }
    hands.take(up(1, {196, 100}, 62));
    const auto flings = hands.all<Fling>();
    REQUIRE(flings.size() == 1);
    CHECK(flings[0].velocity_px_s.x == doctest::Approx(1600));
    CHECK(hands.all<DragMove>().back().by_px == base::Vec2{16, 0});
}

TEST_CASE("a canvas let go at rest, or slowly, or a card, does not fling") {
    const auto swipe = [](float left_px, float step_px, base::Milliseconds lifted_at) {
        Hands hands;
        hands.take(down(1, {left_px, 100}, 0));
        for (int step = 1; step <= 6; ++step) {
            hands.take(moved(1, {left_px + step_px * float(step), 100}, step * 10));
        }
        hands.take(up(1, {left_px + step_px * 6, 100}, lifted_at));
        return hands.all<Fling>().size();
    };
    CHECK(swipe(100, 16, 62) == 1);
    CHECK(swipe(100, 16, 160) == 0);  // held still before it lifted
    CHECK(swipe(100, 3, 62) == 0);    // 300 px/s
    CHECK(swipe(1100, 16, 62) == 0);  // a card
}

TEST_CASE("cancelled in every state leaves nothing and commits nothing") {
    Hands pressing;
    pressing.take(down(1, {1500, 100}, 0));
    pressing.take(cancelled(1, 800));
    CHECK(pressing.kinds().empty());
    CHECK(pressing.gestures.empty());

    Hands long_pressing;
    long_pressing.take(down(1, {1500, 100}, 0));
    long_pressing.tick(500);
    long_pressing.take(cancelled(1, 800));
    CHECK(long_pressing.kinds() == "long_press");
    CHECK(long_pressing.gestures.empty());

    Hands dragging;
    dragging.take(down(1, {100, 100}, 0));
    dragging.take(moved(1, {200, 100}, 10));
    dragging.take(cancelled(1, 20));
    CHECK(dragging.kinds() == "drag_start drag_cancel");
    CHECK(dragging.gestures.empty());

    Hands pinching;
    pinching.take(down(1, {100, 100}, 0));
    pinching.take(down(2, {300, 100}, 0));
    pinching.take(moved(2, {350, 100}, 10));
    pinching.take(cancelled(1, 20));
    CHECK(pinching.kinds() == "pinch_start pinch_cancel");
    pinching.take(cancelled(2, 20));  // resting by now
    CHECK(pinching.kinds() == "pinch_start pinch_cancel");
    CHECK(pinching.gestures.empty());
}

TEST_CASE("cancelling everything ends each gesture once") {
    Hands hands;
    hands.take(down(1, {100, 100}, 0));
    hands.take(down(2, {300, 100}, 0));
    hands.take(moved(2, {350, 100}, 10));
    hands.take(down(3, {1500, 100}, 10));
    hands.take(moved(3, {1600, 100}, 20));
    hands.take(down(4, {2500, 100}, 20));
    hands.add(hands.gestures.cancel_all());
    CHECK(hands.kinds() == "pinch_start drag_start pinch_cancel drag_cancel");
    CHECK(hands.gestures.empty());
    hands.take(moved(3, {1700, 100}, 30));
    hands.take(up(3, {1700, 100}, 40));
    CHECK(hands.said.size() == 4);
}

TEST_CASE("when a card goes, its fingers are let go and the others drag on") {
    Hands hands;
    hands.take(down(1, {1500, 100}, 0));
    hands.take(moved(1, {1600, 100}, 10));
    hands.take(down(2, {2500, 100}, 10));
    hands.take(moved(2, {2600, 100}, 20));
    hands.add(hands.gestures.cancel_target(1));
    hands.take(moved(1, {1700, 100}, 30));
    hands.take(moved(2, {2700, 100}, 30));
    CHECK(hands.kinds() == "drag_start drag_start drag_cancel drag_move");
    CHECK(hands.all<DragCancel>()[0].target == 1);
}

TEST_CASE("places that are no number, or absurdly far, are ignored") {
    const float infinite = std::numeric_limits<float>::infinity();
    Hands hands;
    hands.take(down(1, {infinite, 0}, 0));
    CHECK(hands.gestures.empty());
    hands.take(down(1, {1500, 100}, 0));
    hands.take(moved(1, {1e30F, 100}, 10));
    hands.take(up(1, {infinite, infinite}, 20));
    CHECK(hands.kinds() == "tap");
    CHECK(hands.all<Tap>()[0].px == base::Vec2{1500, 100});
}

TEST_CASE("the target is asked for once, when the finger comes down") {
    int asked = 0;
    Gestures gestures;
    const auto counting = [&](base::Vec2) { return ++asked, Target(7); };
    gestures.take(down(1, {5, 5}, 0), counting);
    gestures.take(down(1, {6, 5}, 1), counting);  // a second `down` is a move
    gestures.take(moved(1, {7, 5}, 2), counting);
    gestures.take(up(1, {7, 5}, 3), counting);
    CHECK(asked == 1);
    CHECK(gestures.empty());
}

}  // namespace input
