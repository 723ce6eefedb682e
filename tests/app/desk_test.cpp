#include "../net/room.h"
#include "../ui/rig.h"

#include "app/desk.h"
#include "ui/top_bar.h"
#include "workshop/vote_count.h"

#include <doctest/doctest.h>
#include <sys/statvfs.h>

#include <filesystem>
#include <fstream>

using namespace tests;

namespace {

constexpr std::uint64_t roomy_bytes = 100'000'000'000;
std::atomic<std::uint64_t> disk_free_bytes = roomy_bytes;

}  // namespace

// The disk of this program: the one place that asks the system how much room there is comes here.
extern "C" int fstatvfs(int, struct statvfs* status) noexcept {
    *status = {};
    status->f_frsize = status->f_bsize = 1;
    status->f_bavail = status->f_bfree = disk_free_bytes;
    return 0;
}

namespace {

workshop::CreateSession afternoon() {
    workshop::CreateSession create;
    create.title = "Inscription à la cantine";
    create.colleges = {{"usagers", "Usagers", workshop::Shape::circle, 0x1D5FD1}};
    workshop::Activity ideas, vote;
    ideas.title = "Imaginer";
    vote.kind = workshop::ActivityKind::vote;
    vote.title = "Choisir";
    vote.votes = {{"Que garder ?", {"dots", 3, 2, 1}, false, 0,
                   {{"Guichet"}, {"Dossier"}, {"Borne"}}}};
    create.agenda = {ideas, vote, ideas};
    return create;
}

// A facilitator's desk without a window: events as told, frames on request.
class Wall {
public:
    Wall() : desk(options(), store, clipboard, ui::ShellOptions{}) {
        desk.shell().resize(1920, 1080);
    }
    void begin() { desk.create_session(folder / "a.fabrique", afternoon()); }
    void want(const workshop::Intent& intent) {
        const auto answer = desk.session()->propose(intent, {{}, now});
        REQUIRE(std::holds_alternative<session::Accepted>(answer));
    }
    void start(std::size_t activity) {
        want(workshop::StartActivity{desk.session()->state().agenda[activity].id});
        desk.go_to(ui::place_of(desk.session()->state().current_activity()->kind));
        frames(8);
    }
    void frame() {
        desk.frame();
        now += 16;
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }
    void point(input::Phase phase, base::Vec2 px) {
        desk.take(input::Pointer{1, phase, input::PointerKind::finger, px, now, 1});
    }
    void tap(std::string_view label) {
        const ui::Item* found = item(label);
        REQUIRE(found != nullptr);
        point(input::Phase::down, found->visible.centre());
        point(input::Phase::up, found->visible.centre());
        frames(8);
    }
    void tap_at(base::Vec2 px) {
        point(input::Phase::down, px);
        point(input::Phase::up, px);
        frames(2);
    }
    void hold_at(base::Vec2 px) {
        point(input::Phase::down, px);
        frames(40);
        point(input::Phase::up, px);
        frames(8);
    }
    void key(input::KeyCode code, bool ctrl) {
        desk.take(input::Key{.code = code, .ctrl = ctrl});
        frames(2);
    }
    void type(const std::string& text) {
        desk.take(input::Typed{text});
        frames(2);
    }
    std::string written() {
        const ui::Item* card = item("Idea being written");
        return card ? card->value : "";
    }
    std::vector<std::string> cards() {
        std::vector<std::string> texts;
        for (const auto* card : workshop::cards_in_order(desk.session()->state())) {
            texts.push_back(card->text);
        }
        return texts;
    }
    const ui::Item* item(std::string_view label) { return desk.shell().registry().find(label); }
    const std::string& screen() { return desk.shell().registry().screen(); }

    Folder folder;
    base::Milliseconds now = 1000;
    rig::FakeStore store;
    rig::FakeClipboard clipboard;
    app::Desk desk;

private:
    app::DeskOptions options() {
        app::DeskOptions options;
        options.folders.assets = FABRIQUE_SOURCE_DIR "/assets";
        options.folders.words = "/nowhere";
        options.folders.sessions = folder / "sessions";
        options.surroundings.random = seeded(3);
        options.clock = [this] { return now; };
        options.steady = [this] { return now; };
        options.settings.language = "en";
        options.settings.reduced_motion = true;
        options.keep_settings = false;
        return options;
    }
};

}  // namespace

TEST_CASE("desk: a dropped card is at its new place in the very frame that lets it go") {
    Wall wall;
    wall.begin();
    wall.start(0);
    wall.want(workshop::CreateCard{"Un guichet unique", {0, 0}, {}, {}, {}, {}});
    wall.frames(8);
    REQUIRE(wall.item("Un guichet unique") != nullptr);
    const base::Rect before = wall.item("Un guichet unique")->rect;
    const base::Vec2 by{300, 40};
    wall.point(input::Phase::down, before.centre());
    wall.frames(2);
    for (int step = 1; step <= 10; ++step) {
        wall.point(input::Phase::move, before.centre() + by * (float(step) / 10));
        wall.frame();
    }
    wall.frames(10);
    wall.point(input::Phase::up, before.centre() + by);
    wall.frame();
    REQUIRE(wall.item("Un guichet unique") != nullptr);
    CHECK(wall.item("Un guichet unique")->rect.x == doctest::Approx(before.x + by.x).epsilon(0.01));
    CHECK(wall.item("Un guichet unique")->rect.y == doctest::Approx(before.y + by.y).epsilon(0.01));
}

TEST_CASE("desk: a card being written takes what is pasted, and gives what is copied") {
    using enum input::KeyCode;
    Wall wall;
    wall.begin();
    wall.start(0);
    wall.clipboard.set_text("Un guichet\nunique");
    wall.tap_at({700, 400});
    wall.key(letter_v, true);
    CHECK(wall.written() == "Un guichet\nunique");
    wall.clipboard.set_text(std::string(10'000'000, 'x'));  // too much: told, and nothing is lost
    wall.key(letter_v, true);
    CHECK(wall.written() == "Un guichet\nunique");
    CHECK(wall.item("At most 2000 characters fit here") != nullptr);
    wall.key(letter_a, true);
    wall.key(letter_c, true);
    CHECK(wall.clipboard.text() == "Un guichet\nunique");
    wall.key(letter_x, true);
    CHECK(wall.written().empty());
}

TEST_CASE("desk: a tap places the caret of a card, two select a word, holding and sliding more") {
    using enum input::KeyCode;
    Wall wall;
    wall.begin();
    wall.start(0);
    wall.tap_at({700, 400});
    wall.type("Un guichet unique");
    const base::Rect card = wall.item("Idea being written")->rect;
    const base::Vec2 first = card.min() + base::Vec2{card.w * 0.05F, card.h * 0.2F};
    wall.tap_at(first);
    wall.type("→");
    CHECK(wall.written() == "→Un guichet unique");
    wall.key(backspace, false);
    wall.now += 1000;
    wall.tap_at(first);
    wall.tap_at(first);
    wall.type("Le");
    CHECK(wall.written() == "Le guichet unique");
    wall.point(input::Phase::down, first);
    wall.frames(40);
    wall.point(input::Phase::move, card.max());
    wall.frames(2);
    wall.point(input::Phase::up, card.max());
    wall.frames(2);
    wall.key(letter_c, true);
    CHECK(wall.clipboard.text() == "Le guichet unique");
    CHECK(wall.item("Idea being written")->rect.x == card.x);  // it was not moved
}

TEST_CASE("desk: each hand takes back what it did itself") {
    Wall wall;
    wall.begin();
    wall.start(0);
    const auto write = [&](base::Vec2 px, const std::string& text) {
        wall.tap_at(px);
        wall.type(text);
        wall.key(input::KeyCode::enter, false);
        wall.now += 1000;
    };
    write({200, 300}, "à gauche");
    write({1750, 500}, "à droite");
    wall.hold_at({200, 600});
    const auto& items = wall.desk.shell().registry().items();
    const auto of_the_hand = std::find_if(items.begin(), items.end(), [](const ui::Item& item) {
        return item.label == "Undo" && item.rect.x < 900;  // the other one is for everybody
    });
    REQUIRE(of_the_hand != items.end());
    wall.tap_at(of_the_hand->rect.centre());
    CHECK(wall.cards() == std::vector<std::string>{"à droite"});
}

TEST_CASE("desk: cards are found by their words, shown, and found no more when they change") {
    Wall wall;
    wall.begin();
    wall.start(0);
    wall.want(workshop::CreateCard{"Un guichet unique", {0, 0}, {}, {}, {}, {}});
    const workshop::CardId far{wall.desk.session()->state().next_id};
    wall.want(workshop::CreateCard{"Le guichet du soir", {9000, 4000}, {}, {}, {}, {}});
    wall.want(workshop::CreateCard{"Un banc", {9000, 4200}, {}, {}, {}, {}});
    wall.frames(8);
    wall.tap("Find cards");
    CHECK(wall.item("Write a word, or touch one of these.") != nullptr);
    wall.tap("Word to find");
    wall.type("GUICHET soir");
    wall.frames(8);
    CHECK(wall.item("1 card") != nullptr);
    const auto& items = wall.desk.shell().registry().items();
    const auto row = std::find_if(items.begin(), items.end(), [](const ui::Item& item) {
        return item.role == ui::Role::button && item.label == "Le guichet du soir";
    });
    REQUIRE(row != items.end());
    wall.tap_at(row->rect.centre());
    wall.frames(8);
    const auto card = std::find_if(items.begin(), items.end(), [](const ui::Item& item) {
        return item.role == ui::Role::card && item.label == "Le guichet du soir";
    });
    REQUIRE(card != items.end());
    CHECK(card->rect.w > 150);  // brought near
    CHECK(card->rect.centre().y == doctest::Approx(576).epsilon(0.05));
    wall.want(workshop::WriteCard{far, "Le matin"});
    wall.frames(8);
    CHECK(wall.item("No card says this.") != nullptr);
    wall.tap("Close the search");
    CHECK(wall.item("Word to find") == nullptr);
}

TEST_CASE("desk: at rest no frame is asked for") {
    Wall wall;
    wall.begin();
    wall.start(0);
    wall.want(workshop::PauseTimer{});  // a countdown draws once a second
    wall.desk.session()->wait_durable(5'000);
    wall.frames(20);
    CHECK(wall.desk.next_frame_in() < 0);
}

TEST_CASE("desk: the next step that is refused leaves everybody where they are") {
    Wall wall;
    wall.begin();
    wall.start(1);
    const auto& state = wall.desk.session()->state();
    wall.want(workshop::OpenVote{*workshop::next_plan(state), {}});
    wall.frames(4);
    CHECK(wall.screen() == "vote");
    wall.tap("Next");
    CHECK(wall.screen() == "vote");
    CHECK(wall.item("Close the vote") != nullptr);
    wall.want(workshop::CloseVote{state.open_vote()->id});
    wall.frames(4);
    wall.tap("Next");
    CHECK(wall.screen() == "board");
    CHECK(state.current_activity()->title == "Imaginer");
    wall.tap("Finish");
    CHECK(wall.screen() == "result");
    CHECK(state.ended);
}

TEST_CASE("desk: an almost full disk is told for as long as it is so") {
    Wall wall;
    wall.begin();
    wall.start(0);
    CHECK(wall.item("The disk is almost full") == nullptr);
    disk_free_bytes = 12'000'000;
    wall.want(workshop::DescribeSession{"Cantine", {}, {}});
    wall.desk.session()->wait_durable(5'000);
    wall.frames(4);
    REQUIRE(wall.item("The disk is almost full: 12 MB are left.") != nullptr);
    const base::Milliseconds wait = wall.desk.next_frame_in();
    CHECK((wait > 0 && wait <= 5'000));  // it is looked at again, and nothing is drawn before
    for (const ui::Place place : {ui::Place::vote, ui::Place::preparation, ui::Place::board}) {
        wall.desk.go_to(place);
        wall.frames(4);
        CHECK(wall.item("The disk is almost full: 12 MB are left.") != nullptr);
    }
    disk_free_bytes = roomy_bytes;
    CHECK(eventually([&] {
        wall.frames(2);
        return wall.item("The disk is almost full") == nullptr;
    }));
}

TEST_CASE("desk: a folder for sessions that cannot be made is told, and the shelf stays") {
    Wall wall;
    std::ofstream(wall.folder / "sessions") << "a file in the way";
    wall.frames(8);
    wall.tap("Two-hour workshop");
    CHECK(wall.item("The folder " + (wall.folder / "sessions")) != nullptr);
    CHECK(wall.screen() == "shelf");
    CHECK(wall.desk.session() == nullptr);
    std::filesystem::remove(wall.folder / "sessions");
    wall.tap("Two-hour workshop");
    CHECK(wall.desk.session() != nullptr);
}

// The path that the README tells.
TEST_CASE("desk: four taps from the first screen begin a two-hour workshop that phones can join") {
    Wall wall;
    wall.frames(8);
    CHECK(wall.screen() == "shelf");
    wall.tap("Two-hour workshop");
    CHECK(wall.screen() == "preparation");
    wall.tap("Begin the workshop");
    REQUIRE(wall.desk.session());
    const workshop::State& state = wall.desk.session()->state();
    CHECK(state.current == state.agenda.front().id);
    CHECK(state.recipe == "atelier-2h");
    base::Milliseconds planned = 0;
    for (const auto& activity : state.agenda) planned += activity.duration_ms;
    CHECK(planned == 120 * base::minute_ms);
    wall.tap("Open the room");
    CHECK(wall.desk.room() == nullptr);
    const ui::Item* open = wall.desk.shell().registry().find("Open the room", 1);
    REQUIRE(open != nullptr);
    wall.tap_at(open->visible.centre());
    wall.frames(8);
    CHECK(wall.desk.room() != nullptr);
}

TEST_CASE("desk: the method of an activity lies on the board when it begins, once") {
    Wall wall;
    workshop::CreateSession create = afternoon();
    create.agenda[0].method = "empathy-map";
    create.agenda[0].tools.frames = false;
    create.agenda[2].method = "empathy-map";
    wall.desk.create_session(wall.folder / "a.fabrique", create);
    wall.start(0);
    const auto frames = [&] { return wall.desk.session()->state().frames.size(); };
    const std::size_t laid = frames();
    CHECK(laid > 1);
    CHECK(wall.desk.session()->state().methods.size() == 1);
    wall.start(2);
    CHECK(frames() == laid);
}

TEST_CASE("the shared screen follows whoever leads, and goes back to where somebody looked") {
    Wall wall;
    wall.begin();
    wall.frames(4);
    CHECK(wall.screen() == "preparation");
    const auto& agenda = wall.desk.session()->state().agenda;
    // As the remote does it: straight to the session.
    wall.want(workshop::StartActivity{agenda[1].id});
    wall.frames(4);
    CHECK(wall.screen() == "vote");
    wall.want(workshop::StartActivity{agenda[0].id});
    wall.frames(4);
    CHECK(wall.screen() == "board");
    // What changes nothing of the agenda leaves people where they are.
    wall.desk.go_to(ui::Place::preparation);
    wall.frames(4);
    wall.want(workshop::ExtendTimer{base::minute_ms});
    wall.frames(4);
    CHECK(wall.screen() == "preparation");
    wall.want(workshop::EndSession{});
    wall.frames(4);
    CHECK(wall.screen() == "result");
}
