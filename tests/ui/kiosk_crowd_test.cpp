// A kiosk during an arrival, and where ideas are written, as people meet it.

#include "kiosk_rig.h"

#include "ui/screens/kiosk/chart.h"

#include <doctest/doctest.h>

using rig::KioskRig;
using ui::Station;
using Phase = Station::Said::Phase;

namespace {

template <class What>
const What* wished(KioskRig& rig) {
    const What* found = nullptr;
    for (const ui::Action& action : rig.wishes.actions) {
        const auto* of_crowd = std::get_if<ui::OfCrowd>(&action);
        if (of_crowd && std::get_if<What>(of_crowd)) found = std::get_if<What>(of_crowd);
    }
    return found;
}
int arrivals(KioskRig& rig) {
    int count = 0;
    for (const ui::Action& action : rig.wishes.actions) {
        const auto* of_crowd = std::get_if<ui::OfCrowd>(&action);
        count += of_crowd && std::holds_alternative<ui::ArriveHere>(*of_crowd);
    }
    return count;
}

void open_arrival(KioskRig& rig) {
    rig.station.vote.reset();
    rig.station.arrival = true;
    rig.station.tables = {"Table 1", "Table 2"};
    rig.frames(3);
}
void answer(KioskRig& rig, Phase phase, const std::string& refusal = {}) {
    rig.station.said = {phase, refusal};
    rig.frames(2);
}

void open_writing(KioskRig& rig) {
    rig.station.vote.reset();
    Station::Writing& now = rig.station.writing.emplace();
    now.activity = {3};
    now.title = "Imaginer";
    now.instruction = "Une idée par carte.";
    now.silent = true;
    now.ideas = 4;
    rig.frames(3);
}
void type(KioskRig& rig, const char* letters) {
    rig.press("Your idea");
    for (const char* letter = letters; *letter; ++letter) rig.tap(std::string(1, *letter));
    rig.tap("Done");
}

}  // namespace

TEST_CASE("kiosk: an arrival asks for the group at once, then the table, and counts one person") {
    KioskRig rig;
    open_arrival(rig);
    CHECK(rig.has("Welcome"));
    for (const workshop::College& college : rig.station.colleges) {
        const base::Rect& at = rig.item(college.name).rect;
        CHECK(std::min(at.w, at.h) * 25.4F / 102 >= 15);
    }
    rig.press("Agents");
    CHECK(arrivals(rig) == 0);
    CHECK(rig.item("Table 2").rect.h * 25.4F / 102 >= 15);
    rig.press("Table 2");
    REQUIRE(wished<ui::ArriveHere>(rig));
    CHECK(wished<ui::ArriveHere>(rig)->college == "agents");
    CHECK(wished<ui::ArriveHere>(rig)->table == "Table 2");
    answer(rig, Phase::waiting);
    CHECK(rig.has("One moment…"));
    answer(rig, Phase::done);
    CHECK(rig.has("Thank you, you are counted"));
    CHECK(rig.has("Agents · Table 2"));
    rig.press("Next person");
    CHECK(rig.has("Welcome"));
    CHECK(arrivals(rig) == 1);
}

TEST_CASE("kiosk: a miscount is taken back within some seconds, then the next person comes") {
    KioskRig rig;
    open_arrival(rig);
    rig.station.tables.clear();
    rig.frames(1);
    rig.press("Usagers");
    CHECK(arrivals(rig) == 1);
    answer(rig, Phase::done);
    rig.press("That was a mistake");
    CHECK(wished<ui::TakeArrivalBack>(rig));
    CHECK(rig.has("Welcome"));
    rig.press("Agents");
    answer(rig, Phase::done);
    rig.pass(ui::kiosk_arrived_ms + 200);
    CHECK(rig.has("Welcome"));
    CHECK_FALSE(rig.has("That was a mistake"));
    CHECK(arrivals(rig) == 2);
    // Who was not counted is told so.
    rig.press("Agents");
    answer(rig, Phase::refused, "At most 2000 people.");
    CHECK(rig.has("You are not counted yet"));
    CHECK(rig.has("At most 2000 people."));
    rig.press("Try again");
    CHECK(rig.has("Welcome"));
    // The room goes on.
    rig.station.arrival = false;
    rig.frames(2);
    CHECK_FALSE(rig.has("Welcome"));
}

TEST_CASE("kiosk: who writes is told what is kept before, and where it is seen") {
    KioskRig rig;
    open_writing(rig);
    CHECK(rig.has("4 ideas written in the room so far"));
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    CHECK(rig.has("Only your group stays written on the card, never your name.\n"
                  "Your ideas stay hidden until the facilitator reveals all of them."));
    CHECK_FALSE(rig.item("Send").enabled);
    rig.press("Back");
    rig.press("Back");
    CHECK(rig.has("Touch to write an idea"));
    rig.station.writing->promise = workshop::Authorship::nobody;
    rig.station.writing->silent = false;
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    CHECK(rig.has("Nobody will know who has written it."));
}

TEST_CASE("kiosk: an idea is written with the keyboard and sent, then another one") {
    KioskRig rig;
    open_writing(rig);
    rig.station.tables = {"Table 1"};
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    rig.press("Table 1");
    CHECK(rig.has("Your table and your group stay written on the card, never your name.\n"
                  "Your ideas stay hidden until the facilitator reveals all of them."));
    type(rig, "pl");
    rig.press("Send");
    const auto* sent = wished<ui::WriteHere>(rig);
    REQUIRE(sent);
    CHECK(sent->text.size() == 2);
    CHECK(sent->activity == workshop::ActivityId{3});
    CHECK(sent->college == "usagers");
    CHECK(sent->table == "Table 1");
    answer(rig, Phase::waiting);
    CHECK(rig.has("Sending…"));
    answer(rig, Phase::done);
    CHECK(rig.has("Your idea is sent"));
    rig.press("Another idea");
    CHECK(rig.item("Your idea").value.empty());
    // What is refused stays to be put right.
    type(rig, "a");
    rig.press("Send");
    answer(rig, Phase::waiting);
    answer(rig, Phase::refused, "Many things in a short time.");
    CHECK(rig.has("Many things in a short time."));
    CHECK(rig.item("Your idea").value.size() == 1);
    answer(rig, Phase::none);
    // The room goes on: nothing is sent under another promise.
    rig.station.writing->activity = {4};
    rig.frames(2);
    CHECK(rig.has("The workshop has gone on"));
    rig.press("Done");
    CHECK(rig.has("Touch to write an idea"));
}

TEST_CASE("kiosk: of a crossing both ideas of the cell are shown") {
    KioskRig rig;
    open_writing(rig);
    Station::Writing& now = *rig.station.writing;
    now.crossing = {5};
    now.cell = {{1}, {2}};
    now.matrix = workshop::crossing_matrices[1];
    now.row = "Peu de temps";
    now.column = "Un réseau de bénévoles";
    rig.frames(2);
    rig.press("Touch to answer");
    rig.press("Usagers");
    CHECK(rig.has("Weaknesses: Peu de temps\nOpportunities: Un réseau de bénévoles"));
    rig.press("What do you propose?");
    rig.tap("p");
    rig.tap("Done");
    rig.press("Send");
    REQUIRE(wished<ui::WriteHere>(rig));
    CHECK(wished<ui::WriteHere>(rig)->crossing == workshop::CrossingId{5});
}

TEST_CASE("kiosk: who goes away while writing leaves nothing behind") {
    KioskRig rig;
    open_writing(rig);
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    type(rig, "a");
    rig.pass(ui::kiosk_idle_ms + ui::kiosk_answer_ms + 500);
    CHECK(rig.has("Touch to write an idea"));
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    CHECK(rig.item("Your idea").value.empty());
    CHECK_FALSE(wished<ui::WriteHere>(rig));
    // A vote that opens comes first for the next person.
    rig.station.vote = rig::approval_vote(2, 4);
    rig.frames(2);
    rig.pass(ui::kiosk_idle_ms + ui::kiosk_answer_ms + 500);
    CHECK(rig.has("Touch to vote"));
}

TEST_CASE("kiosk: while a prototype is tested, writing is a button beside it") {
    KioskRig rig;
    open_writing(rig);
    rig.station.task = "Demander une place";
    rig.frames(2);
    CHECK(rig.has("Touch to try it out"));
    rig.press("Write an idea");
    rig.press("Usagers");
    CHECK(rig.item("Your idea").role == ui::Role::field);
}
