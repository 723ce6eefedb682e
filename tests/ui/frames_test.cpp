// The strip of frames and their presentation, by the labels people read.
#include "hall.h"

#include "ui/frame_view.h"
#include "ui/screens/board/board.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

using rig::Hall;
using workshop::FrameKind;

namespace {

struct Wall : Hall {
    Wall() { start("Imaginer"); }
    workshop::FrameId frame(FrameKind kind, const std::string& title, base::Vec2 middle) {
        workshop::PlaceFrame intent = workshop::proposed_frame(kind, middle);
        intent.title = title;
        const workshop::FrameId id{state.next_id};
        want(intent);
        return id;
    }
    const workshop::OrderFrames* order() const {
        for (const ui::Wanted& wanted : rig.wishes.intents) {
            if (const auto* it = std::get_if<workshop::OrderFrames>(&wanted.intent)) return it;
        }
        return nullptr;
    }
};

}  // namespace

TEST_CASE("frames: without any, the strip says how one is made") {
    Wall wall;
    wall.show<ui::BoardScreen>();
    wall.rig.tap("Frames");
    CHECK(!wall.rig.item("Present all").enabled);
    CHECK(wall.rig.has("There is no frame yet: hold a finger on the empty board and choose "
                       "“Frame”."));
    wall.rig.tap("Close the frames");
    CHECK(!wall.rig.has("Present all"));
}

TEST_CASE("frames: the strip leads to each one, and puts one earlier") {
    Wall wall;
    const auto far = wall.frame(FrameKind::page, "Loin", {9000, 6000});
    const auto near = wall.frame(FrameKind::axes, "Près", {600, 500});
    wall.show<ui::BoardScreen>();
    wall.rig.tap("Frames");
    wall.rig.tap("Go to “Loin”");
    const base::Rect title = wall.rig.item("Loin").rect;
    CHECK(title.x > 0);
    CHECK(title.right() < 1920);
    CHECK(title.w > 300);  // near enough to be read
    for (const char* label : {"Present all", "Close the frames", "“Près” earlier"}) {
        CHECK(std::min(wall.rig.item(label).rect.w, wall.rig.item(label).rect.h) >= 34);  // 9 mm
    }
    wall.rig.tap("“Près” earlier");
    REQUIRE(wall.order());
    CHECK(wall.order()->frames == std::vector{near, far});
}

TEST_CASE("frames: presented one by one, by touch and by keys, until Escape") {
    Wall wall;
    wall.frame(FrameKind::page, "Un", {600, 500});
    const auto two = wall.frame(FrameKind::journey, "Deux", {4000, 500});
    wall.frame(FrameKind::screen, "Trois", {8000, 500});
    wall.show<ui::BoardScreen>();
    wall.rig.tap("Frames");
    wall.rig.tap("Present all");
    CHECK(wall.rig.has("1 of 3 · Un"));
    CHECK(!wall.rig.has("More"));  // the tools are away
    CHECK(!wall.rig.item("Previous frame").enabled);
    const base::Rect shown = wall.rig.item("Un").rect;
    CHECK(shown.w > 1200);  // as large as the screen has room for it
    wall.rig.tap("Next frame");
    CHECK(wall.rig.has("2 of 3 · Deux"));
    wall.rig.key(input::KeyCode::right);
    CHECK(wall.rig.has("3 of 3 · Trois"));
    CHECK(!wall.rig.item("Next frame").enabled);
    wall.rig.key(input::KeyCode::right);
    CHECK(wall.rig.has("3 of 3 · Trois"));
    wall.rig.key(input::KeyCode::left);
    CHECK(wall.rig.has("2 of 3 · Deux"));
    // The frame that is shown goes: another one is shown.
    wall.want(workshop::RemoveFrame{two});
    wall.rig.settle();
    wall.rig.frames(2);
    CHECK(wall.rig.has("1 of 2 · Un"));
    wall.rig.key(input::KeyCode::escape);
    CHECK(!wall.rig.has("Presentation"));
    CHECK(wall.rig.has("More"));
}

TEST_CASE("frames: the camera glides, and is there at once with reduced motion") {
    for (const bool reduced : {true, false}) {
        Wall wall;
        wall.rig.world.settings.reduced_motion = reduced;
        wall.frame(FrameKind::page, "Un", {600, 500});
        wall.frame(FrameKind::page, "Deux", {9000, 500});
        wall.show<ui::BoardScreen>();
        wall.rig.tap("Frames");
        wall.rig.tap_at(wall.rig.item("Go to “Deux”").visible.centre());
        wall.rig.frames(5);
        const base::Rect soon = wall.rig.has("Deux") ? wall.rig.item("Deux").rect : base::Rect{};
        for (int i = 0; i < 60; ++i) wall.rig.frame();
        CHECK((soon == wall.rig.item("Deux").rect) == reduced);
        CHECK(wall.rig.shell.next_frame_in(wall.rig.world) != 0);  // it rests
    }
}

TEST_CASE("frames: names that nobody has written say what they could be") {
    const base::Words words;
    workshop::Frame frame;
    frame.kind = FrameKind::journey;
    frame.columns = {"", "Au guichet"};
    frame.rows = {"", ""};
    using workshop::NameOf;
    CHECK(ui::title_of(words, frame) == "Unnamed frame");
    CHECK(ui::name_of(words, frame, {NameOf::column, 0}) == "Step 1");
    CHECK(ui::name_of(words, frame, {NameOf::column, 1}) == "Au guichet");
    CHECK(ui::name_of(words, frame, {NameOf::row, 0}) == "Row 1");
    CHECK(ui::name_of(words, frame, {NameOf::row, 1}) == "How it feels");
    frame.kind = FrameKind::axes;
    frame.at = {0, 0, 1060, 760};
    CHECK(ui::value_text(words, frame, {530, 380}) == "50 % Au guichet, 50 % much");
}
