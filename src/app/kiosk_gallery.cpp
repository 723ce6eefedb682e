#include "app/kiosk_gallery.h"

#include "base/limits.h"
#include "net/limits.h"
#include "painting/screen.h"
#include "ui/screens/kiosk.h"

namespace app {
namespace {

constexpr int width_px = 1080, height_px = 1920;
constexpr base::Milliseconds frame_ms = 16;
constexpr base::Milliseconds read_ms = 2 * base::second_ms;  // a page takes no touch at once
constexpr int settle_frames_max = 120;  // a page that breathes never rests
constexpr const char* sample_receipt = "ABCD-2345";

ui::ShellOptions kiosk_shell() {
    ui::ShellOptions options;
    options.kiosk = true;
    options.mm_per_px = kiosk_mm_per_px;
    return options;
}

ui::Station station_of(const workshop::State& state) {
    ui::Station station;
    station.joined = true;
    station.title = state.title;
    station.place = state.place;
    station.colleges = state.colleges;
    station.tables = state.tables;
    if (const workshop::Activity* now = state.current_activity()) station.now = now->title;
    if (state.votes.empty()) return station;
    for (const workshop::Vote* vote : asked_with(state, state.votes.rbegin()->second)) {
        station.others.push_back({vote->id, vote->title, vote->rule, vote->options, vote->secret,
                                  vote->budget_cents, vote->closing, vote->ties});
    }
    station.vote = station.others.front();
    station.others.erase(station.others.begin());
    return station;
}

ui::Station::Run run_of(const workshop::State& state, const base::Words& words) {
    ui::Station::Run run;
    if (state.tests.empty()) return run;
    const workshop::PrototypeTest& test = state.tests.rbegin()->second;
    const workshop::Frame* screen = state.frame(test.first);
    if (!screen) return run;
    run.phase = ui::Station::Run::Phase::under_way;
    run.task = test.task;
    run.title = screen->title;
    run.size = screen->at.size();
    run.picture = "gallery";
    const auto no_photo = [](const workshop::Photo&) {
        return std::shared_ptr<const painting::Picture>();
    };
    run.pixels = std::make_shared<const painting::Picture>(
        painting::screen_picture(painting::drawing_of(state, *screen, words, no_photo),
                                 net::limits::screen_width_px,
                                 net::limits::screen_height_px_max));
    return run;
}

// What a person who tries it touches first.
std::string first_touch(const ui::Station::OpenVote& vote, const base::Words& words) {
    const std::string& label = vote.options.front().label;
    switch (workshop::control_of(vote.rule)) {
        case workshop::BallotControl::count: return words.say("{what}: more", {{"what", label}});
        case workshop::BallotControl::level:
            return words.say("{what}: {level}",
                             {{"what", label},
                              {"level", workshop::value_words(
                                            vote.rule, workshop::levels_of(vote.rule).front(),
                                            words)}});
        default: return label;
    }
}

}  // namespace

KioskGallery::KioskGallery(const workshop::State& state, const base::Words& words,
                           ui::Settings settings, platform::Renderer renderer, std::string out)
    : display_(make_display({width_px, height_px, renderer})),
      shell_(*display_.store, *display_.clipboard, kiosk_shell()),
      settings_(std::move(settings)),
      station_(station_of(state)),
      run_(run_of(state, words)),
      out_(std::move(out)) {
    settings_.language = words.language();
    shell_.set_words(words);
    shell_.resize(width_px, height_px);
    shell_.show(ui::make_kiosk_screen());
}

ui::World KioskGallery::world() const {
    ui::World world;
    world.now = world.steady_now = now_;
    world.settings = settings_;
    world.languages = languages();
    world.station = &station_;
    return world;
}

void KioskGallery::frame() {
    now_ += frame_ms;
    ui::Wishes wishes;
    picture_ = &shell_.frame(world(), wishes);
    for (const ui::Action& action : wishes.actions) {
        const bool cast = std::holds_alternative<ui::CastHere>(action);
        if (cast) station_.cast = ui::Station::Cast::waiting;
        if (std::holds_alternative<ui::OfCrowd>(action)) {
            station_.said.phase = ui::Station::Said::Phase::done;
        }
        const bool next = std::holds_alternative<ui::NextPerson>(action);
        if (next) station_.cast = ui::Station::Cast::none;
    }
}

ImDrawData& KioskGallery::settled() {
    for (int i = 0; i < settle_frames_max; ++i) {
        frame();
        if (shell_.next_frame_in(world()) != 0) break;
    }
    return *picture_;
}

void KioskGallery::shot(const std::string& name) {
    ImDrawData& picture = settled();
    pictures_.push_back(write_picture(display_, picture, shell_.background(), out_, name));
}

void KioskGallery::tap(const std::string& label) {
    now_ += read_ms;
    settled();
    const ui::Item* item = shell_.registry().find(label, 0);
    if (item == nullptr) {
        throw base::Failure({"not_on_screen",
                             base::msg("“{label}” is not on the screen {screen}."),
                             {{"label", label}, {"screen", shell_.registry().screen()}}});
    }
    const base::Vec2 px = item->rect.centre();
    for (const input::Phase phase : {input::Phase::down, input::Phase::up}) {
        shell_.take(input::Pointer{next_finger_, phase, input::PointerKind::finger, px, now_, 1});
        frame();
    }
    ++next_finger_;
    settled();
}

// One mark on the first option, as a person who tries it.
void KioskGallery::shoot_vote() {
    const base::Words& words = shell_.words();
    if (station_.colleges.size() > 1) {
        shot("kiosk-college");
        tap(station_.colleges.front().name);
    }
    if (!station_.vote->options.empty()) {
        tap(first_touch(*station_.vote, words));
        shot("kiosk-vote");
        tap(words.say("Check my vote"));
    } else {
        shot("kiosk-vote");
        tap(words.say("Vote blank"));
    }
    shot("kiosk-check");
    tap(words.say("Cast my vote"));
    shot("kiosk-sending");
    const auto counted = [&] {
        station_.cast = ui::Station::Cast::counted;
        station_.receipt = sample_receipt;
        settled();
    };
    counted();
    for (std::size_t i = 0; i < station_.others.size(); ++i) {
        if (i == 0) shot("kiosk-next-question");
        tap(words.say("Vote blank"));
        tap(words.say("Cast my vote"));
        counted();
    }
    shot("kiosk-counted");
}

// One tester, who is done at once and has nothing to add.
void KioskGallery::shoot_test() {
    const base::Words& words = shell_.words();
    station_.vote.reset();
    station_.task = run_.task;
    shell_.show(ui::make_kiosk_screen());
    shot("kiosk-test");
    tap(words.say("Touch to try it out"));
    shot("kiosk-test-task");
    tap(words.say("Begin"));
    station_.run = run_;
    shot("kiosk-test-screen");
    station_.run.phase = ui::Station::Run::Phase::over;
    station_.run.end = workshop::RunEnd::said_done;
    shot("kiosk-test-questions");
    tap(words.say("What to change"));
    shot("kiosk-test-writing");
    tap(words.say("Done"));
    tap(words.say("Without an answer"));
    shot("kiosk-test-thanks");
}

// Of whatever session it is: its colleges, and two tables where it has none.
void KioskGallery::shoot_arrival() {
    station_.vote.reset();
    station_.task.clear();
    station_.arrival = true;
    const base::Words& words = shell_.words();
    if (station_.tables.empty()) {
        for (const char* name : {"A", "B"}) station_.tables.push_back(name);
    }
    shell_.show(ui::make_kiosk_screen());
    shot("kiosk-welcome");
    if (station_.colleges.empty()) return;
    tap(station_.colleges.front().name);
    shot("kiosk-table");
    tap(station_.tables.front());
    shot("kiosk-arrived");
    tap(words.say("Next person"));
}

void KioskGallery::shoot_writing() {
    const base::Words& words = shell_.words();
    station_.arrival = false;
    ui::Station::Writing& now = station_.writing.emplace();
    now.activity = {1};
    now.title = station_.now.empty() ? station_.title : station_.now;
    now.silent = true;
    station_.said = {};
    shell_.show(ui::make_kiosk_screen());
    shot("kiosk-ideas");
    tap(words.say("Touch to write an idea"));
    if (station_.colleges.size() > 1) tap(station_.colleges.front().name);
    if (!station_.tables.empty()) tap(station_.tables.front());
    shot("kiosk-writing");
    tap(words.say("Your idea"));
    shot("kiosk-keys");
    for (const char* letter : {"o", "u", "i"}) tap(letter);
    tap(words.say("Done"));
    tap(words.say("Send"));
    shot("kiosk-written");
}

std::vector<std::string> KioskGallery::shoot() {
    shot("kiosk-attract");
    if (station_.vote) {
        tap(shell_.words().say(station_.others.empty() ? "Touch to vote" : "Touch to answer"));
        shoot_vote();
    }
    if (!run_.task.empty()) shoot_test();
    shoot_arrival();
    shoot_writing();
    return pictures_;
}

}  // namespace app
