#include "../net/prototype.h"
#include "../ui/rig.h"

#include "app/kiosk_desk.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

// A kiosk without a window: taps by label, time as told, only the network is real.
class Kiosk {
public:
    explicit Kiosk(std::uint16_t port, const std::string& outbox = {})
        : desk(options(port, outbox), store, clipboard) {
        desk.shell().resize(1080, 1920);
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) {
            desk.frame();
            now += 16;
        }
    }
    bool has(std::string_view label) { return item(label) != nullptr; }
    bool await(std::string_view label) {
        return eventually([&] {
            frames(2);
            return has(label);
        });
    }
    void tap(std::string_view label) {
        now += 600;
        frames(6);
        const ui::Item* found = item(label);
        if (!found) {
            throw std::runtime_error("no “" + std::string(label) + "” on\n" +
                                     desk.shell().registry().dump());
        }
        const base::Vec2 px = found->visible.centre();
        ++pointer;
        for (const auto phase : {input::Phase::down, input::Phase::up}) {
            desk.take(input::Pointer{pointer, phase, input::PointerKind::finger, px, now, 1});
        }
        frames(8);
    }
    // In parts of what carries the label.
    void touch(std::string_view label, float x, float y) {
        now += 600;
        frames(6);
        const base::Rect at = item(label)->rect;
        ++pointer;
        for (const auto phase : {input::Phase::down, input::Phase::up}) {
            desk.take(input::Pointer{pointer, phase, input::PointerKind::finger,
                                     {at.x + at.w * x, at.y + at.h * y}, now, 1});
        }
        frames(8);
    }
    void cast(std::string_view option) {
        tap("Touch to vote");
        tap("Usagers");
        tap(option);
        tap("Check my vote");
        tap("Cast my vote");
    }
    void enter_pin(std::string_view digits) {
        for (const char digit : digits) tap(std::string(1, digit));
        tap("Leave");
    }
    void open_pad() {
        const base::Vec2 title = item("Inscription à la cantine")->rect.centre();
        desk.take(input::Pointer{++pointer, input::Phase::down, input::PointerKind::finger, title,
                                 now, 1});
        frames(3);
        now += 3100;
        frames(3);
        desk.take(input::Pointer{pointer, input::Phase::up, input::PointerKind::finger, title,
                                 now, 1});
        frames(3);
    }

    base::Milliseconds now = 1000;
    rig::FakeStore store;
    rig::FakeClipboard clipboard;
    std::int64_t pointer = 0;
    app::KioskDesk desk;

private:
    const ui::Item* item(std::string_view label) { return desk.shell().registry().find(label); }
    app::KioskDeskOptions options(std::uint16_t port, const std::string& outbox) {
        app::KioskDeskOptions options;
        options.folders.words = "/nowhere";
        options.random = seeded(5);
        options.clock = [] { return base::Milliseconds(2000); };
        options.steady = [this] { return now; };
        options.settings.language = "en";
        options.settings.reduced_motion = true;
        options.host = "http://127.0.0.1:" + std::to_string(port);
        options.code = "7Q3K9X";
        options.name = "Borne 1";
        options.outbox = outbox;
        options.pin = "4719";
        return options;
    }
};

}  // namespace

TEST_CASE("kiosk desk: a person votes, is counted, and the next one votes") {
    Room room;
    const auto vote = room.open_vote(approval(true));
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Touch to vote"));
    for (std::size_t person = 1; person <= 3; ++person) {
        kiosk.cast("Des rendez-vous le soir");
        REQUIRE(kiosk.await("Your vote is counted"));
        CHECK(room.ballots(vote) == person);
        kiosk.tap("Done");
        CHECK(kiosk.has("Touch to vote"));
    }
}

TEST_CASE("kiosk desk: a ballot whose person has left is delivered when the host is back") {
    Room room;
    const auto vote = room.open_vote(approval());
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Touch to vote"));
    kiosk.tap("Touch to vote");
    kiosk.tap("Agents");
    kiosk.tap("Un guichet unique");
    net::HostOptions again = room.options();
    again.port = room.port();
    room.close_host();
    REQUIRE(kiosk.await("The host does not answer at the moment."));
    kiosk.tap("Check my vote");
    kiosk.tap("Cast my vote");
    CHECK(kiosk.has("Waiting for the confirmation…"));
    kiosk.now += 11'000;
    kiosk.frames(3);
    kiosk.tap("Leave without a receipt");
    CHECK(kiosk.has("This kiosk is not connected"));
    CHECK(kiosk.has("One vote is still on its way to the host. Leave this kiosk on."));
    // Whoever wants to stop the kiosk now is told what would be lost.
    kiosk.open_pad();
    kiosk.enter_pin("4719");
    CHECK_FALSE(kiosk.desk.wants_to_quit());
    CHECK(kiosk.has("A vote still waits for the host and would be lost."));
    kiosk.tap("Close");
    CHECK(room.ballots(vote) == 0);
    room.open_host(again);
    REQUIRE(kiosk.await("Touch to vote"));
    CHECK(eventually([&] {
        kiosk.frames(2);
        return room.ballots(vote) == 1 && !kiosk.has("One vote is still on its way");
    }));
    kiosk.cast("Des rendez-vous le soir");
    REQUIRE(kiosk.await("Your vote is counted"));
    CHECK(room.ballots(vote) == 2);
}

TEST_CASE("kiosk desk: another language is spoken by the host too, without a new beginning") {
    Room room;
    room.open_vote(approval());
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Touch to vote"));
    kiosk.tap("Touch to vote");
    kiosk.tap("Usagers");
    kiosk.tap("Un guichet unique");
    kiosk.tap("Français");
    CHECK(kiosk.desk.shell().words().language() == "fr");
    kiosk.tap("Check my vote");
    kiosk.tap("Cast my vote");
    REQUIRE(kiosk.await("Your vote is counted"));
    kiosk.tap("Done");
    CHECK(kiosk.desk.shell().words().language() == "en");  // as it was started
}

TEST_CASE("kiosk desk: the PIN leaves; wrong ones are slowed down, and each time longer") {
    Room room;
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("The vote is not open"));
    kiosk.open_pad();
    for (int i = 0; i < 5; ++i) kiosk.enter_pin("0000");
    kiosk.enter_pin("4719");
    CHECK_FALSE(kiosk.desk.wants_to_quit());
    CHECK(kiosk.has("Too many wrong PINs: try again in"));
    kiosk.now += 15'000;
    kiosk.frames(2);
    if (!kiosk.has("PIN to leave this kiosk")) kiosk.open_pad();
    kiosk.enter_pin("1111");  // once more wrong: 30 s now
    kiosk.now += 15'000;
    kiosk.enter_pin("4719");
    CHECK_FALSE(kiosk.desk.wants_to_quit());
    kiosk.now += 16'000;
    kiosk.frames(2);
    if (!kiosk.has("PIN to leave this kiosk")) kiosk.open_pad();
    kiosk.enter_pin("4719");
    CHECK(kiosk.desk.wants_to_quit());
}

TEST_CASE("kiosk desk: testers try a prototype one after the other; what they tap is kept") {
    Room room;
    Painter painter;
    painter.png = painting::png_bytes({4, 7, std::vector<std::uint8_t>(4 * 7 * 4, 200)});
    open_test(room, painter);
    Kiosk kiosk(room.port());
    for (std::size_t person = 1; person <= 2; ++person) {
        REQUIRE(kiosk.await("Touch to try it out"));
        kiosk.tap("Touch to try it out");
        kiosk.tap("Begin");
        REQUIRE(kiosk.await("Screen: Unnamed screen"));
        kiosk.touch("Screen: Unnamed screen", 0.05F, 0.05F);
        REQUIRE(kiosk.await("Nothing happens there."));
        kiosk.touch("Screen: Unnamed screen", 0.5F, 350 / 720.F);
        REQUIRE(kiosk.await("You have done it. Thank you!"));
        kiosk.tap("My ideas");
        kiosk.tap("a");
        kiosk.tap("Done");
        kiosk.tap("Send");
        REQUIRE(kiosk.await("Thank you! The prototype will be better for it."));
        kiosk.tap("Done");
    }
    const auto runs = runs_in(room);
    REQUIRE(runs.size() == 2);
    for (const workshop::Run& run : runs) {
        CHECK(run.end == workshop::RunEnd::reached_goal);
        REQUIRE(run.taps.size() == 2);
        CHECK(run.taps[1].at.y == doctest::Approx(350).epsilon(0.01));
    }
    CHECK(room.own([](session::Session& session) { return session.state().cards.size(); }) == 2);
}

TEST_CASE("kiosk desk: a picture that is none is told; the tester can end the run all the same") {
    Room room;
    Painter painter;  // begins as a PNG, and is none
    open_test(room, painter);
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Touch to try it out"));
    kiosk.tap("Touch to try it out");
    kiosk.tap("Begin");
    REQUIRE(kiosk.await("This screen cannot be shown here."));
    kiosk.tap("I give up");
    REQUIRE(kiosk.await("Thank you for trying: that is what helps most."));
    CHECK(runs_in(room).at(0).end == workshop::RunEnd::gave_up);
}

TEST_CASE("kiosk desk: the host goes away in the middle of a run, and comes back") {
    Room room;
    Painter painter;
    open_test(room, painter);
    net::HostOptions again = room.options();
    again.port = room.port();
    again.draw_screen = painter.draws();
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Touch to try it out"));
    kiosk.tap("Touch to try it out");
    kiosk.tap("Begin");
    REQUIRE(kiosk.await("This screen cannot be shown here."));
    room.close_host();
    REQUIRE(kiosk.await("The connection to the host broke off"));
    kiosk.tap("Done");
    CHECK(kiosk.await("This kiosk is not connected"));
    room.open_host(again);
    CHECK(kiosk.await("Touch to try it out"));
}

TEST_CASE("kiosk desk: people come in one after the other, then somebody writes an idea") {
    Room room;
    room.own([](session::Session& session) {
        workshop::Activity arrival, board;
        arrival.kind = workshop::ActivityKind::arrival;
        board.title = "Imaginer";
        board.silent = true;
        session.propose(workshop::PlanAgenda{{arrival, board}}, {{}, 2000});
        session.propose(workshop::ChooseTables{{"Table 1", "Table 2"}}, {{}, 2000});
        return session.wait_durable(5000);
    });
    room.start(workshop::ActivityKind::arrival);
    Kiosk kiosk(room.port());
    REQUIRE(kiosk.await("Welcome"));
    const auto there = [&] {
        return room.own([](session::Session& session) {
            return workshop::people_there(session.state());
        });
    };
    for (const char* college : {"Usagers", "Agents"}) {
        kiosk.tap(college);
        kiosk.tap("Table 2");
        REQUIRE(kiosk.await("Thank you, you are counted"));
        kiosk.tap("Next person");
        REQUIRE(kiosk.await("Welcome"));
    }
    CHECK(there() == 2);
    kiosk.tap("Agents");
    kiosk.tap("Table 1");
    REQUIRE(kiosk.await("Thank you, you are counted"));
    CHECK(there() == 3);
    kiosk.tap("That was a mistake");
    CHECK(eventually([&] { return there() == 2; }));
    CHECK(kiosk.await("Welcome"));

    room.start(workshop::ActivityKind::board);
    REQUIRE(kiosk.await("Touch to write an idea"));
    kiosk.tap("Touch to write an idea");
    kiosk.tap("Usagers");
    kiosk.tap("Table 2");
    kiosk.tap("Your idea");
    for (const char* letter : {"o", "u", "i"}) kiosk.tap(letter);
    kiosk.tap("Done");
    kiosk.tap("Send");
    REQUIRE(kiosk.await("Your idea is sent"));
    room.own([](session::Session& session) {
        REQUIRE(session.state().cards.size() == 1);
        const workshop::Card& card = session.state().cards.begin()->second;
        CHECK(card.text.size() == 3);
        CHECK(card.college == "usagers");
        CHECK(card.table == "Table 2");
        CHECK(card.aside == workshop::Aside::covered);
        return true;
    });
    kiosk.tap("Another idea");
    CHECK(kiosk.has("Your idea"));
}
