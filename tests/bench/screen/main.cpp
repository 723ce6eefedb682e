// What the board costs on two cores without a graphics card: the real desk, 1920 × 1080, painted
// by the processor. Each table is measured in a process of its own, so that no cache and no memory
// of another helps or hinders. Alone: screen_bench all | fifty | hands | start | open

#include "room.h"
#include "table.h"

#include "board/hands.h"
#include "workshop/evolve.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

namespace {

using namespace bench;

constexpr int cards = 10'000;
constexpr int frames = 150;
constexpr int moves = 60;
constexpr float drag_px_min = 120;  // far enough to be a drag

// -- what hands do --------------------------------------------------------------------------------

constexpr base::Vec2 middle{960, 560};

input::Event pan(int i) {
    const float way = i / 25 % 2 == 0 ? 1.0F : -1.0F;
    return input::Wheel{middle, {way * 0.31F, way * 0.17F}, false};
}

// Ten steps in, twenty out, ten in.
input::Event zoom(int i) {
    const int phase = i % 40;
    return input::Wheel{middle, {0, phase < 10 || phase >= 30 ? 0.5F : -0.5F}, true};
}

input::Event finger(input::Phase phase, base::Vec2 px) {
    return input::Pointer{77, phase, input::PointerKind::finger, px, 0, 1};
}

// To the middle between four others, on none of them so much that they would become a group.
base::Vec2 way_between(const base::Rect& card) {
    const base::Vec2 step = pitch * (card.w / workshop::card_width);
    return {step.x * (std::ceil(drag_px_min / step.x) + 0.5F), step.y / 2};
}

struct Moved {
    std::vector<Cost> frames;
    Cost drop;
};

// A card under a finger, from input to picture; and that it has really moved.
Moved move_card(Room& room, const base::Rect& card) {
    const base::Vec2 way = way_between(card);
    const auto along = [&](int i) { return card.centre() + way * (float(i) / float(moves + 2)); };
    const auto before = room.desk().session()->state().seq;
    room.frame(finger(input::Phase::down, card.centre()));
    room.frame(finger(input::Phase::move, along(1)));
    room.frame(finger(input::Phase::move, along(2)));
    Moved moved;
    moved.frames = room.frames(moves, [&](int i) {
        return finger(input::Phase::move, along(i + 3));
    });
    moved.drop = room.frame(finger(input::Phase::up, along(moves + 2)));
    if (room.desk().session()->state().seq == before) throw std::runtime_error("no card moved");
    room.complete();
    return moved;
}

double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return double(std::stol(line.substr(6))) / 1024;
    }
    return 0;
}

// -- the tables -----------------------------------------------------------------------------------

void opened(const std::string& folder, const std::string& file, double bytes_a_card) {
    const Stopwatch watch;
    Room room(folder);
    const double built = watch.wall_ms();
    const Stopwatch open;
    room.open(file);
    const double read = open.wall_ms();
    room.complete();
    const double ms = open.wall_ms(), opened_mb = resident_mb();
    room.zoom_until_visible(50);
    const auto used = [](int i) { return i % 3 == 0 ? zoom(i / 3) : pan(i); };
    room.frames(300, used);
    const double soon_mb = resident_mb();
    room.frames(700, used);
    const double used_mb = resident_mb();
    room.complete();
    const double ticking = room.processor_percent_at_rest(5'000);
    room.pause_timer();
    const double rest = room.processor_percent_at_rest(5'000);
    print("10,000 cards: opened, remembered, saved",
          {{"open: file to complete picture", ms, 500, "ms", 23'338, 24'653},
           {"  of it: reading, checking and folding the file", read, 0, "ms"},
           {"  besides: window, fonts, words, empty shelf", built, 0, "ms"},
           {"memory, opened", opened_mb, 200, "MB", 2'021, 1'340},
           {"  after 300 frames, 50 visible", soon_mb, 200, "MB"},
           {"  after 1,000", used_mb, 200, "MB", 3'771, 1'986},
           {"saved bytes a card, each appended as it was written", bytes_a_card, 200, "bytes",
            1'836, 564},
           {"processor at rest", rest, 0.1, "%", 8.8, 11.4},
           {"  with an activity's timer ticking", ticking, 0.1, "%"}});
}

void everything_visible(const std::string& folder, const std::string& file) {
    Room room(folder);
    room.open(file);
    room.complete();
    const board::Camera camera = room.camera();
    const auto card = room.desk().session()->state().cards.begin()->second;
    const auto drag = move_card(room, camera.to_px(workshop::card_rect(card.at)));
    const auto panned = room.frames(frames, pan);
    const auto zoomed = room.frames(frames, zoom);
    print("10,000 cards, all visible",
          {{"pan, p50 frame", median(panned, &Cost::wall), 16, "ms", 323, 464},
           {"pan, p95 frame", p95(panned, &Cost::wall), 0, "ms", 340, 579},
           {"  of the processor, p50", median(panned, &Cost::processor), 0, "ms"},
           {"  interface work (input to draw list), p50", median(panned, &Cost::interface), 2},
           {"zoom, p50 frame", median(zoomed, &Cost::wall), 33, "ms", 231, 710},
           {"zoom, p95 frame", p95(zoomed, &Cost::wall), 0, "ms", 448, 893},
           {"  of the processor, p50", median(zoomed, &Cost::processor), 0, "ms"},
           {"  interface work, p50", median(zoomed, &Cost::interface), 0, "ms"},
           {"move one card, input to picture, p50", median(drag.frames, &Cost::wall), 16, "ms",
            363, 214},
           {"  p95", p95(drag.frames, &Cost::wall), 0, "ms", 392, 296},
           {"let go of it: decided, saved, shown", drag.drop.wall, 16, "ms"}});
}

void fifty_visible(const std::string& folder, const std::string& file) {
    Room room(folder);
    room.open(file);
    room.zoom_until_visible(50);
    const int visible = room.cards_told();
    const auto drag = move_card(room, room.a_card());
    const auto panned = room.frames(frames, pan);
    const auto zoomed = room.frames(frames, zoom);
    print("10,000 cards, " + std::to_string(visible) + " visible",
          {{"pan, p50 frame", median(panned, &Cost::wall), 8, "ms", 38, 115},
           {"pan, p95 frame", p95(panned, &Cost::wall), 0, "ms", 61, 125},
           {"  of the processor, p50", median(panned, &Cost::processor), 8},
           {"  interface work (input to draw list), p50", median(panned, &Cost::interface), 0.2},
           {"zoom, p50 frame", median(zoomed, &Cost::wall), 16, "ms", 161, 138},
           {"zoom, p95 frame", p95(zoomed, &Cost::wall), 0, "ms", 285, 197},
           {"  of the processor, p50", median(zoomed, &Cost::processor), 0, "ms"},
           {"  interface work, p50", median(zoomed, &Cost::interface), 0, "ms"},
           {"move one card, input to picture, p50", median(drag.frames, &Cost::wall), 4, "ms", 64,
            74},
           {"  p95", p95(drag.frames, &Cost::wall), 0, "ms", 73, 86},
           {"let go of it: decided, saved, shown", drag.drop.wall, 4, "ms"}});
}

// Twelve fingers on twelve cards of 2,000: gestures, hands, presence, and the list of what is to be
// drawn.
void twelve_hands(const std::string& file) {
    workshop::State state = workshop::fold(journal::read_file(file).entries);
    const board::Layout layout(state);
    board::View view;
    view.viewport_px = {0, 72, 1920, 1008};
    view.camera = {{200, 200}, 0.9F};
    board::Hands hands;
    base::Milliseconds now = 1000;
    const auto visible = layout.cards_in(view.camera.to_board(view.viewport_px));
    const auto at = [&](int hand, int step) {
        const base::Rect card = layout.cards()[visible[std::size_t(hand) * 4]].at;
        return view.camera.to_px(card).centre() + base::Vec2{float(step) * 2, float(step % 5)};
    };
    const auto all = [&](input::Phase phase, int step) {
        for (int hand = 0; hand < 12; ++hand) {
            const input::Pointer pointer{hand + 1, phase, input::PointerKind::finger,
                                         at(hand, step), now, 1};
            hands.take(pointer, {state, layout, view, now});
        }
    };
    all(input::Phase::down, 0);
    all(input::Phase::move, 20);
    std::vector<double> to_state, to_scene;
    for (int step = 0; step < 400; ++step) {
        now += 16;
        const Stopwatch watch;
        all(input::Phase::move, 21 + step % 60);
        hands.follow({state, layout, view, now});
        hands.tick({state, layout, view, now});
        to_state.push_back(watch.wall_ms());
        const board::Scene scene = build_scene(state, layout, view, hands.presence());
        to_scene.push_back(watch.wall_ms());
    }
    if (hands.presence().drags.size() != 12) throw std::runtime_error("not twelve cards held");
    print("12 hands dragging at once on 2,000 cards",
          {{"input to state, p50 of a frame", percentile(to_state, 0.5), 0.3},
           {"  p95", percentile(to_state, 0.95), 0, "ms"},
           {"  and to the list of what is to be drawn, p50", percentile(to_scene, 0.5), 0, "ms"}});
}

// -- processes ------------------------------------------------------------------------------------

// A child of this program, so that every table begins as a program does.
void apart(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
        try {
            work();
        } catch (const base::Failure& failure) {
            std::fputs(failure.refusal().code.c_str(), stderr);
            _exit(1);
        } catch (const std::exception& error) {
            std::fputs(error.what(), stderr);
            _exit(1);
        }
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("a measurement ended early");
}

// From the start of the process until the shelf is painted.
void started(const char* program, const std::string& folder) {
    std::vector<double> ms;
    for (int i = 0; i < 6; ++i) {
        const Stopwatch watch;
        apart([&] {
            execl(program, program, "--shelf", folder.c_str(), nullptr);
            throw std::runtime_error("this program cannot be started again");
        });
        if (i > 0) ms.push_back(watch.wall_ms());  // the first one is cold
    }
    print("start", {{"window with the shelf, warm, p50 of 5", percentile(ms, 0.5), 300}});
}

int measure(const char* program, std::string_view only) {
    std::string folder = std::filesystem::temp_directory_path() / "fabrique-bench-XXXXXX";
    if (!mkdtemp(folder.data())) throw std::runtime_error("no folder for temporary files");
    const std::string large = folder + "/large.fabrique", small = folder + "/small.fabrique";
    std::ofstream bytes(folder + "/bytes");
    apart([&] {
        make_session(small, 2'000);
        bytes << make_session(large, cards) << std::flush;
    });
    double bytes_a_card = 0;
    std::ifstream(folder + "/bytes") >> bytes_a_card;
    const auto wanted = [&](std::string_view table) { return only.empty() || only == table; };
    if (wanted("all")) apart([&] { everything_visible(folder, large); });
    if (wanted("fifty")) apart([&] { fifty_visible(folder, large); });
    if (wanted("hands")) apart([&] { twelve_hands(small); });
    if (wanted("start")) started(program, folder);
    if (wanted("open")) apart([&] { opened(folder, large, bytes_a_card); });
    std::filesystem::remove_all(folder);
    return 0;
}

}  // namespace

int main(int count, char** words) {
    try {
        if (count == 3 && std::string(words[1]) == "--shelf") {
            Room room(words[2]);
            room.complete();
            _exit(0);
        }
        return measure("/proc/self/exe", count == 2 ? words[1] : "");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
