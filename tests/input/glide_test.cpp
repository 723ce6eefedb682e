#include "input/glide.h"

#include "input/trail.h"

#include <doctest/doctest.h>

#include <limits>

namespace input {

TEST_CASE("one step of 1/120 s keeps 0.985 of the speed") {
    // 25 ms are three steps.
    const Glide after = glide({1000, 0}, 25);
    CHECK(after.velocity_px_s.x == doctest::Approx(1000 * 0.985 * 0.985 * 0.985));
    CHECK(after.moved_px.x > 23);
    CHECK(after.moved_px.x < 25);
}

TEST_CASE("a glide does not depend on how it is cut into frames") {
    const Glide whole = glide({-900, 600}, 800);
    Glide pieces{{}, {-900, 600}};
    for (const base::Milliseconds frame : {16, 34, 1, 149, 300, 200, 100}) {
        const Glide piece = glide(pieces.velocity_px_s, frame);
        pieces = {pieces.moved_px + piece.moved_px, piece.velocity_px_s};
    }
    CHECK(pieces.moved_px.x == doctest::Approx(whole.moved_px.x).epsilon(0.001));
    CHECK(pieces.moved_px.y == doctest::Approx(whole.moved_px.y).epsilon(0.001));
    CHECK(pieces.velocity_px_s.x == doctest::Approx(whole.velocity_px_s.x).epsilon(0.001));
}

TEST_CASE("a glide comes to a stop, at the same place however long one waits") {
    const Glide stopped = glide({1000, 0}, 5'000);
    CHECK(stopped.velocity_px_s == base::Vec2{});
    CHECK(stopped.moved_px == glide({1000, 0}, 50'000).moved_px);
    // v / k is the way to the end of time; what is left at 15 px/s is never gone.
    const double k = -std::log(0.985) * 120;
    CHECK(stopped.moved_px.x == doctest::Approx((1000 - 15) / k).epsilon(0.001));
    CHECK(glide({14, 0}, 100).moved_px == base::Vec2{});
    CHECK(glide({1000, 0}, -100).moved_px == base::Vec2{});
    CHECK(glide({std::numeric_limits<float>::infinity(), 0}, 100).moved_px == base::Vec2{});
}

TEST_CASE("only a quick finger flings, and none without measure") {
    CHECK(fling_of({399, 0}, 1) == base::Vec2{});
    CHECK(fling_of({401, 0}, 1) == base::Vec2{401, 0});
    CHECK(fling_of({401, 0}, 2) == base::Vec2{});
    CHECK(fling_of({0, -90'000}, 1).y == doctest::Approx(-8000));
}

TEST_CASE("the speed is that of the last five positions within 150 ms") {
    Trail trail;
    CHECK(trail.velocity_px_s(0) == base::Vec2{});
    trail.add({0, 0}, 0);
    CHECK(trail.velocity_px_s(0) == base::Vec2{});
    for (int i = 1; i <= 5; ++i) trail.add({float(i) * 10, 0}, 1000 + i * 10);
    CHECK(trail.velocity_px_s(1050).x == doctest::Approx(1000));
    CHECK(trail.velocity_px_s(1110).x == doctest::Approx(1000));
    CHECK(trail.velocity_px_s(1111) == base::Vec2{});  // it rested
    trail.clear();
    trail.add({0, 0}, 0);
    trail.add({50, 0}, 160);
    CHECK(trail.velocity_px_s(160) == base::Vec2{});  // the older one is too old
}

}  // namespace input
