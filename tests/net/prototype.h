#pragma once
// A prototype in a test's room, and who has tried it.

#include "room.h"

#include "workshop/frames.h"

namespace tests {

inline constexpr const char* pixels = "\x89PNG of a screen";

// How often a screen was painted.
struct Painter {
    std::atomic<int> painted = 0;
    std::string png = pixels;
    net::DrawScreen draws() {
        return [this](const session::Session&, const workshop::Frame&) -> net::MakePng {
            return [this] {
                ++painted;
                return png;
            };
        };
    }
};

// Two screens of 400 × 720, a zone in the middle of the first one leads to the goal.
inline workshop::ZoneId open_test(Room& room, Painter& painter) {
    net::HostOptions options = room.options();
    options.draw_screen = painter.draws();
    room.close_host();
    room.open_host(options);
    room.start(workshop::ActivityKind::board);
    return room.own([](session::Session& session) {
        const workshop::Context context{{}, 2000};
        const auto id = [&] { return session.state().next_id; };
        const workshop::FrameId first{id()};
        session.propose(workshop::proposed_frame(workshop::FrameKind::screen, {200, 360}), context);
        const workshop::FrameId goal{id()};
        session.propose(workshop::proposed_frame(workshop::FrameKind::screen, {800, 360}), context);
        const workshop::ZoneId zone{id()};
        session.propose(workshop::DrawZone{first, {100, 300, 200, 100}, goal}, context);
        session.propose(workshop::OpenPrototypeTest{"Demander", first, goal}, context);
        session.wait_durable(5000);
        return zone;
    });
}

inline std::vector<workshop::Run> runs_in(Room& room) {
    return room.own([](session::Session& session) {
        std::vector<workshop::Run> runs;
        for (const auto& [id, run] : session.state().runs) runs.push_back(run);
        return runs;
    });
}

}  // namespace tests
