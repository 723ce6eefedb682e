#pragma once
// What the tests of shown windows have in common.

#include "private_screen.h"

#include "platform/window.h"

#include <doctest/doctest.h>

#include <functional>

namespace platform {

// One server for all cases; where there is none, every case that needs it says so.
inline PrivateScreen* screen() {
    static PrivateScreen only;
    if (only.running()) return &only;
    MESSAGE("skipped: Xvfb is not installed");
    return nullptr;
}

struct Kind {
    Backend backend;
    Renderer renderer;
};
inline constexpr Kind real_kinds[] = {{Backend::sdl, Renderer::gl},
                                      {Backend::sdl, Renderer::cpu},
                                      {Backend::glfw, Renderer::gl}};

inline std::unique_ptr<Window> shown(const Kind& kind) {
    return open_window(kind.backend, {"test", 320, 200, false, false, kind.renderer});
}

// Everything that comes until `enough` says so; at most ten seconds.
inline std::vector<input::Event> heard(Window& window,
                                       const std::function<bool(const input::Event&)>& enough) {
    std::vector<input::Event> events;
    const auto until = window.now_ms() + 10'000;
    while (window.now_ms() < until) {
        for (auto& event : window.wait(100)) {
            events.push_back(event);
            if (enough(event)) return events;
        }
    }
    return events;
}

template <class Kind>
std::vector<Kind> all(const std::vector<input::Event>& events) {
    std::vector<Kind> found;
    for (const auto& event : events) {
        if (const auto* kind = std::get_if<Kind>(&event)) found.push_back(*kind);
    }
    return found;
}

inline bool pointer_ends(const input::Event& event) {
    const auto* pointer = std::get_if<input::Pointer>(&event);
    return pointer != nullptr &&
           (pointer->phase == input::Phase::up || pointer->phase == input::Phase::cancelled);
}

inline void settle(Window& window) {
    while (!window.wait(150).empty()) {
    }
}

}  // namespace platform
