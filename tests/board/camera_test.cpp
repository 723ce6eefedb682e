#include "board/camera.h"

#include "base/random.h"

#include <doctest/doctest.h>

using board::Camera;

namespace {
const base::Rect window = {0, 0, 1920, 1080};
}

TEST_CASE("What is under the finger stays under the finger while the board zooms") {
    const Camera before{{100, -50}, 0.8F};
    const base::Vec2 finger = {640, 300};
    const Camera after = board::zoomed_about(before, finger, 1.7F);
    const base::Vec2 was = before.to_board(finger);
    const base::Vec2 is = after.to_board(finger);
    CHECK(after.zoom == doctest::Approx(1.36));
    CHECK(is.x == doctest::Approx(was.x));
    CHECK(is.y == doctest::Approx(was.y));
}

TEST_CASE("The zoom has an end on both sides, and the end does not slide away") {
    Camera camera;
    for (int i = 0; i < 100; ++i) camera = board::zoomed_about(camera, {500, 500}, 2);
    CHECK(camera.zoom == board::zoom_max);
    const Camera still = board::zoomed_about(camera, {500, 500}, 2);
    CHECK(still.origin.x == doctest::Approx(camera.origin.x));
    for (int i = 0; i < 100; ++i) camera = board::zoomed_about(camera, {500, 500}, 0.5F);
    CHECK(camera.zoom == board::zoom_min);
}

TEST_CASE("Panning moves the board with the finger at every zoom") {
    const Camera before{{10, 20}, 0.25F};
    const Camera after = board::panned(before, {40, -8});
    const base::Vec2 moved = after.to_px(base::Vec2{100, 100}) -
                             before.to_px(base::Vec2{100, 100});
    CHECK(moved.x == doctest::Approx(40));
    CHECK(moved.y == doctest::Approx(-8));
}

TEST_CASE("Numbers that are none change nothing") {
    const Camera camera{{10, 20}, 1};
    CHECK(board::panned(camera, {NAN, 0}) == camera);
    CHECK(board::zoomed_about(camera, {0, 0}, NAN) == camera);
    CHECK(board::zoomed_about(camera, {0, 0}, -1) == camera);
    CHECK(board::zoomed_about(camera, {INFINITY, 0}, 2) == camera);
}

TEST_CASE("See all: everything lies inside the window, in its middle") {
    const base::Rect wide = {-3000, 200, 9000, 1500};
    const Camera camera = board::fitted(wide, {0, 90, 1920, 990}, 40);
    const base::Rect px = camera.to_px(wide);
    CHECK(px.x == doctest::Approx(40));
    CHECK(px.right() == doctest::Approx(1880));
    CHECK(px.centre().y == doctest::Approx(90 + 495));
    CHECK(board::fitted({0, 0, 200, 140}, window, 40).zoom == board::fit_zoom_max);
    CHECK(board::fitted({}, window, 40).zoom == 1);
    // A screen with finer pixels shows the same cards closer.
    CHECK(board::fitted({0, 0, 200, 140}, window, 40, 2).zoom == 2);
    const Camera empty = board::fitted({}, window, 40, 2);
    CHECK(empty.zoom == 2);
    CHECK(empty.to_px(base::Vec2{0, 0}).x == doctest::Approx(window.x + 40));
}

TEST_CASE("Whatever is flung, a piece of the board stays in the window") {
    base::Random random(7);
    const base::Rect content = {-500, -300, 4000, 2500};
    for (int i = 0; i < 500; ++i) {
        const auto far = [&] { return float(random.unit() - 0.5) * 1e6F; };
        Camera camera{{far(), far()}, 0.05F + float(random.unit()) * 3.95F};
        camera = board::clamped(camera, content, window);
        const base::Rect px = camera.to_px(content);
        CHECK(px.right() >= doctest::Approx(board::kept_in_view_px).epsilon(0.01));
        CHECK(px.x <= doctest::Approx(1920 - board::kept_in_view_px).epsilon(0.01));
        CHECK(px.bottom() >= doctest::Approx(board::kept_in_view_px).epsilon(0.01));
        CHECK(px.y <= doctest::Approx(1080 - board::kept_in_view_px).epsilon(0.01));
    }
    const Camera fine{{0, 0}, 1};
    CHECK(board::clamped(fine, content, window) == fine);
}
