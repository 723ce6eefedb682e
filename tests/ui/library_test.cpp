// The library of methods, by the labels people read: from the board's menu and from preparation.
#include "../library.h"
#include "hall.h"

#include "ui/library_sheet.h"
#include "ui/screens/board/board.h"
#include "ui/screens/preparation/preparation.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

using rig::Hall;

namespace {

struct Wall : Hall {
    Wall() {
        start("Imaginer");
        rig.world.methods = tests::library("en");
    }
    void open() {
        rig.tap("More");
        rig.tap("Library of methods");
    }
    const workshop::PlaceTemplate* placed() const {
        for (const ui::Wanted& wanted : rig.wishes.intents) {
            if (const auto* it = std::get_if<workshop::PlaceTemplate>(&wanted.intent)) return it;
        }
        return nullptr;
    }
};

constexpr float nine_mm = 34;  // at 96 dots an inch

}  // namespace

TEST_CASE("library: every method is told under its stage, with what goes before and after it") {
    const auto methods = tests::library("en");
    std::size_t told = 0;
    for (int stage = 0; stage < workshop::method_stage_count; ++stage) {
        const auto view = ui::library_view(*methods, {}, workshop::MethodStage(stage), "");
        CHECK_FALSE(view.entries.empty());
        CHECK(view.title.empty());
        told += view.entries.size();
    }
    CHECK(told == methods->size());
    const auto view =
        ui::library_view(*methods, {}, workshop::MethodStage::define, "how-might-we");
    CHECK(view.title == "How might we…?");
    CHECK(view.facts == "30 min · 3 to 12 people");
    const auto part = [&](const std::string& title) {
        for (const auto& each : view.parts) {
            if (each.title == title) return each.lines;
        }
        return std::vector<std::string>();
    };
    CHECK(part("How it goes").size() == 4);
    CHECK(part("Votes") == std::vector<std::string>{"Which question shall we look for ideas on?"});
    const auto before = part("Goes on with the cards of"), after = part("Its cards go on in");
    CHECK(std::ranges::find(before, "Experience map") != before.end());
    CHECK(std::ranges::find(after, "Eight ideas, eight minutes") != after.end());
}

TEST_CASE("library: from the menu a method is read, and laid on the board") {
    Wall wall;
    wall.show<ui::BoardScreen>();
    wall.open();
    wall.rig.tap("Define");
    wall.rig.tap("How might we…?");
    CHECK(wall.rig.has("How it goes"));
    const base::Rect place = wall.rig.item("Place it on the board").rect;
    CHECK(std::min(place.w, place.h) >= nine_mm);
    wall.rig.tap("Place it on the board");
    REQUIRE(wall.placed());
    CHECK(wall.placed()->method == "how-might-we");
    CHECK(wall.placed()->carried.empty());
    CHECK(!wall.rig.has("How it goes"));
}

TEST_CASE("library: what goes on with earlier work asks, as on the board") {
    Wall wall;
    const workshop::Method& map = tests::method("experience-map", *wall.rig.world.methods);
    wall.want(workshop::laid_out(map, {0, 0}));
    const workshop::FrameId frame = wall.state.methods.back().frames.front();
    const base::Vec2 middle = workshop::cell_rect(*wall.state.frame(frame), {0, 3}).centre();
    wall.card("The counter closes at noon", middle - base::Vec2{100, 70});
    wall.show<ui::BoardScreen>();
    wall.open();
    wall.rig.tap("Define");
    wall.rig.tap("How might we…?");
    wall.rig.tap("Place it on the board");
    CHECK(wall.placed() == nullptr);
    wall.rig.tap("Take in 1 card of “Experience map”");
    REQUIRE(wall.placed());
    CHECK(wall.placed()->carried.size() == 1);
}

TEST_CASE("library: where cards are locked, and in preparation, methods are read only") {
    Wall wall;
    wall.start("Décider");
    wall.show<ui::BoardScreen>();
    wall.open();
    CHECK(wall.rig.has("How it goes"));
    CHECK(!wall.rig.has("Place it on the board"));
    Hall hall;
    hall.rig.world.methods = tests::library("en");
    hall.show<ui::PreparationScreen>();
    hall.rig.tap("Library of methods");
    CHECK(hall.rig.has("Framing the challenge"));
    CHECK(!hall.rig.has("Place it on the board"));
    hall.rig.tap("Close");
    CHECK(!hall.rig.has("Framing the challenge"));
}

TEST_CASE("library: with large text the list comes first, then the method, and back") {
    Wall wall;
    wall.rig.shell.resize(1366, 768);
    wall.rig.world.settings.text_percent = 200;
    wall.show<ui::BoardScreen>();
    wall.open();
    CHECK(!wall.rig.has("How it goes"));
    wall.rig.tap("Empathy map");
    CHECK(wall.rig.has("How it goes"));
    CHECK(!wall.rig.has("Persona sheet"));
    wall.rig.tap("All methods");
    CHECK(wall.rig.has("Persona sheet"));
}
