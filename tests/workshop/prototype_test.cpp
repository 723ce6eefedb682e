// Clickable prototypes: zones, tests and runs: what happens, what is refused, what is taken back.
#include "workshop/frames.h"
#include "workshop/prototype.h"
#include "workshop/testing.h"

#include "room.h"

#include <doctest/doctest.h>

using namespace workshop;
namespace limits = base::limits;

namespace {

constexpr FrameId home{4}, form{5}, thanks{6};
constexpr ZoneId first_zone{7};
const Actor tester{ActorKind::station, 0};

PlaceFrame screen(const std::string& title, float x) {
    PlaceFrame frame = proposed_frame(FrameKind::screen, {x, 360});
    frame.title = title;
    return frame;
}

// Three screens; a zone of the first, in its lower half, leads to the second, and so on.
Room prototype() {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    room.intend(screen("Accueil", 200), hand_1);
    room.intend(screen("Formulaire", 700), hand_1);
    room.intend(screen("Merci", 1200), hand_1);
    room.intend(DrawZone{home, {100, 400, 200, 80}, form}, hand_1);
    room.intend(DrawZone{form, {100, 400, 200, 80}, thanks}, hand_1);
    return room;
}

RunId started(Room& room) {
    const RunId run{room.state.next_id};
    REQUIRE(room.intend(StartRun{}, tester) == "");
    return run;
}

}  // namespace

TEST_CASE("a zone is drawn, moved, linked, removed, and each is taken back") {
    Room room = prototype();
    REQUIRE(room.intend(MoveZone{first_zone, {350, 0, 200, 60}}, hand_2) == "");
    CHECK(room.state.zone(first_zone)->at == base::Rect{350, 0, 50, 60});
    REQUIRE(room.intend(LinkZone{first_zone, thanks}, hand_2) == "");
    REQUIRE(room.intend(RemoveZone{first_zone}, hand_2) == "");
    CHECK(zones_of(room.state, home).empty());
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.zone(first_zone)->to == thanks);
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.zone(first_zone)->to == form);
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.zone(first_zone)->at == base::Rect{100, 400, 200, 80});
    CHECK(room.undo(hand_1) == "");
    CHECK(zones_of(room.state, form).empty());
}

TEST_CASE("a frame that holds somebody else's zone does not go by undo; without it, zones hide") {
    Room room = plain_room();
    room.intend(StartActivity{board_activity});
    room.intend(screen("Accueil", 200), hand_1);
    room.intend(DrawZone{home, {0, 0, 100, 100}}, hand_2);
    CHECK(room.undo(hand_1) == "changed_since");
    REQUIRE(room.intend(RemoveFrame{home}, hand_2) == "");
    CHECK(room.state.zone({5}) == nullptr);
    CHECK(room.intend(MoveZone{{5}, {0, 0, 50, 50}}) == "unknown");
    CHECK(room.undo(hand_2) == "");
    CHECK(room.state.zone({5}) != nullptr);
}

TEST_CASE("a zone that leads to a screen that is gone leads nowhere") {
    Room room = prototype();
    room.intend(RemoveFrame{form}, hand_1);
    CHECK(zones_of(room.state, home).at(0).to == FrameId{});
    REQUIRE(room.intend(OpenPrototypeTest{"Demander", home}) == "");
    const RunId run = started(room);
    REQUIRE(room.intend(TapScreen{run, {150, 450}}, tester) == "");
    CHECK(room.state.run(run)->screen == home);
    CHECK(room.state.run(run)->taps.at(0).hit == first_zone);
}

TEST_CASE("zones have names for who cannot see them, and screens tell what is written on them") {
    Room room = prototype();
    const Frame& frame = *room.state.frame(home);
    CHECK(name_of(room.state, zones_of(room.state, home).at(0), frame) == "Formulaire");
    const base::Vec2 on_zone = frame.at.min() + base::Vec2{200, 440};
    room.intend(PlaceStamp{StampKind::button, {on_zone}, "Demander une place"});
    room.intend(PlaceStamp{StampKind::title, {frame.at.min() + base::Vec2{200, 60}}, "Cantine"});
    room.intend(PlaceStamp{StampKind::title, {{5000, 5000}}, "Ailleurs"});
    CHECK(name_of(room.state, zones_of(room.state, home).at(0), frame) == "Demander une place");
    CHECK(words_on(room.state, frame) ==
          std::vector<std::string>{"Cantine", "Demander une place"});
}

TEST_CASE("zones: what is refused, and why") {
    Room room = prototype();
    CHECK(room.intend(DrawZone{{99}, {0, 0, 50, 50}}) == "unknown");
    CHECK(room.intend(DrawZone{home, {0, 0, 50, 50}, {99}}) == "not_a_screen");
    CHECK(room.intend(DrawZone{home, {NAN, 0, 50, 50}}) == "malformed");
    CHECK(room.intend(DrawZone{home, {500, 0, 50, 50}}) == "zone_size");  // outside
    CHECK(room.intend(MoveZone{first_zone, {0, 0, 15, 50}}) == "zone_size");
    CHECK(room.intend(MoveZone{first_zone, {0, 0, INFINITY, 50}}) == "malformed");
    CHECK(room.intend(LinkZone{first_zone, {1}}) == "not_a_screen");
    CHECK(room.intend(LinkZone{{99}, home}) == "unknown");
    CHECK(room.intend(RemoveZone{{99}}) == "unknown");
    for (std::size_t i = 1; i < limits::frame_zones_max; ++i) {
        REQUIRE(room.intend(DrawZone{home, {0, 0, 50, 50}}) == "");
    }
    CHECK(room.intend(DrawZone{home, {0, 0, 50, 50}}) == "full");
    CHECK(room.intend(DrawZone{form, {0, 0, 50, 50}}) == "");
    for (std::size_t i = 0; i < limits::zones_max; ++i) room.state.zones[{90'000 + i}] = {};
    CHECK(room.intend(DrawZone{form, {0, 0, 50, 50}}) == "full");
    room.intend(StartActivity{interval_activity});
    for (const Intent& intent :
         {Intent(DrawZone{home, {}}), Intent(MoveZone{first_zone, {}}),
          Intent(LinkZone{first_zone, {}}), Intent(RemoveZone{first_zone})}) {
        CHECK(room.intend(intent) == "locked");
    }
}

TEST_CASE("a run: the host says what was hit, how long at most, and when the goal is reached") {
    Room room = prototype();
    REQUIRE(room.intend(OpenPrototypeTest{"Demander", home, thanks}) == "");
    const RunId run = started(room);
    room.now += 2'000;
    REQUIRE(room.intend(TapScreen{run, {10, 10}, 1'200}, tester) == "");
    room.now += 1'000;
    REQUIRE(room.intend(TapScreen{run, {150, 450}, 900}, tester) == "");  // before the last one
    CHECK(room.state.run(run)->taps.at(1).after_ms == 1'200);
    room.now += 8'000;
    REQUIRE(room.intend(TapScreen{run, {150, 450}, 99'000}, tester) == "");
    CHECK(room.state.run(run)->end == RunEnd::reached_goal);
    const RunFacts facts = facts_of(*room.state.run(run), room.now);
    REQUIRE(facts.path.size() == 3);
    CHECK(facts.path[1].screen == form);
    CHECK(facts.path[1].stayed_ms == 8'000);
    CHECK(facts.hesitated_on == form);
    CHECK(facts.misses == 1);
    CHECK(facts.lasted_ms == 11'000);
    CHECK(room.intend(TapScreen{run, {1, 1}}, tester) == "no_run");
}

TEST_CASE("a clock that jumps back makes no wait negative") {
    Room room = prototype();
    room.intend(OpenPrototypeTest{"Demander", home});
    const RunId run = started(room);
    room.now -= base::minute_ms;
    REQUIRE(room.intend(TapScreen{run, {10, 10}, 5'000}, tester) == "");
    CHECK(room.state.run(run)->taps.at(0).after_ms == 0);
    REQUIRE(room.intend(EndRun{run, RunEnd::gave_up}, tester) == "");
    const RunFacts facts = facts_of(*room.state.run(run), room.now);
    CHECK(facts.lasted_ms == 0);
    CHECK(facts.gave_up_on == home);
}

TEST_CASE("tests and runs: what is refused, and why") {
    Room room = prototype();
    CHECK(room.intend(StartRun{}, tester) == "no_test");
    CHECK(room.intend(ClosePrototypeTest{{9}}) == "no_test");
    CHECK(room.intend(OpenPrototypeTest{"Demander", {99}}) == "not_a_screen");
    CHECK(room.intend(OpenPrototypeTest{"Demander", home, {99}}) == "not_a_screen");
    CHECK(room.intend(OpenPrototypeTest{"Demander", home, home}) == "goal_is_first");
    CHECK(room.intend(OpenPrototypeTest{"Demander", home, {}, form}) == "no_grid");
    CHECK(room.intend(OpenPrototypeTest{" ", home}) == "no_task");
    CHECK(room.intend(OpenPrototypeTest{std::string(201, 'x'), home}) == "text_too_long");
    REQUIRE(room.intend(OpenPrototypeTest{"Demander", home}) == "");
    CHECK(room.intend(OpenPrototypeTest{"Demander", home}) == "test_open");
    const RunId run = started(room);
    CHECK(room.intend(TapScreen{{99}, {1, 1}}, tester) == "no_run");
    CHECK(room.intend(TapScreen{run, {400, 10}}, tester) == "malformed");
    CHECK(room.intend(TapScreen{run, {NAN, 10}}, tester) == "malformed");
    CHECK(room.intend(EndRun{run, RunEnd::reached_goal}, tester) == "malformed");
    CHECK(room.intend(GiveFeedback{run, FeedbackPart::liked, "x"}, tester) == "no_run");
    for (std::size_t i = 0; i < limits::run_taps_max; ++i) {
        REQUIRE(room.intend(TapScreen{run, {1, 1}}, tester) == "");
    }
    CHECK(room.intend(TapScreen{run, {1, 1}}, tester) == "full");
    REQUIRE(room.intend(EndRun{run, RunEnd::said_done}, tester) == "");
    CHECK(room.intend(EndRun{run, RunEnd::said_done}, tester) == "no_run");
    CHECK(room.intend(GiveFeedback{run, FeedbackPart::liked, " "}, tester) == "malformed");
    CHECK(room.intend(GiveFeedback{run, FeedbackPart::liked, std::string(281, 'x')}, tester) ==
          "text_too_long");
    CHECK(room.intend(GiveFeedback{run, FeedbackPart::liked, "x"}, tester) == "");
    room.intend(RemoveFrame{home});
    CHECK(room.intend(StartRun{}, tester) == "no_test");
}

TEST_CASE("limits of tests: so many testers at once, so many in all, so many tests") {
    Room room = prototype();
    REQUIRE(room.intend(OpenPrototypeTest{"Demander", home}) == "");
    for (std::size_t i = 0; i < limits::testers_at_once_max; ++i) started(room);
    CHECK(room.intend(StartRun{}, tester) == "full");
    for (auto& [id, run] : room.state.runs) run.end = RunEnd::said_done;
    CHECK(room.intend(StartRun{}, tester) == "");
    const TestId test = room.state.open_test()->id;
    for (std::size_t i = 0; i < limits::runs_max; ++i) {
        Run over{{90'000 + i}, test, home};
        over.end = RunEnd::gave_up;
        room.state.runs[over.id] = over;
    }
    CHECK(room.intend(StartRun{}, tester) == "full");
    CHECK(room.intend(ClosePrototypeTest{test}) == "");
    for (std::size_t i = 0; i < limits::tests_max; ++i) {
        room.state.tests[{70'000 + i}].open = false;
    }
    CHECK(room.intend(OpenPrototypeTest{"Demander", home}) == "full");
}

TEST_CASE("feedback goes to the column of its question, below what is there; else free") {
    Room room = prototype();
    PlaceFrame proposed = proposed_feedback_grid({4000, 400}, {});
    const FrameId grid{room.state.next_id};
    REQUIRE(room.intend(proposed) == "");
    REQUIRE(room.intend(OpenPrototypeTest{"Demander", home, {}, grid}) == "");
    const RunId run = started(room);
    room.intend(EndRun{run, RunEnd::gave_up}, tester);
    for (const char* text : {"un", "deux", "trois"}) {
        REQUIRE(room.intend(GiveFeedback{run, FeedbackPart::change, text}, tester) == "");
    }
    const Frame& table = *room.state.frame(grid);
    const auto texts = table_texts(room.state, table);
    REQUIRE(texts.size() == 1);
    CHECK(texts.at(Cell{1, 0}) == "un\ndeux\ntrois");
    room.intend(RemoveFrame{grid});
    REQUIRE(room.intend(GiveFeedback{run, FeedbackPart::change, "quatre"}, tester) == "");
    CHECK(card_count(room.state) == 4);
}

TEST_CASE("going back brings zones back; tests and runs go on") {
    Room room = prototype();
    const State then = room.state;
    room.intend(RemoveZone{first_zone}, hand_1);
    room.intend(MoveZone{{8}, {0, 0, 50, 50}}, hand_1);
    room.intend(LinkZone{{8}, {}}, hand_1);
    room.intend(DrawZone{home, {0, 0, 50, 50}}, hand_2);
    room.intend(OpenPrototypeTest{"Demander", home});
    const RunId run = started(room);
    REQUIRE(room.take(restore_board(then, room.state), host) == "");
    CHECK(room.state.zone(first_zone));
    CHECK(room.state.zone({8})->to == thanks);
    CHECK(room.state.zone({8})->at == base::Rect{100, 400, 200, 80});
    CHECK(zones_of(room.state, home).size() == 1);
    CHECK(room.intend(TapScreen{run, {150, 450}}, tester) == "");
    CHECK(fold(room.entries).seq == room.state.seq);
    CHECK(dump(fold(room.entries)) == dump(room.state));
}

TEST_CASE("the median is the middle one, of an even number the mean of two") {
    CHECK(median_of({}) == 0);
    CHECK(median_of({7}) == 7);
    CHECK(median_of({9, 1, 5}) == 5);
    CHECK(median_of({9, 1, 5, 7}) == 6);
}
