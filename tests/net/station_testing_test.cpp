// A tester at a kiosk, over a real line: the same hall and the same rules as for phones.
#include "prototype.h"

#include "net/line.h"
#include "net/station.h"
#include "workshop/testing.h"

#include <doctest/doctest.h>

using namespace tests;
using net::RunPhase;

namespace {

net::StationOptions kiosk(Room& room) {
    net::StationOptions options;
    options.url = "http://127.0.0.1:" + std::to_string(room.port());
    options.code = "7Q3K9X";
    options.app = "test";
    options.random = seeded(78);
    options.retry_ms = 20;
    return options;
}

bool becomes(const net::Station& station, RunPhase phase) {
    return eventually([&] {
        const net::RunView run = station.view().run;
        return run.phase == phase && !run.waits;
    });
}

bool offers_test(const net::Station& station) {
    return eventually([&] { return station.view().room && !station.view().room->task.empty(); });
}

void begin(net::Station& station) {
    REQUIRE(offers_test(station));
    station.begin_run();
    REQUIRE(becomes(station, RunPhase::under_way));
}

// A room that tests a prototype, and a kiosk that has come.
struct Testing {
    Room room;
    Painter painter;
    net::Station station{opened()};

private:
    net::StationOptions opened() {
        open_test(room, painter);
        return kiosk(room);
    }
};

net::TapAsked at(float x, float y, base::Milliseconds after_ms) {
    net::TapAsked tap;
    tap.at_px = {x, y};
    tap.width_px = 800;  // twice its board units
    tap.after_ms = after_ms;
    return tap;
}

// The next answer to a tap is there.
bool has_tapped(const net::Station& station, std::size_t taps) {
    return eventually([&] {
        const net::RunView run = station.view().run;
        return run.seen.taps == taps && !run.waits;
    });
}

}  // namespace

TEST_CASE("a tester at a kiosk: screens, taps, the goal and what is said afterwards are kept") {
    Testing testing;
    auto& [room, painter, station] = testing;
    REQUIRE(offers_test(station));
    CHECK(station.view().room->task == "Demander");
    station.begin_run();
    REQUIRE(becomes(station, RunPhase::under_way));
    CHECK(station.view().run.seen.task == "Demander");
    CHECK(station.view().run.seen.size == base::Vec2{400, 720});
    CHECK(station.view().run.seen.zones.size() == 1);
    REQUIRE(eventually([&] { return bool(station.view().run.png); }));
    CHECK(*station.view().run.png == pixels);
    station.tap(at(20, 20, 700));
    REQUIRE(has_tapped(station, 1));
    CHECK(station.view().run.seen.went_nowhere);
    CHECK(station.view().run.png);  // the same screen needs no other picture
    station.tap(at(400, 700, 900));
    REQUIRE(becomes(station, RunPhase::over));
    CHECK(station.view().run.seen.end == workshop::RunEnd::reached_goal);
    station.tell({"Simple", "", "", ""});
    REQUIRE(becomes(station, RunPhase::told));
    const auto runs = runs_in(room);
    REQUIRE(runs.size() == 1);
    REQUIRE(runs[0].taps.size() == 2);
    CHECK(runs[0].taps[1].at == base::Vec2{200, 350});
    CHECK(runs[0].end == workshop::RunEnd::reached_goal);
    CHECK(painter.painted == 1);
    // Nobody's name or device is in the file, as with phones.
    room.own([](session::Session& session) {
        CHECK(session.durable_seq() == session.state().seq);
        CHECK(session.entries().back().actor ==
              workshop::Actor{workshop::ActorKind::station, 0});
        CHECK(session.state().cards.size() == 1);
        return true;
    });
}

TEST_CASE("whoever goes away from a kiosk falls silent, and the next one begins anew") {
    Testing testing;
    auto& [room, painter, station] = testing;
    begin(station);
    station.leave_run();
    station.begin_run();
    REQUIRE(eventually([&] {
        const net::RunView run = station.view().run;
        return run.number == 2 && run.phase == RunPhase::under_way;
    }));
    station.end_run(workshop::RunEnd::gave_up);
    REQUIRE(becomes(station, RunPhase::over));
    const auto runs = runs_in(room);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].end == workshop::RunEnd::fell_silent);
    CHECK(runs[1].end == workshop::RunEnd::gave_up);
}

TEST_CASE("a line that breaks off ends its run on both sides") {
    Room room;
    Painter painter;
    open_test(room, painter);
    {
        net::Station station(kiosk(room));
        begin(station);
    }  // its power is cut
    CHECK(eventually([&] {
        return runs_in(room).at(0).end == workshop::RunEnd::fell_silent;
    }));
    net::Station station(kiosk(room));
    begin(station);
    room.close_host();
    CHECK(becomes(station, RunPhase::lost));
    station.tap(at(400, 700, 100));
    station.begin_run();  // without a host
    CHECK(becomes(station, RunPhase::lost));
}

TEST_CASE("a kiosk is told when the test is closed, or that none is open") {
    Testing testing;
    auto& [room, painter, station] = testing;
    begin(station);
    room.own([](session::Session& session) {
        session.propose(workshop::ClosePrototypeTest{session.state().open_test()->id}, {{}, 3000});
        return session.wait_durable(5000);
    });
    REQUIRE(becomes(station, RunPhase::over));
    CHECK(station.view().run.seen.end == workshop::RunEnd::test_closed);
    CHECK(station.view().room->task.empty());
    station.begin_run();
    REQUIRE(becomes(station, RunPhase::refused));
    CHECK(station.view().run.refusal == "No prototype is being tested just now.");
}

TEST_CASE("a station that taps faster than anybody can is asked to wait, and nothing breaks") {
    Testing testing;
    auto& [room, painter, station] = testing;
    begin(station);
    bool slowed = false;
    for (std::size_t i = 0; i < 40 && !slowed; ++i) {
        station.tap(at(20, 20, 1));
        REQUIRE(eventually([&] {
            const net::RunView run = station.view().run;
            return !run.waits && (run.seen.taps == i + 1 || !run.refusal.empty());
        }));
        slowed = !station.view().run.refusal.empty();
    }
    CHECK(slowed);
    CHECK(station.view().run.phase == RunPhase::under_way);
    CHECK(runs_in(room).at(0).taps.size() >= 20);
}
