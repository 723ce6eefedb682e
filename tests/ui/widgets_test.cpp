#include "rig.h"

#include "ui/widgets.h"

#include <doctest/doctest.h>

using base::Rect;

TEST_CASE("a tap shorter than a frame presses once; two of them press twice") {
    rig::Rig rig;
    int pressed = 0;
    rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {100, 100, 200, 60}, {.label = "Vote"})) ++pressed;
    });
    rig.tap_at({150, 120});
    rig.settle();
    CHECK(pressed == 1);
    rig.tap_at({150, 120});
    rig.tap_at({150, 120});
    rig.settle();
    CHECK(pressed == 3);
}

TEST_CASE("a button shows at once that it is pressed, acts when the finger lifts inside") {
    rig::Rig rig;
    int pressed = 0;
    rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {100, 100, 200, 60}, {.label = "Vote"})) ++pressed;
    });
    rig.point(1, input::Phase::down, {150, 120});
    rig.frame();
    CHECK(rig.item("Vote").pressed);
    CHECK(pressed == 0);
    rig.point(1, input::Phase::move, {900, 700});
    rig.frame();
    CHECK_FALSE(rig.item("Vote").pressed);
    rig.point(1, input::Phase::up, {900, 700});
    rig.frame();
    CHECK(pressed == 0);
    rig.point(2, input::Phase::down, {150, 120});
    rig.frame();
    rig.point(2, input::Phase::cancelled, {150, 120});
    rig.settle();
    CHECK(pressed == 0);
}

TEST_CASE("two people press two things at once; a hand that rests on a panel stops nobody") {
    rig::Rig rig;
    int left = 0, right = 0;
    rig.show([&](ui::Kit& kit) {
        ui::panel(kit, {0, 0, 1920, 300}, "Bar", 0);
        if (ui::button(kit, {100, 100, 200, 60}, {.label = "Left"})) ++left;
        if (ui::button(kit, {900, 100, 200, 60}, {.label = "Right"})) ++right;
    });
    rig.point(1, input::Phase::down, {600, 250});
    rig.point(2, input::Phase::down, {150, 120});
    rig.point(3, input::Phase::down, {950, 120});
    rig.frame();
    CHECK(rig.item("Left").pressed);
    CHECK(rig.item("Right").pressed);
    rig.point(2, input::Phase::up, {150, 120});
    rig.point(3, input::Phase::up, {950, 120});
    rig.settle();
    CHECK(left == 1);
    CHECK(right == 1);
}

TEST_CASE("when the window loses its focus every finger is forgotten, on panels and the board") {
    rig::Rig rig;
    int pressed = 0;
    rig::Sheet& sheet = rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {100, 100, 200, 60}, {.label = "Vote"})) ++pressed;
    });
    rig.point(1, input::Phase::down, {150, 120});
    rig.point(2, input::Phase::down, {800, 800});
    rig.frame();
    rig.shell.take(input::FocusLost{});
    rig.frame();
    CHECK_FALSE(rig.item("Vote").pressed);
    REQUIRE(sheet.taken.size() == 2);
    CHECK(std::get<input::Pointer>(sheet.taken[1]).phase == input::Phase::cancelled);
    rig.point(1, input::Phase::up, {150, 120});
    rig.settle();
    CHECK(pressed == 0);
    CHECK(rig.shell.router().empty());
}

TEST_CASE("letters and keys go to the screen unless a field or a panel that asks wants them") {
    rig::Rig rig;
    bool open = false;
    rig::Sheet& sheet = rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {100, 100, 200, 60}, {.label = "Vote"})) open = true;
        if (open) ui::Modal modal(kit, "Question", {800, 500});
    });
    rig.type("é");
    rig.key(input::KeyCode::letter_z, true);
    rig.key(input::KeyCode::enter);
    CHECK(sheet.taken.size() == 3);
    CHECK_FALSE(open);
    open = true;
    rig.frames(2);
    rig.type("x");
    rig.key(input::KeyCode::letter_z, true);
    CHECK(sheet.taken.size() == 3);
}

TEST_CASE("a button that may not be pressed says why") {
    rig::Rig rig;
    int pressed = 0;
    rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {100, 100, 200, 60},
                       {.label = "Begin", .enabled = false, .why_not = "Write a title first."})) {
            ++pressed;
        }
    });
    rig.tap("Begin");
    CHECK(pressed == 0);
    CHECK(rig.has("Write a title first."));
    rig.world.steady_now += 60'000;
    rig.frames(2);
    CHECK_FALSE(rig.has("Write a title first."));
    // Told after a long sleep it stays as long.
    rig.world.steady_now += 3'600'000;
    rig.shell.tell("Saved.");
    rig.frames(2);
    rig.world.steady_now += 2000;
    rig.frames(2);
    CHECK(rig.has("Saved."));
}

TEST_CASE("small things are touched around their edges, up to nine millimetres") {
    rig::Rig rig;
    int pressed = 0;
    rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {500, 500, 10, 10}, {.label = "Small"})) ++pressed;
    });
    const float side = ui::target_mm / 0.2646F;
    CHECK(rig.item("Small").visible.w >= side);
    CHECK(rig.item("Small").visible.h >= side);
    rig.tap_at({505 - side / 2 + 1, 505});
    rig.settle();
    CHECK(pressed == 1);
    rig.tap_at({505 - 60, 505});
    rig.settle();
    CHECK(pressed == 1);
}

TEST_CASE("a panel keeps touches from the board, the board gets the rest from down to up") {
    rig::Rig rig;
    rig::Sheet& sheet = rig.show(
        [&](ui::Kit& kit) { ui::panel(kit, {0, 0, 1920, 100}, "Bar", 20); });
    rig.tap_at({500, 50});
    rig.settle();
    CHECK(sheet.taken.empty());
    rig.point(9, input::Phase::down, {500, 500});
    rig.point(9, input::Phase::move, {500, 50});
    rig.frame();
    rig.point(9, input::Phase::up, {500, 50});
    rig.settle();
    CHECK(sheet.taken.size() == 3);
}

TEST_CASE("a panel that asks lets nothing below it be touched; outside and Escape put it away") {
    rig::Rig rig;
    int below = 0, above = 0;
    bool open = true;
    rig::Sheet& sheet = rig.show([&](ui::Kit& kit) {
        if (ui::button(kit, {900, 500, 200, 60}, {.label = "Below"})) ++below;
        if (!open) return;
        ui::Modal modal(kit, "Question", {800, 500});
        base::Rect row = modal.content();
        if (ui::button(kit, ui::cut_top(row, 60), {.label = "Above"})) ++above;
        if (modal.dismissed()) open = false;
    });
    rig.tap_at(rig.item("Below").rect.centre());
    rig.settle();
    CHECK(below == 0);
    rig.tap("Above");
    CHECK(above == 1);
    rig.tap_at({20, 20});
    rig.settle();
    CHECK_FALSE(open);
    CHECK(sheet.taken.empty());
    rig.tap("Below");
    CHECK(below == 1);
    open = true;
    rig.frames(2);
    rig.key(input::KeyCode::escape);
    CHECK_FALSE(open);
}

TEST_CASE("a finger that draws a list along scrolls it and presses nothing; a fling goes on") {
    rig::Rig rig;
    int pressed = 0;
    rig.show([&](ui::Kit& kit) {
        ui::ScrollArea area(kit, {0, 0, 600, 400}, "List");
        base::Rect rest = area.content();
        for (int i = 0; i < 40; ++i) {
            const base::Rect row = ui::cut_top(rest, 60);
            if (ui::button(kit, row, {.label = "Row " + std::to_string(i)})) ++pressed;
        }
        area.end_at(rest.y);
    });
    const float before = rig.item("Row 2").rect.y;
    rig.point(1, input::Phase::down, {300, 300});
    rig.frame();
    for (int i = 1; i <= 6; ++i) {
        rig.point(1, input::Phase::move, {300, 300 - 25.F * float(i)});
        rig.frame();
    }
    CHECK(rig.item("Row 2").rect.y == doctest::Approx(before - 150).epsilon(0.02));
    rig.point(1, input::Phase::up, {300, 150});
    rig.frame();
    const float at_lift = rig.item("Row 2").rect.y;
    rig.world.settings.reduced_motion = false;
    rig.frames(12);
    CHECK(rig.item("Row 2").rect.y < at_lift);
    rig.settle();
    CHECK(pressed == 0);
    // It comes to rest and a tap counts again, only inside the view.
    rig.tap_at({300, 200});
    rig.settle();
    CHECK(pressed == 1);
    rig.tap_at({300, 450});
    rig.settle();
    CHECK(pressed == 1);
}

TEST_CASE("Tab visits everything once and comes round; Enter presses; what is hidden scrolls in") {
    rig::Rig rig;
    std::vector<int> pressed;
    rig.show([&](ui::Kit& kit) {
        ui::ScrollArea area(kit, {0, 0, 600, 200}, "List");
        base::Rect rest = area.content();
        for (int i = 0; i < 12; ++i) {
            const base::Rect row = ui::cut_top(rest, 60);
            if (ui::button(kit, row, {.label = "Row " + std::to_string(i)})) pressed.push_back(i);
        }
        area.end_at(rest.y);
    });
    for (int i = 0; i < 12; ++i) {
        rig.key(input::KeyCode::tab);
        const ui::Item& row = rig.item("Row " + std::to_string(i));
        CHECK(row.focused);
        CHECK(row.visible.h >= 59);
        rig.key(input::KeyCode::enter);
    }
    CHECK(pressed.size() == 12);
    CHECK(pressed.back() == 11);
    rig.key(input::KeyCode::tab);
    CHECK(rig.item("Row 0").focused);
    rig.key(input::KeyCode::down);
    CHECK(rig.item("Row 1").focused);
    rig.key(input::KeyCode::tab, false, true);
    CHECK(rig.item("Row 0").focused);
}

TEST_CASE("switch, segments, choice and stepper tell what was pressed") {
    rig::Rig rig;
    bool on = false, chosen = false;
    int segment = 0, number = 5;
    rig.show([&](ui::Kit& kit) {
        if (ui::toggle(kit, {0, 0, 500, 60}, "Secret", on)) on = !on;
        const int pressed =
            ui::segments(kit, {0, 100, 600, 60}, "Kind", {"Board", "Vote"}, segment);
        if (pressed >= 0) segment = pressed;
        number += ui::stepper(kit, {0, 200, 400, 60},
                              {.label = "Duration", .value = std::to_string(number),
                               .can_less = number > 4});
        if (ui::choice(kit, {0, 300, 600, 100},
                       {.label = "Usagers", .detail = "People who live here",
                        .chosen = chosen})) {
            chosen = true;
        }
    });
    rig.tap("Secret");
    CHECK(on);
    CHECK(rig.item("Secret").chosen);
    rig.tap("Vote");
    CHECK(segment == 1);
    rig.tap("Duration: more");
    CHECK(number == 6);
    rig.tap("Duration: less");
    rig.tap("Duration: less");
    rig.tap("Duration: less");
    CHECK(number == 4);
    CHECK(rig.item("Duration").value == "4");
    rig.tap("Usagers");
    CHECK(chosen);
}

TEST_CASE("the loop may sleep when nothing moves, and is told when to wake") {
    rig::Rig rig;
    rig.show([&](ui::Kit& kit) { kit.text({0, 0, 500, 50}, "Still"); });
    rig.settle();
    CHECK(rig.shell.next_frame_in(rig.world) == -1);
    rig.shell.tell("Saved.");
    rig.settle();
    const auto wait = rig.shell.next_frame_in(rig.world);
    CHECK(wait > 1000);
    CHECK(wait < 60'000);
    const int updates = rig.store.updates;
    rig.frames(10);
    CHECK(rig.store.updates == updates);  // nothing is painted twice
}
