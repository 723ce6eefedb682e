// The same board in two views side by side: hands work in both and carry from one to the other.

#include "wall.h"

using board::Choice;
using tests::Wall;

namespace {

// The left half of the window shows the board from its origin, the right half another place of it,
// half as large.
struct TwoViews : Wall {
    std::vector<board::View> views;
    std::map<int, base::Vec2> panned;  // of each pane

    TwoViews() {
        views = {view, view};
        views[0].viewport_px = {0, 72, 952, 1008};
        views[0].camera = {{0, 0}, 1};
        views[1].viewport_px = {968, 72, 952, 1008};
        views[1].camera = {{-1000, 3000}, 0.5F};
        for (int i = 0; i < 2; ++i) {
            views[std::size_t(i)].pane = i;
            views[std::size_t(i)].panes = 2;
        }
    }
    board::Here both() const { return {state, layout, views[0], now, views}; }
    void touch(std::int64_t id, input::Phase phase, base::Vec2 px,
               input::PointerKind kind = input::PointerKind::finger) {
        now += 16;
        board::Outcome outcome = hands.take(input::Pointer{id, phase, kind, px, now, 1}, both());
        for (const auto& move : outcome.camera) {
            panned[outcome.pane] = panned[outcome.pane] + move.pan_px;
            zoomed |= move.zoom != 1;
        }
        outcome.camera.clear();
        obey(std::move(outcome));
        layout.follow(state);
        obey(hands.follow(both()));
    }
    void carry(std::int64_t id, base::Vec2 from, base::Vec2 to,
               input::PointerKind kind = input::PointerKind::finger) {
        touch(id, input::Phase::down, from, kind);
        for (int i = 1; i <= 10; ++i) {
            touch(id, input::Phase::move, from + (to - from) * (float(i) / 10), kind);
        }
        touch(id, input::Phase::up, to, kind);
    }
    template <class Shape>
    std::size_t count_in(std::size_t pane) const {
        const auto scene = board::build_scene(state, layout, views[pane], hands.presence());
        return std::size_t(std::ranges::count_if(scene.shapes, [](const auto& shape) {
            return std::holds_alternative<Shape>(shape);
        }));
    }
    bool zoomed = false;
};

}  // namespace

TEST_CASE("A card is carried from one view into the other: it lies where it was let go") {
    TwoViews wall;
    const auto card = wall.card("badge", {500, 500});
    CHECK(wall.count_in<board::CardShape>(0) == 1);
    CHECK(wall.count_in<board::CardShape>(1) == 0);
    const base::Vec2 from = wall.views[0].camera.to_px(wall.at(card) + base::Vec2{20, 20});
    wall.carry(1, from, {1400, 600});
    const base::Vec2 grip = wall.views[1].camera.to_board(base::Vec2{1400, 600});
    CHECK(base::length(wall.at(card) + base::Vec2{20, 20} - grip) < 1);
    CHECK(wall.count_in<board::CardShape>(0) == 0);
    CHECK(wall.count_in<board::CardShape>(1) == 1);
    CHECK(wall.hands.presence().drags.empty());
}

TEST_CASE("Each view is moved by the finger that came down in it, even where that leaves it") {
    TwoViews wall;
    wall.carry(1, {500, 500}, {1300, 500});
    CHECK(wall.panned[0].x == doctest::Approx(800));
    CHECK(wall.panned[1] == base::Vec2{});
    wall.touch(2, input::Phase::down, {400, 500});
    wall.touch(3, input::Phase::down, {1400, 500});
    for (int i = 1; i <= 10; ++i) {
        wall.touch(2, input::Phase::move, {400 - float(i) * 10, 500});
        wall.touch(3, input::Phase::move, {1400 + float(i) * 10, 500});
    }
    wall.touch(2, input::Phase::up, {300, 500});
    wall.touch(3, input::Phase::up, {1500, 500});
    CHECK_FALSE(wall.zoomed);  // two views, no pinch
    CHECK(wall.panned[0].x == doctest::Approx(700));
    CHECK(wall.panned[1].x == doctest::Approx(100));
}

TEST_CASE("Palette, keyboard and line belong to the view where the finger is") {
    TwoViews wall;
    wall.touch(1, input::Phase::down, {1400, 500});
    wall.now += 600;
    wall.obey(wall.hands.tick(wall.both()));
    wall.touch(1, input::Phase::up, {1400, 500});
    REQUIRE(wall.hands.presence().palettes.size() == 1);
    CHECK(wall.hands.presence().palettes[0].pane == 1);
    const base::Vec2 held = wall.hands.presence().palettes[0].at;
    CHECK(base::length(held - wall.views[1].camera.to_board(base::Vec2{1400, 500})) < 0.1F);
    CHECK(wall.count_in<board::PaletteShape>(0) == 0);
    CHECK(wall.count_in<board::PaletteShape>(1) == 1);
    wall.carry(2, {300, 300}, {1300, 320}, input::PointerKind::pen);
    REQUIRE(workshop::stroke_count(wall.state) == 1);
    const workshop::Stroke& stroke = wall.state.strokes.begin()->second;
    CHECK(stroke.bounds.w == doctest::Approx(1000).epsilon(0.02));  // no leap at the divider
    wall.now += 3000;
    wall.touch(3, input::Phase::down, {200, 800});
    wall.touch(3, input::Phase::up, {200, 800});
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    CHECK(wall.hands.presence().drafts[0].pane == 0);
    CHECK(wall.count_in<board::KeyboardShape>(0) == 1);
    CHECK(wall.count_in<board::KeyboardShape>(1) == 0);
    CHECK(wall.views[0].viewport_px.contains(
        wall.hands.presence().drafts[0].keyboard.panel_px().centre()));
    // One view again: what was in the other one is in this one now.
    wall.hands.follow({wall.state, wall.layout, wall.view, wall.now, std::span(&wall.view, 1)});
    for (const auto& palette : wall.hands.presence().palettes) CHECK(palette.pane == 0);
}
