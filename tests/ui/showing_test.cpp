// Curtain, light, a large group, and everything brought down: what a facilitator shows a room with.

#include "hall.h"

#include "ui/screens/board/board.h"
#include "ui/screens/vote/vote.h"

#include <doctest/doctest.h>

using rig::Hall;

namespace {

struct Showing {
    Hall hall;

    Showing() {
        hall.start("Imaginer");
        hall.group("Le soir", {hall.card("Ouvrir le soir", {0, 0}),
                               hall.card("Un agent jusqu’à 20 h", {220, 0})});
        hall.group("Le samedi", {hall.card("Ouvrir le samedi", {800, 0})});
        hall.show<ui::BoardScreen>();
    }
    rig::Rig& rig() { return hall.rig; }
    void choose(const char* entry) {
        rig().tap("More");
        rig().tap(entry);
    }
    // A finger goes from the one place to the other.
    void pull(base::Vec2 from, base::Vec2 to) {
        const std::int64_t finger = ++rig().pointer;
        rig().point(finger, input::Phase::down, from);
        rig().frame();
        rig().point(finger, input::Phase::move, to);
        rig().frame();
        rig().point(finger, input::Phase::up, to);
        rig().settle();
    }
    bool lets_through(base::Vec2 px) {
        const ui::Item* item = rig().shell.registry().at(px);
        return item == nullptr;
    }
};

}  // namespace

TEST_CASE("the curtain hides the board, is pulled by its hem, and comes off at the top") {
    Showing showing;
    auto& rig = showing.rig();
    const base::Vec2 card = rig.item("Ouvrir le soir").rect.centre();
    CHECK(showing.lets_through(card));
    showing.choose("Curtain over the board");
    CHECK_FALSE(showing.lets_through(card));
    const base::Rect whole = rig.item("Curtain").rect;
    const base::Vec2 hem = rig.item("Pull the curtain").rect.centre();
    showing.pull(hem, {hem.x, hem.y - whole.h / 2});
    CHECK(rig.item("Curtain").rect.h == doctest::Approx(whole.h / 2).epsilon(0.02));
    CHECK(showing.lets_through({card.x, rig.item("Curtain").rect.bottom() + 20}));
    const base::Vec2 half = rig.item("Pull the curtain").rect.centre();
    showing.pull(half, {half.x, 0});
    CHECK_FALSE(rig.has("Curtain"));
    showing.choose("Curtain over the board");
    rig.tap("Take the curtain off");
    CHECK_FALSE(rig.has("Curtain"));
}

TEST_CASE("the light goes where the dark is touched; what is lit stays the board") {
    Showing showing;
    auto& rig = showing.rig();
    showing.choose("Light on a part of the board");
    const base::Vec2 middle{1920.F / 2, 1080.F / 2};
    CHECK(showing.lets_through(middle));
    const base::Vec2 corner{200, 300};
    CHECK_FALSE(showing.lets_through(corner));
    rig.tap_at(corner);
    rig.settle();
    CHECK(showing.lets_through(corner));
    const auto dark = [&] {
        float area = 0;
        for (const ui::Item& item : rig.shell.registry().items()) {
            if (item.label == "Light here") area += item.rect.w * item.rect.h;
        }
        return area;
    };
    const float before = dark();
    rig.tap("Larger light");
    CHECK(dark() < before);
    rig.tap("Put the light out");
    CHECK(showing.lets_through(middle));
    CHECK_FALSE(rig.has("Light here"));
}

TEST_CASE("a group is shown large, then the next one; Escape goes back to the board") {
    Showing showing;
    auto& rig = showing.rig();
    rig.tap("Le soir");
    rig.tap("See it large");
    const base::Rect idea = rig.item("Un agent jusqu’à 20 h").rect;
    CHECK(idea.h > 60);
    CHECK(rig.has("Next group"));
    rig.tap("Next group");
    CHECK(rig.item("Ouvrir le samedi").rect.w > 100);
    rig.key(input::KeyCode::left);
    CHECK(rig.has("Un agent jusqu’à 20 h"));
    rig.key(input::KeyCode::escape);
    CHECK_FALSE(rig.has("Next group"));
}

TEST_CASE("in low reach everything to be touched lies in the lower part; the rest is read") {
    for (const int percent : {100, 200}) {
        Showing showing;
        auto& rig = showing.rig();
        rig.world.settings.text_percent = percent;
        rig.world.settings.low_reach = true;
        rig.frames(2);
        rig.settle();
        const float reach = 1080.F * (1 - ui::low_reach_part) - 1;
        const auto all_low = [&] {
            for (const ui::Item& item : rig.shell.registry().items()) {
                const bool pressed = item.role == ui::Role::button || item.role == ui::Role::key ||
                                     item.role == ui::Role::toggle;
                CAPTURE(item.label);
                if (pressed) CHECK(item.rect.y >= reach);
            }
        };
        all_low();
        CHECK_FALSE(showing.lets_through({1920.F / 2, reach / 2}));
        rig.tap("More");
        all_low();
        rig.key(input::KeyCode::escape);
        rig.tap_at({1920.F / 2, 1080.F - 250});  // a keyboard
        rig.settle();
        all_low();
    }
}
