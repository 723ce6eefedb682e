#include "platform/contacts.h"

#include <doctest/doctest.h>

#include <limits>

namespace platform {

namespace {

using input::Event;
using input::Phase;
using input::Pointer;

const Pointer& pointer(const Event& event) { return std::get<Pointer>(event); }

constexpr ContactKey first{1, 0};
constexpr ContactKey second{1, 1};
constexpr auto finger = input::PointerKind::finger;

}  // namespace

TEST_CASE("a device's number comes again, the pointer's id never") {
    Contacts contacts;
    std::vector<Event> out;
    contacts.down(first, finger, {1, 2}, 10, 0.5F, out);
    contacts.up(first, {3, 4}, 20, out);
    contacts.down(first, finger, {5, 6}, 30, 0.5F, out);
    REQUIRE(out.size() == 3);
    CHECK(pointer(out[0]).id == pointer(out[1]).id);
    CHECK(pointer(out[0]).id != pointer(out[2]).id);
    CHECK(pointer(out[1]).phase == Phase::up);
    CHECK(pointer(out[1]).px == base::Vec2{3, 4});
    CHECK(contacts.live() == 1);
}

TEST_CASE("a contact that comes down twice was lost in between") {
    Contacts contacts;
    std::vector<Event> out;
    contacts.down(first, finger, {1, 2}, 10, 1, out);
    contacts.down(first, finger, {9, 9}, 20, 1, out);
    REQUIRE(out.size() == 3);
    CHECK(pointer(out[1]).phase == Phase::cancelled);
    CHECK(pointer(out[2]).phase == Phase::down);
    CHECK(contacts.live() == 1);
}

TEST_CASE("nothing is told of fingers nobody saw come down, nor of places that are no number") {
    Contacts contacts;
    std::vector<Event> out;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    contacts.move(first, {1, 1}, 0, 1, out);
    contacts.up(first, {1, 1}, 0, out);
    contacts.cancel(first, 0, out);
    contacts.down(first, finger, {nan, 1}, 0, 1, out);
    CHECK(out.empty());
    contacts.down(second, finger, {1, 1}, 0, 1, out);
    contacts.move(second, {1, nan}, 1, 1, out);
    contacts.up(second, {nan, nan}, 2, out);
    REQUIRE(out.size() == 2);
    CHECK(pointer(out[1]).px == base::Vec2{1, 1});
}

TEST_CASE("losing the focus cancels every live pointer, where it was") {
    Contacts contacts;
    std::vector<Event> out;
    contacts.down(first, finger, {1, 1}, 0, 1, out);
    contacts.down(second, finger, {2, 2}, 0, 1, out);
    contacts.move(second, {3, 3}, 1, 1, out);
    out.clear();
    contacts.cancel_all(7, out);
    REQUIRE(out.size() == 2);
    CHECK(pointer(out[0]).phase == Phase::cancelled);
    CHECK(pointer(out[1]).px == base::Vec2{3, 3});
    CHECK(pointer(out[1]).at == 7);
    CHECK(contacts.live() == 0);
}

TEST_CASE("more fingers than the limit are not followed") {
    Contacts contacts;
    std::vector<Event> out;
    for (std::int64_t i = 0; i < 1000; ++i) contacts.down({2, i}, finger, {1, 1}, 0, 1, out);
    CHECK(out.size() == contacts_max);
    CHECK(contacts.live() == contacts_max);
}

}  // namespace platform
