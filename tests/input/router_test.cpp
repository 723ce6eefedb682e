#include "input/router.h"

#include "hands.h"

#include <doctest/doctest.h>

#include <limits>

namespace input {

namespace {

// The keyboard below 1000, a panel on the right, the board elsewhere.
Owner owner_at(base::Vec2 px) {
    if (px.y >= 1000) return Owner::keyboard;
    return px.x >= 1000 ? Owner::panel : Owner::board;
}

std::optional<Owner> owner(Router& router, const Pointer& pointer) {
    const auto routed = router.route(pointer, owner_at);
    return routed ? std::optional(routed->owner) : std::nullopt;
}

}  // namespace

TEST_CASE("a finger belongs to what it came down on, wherever it goes") {
    Router router;
    CHECK(owner(router, down(1, {10, 10}, 0)) == Owner::board);
    CHECK(owner(router, moved(1, {1500, 10}, 1)) == Owner::board);
    CHECK(owner(router, up(1, {10, 1500}, 2)) == Owner::board);
    CHECK(router.empty());
    CHECK(owner(router, moved(1, {10, 10}, 3)) == std::nullopt);
}

TEST_CASE("panels get one finger at a time, the board and the keyboard any number") {
    Router router;
    CHECK(owner(router, down(1, {1500, 10}, 0)) == Owner::panel);
    CHECK(owner(router, down(2, {1600, 10}, 0)) == std::nullopt);
    CHECK(owner(router, down(3, {10, 10}, 0)) == Owner::board);
    CHECK(owner(router, down(4, {20, 10}, 0)) == Owner::board);
    CHECK(owner(router, down(5, {10, 1500}, 0)) == Owner::keyboard);
    CHECK(owner(router, down(6, {20, 1500}, 0)) == Owner::keyboard);
    CHECK(owner(router, up(1, {1500, 10}, 1)) == Owner::panel);
    CHECK(owner(router, moved(2, {1600, 20}, 2)) == std::nullopt);  // ignored until it is lifted
    CHECK(owner(router, down(7, {1600, 10}, 2)) == Owner::panel);
    CHECK(router.live().size() == 5);
}

TEST_CASE("cancelling ends every finger that somebody has, once") {
    Router router;
    router.route(down(1, {1500, 10}, 0), owner_at);
    router.route(down(2, {1600, 10}, 0), owner_at);  // ignored
    router.route(down(3, {10, 10}, 0), owner_at);
    const auto ended = router.cancel_all(9);
    REQUIRE(ended.size() == 2);
    CHECK(ended[0].owner == Owner::panel);
    CHECK(ended[1].owner == Owner::board);
    CHECK(ended[1].pointer.phase == Phase::cancelled);
    CHECK(ended[1].pointer.at == 9);
    CHECK(router.empty());
    CHECK(owner(router, down(4, {1500, 10}, 10)) == Owner::panel);
}

TEST_CASE("the owner is asked once, and nonsense is not passed on") {
    Router router;
    int asked = 0;
    const auto counting = [&](base::Vec2) { return ++asked, Owner::board; };
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK_FALSE(router.route(down(1, {nan, 0}, 0), counting));
    CHECK(router.route(down(1, {5, 5}, 0), counting));
    CHECK(router.route(down(1, {6, 5}, 1), counting)->pointer.phase == Phase::move);
    CHECK_FALSE(router.route(moved(1, {nan, 0}, 2), counting));
    CHECK(router.route(up(1, {nan, 0}, 3), counting)->pointer.px == base::Vec2{6, 5});
    CHECK(asked == 1);
    CHECK(router.empty());
}

TEST_CASE("more fingers than the limit are ignored until one is lifted") {
    Router router;
    for (std::int64_t id = 0; id < std::int64_t(pointers_max); ++id) {
        REQUIRE(owner(router, down(id, {1, 1}, 0)) == Owner::board);
    }
    CHECK(owner(router, down(1000, {1, 1}, 0)) == std::nullopt);
    CHECK(owner(router, up(3, {1, 1}, 0)) == Owner::board);
    CHECK(owner(router, down(1001, {1, 1}, 0)) == Owner::board);
}

}  // namespace input
