// Who comes in at a kiosk and writes there, over a real line.
#include "room.h"

#include "net/station.h"

#include <doctest/doctest.h>

using namespace tests;
using net::SayPhase;
using workshop::ActivityKind;

namespace {

net::StationOptions kiosk(Room& room) {
    net::StationOptions options;
    options.url = "http://127.0.0.1:" + std::to_string(room.port());
    options.code = "7Q3K9X";
    options.app = "test";
    options.random = seeded(79);
    options.retry_ms = 20;
    return options;
}

void plan(Room& room) {
    room.own([](session::Session& session) {
        workshop::Activity arrival, board;
        arrival.kind = ActivityKind::arrival;
        board.silent = true;
        session.propose(workshop::PlanAgenda{{arrival, board}}, {{}, 2000});
        session.propose(workshop::ChooseTables{{"Table 1"}}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

bool is_now(const net::Station& station, ActivityKind kind) {
    return eventually([&] {
        return station.view().room && station.view().room->is_now(kind);
    });
}

// The answer to the nth thing that was told.
bool hears(const net::Station& station, std::uint64_t nth, SayPhase phase) {
    return eventually([&] {
        const net::SayView said = station.view().said;
        return said.number == nth && said.phase == phase;
    });
}

std::uint32_t there(Room& room) {
    return room.own([](session::Session& session) {
        return workshop::people_there(session.state());
    });
}

}  // namespace

TEST_CASE("a kiosk counts one person after the other, and takes back the last one only") {
    Room room;
    plan(room);
    net::Station station(kiosk(room));
    REQUIRE(eventually([&] { return station.view().room.has_value(); }));
    station.arrive({"usagers", ""}, false);
    CHECK(hears(station, 1, SayPhase::refused));  // no arrival yet
    room.start(ActivityKind::arrival);
    REQUIRE(is_now(station, ActivityKind::arrival));
    station.arrive({"usagers", "Table 1"}, false);
    CHECK(hears(station, 2, SayPhase::done));
    station.arrive({"usagers", "Table 1"}, false);
    CHECK(hears(station, 3, SayPhase::done));
    CHECK(there(room) == 2);
    station.arrive({}, true);
    CHECK(hears(station, 4, SayPhase::done));
    CHECK(there(room) == 1);
    station.arrive({}, true);
    CHECK(hears(station, 5, SayPhase::refused));
    CHECK(there(room) == 1);
    station.arrive({"nobody", "Table 1"}, false);
    CHECK(hears(station, 6, SayPhase::refused));
    station.arrive({"usagers", "Table 9"}, false);
    CHECK(hears(station, 7, SayPhase::refused));
    CHECK(there(room) == 1);
}

TEST_CASE("an idea from a kiosk is covered, promised and kept as one from a phone") {
    Room room;
    plan(room);
    room.start(ActivityKind::board);
    net::Station station(kiosk(room));
    REQUIRE(is_now(station, ActivityKind::board));
    const net::PublicView seen = *station.view().room;
    CHECK(seen.takes_ideas());
    CHECK(seen.activity->silent);
    net::IdeaRequest idea;
    idea.activity = seen.activity->id;
    idea.text = "Un guichet";
    idea.from = {"agents", "Table 1"};
    station.write(idea);
    CHECK(hears(station, 1, SayPhase::done));
    CHECK(eventually([&] { return station.view().room->activity->ideas == 1; }));
    room.own([](session::Session& session) {
        const workshop::Card& card = session.state().cards.begin()->second;
        CHECK(card.aside == workshop::Aside::covered);
        CHECK(card.table == "Table 1");
        CHECK(card.by == workshop::Actor{workshop::ActorKind::host, 0});
        return true;
    });
    idea.activity = {99};
    station.write(idea);
    CHECK(hears(station, 2, SayPhase::refused));
    CHECK(station.view().said.refusal.find("gone on") != std::string::npos);
    // Without a host it is said so at once.
    room.close_host();
    REQUIRE(eventually([&] { return station.view().phase == net::StationPhase::connecting; }));
    station.write(idea);
    CHECK(hears(station, 3, SayPhase::refused));
}
