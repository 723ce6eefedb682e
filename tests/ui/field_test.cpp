#include "rig.h"

#include "ui/widgets.h"

#include <doctest/doctest.h>

namespace {

struct Written {
    std::string value = "Cantine";
    int finished = 0, submitted = 0;
    ui::FieldLook look{.label = "Title"};
};

void show(rig::Rig& rig, Written& written) {
    rig.show([&](ui::Kit& kit) {
        const auto change = ui::field(kit, {100, 100, 600, 90}, written.value, written.look);
        if (change.finished) {
            written.value = change.text;
            ++written.finished;
        }
        if (change.submitted) ++written.submitted;
        if (ui::button(kit, {100, 300, 200, 60}, {.label = "Elsewhere"})) ++written.submitted;
    });
}

}  // namespace

TEST_CASE("a mouse and a keyboard write: the end is told once, no keyboard comes up") {
    rig::Rig rig;
    Written written;
    show(rig, written);
    rig.tap_at({680, 150}, input::PointerKind::mouse);
    rig.settle();
    CHECK(rig.shell.text_input() != nullptr);
    rig.type(" et périscolaire");
    CHECK(rig.item("Title").value == "Cantine et périscolaire");
    CHECK(written.finished == 0);
    CHECK_FALSE(rig.has("Space"));
    rig.key(input::KeyCode::backspace);
    rig.key(input::KeyCode::enter);
    CHECK(written.value == "Cantine et périscolair");
    CHECK(written.finished == 1);
    CHECK(written.submitted == 1);
    CHECK(rig.shell.text_input() == nullptr);
}

TEST_CASE("a finger brings the keyboard; its letters arrive in order, also from two thumbs") {
    rig::Rig rig;
    Written written{.value = ""};
    show(rig, written);
    rig.tap("Title");
    REQUIRE(rig.has("Space"));
    const auto key = [&](std::string_view label) { return rig.item(label).rect.centre(); };
    rig.tap_at(key("o"));
    rig.tap_at(key("u"));
    rig.tap_at(key("i"));
    rig.tap_at(key("Backspace"));
    rig.settle();
    CHECK(rig.item("Title").value == "ou");
    rig.point(71, input::Phase::down, key("a"));
    rig.point(72, input::Phase::down, key("b"));
    rig.frame();
    rig.point(71, input::Phase::up, key("a"));
    rig.point(72, input::Phase::up, key("b"));
    rig.settle();
    CHECK(rig.item("Title").value == "ouab");
    CHECK(written.finished == 0);
    rig.tap_at(key("Done"));
    rig.settle();
    CHECK(written.value == "ouab");
    CHECK_FALSE(rig.has("Space"));
}

TEST_CASE("a field of digits brings the keys of digits, another one letters again") {
    rig::Rig rig;
    Written written{.value = ""};
    written.look.digits = true;
    show(rig, written);
    rig.tap("Title");
    REQUIRE(rig.has("1"));
    CHECK_FALSE(rig.has("a"));
    rig.tap_at(rig.item("1").rect.centre());
    rig.settle();
    CHECK(rig.item("Title").value == "1");
    written.look.digits = false;
    rig.settle();
    rig.frames(2);
    CHECK(rig.has("a"));
}

TEST_CASE("a tap on the text above the keys places the caret of the field") {
    rig::Rig rig;
    Written written;
    show(rig, written);
    rig.tap("Title");
    // Above the keys: the first letter is at the left end.
    const base::Rect q = rig.item("a").rect, top = rig.item("p").rect;
    rig.tap_at({q.x + q.w * 0.2F, top.y - q.h * 1.9F});
    rig.settle();
    rig.type("La ");
    CHECK(rig.item("Title").value == "La Cantine");
}

TEST_CASE("pressing elsewhere finishes the writing and counts there too") {
    rig::Rig rig;
    Written written;
    show(rig, written);
    rig.tap("Title");
    rig.type("!");
    rig.tap("Elsewhere");
    CHECK(written.value == "Cantine!");
    CHECK(written.finished == 1);
    CHECK(written.submitted == 1);
}

TEST_CASE("selection, cut, paste and undo") {
    rig::Rig rig;
    Written written;
    show(rig, written);
    rig.tap("Title");
    rig.key(input::KeyCode::letter_a, true);
    rig.key(input::KeyCode::letter_x, true);
    CHECK(rig.clipboard.held == "Cantine");
    CHECK(rig.item("Title").value.empty());
    rig.clipboard.held = "Guichet";
    rig.key(input::KeyCode::letter_v, true);
    CHECK(rig.item("Title").value == "Guichet");
    rig.key(input::KeyCode::letter_z, true);
    CHECK(rig.item("Title").value.empty());
}

TEST_CASE("a finger that slides along a line selects what it passes") {
    rig::Rig rig;
    Written written;
    show(rig, written);
    rig.point(1, input::Phase::down, {110, 155});
    rig.point(1, input::Phase::move, {600, 155});
    rig.frames(2);
    rig.point(1, input::Phase::up, {600, 155});
    rig.settle();
    rig.type("X");
    CHECK(rig.item("Title").value == "X");
}

TEST_CASE("a field keeps to its limits: length with a sentence, digits only, secrets as dots") {
    rig::Rig rig;
    Written written{.value = "", .look = {.label = "PIN", .secret = true, .digits = true,
                                          .code_points_max = 6}};
    show(rig, written);
    rig.tap("PIN");
    rig.type("12a34");
    CHECK(rig.item("PIN").value == "••••");
    rig.key(input::KeyCode::letter_a, true);
    rig.key(input::KeyCode::letter_c, true);
    CHECK(rig.clipboard.held.empty());
    rig.key(input::KeyCode::end);
    rig.type("56789");
    CHECK(rig.item("PIN").value == "••••");
    CHECK(rig.shell.registry().dump().find("At most 6 characters") != std::string::npos);
    rig.key(input::KeyCode::enter);
    CHECK(written.value == "1234");
}

TEST_CASE("several lines: Enter breaks the line, arrows walk between lines, Escape ends") {
    rig::Rig rig;
    Written written{.value = "un", .look = {.label = "Choices", .many_lines = true}};
    show(rig, written);
    rig.tap("Choices");
    rig.key(input::KeyCode::end);
    rig.key(input::KeyCode::enter);
    rig.type("deux");
    CHECK(rig.item("Choices").value == "un\ndeux");
    rig.key(input::KeyCode::up);
    rig.type("X");
    CHECK(rig.item("Choices").value == "unX\ndeux");
    rig.key(input::KeyCode::escape);
    CHECK(written.value == "unX\ndeux");
}

TEST_CASE("long texts scroll inside their field: the caret is always seen") {
    for (const bool many_lines : {false, true}) {
        rig::Rig rig;
        Written written{.value = "", .look = {.label = "Text", .many_lines = many_lines,
                                              .code_points_max = 2000}};
        show(rig, written);
        rig.tap_at({300, 160}, input::PointerKind::mouse);
        rig.settle();
        for (int i = 0; i < 60; ++i) rig.type("une longue phrase ");
        const base::Rect field = rig.item("Text").rect;
        REQUIRE(rig.shell.text_input());
        CHECK(field.contains(rig.shell.text_input()->min()));
        CHECK(rig.shell.text_input()->bottom() <= field.bottom());
        rig.key(input::KeyCode::home, true);
        rig.frame();
        CHECK(field.contains(rig.shell.text_input()->min()));
        // A tap lands where the eye sees it, scrolled or not.
        rig.key(input::KeyCode::end, true);
        rig.tap_at(rig.shell.text_input()->centre(), input::PointerKind::mouse);
        rig.settle();
        rig.type("!");
        CHECK(rig.item("Text").value.ends_with("phrase !"));
    }
}

TEST_CASE("the field being written is brought above the keyboard") {
    rig::Rig rig;
    rig.show([&](ui::Kit& kit) {
        ui::ScrollArea area(kit, kit.content(), "Form");
        base::Rect rest = area.content();
        for (int i = 0; i < 12; ++i) {
            ui::field(kit, ui::cut_top(rest, 90), "", {.label = "Field " + std::to_string(i)});
        }
        area.end_at(rest.y);
    });
    rig.tap("Field 10");
    rig.settle();
    const float keys = rig.item("Space").rect.y;
    CHECK(rig.item("Field 10").focused);
    CHECK(rig.item("Field 10").rect.bottom() < keys);
}
