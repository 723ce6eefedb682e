// What only SDL has: fingers. They are put into its queue as a touch screen's driver would.

#include "real_windows.h"

#include "base/refusal.h"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>

namespace platform {

namespace {

using input::Phase;
using input::Pointer;

SDL_Event finger_event(Uint32 type, SDL_FingerID finger, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = 9;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    event.tfinger.pressure = 1;
    return event;
}

}  // namespace

TEST_CASE("several fingers of SDL are pointers of their own in window pixels") {
    if (screen() == nullptr) return;
    const auto window = shown(real_kinds[0]);
    settle(*window);
    for (auto event : {finger_event(SDL_FINGERDOWN, 0, 0.5F, 0.5F),
                       finger_event(SDL_FINGERDOWN, 1, 0.25F, 0.5F),
                       finger_event(SDL_FINGERMOTION, 0, 0.75F, 0.5F),
                       finger_event(SDL_FINGERMOTION, 1, 0.125F, 0.5F),
                       finger_event(SDL_FINGERMOTION, 0, 1.0F, 0.5F),
                       finger_event(SDL_FINGERUP, 0, 1.0F, 1.0F)}) {
        SDL_PushEvent(&event);
    }
    const auto pointers = all<Pointer>(window->wait(1000));
    REQUIRE(pointers.size() == 6);  // every move: ink is made of them
    CHECK(pointers[0].px == base::Vec2{160, 100});
    CHECK(pointers[0].kind == input::PointerKind::finger);
    CHECK(pointers[1].id != pointers[0].id);
    CHECK(pointers[2].px == base::Vec2{240, 100});
    CHECK(pointers[3].px == base::Vec2{40, 100});
    CHECK(pointers[4].px == base::Vec2{320, 100});
    CHECK(pointers[5].phase == Phase::up);
    CHECK(pointers[5].px == base::Vec2{320, 200});
}

TEST_CASE("SDL's own copies of fingers and mice are not told twice") {
    if (screen() == nullptr) return;
    const auto window = shown(real_kinds[0]);
    settle(*window);
    SDL_Event mouse{};
    mouse.type = SDL_MOUSEBUTTONDOWN;
    mouse.button.which = SDL_TOUCH_MOUSEID;
    mouse.button.button = SDL_BUTTON_LEFT;
    mouse.button.state = SDL_PRESSED;
    SDL_PushEvent(&mouse);
    SDL_Event finger = finger_event(SDL_FINGERDOWN, 0, 0.5F, 0.5F);
    finger.tfinger.touchId = SDL_MOUSE_TOUCHID;
    SDL_PushEvent(&finger);
    CHECK(window->wait(100).empty());
}

TEST_CASE("a dropped file is its path") {
    if (screen() == nullptr) return;
    const auto window = shown(real_kinds[0]);
    settle(*window);
    SDL_Event drop{};
    drop.type = SDL_DROPFILE;
    drop.drop.file = SDL_strdup("/tmp/atelier é.fabrique");
    SDL_PushEvent(&drop);
    const auto files = all<input::FileDropped>(window->wait(1000));
    REQUIRE(files.size() == 1);
    CHECK(files[0].path == "/tmp/atelier é.fabrique");
}

TEST_CASE("without a display the answer is a sentence") {
    const char* display = std::getenv("DISPLAY");
    const std::string kept = display != nullptr ? display : "";
    const char* wayland = std::getenv("WAYLAND_DISPLAY");
    const std::string kept_wayland = wayland != nullptr ? wayland : "";
    const char* driver = std::getenv("SDL_VIDEODRIVER");
    const std::string kept_driver = driver != nullptr ? driver : "";
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("SDL_VIDEODRIVER");
    // With a graphics card and no X, SDL would take over the console of whoever runs the tests.
    if (std::filesystem::exists("/dev/dri/card0")) setenv("SDL_VIDEODRIVER", "x11", 1);
    for (const Kind& kind : real_kinds) {
        try {
            shown(kind);
            FAIL("a window without a display");
        } catch (const base::Failure& failure) {
            CHECK(failure.refusal().code == "no_display");
            CHECK(std::string(failure.what()).substr(0, 28) == "No screen can be used here (");
        }
    }
    CHECK(open_window(Backend::headless, {"test", 8, 8, false, true})->width_px() == 8);
    if (display != nullptr) setenv("DISPLAY", kept.c_str(), 1);
    if (wayland != nullptr) setenv("WAYLAND_DISPLAY", kept_wayland.c_str(), 1);
    if (driver != nullptr) setenv("SDL_VIDEODRIVER", kept_driver.c_str(), 1);
    if (driver == nullptr) unsetenv("SDL_VIDEODRIVER");
}

}  // namespace platform
