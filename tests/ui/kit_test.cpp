#include "rig.h"

#include "ui/motion.h"
#include "ui/text_cache.h"
#include "ui/top_bar.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

#include <set>

namespace {

ui::Item item(ui::ItemId id, const std::string& label, base::Rect rect, bool touchable = true) {
    ui::Item made;
    made.id = id;
    made.role = touchable ? ui::Role::button : ui::Role::text;
    made.label = label;
    made.rect = made.visible = rect;
    made.touchable = made.focusable = touchable;
    return made;
}

}  // namespace

TEST_CASE("labels are found exactly before by their beginning, what can be pressed first") {
    ui::Registry registry;
    registry.add(item(1, "Vote", {0, 0, 10, 10}, false));
    registry.add(item(2, "Vote blanc", {0, 20, 10, 10}));
    registry.add(item(3, "Vote", {0, 40, 10, 10}));
    registry.add(item(4, "Vote", {0, 60, 10, 10}));
    CHECK(registry.find("Vote") == nullptr);  // not before the frame is whole
    registry.turn("test");
    CHECK(registry.find("Vote")->id == 3);
    CHECK(registry.find("Vote", 1)->id == 4);
    CHECK(registry.find("Vote", 2) == nullptr);
    CHECK(registry.find("Vote b")->id == 2);
    CHECK(registry.find("ote") == nullptr);
    CHECK(registry.find("V") == nullptr);
    CHECK(registry.dump() ==
          "screen test\ntext “Vote” at 0,0 10×10\nbutton “Vote blanc” at 0,20 10×10\n"
          "button “Vote” at 0,40 10×10\nbutton “Vote” at 0,60 10×10\n");
}

TEST_CASE("the topmost thing is touched, and only in the layer that asks") {
    ui::Registry registry;
    registry.add(item(1, "Below", {0, 0, 100, 100}));
    registry.add(item(2, "Above", {50, 50, 100, 100}));
    registry.turn("test");
    CHECK(registry.at({75, 75})->id == 2);
    CHECK(registry.at({25, 25})->id == 1);
    CHECK(registry.at({500, 500}) == nullptr);
    registry.add(item(1, "Below", {0, 0, 100, 100}));
    ui::Item asks = item(3, "Asks", {0, 0, 50, 50});
    asks.layer = 1;
    registry.add(asks);
    registry.turn("test");
    CHECK(registry.at({75, 75}) == nullptr);
    CHECK(registry.at({25, 25})->id == 3);
    CHECK(registry.next_focus(0, false) == 3);
    CHECK(registry.next_focus(3, false) == 3);
}

TEST_CASE("arrows go to the nearest thing in their direction") {
    ui::Registry registry;
    for (ui::ItemId i = 0; i < 9; ++i) {
        registry.add(item(i + 1, "cell", {float(i % 3) * 100, float(i / 3) * 100, 80, 80}));
    }
    registry.turn("test");
    CHECK(registry.focus_towards(5, {1, 0}) == 6);
    CHECK(registry.focus_towards(5, {-1, 0}) == 4);
    CHECK(registry.focus_towards(5, {0, -1}) == 2);
    CHECK(registry.focus_towards(5, {0, 1}) == 8);
    CHECK(registry.focus_towards(3, {1, 0}) == 3);
}

TEST_CASE("what glides arrives in its time, then the loop may sleep; never with less motion") {
    ui::Motion motion;
    motion.begin(0, false);
    CHECK(motion.to(7, 0) == 0);
    CHECK_FALSE(motion.moving());
    float value = 0;
    base::Milliseconds now = 0;
    while (now < 140) {
        motion.begin(now += 20, false);
        const float next = motion.to(7, 1);
        CHECK(next >= value);
        value = next;
    }
    CHECK(value > 0.9F);
    CHECK(motion.moving());
    for (int i = 0; i < 20; ++i) {
        motion.begin(now += 20, false);
        value = motion.to(7, 1);
    }
    CHECK(value == 1);
    CHECK_FALSE(motion.moving());
    motion.begin(now += 20, true);
    CHECK(motion.to(7, 0) == 0);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("what appears begins at its start, also when it comes back") {
    ui::Motion motion;
    motion.begin(0, false);
    CHECK(motion.from(1, 0, 1) == 0);
    for (int i = 1; i < 100; ++i) {
        motion.begin(i * 16, false);
        motion.from(1, 0, 1);
    }
    motion.begin(1600, false);  // not asked for in this frame
    motion.begin(1616, false);
    CHECK(motion.from(1, 0, 1) < 0.5F);
}

TEST_CASE("text is painted once; when the pages are full the oldest is painted anew") {
    rig::FakeStore store;
    ui::TextCache cache(store);
    const painting::TextStyle style{.size_px = 20};
    cache.begin_frame();
    const ui::Piece first = cache.text("Une idée", style, 300);
    CHECK(first.texture != 0);
    CHECK(first.size.x > 10);
    CHECK(cache.text("Une idée", style, 300).uv == first.uv);
    CHECK(cache.painted() == 1);
    CHECK(cache.text("", style, 300).size == base::Vec2{});
    painting::Picture half;
    half.width = 2000;
    half.height = 1000;
    half.rgba.assign(std::size_t(half.width) * std::size_t(half.height) * 4, 0x40);
    for (int i = 0; i < 16; ++i) {
        cache.begin_frame();
        cache.picture("picture " + std::to_string(i), [&] { return half; });
    }
    CHECK(store.sizes.size() <= ui::atlas_pages_max);
    const std::size_t before = cache.painted();
    cache.begin_frame();
    CHECK(cache.text("Une idée", style, 300).texture != 0);
    CHECK(cache.painted() == before + 1);
}

TEST_CASE("nothing that this frame needs is given away, however much it is") {
    rig::FakeStore store;
    ui::TextCache cache(store);
    painting::Picture page;
    page.width = page.height = ui::atlas_side_px - 1;
    page.rgba.assign(std::size_t(page.width) * std::size_t(page.height) * 4, 0x40);
    cache.begin_frame();
    std::set<ui::TextureId> textures;
    for (int i = 0; i < 8; ++i) {
        textures.insert(cache.picture("page " + std::to_string(i), [&] { return page; }).texture);
    }
    CHECK(textures.size() == 8);
    for (const ui::TextureId texture : textures) CHECK(store.sizes.count(texture) == 1);
}

TEST_CASE("the bar tells place, time and devices, and what comes next") {
    workshop::State state;
    state.title = "Cantine";
    for (std::uint64_t i = 1; i <= 3; ++i) {
        workshop::Activity activity;
        activity.id = {i};
        activity.title = "Step " + std::to_string(i);
        activity.duration_ms = 10 * base::minute_ms;
        activity.kind = i == 3 ? workshop::ActivityKind::vote : workshop::ActivityKind::board;
        state.agenda.push_back(activity);
    }
    state.current = {2};
    state.done = {{1}};
    ui::World world;
    world.now = 1'000'000;
    world.state = &state;
    state.timer = {.ends_at = world.now + 4 * base::minute_ms, .left_ms = 0, .running = true};
    world.room.open = true;
    world.room.phones = 23;
    world.room.kiosks = 1;
    ui::TopBarView view = ui::top_bar_view(world, base::Words{});
    CHECK(view.phase == "Step 2 · 2 of 3");
    CHECK(view.timer == "04:00");
    CHECK(view.devices == "23 phones · 1 kiosk");
    CHECK(view.next == "Next");
    REQUIRE(view.steps.size() == 3);
    CHECK(view.steps[0] == 1);
    CHECK(view.steps[1] == doctest::Approx(0.6));
    CHECK(view.steps[2] == 0);
    ui::Wishes wishes;
    ui::follow_top_bar(ui::TopBarWish::next, world, wishes);
    REQUIRE(wishes.intents.size() == 1);
    CHECK(std::get<workshop::StartActivity>(wishes.intents[0].intent).activity ==
          workshop::ActivityId{3});
    CHECK(wishes.actions.empty());  // which screen follows is seen when it has been accepted
    state.current = {3};
    view = ui::top_bar_view(world, base::Words{});
    CHECK(view.next == "Finish");
    world.read_only = true;
    CHECK(ui::top_bar_view(world, base::Words{}).next.empty());
}

TEST_CASE("the bar fits on narrow screens and at twice the text size; its buttons work") {
    for (const base::Vec2 size : {base::Vec2{1920, 1080}, {1366, 768}, {1080, 1920}}) {
        for (const int percent : {100, 200}) {
            rig::Rig rig;
            rig.shell.resize(int(size.x), int(size.y));
            rig.world.settings.text_percent = percent;
            ui::TopBarView view;
            view.title = "Inscription à la cantine et au périscolaire : repenser le guichet";
            view.phase = "Imaginer · 2 sur 4";
            view.steps = {1, 0.5F, 0, 0};
            view.devices = "23 phones · 2 kiosks";
            view.timer = "07:42";
            view.timer_running = view.may_steer = true;
            view.next = "Next";
            ui::TopBarWish wish = ui::TopBarWish::none;
            rig.show([&](ui::Kit& kit) {
                const auto now = ui::draw_top_bar(kit, view);
                if (now != ui::TopBarWish::none) wish = now;
            });
            rig.tap("Next");
            CHECK(wish == ui::TopBarWish::next);
            rig.tap("Pause");
            CHECK(wish == ui::TopBarWish::pause);
            const auto& items = rig.shell.registry().items();
            for (const ui::Item& one : items) {
                CAPTURE(one.label);
                CHECK(one.rect.x >= 0);
                CHECK(one.rect.right() <= size.x + 1);
                for (const ui::Item& other : items) {
                    const bool both = one.focusable && other.focusable && one.id != other.id;
                    CHECK_FALSE((both && one.rect.overlaps(other.rect)));
                }
            }
        }
    }
}
