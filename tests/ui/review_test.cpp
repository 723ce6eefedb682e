#include "hall.h"

#include "ui/screens/review/review.h"

using rig::Hall;
using ui::Pace;
using ui::ReviewScreen;
using workshop::Entry;

namespace {

const base::Words english;

Entry entry_at(std::uint64_t seq, base::Milliseconds at, std::uint64_t gesture = 0) {
    return {seq, gesture ? gesture : seq, at, {}, workshop::TimerPaused{}};
}

// A short workshop: three ideas, two of them in a group, a vote, its result.
struct Past {
    Hall hall;
    workshop::CardId dossier, soir, samedi;
    workshop::ClusterId group;

    Past() {
        auto agenda = hall.state.agenda;
        agenda[1].votes[0].choices = {};
        hall.want(workshop::PlanAgenda{agenda});
        hall.start("Imaginer");
        dossier = hall.card("Un seul dossier", {0, 0});
        soir = hall.card("Ouvrir le soir", {300, 0});
        samedi = hall.card("Ouvrir le samedi", {600, 0});
        hall.now += 40 * base::minute_ms;
        hall.want(workshop::MoveCards{{{dossier, {40, 400}}}}, {workshop::ActorKind::hand, 2});
        hall.want(workshop::ColourCard{dossier, workshop::Colour::blue});
        group = hall.group("Simplifier", {dossier});
        hall.group("Ouvrir plus", {soir, samedi});
        hall.want(workshop::RenameCluster{group, "Simplifier les papiers"});
        hall.start("Choisir");
        hall.open_vote();
        hall.cast_times(3, "usagers", {2, 1});
        hall.close_vote();
        hall.want(workshop::EndSession{});
        hall.rig.world.read_only = true;
    }
    std::vector<std::string> thread_words(workshop::CardId card) const {
        std::vector<std::string> words;
        for (const auto& line : ui::thread_of(hall.entries, card, english).lines) {
            words.push_back(line.words);
        }
        return words;
    }
    std::uint64_t seq_of(const workshop::CardId& card) const {
        for (const Entry& entry : hall.entries) {
            const auto* created = std::get_if<workshop::CardCreated>(&entry.event);
            if (created && created->card == card) return entry.seq;
        }
        return 0;
    }
    base::Vec2 middle_of(const char* label) { return hall.rig.item(label).rect.centre(); }
};

}  // namespace

TEST_CASE("what followed quickly follows quickly, a pause lasts three seconds at most") {
    const std::vector<Entry> entries = {entry_at(1, 1000), entry_at(2, 1500),
                                        entry_at(3, 1500), entry_at(4, 601'500),
                                        entry_at(5, 602'500)};
    const Pace pace(entries);
    CHECK(pace.length_ms() == 500 + 3000 + 1000);
    CHECK(pace.shown_at(1000) == doctest::Approx(0));
    CHECK(pace.shown_at(1500) == doctest::Approx(500));
    CHECK(pace.shown_at(301'500) == doctest::Approx(2000));
    CHECK(pace.shown_at(0) == doctest::Approx(0));
    CHECK(pace.shown_at(9'000'000) == doctest::Approx(4500));
    CHECK(pace.past_at(-5) == 1000);
    CHECK(pace.past_at(250) == 1250);
    CHECK(pace.past_at(2000) == 301'500);
    CHECK(pace.past_at(99'999) == 602'500);
    for (base::Milliseconds at = 1000; at < 602'500; at += 7919) {
        CHECK(pace.past_at(pace.shown_at(at)) >= at - 250);
        CHECK(pace.past_at(pace.shown_at(at)) <= at);
    }
    CHECK(Pace(std::span<const Entry>{}).length_ms() == 0);
    CHECK(Pace(std::span<const Entry>{}).past_at(5) == 0);
}

TEST_CASE("a step goes from one gesture to the next, never into the middle of one") {
    const std::vector<Entry> entries = {entry_at(1, 10), entry_at(2, 20, 2), entry_at(3, 20, 2),
                                        entry_at(4, 30)};
    CHECK(ui::next_change(entries, 0) == 1);
    CHECK(ui::next_change(entries, 1) == 3);
    CHECK(ui::next_change(entries, 4) == 4);
    CHECK(ui::change_before(entries, 4) == 3);
    CHECK(ui::change_before(entries, 3) == 1);
    CHECK(ui::change_before(entries, 1) == 0);
    CHECK(ui::change_before(entries, 0) == 0);
    CHECK(ui::change_before(entries, 99) == 3);
}

TEST_CASE("the thread of an idea tells its life and leaves moves out") {
    const Past past;
    CHECK(past.thread_words(past.dossier) ==
          std::vector<std::string>{"written at table C · usagers", "becomes “Besoin”",
                                   "joins “Simplifier”",
                                   "its group is now called “Simplifier les papiers”",
                                   "put to the vote: “Que garder ?”",
                                   "6 dots from 3 people: chosen"});
    CHECK(past.thread_words(past.soir).back() == "3 dots from 3 people: rank 2");
    CHECK(past.thread_words({999}).empty());
}

TEST_CASE("leaving, deleting and coming back belong to the thread") {
    Hall hall;
    hall.start("Imaginer");
    const auto card = hall.card("Idée", {0, 0});
    const auto group = hall.group("", {card});
    hall.want(workshop::PutInCluster{card, {}});
    hall.want(workshop::PutInCluster{card, group});
    hall.want(workshop::WriteCard{card, "Idée, mieux dite"});
    hall.want(workshop::DeleteCard{card});
    std::vector<std::string> words;
    const auto thread = ui::thread_of(hall.entries, card, english);
    for (const auto& line : thread.lines) words.push_back(line.words);
    CHECK(thread.title == "Idée, mieux dite");
    CHECK(words == std::vector<std::string>{"written at table C · usagers", "joins a group",
                                            "leaves a group", "joins a group", "written anew",
                                            "taken off the board"});
}

TEST_CASE("every kind of entry of a workshop has its line") {
    const Past past;
    workshop::State state;
    for (const Entry& entry : past.hall.entries) {
        workshop::evolve(state, entry);
        CAPTURE(workshop::name_of(entry.event));
        CHECK_FALSE(ui::caption_of(entry, state, english).empty());
    }
}

TEST_CASE("the review opens at the end, and steps show the board as it was") {
    Past past;
    auto& rig = past.hall.rig;
    auto& screen = past.hall.show<ReviewScreen>();
    CHECK(screen.here().seq == past.hall.entries.size());
    CHECK(rig.has("Un seul dossier"));
    while (screen.here().seq > past.seq_of(past.samedi)) rig.tap("The change before");
    CHECK(rig.has("A new idea: “Ouvrir le samedi”"));
    CHECK(rig.has("Ouvrir le samedi"));
    rig.tap("The change before");
    CHECK_FALSE(rig.has("Ouvrir le samedi"));
    CHECK(rig.has("2 ideas"));
    rig.key(input::KeyCode::right);
    CHECK(rig.has("Ouvrir le samedi"));
    rig.key(input::KeyCode::home);
    CHECK(screen.here().seq == 1);
    rig.key(input::KeyCode::end);
    CHECK(screen.here().seq == past.hall.entries.size());
}

TEST_CASE("a finger slides along the line of time; the moment follows it") {
    Past past;
    auto& rig = past.hall.rig;
    auto& screen = past.hall.show<ReviewScreen>();
    const base::Rect line = rig.item("Moment").rect;
    const base::Vec2 left{line.x + 20, line.centre().y}, right{line.right() - 20, left.y};
    rig.point(1, input::Phase::down, left);
    rig.frames(2);
    CHECK(screen.here().at < past.hall.entries.front().at + 2 * base::minute_ms);
    CHECK_FALSE(rig.has("Un seul dossier"));
    base::Milliseconds before = screen.here().at;
    for (int i = 1; i <= 10; ++i) {
        rig.point(1, input::Phase::move, left + (right - left) * (float(i) / 10));
        rig.frames(2);
        CHECK(screen.here().at >= before);
        before = screen.here().at;
    }
    // Beyond the end of the line is the end of the past.
    rig.point(1, input::Phase::move, {line.right() + 300, left.y});
    rig.frame();
    rig.point(1, input::Phase::up, {line.right() + 300, left.y});
    rig.settle();
    CHECK(screen.here().seq == past.hall.entries.size());
}

TEST_CASE("the name of an activity leads to its beginning") {
    Past past;
    auto& screen = past.hall.show<ReviewScreen>();
    past.hall.rig.tap("Choisir");
    CHECK(past.hall.rig.has("“Choisir” begins."));
    CHECK(past.hall.rig.item("Choisir").chosen);
    past.hall.rig.tap("Imaginer");
    CHECK(past.hall.rig.has("“Imaginer” begins."));
    CHECK(screen.here().at < past.hall.now - 40 * base::minute_ms);
}

TEST_CASE("playing shows everything in order, faster at a higher speed, and ends by itself") {
    Past past;
    auto& rig = past.hall.rig;
    auto& screen = past.hall.show<ReviewScreen>();
    const auto ms_to_end = [&](const char* speed) {
        rig.tap(speed);
        const base::Milliseconds began = rig.world.steady_now;
        rig.tap_at(rig.item("Play").rect.centre());
        rig.frames(2);
        CHECK(rig.shell.next_frame_in(rig.world) == 0);
        std::uint64_t before = 0;
        int frames = 0;
        while (screen.here().playing && frames < 20'000) {
            rig.frame();
            ++frames;
            CHECK(screen.here().seq >= before);
            before = screen.here().seq;
        }
        CHECK(screen.here().seq == past.hall.entries.size());
        return rig.world.steady_now - began;
    };
    const auto whole = double(Pace(past.hall.entries).length_ms());
    CHECK(double(ms_to_end("4×")) * 4 == doctest::Approx(whole).epsilon(0.05));
    CHECK(double(ms_to_end("16×")) * 16 == doctest::Approx(whole).epsilon(0.05));
    rig.settle();
    CHECK(rig.shell.next_frame_in(rig.world) != 0);
}

TEST_CASE("a tap on an idea opens its thread; a line of it leads to its moment") {
    Past past;
    auto& rig = past.hall.rig;
    auto& screen = past.hall.show<ReviewScreen>();
    rig.tap_at(past.middle_of("Un seul dossier"));
    rig.settle();
    CHECK(screen.here().card == past.dossier);
    CHECK(rig.has("Thread of the idea"));
    const auto thread = ui::thread_of(past.hall.entries, past.dossier, english);
    const std::string line = base::clock_time(thread.lines[2].at, 0) + " joins “Simplifier”";
    rig.tap(line);
    CHECK(screen.here().seq == thread.lines[2].seq);
    CHECK(rig.item(line).chosen);
    rig.tap("Close the thread");
    CHECK_FALSE(rig.has("Thread of the idea"));
}

TEST_CASE("a finger moves the board, two fingers bring it nearer, one touch shows it all again") {
    Past past;
    auto& rig = past.hall.rig;
    past.hall.show<ReviewScreen>();
    const base::Rect before = rig.item("Ouvrir le soir").rect;
    rig.point(1, input::Phase::down, {900, 300});
    rig.frame();
    rig.point(1, input::Phase::move, {960, 340});
    rig.point(1, input::Phase::move, {1000, 360});
    rig.frame();
    rig.point(1, input::Phase::up, {1000, 360});
    rig.settle();
    const base::Rect moved = rig.item("Ouvrir le soir").rect;
    CHECK(moved.x == doctest::Approx(before.x + 100));
    CHECK(moved.y == doctest::Approx(before.y + 60));
    rig.point(2, input::Phase::down, {800, 400});
    rig.point(3, input::Phase::down, {1000, 400});
    rig.frame();
    rig.point(2, input::Phase::move, {700, 400});
    rig.point(3, input::Phase::move, {1100, 400});
    rig.frame();
    rig.point(2, input::Phase::up, {700, 400});
    rig.point(3, input::Phase::up, {1100, 400});
    rig.settle();
    CHECK(rig.item("Ouvrir le soir").rect.w > moved.w * 1.25F);
    rig.tap("See everything");
    CHECK(rig.item("Ouvrir le soir").rect.x == doctest::Approx(before.x));
    CHECK(rig.item("Ouvrir le soir").rect.w == doctest::Approx(before.w));
}

TEST_CASE("cards glide from one moment to the next, and jump where motion is reduced") {
    for (const bool reduced : {false, true}) {
        Past past;
        auto& rig = past.hall.rig;
        rig.world.settings.reduced_motion = reduced;
        auto& screen = past.hall.show<ReviewScreen>();
        while (screen.here().seq > past.seq_of(past.samedi)) rig.tap("The change before");
        const base::Rect was = rig.item("Un seul dossier").rect;
        rig.tap_at(rig.item("The next change").rect.centre());
        rig.frames(3);
        const float way = rig.item("Un seul dossier").rect.y - was.y;
        rig.settle();
        const float whole = rig.item("Un seul dossier").rect.y - was.y;
        CHECK(whole > 50);
        if (reduced) CHECK(way == doctest::Approx(whole));
        else CHECK(way < whole * 0.9F);
    }
}

TEST_CASE("a session that goes on while it is reviewed keeps the moment that is looked at") {
    Hall hall;
    hall.start("Imaginer");
    hall.card("Une", {0, 0});
    hall.card("Deux", {300, 0});
    auto& screen = hall.show<ReviewScreen>();
    hall.rig.tap("The change before");
    const auto seq = screen.here().seq;
    hall.card("Trois", {600, 0});
    hall.rig.frames(2);
    CHECK(screen.here().seq == seq);
    CHECK_FALSE(hall.rig.has("Deux"));
    hall.rig.key(input::KeyCode::end);
    CHECK(hall.rig.has("Trois"));
    hall.rig.tap("Back to the board");
    CHECK(hall.rig.wished<ui::GoTo>()->place == ui::Place::board);
}

TEST_CASE("the board can be made as it was: asked first, and never at the present moment") {
    Hall hall;
    hall.start("Imaginer");
    hall.card("Une", {0, 0});
    hall.card("Deux", {300, 0});
    auto& screen = hall.show<ReviewScreen>();
    CHECK_FALSE(hall.rig.has("Go back to this moment"));
    hall.rig.tap("The change before");
    hall.rig.tap("Go back to this moment");
    CHECK(hall.rig.has("1 idea made since goes. Nothing is lost: “Undo” takes this back, and the "
                       "review keeps everything."));
    hall.rig.tap("Leave it");
    CHECK_FALSE(hall.rig.wished<ui::RestoreBoard>());
    hall.rig.tap("Go back to this moment");
    const auto seq = screen.here().seq;
    hall.rig.tap("Make it so");
    REQUIRE(hall.rig.wished<ui::RestoreBoard>());
    CHECK(hall.rig.wished<ui::RestoreBoard>()->as_of_seq == seq);
    hall.rig.world.read_only = true;
    hall.rig.frames(2);
    CHECK_FALSE(hall.rig.has("Go back to this moment"));
}

TEST_CASE("nothing to review is said, and the way back is there") {
    rig::Rig rig;
    workshop::State state;
    rig.world.state = &state;
    rig.world.read_only = true;
    rig.shell.show(std::make_unique<ReviewScreen>());
    rig.frames(2);
    rig.settle();
    CHECK(rig.has("Nothing has happened yet."));
    rig.tap("All workshops");
    CHECK(rig.wished<ui::CloseSession>() != nullptr);
}
