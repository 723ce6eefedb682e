// Real windows by SDL and GLFW, on an X server of the test's own.

#include "frame.h"
#include "private_screen.h"

#include "base/refusal.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <stdexcept>
#include <thread>

namespace platform {

namespace {

using input::Event;
using input::Phase;
using input::Pointer;

// One server for all cases; where there is none, every case that needs it says so.
PrivateScreen* screen() {
    static PrivateScreen only;
    if (only.running()) return &only;
    MESSAGE("skipped: Xvfb is not installed");
    return nullptr;
}

std::unique_ptr<Window> shown(Backend backend) {
    return open_window(backend, {"test", 320, 200, false, false});
}

// Everything that comes until `enough` says so; at most ten seconds.
std::vector<Event> heard(Window& window, const std::function<bool(const Event&)>& enough) {
    std::vector<Event> events;
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
std::vector<Kind> all(const std::vector<Event>& events) {
    std::vector<Kind> found;
    for (const auto& event : events) {
        if (const auto* kind = std::get_if<Kind>(&event)) found.push_back(*kind);
    }
    return found;
}

bool pointer_ends(const Event& event) {
    const auto* pointer = std::get_if<Pointer>(&event);
    return pointer != nullptr &&
           (pointer->phase == Phase::up || pointer->phase == Phase::cancelled);
}

void settle(Window& window) {
    while (!window.wait(150).empty()) {
    }
}

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

constexpr Backend real_backends[] = {Backend::sdl, Backend::glfw};

}  // namespace

TEST_CASE("a shown window draws what is asked, by SDL and by GLFW") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        CHECK(window->width_px() == 320);
        CHECK(window->scale() >= 1);
        Frame frame(*window);
        frame.draw(0x0B6B5D, [](ImDrawList& list) {
            list.AddRectFilled({10, 10}, {50, 50}, IM_COL32(255, 231, 154, 255));
        });
        const Pixels pixels = window->glass().read();
        window->present();
        REQUIRE(pixels.width == 320);
        CHECK(rgb_at(pixels, 30, 30) == 0xFFE79A);
        CHECK(rgb_at(pixels, 200, 150) == 0x0B6B5D);
        CHECK_THROWS_AS(window->give({}), std::logic_error);
    }
}

TEST_CASE("the mouse is a pointer while its button is held") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        screen()->drag_to(5, 5);  // no button: nobody is told
        screen()->drag_to(40, 50);
        screen()->button(true, 40, 50);
        screen()->drag_to(60, 70);
        screen()->drag_to(80, 90);
        screen()->button(false, 80, 90);
        const auto pointers = all<Pointer>(heard(*window, pointer_ends));
        REQUIRE(pointers.size() >= 2);
        CHECK(pointers.front().phase == Phase::down);
        CHECK(pointers.front().kind == input::PointerKind::mouse);
        CHECK(pointers.back().phase == Phase::up);
        for (const auto& pointer : pointers) CHECK(pointer.id == pointers.front().id);
    }
}

TEST_CASE("losing the focus cancels a held pointer before it is told") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        screen()->take_focus(true);
        settle(*window);
        screen()->button(true, 40, 50);
        settle(*window);
        screen()->take_focus(false);
        const auto events = heard(*window, [](const Event& event) {
            return std::holds_alternative<input::FocusLost>(event);
        });
        const auto pointers = all<Pointer>(events);
        REQUIRE(pointers.size() == 1);
        CHECK(pointers[0].phase == Phase::cancelled);
        CHECK(all<input::FocusLost>(events).size() == 1);
    }
}

TEST_CASE("keys are known by what they say, with Ctrl") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        screen()->take_focus(true);
        settle(*window);
        screen()->type("z", true);
        screen()->type("Escape", false);
        const auto keys = all<input::Key>(heard(*window, [](const Event& event) {
            const auto* key = std::get_if<input::Key>(&event);
            return key != nullptr && key->code == input::KeyCode::escape && !key->down;
        }));
        REQUIRE(keys.size() == 4);
        CHECK(keys[0].code == input::KeyCode::letter_z);
        CHECK(keys[0].down);
        CHECK_FALSE(keys[1].down);
        CHECK(keys[2].code == input::KeyCode::escape);
    }
}

TEST_CASE("text comes only while a text field is active") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        screen()->take_focus(true);
        settle(*window);
        screen()->type("a", false);
        const auto key_up = [](const Event& event) {
            const auto* key = std::get_if<input::Key>(&event);
            return key != nullptr && !key->down;
        };
        CHECK(all<input::Typed>(heard(*window, key_up)).empty());
        const base::Rect caret{10, 10, 2, 20};
        window->set_text_input(&caret);
        settle(*window);
        screen()->type("a", false);
        const auto typed = all<input::Typed>(heard(*window, key_up));
        REQUIRE(typed.size() == 1);
        CHECK(typed[0].text == "a");
        window->set_text_input(nullptr);
    }
}

TEST_CASE("the close button is told once and closes nothing by itself") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        screen()->ask_to_close();
        const auto events = heard(*window, [](const Event& event) {
            return std::holds_alternative<input::CloseAsked>(event);
        });
        CHECK(all<input::CloseAsked>(events).size() == 1);
        CHECK(window->width_px() == 320);
    }
}

TEST_CASE("the clipboard takes and gives text") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        window->set_clipboard("Déjà vu ✓");
        CHECK(window->clipboard() == "Déjà vu ✓");
    }
}

TEST_CASE("full screen and back") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        window->set_full_screen(true);
        settle(*window);
        CHECK(window->width_px() == 800);
        window->set_full_screen(false);
        settle(*window);
        CHECK(window->width_px() == 320);
    }
}

TEST_CASE("an idle window sleeps, wakes by another thread, and uses no processor") {
    if (screen() == nullptr) return;
    for (const Backend backend : real_backends) {
        const auto window = shown(backend);
        INFO(std::string(window->name()));
        settle(*window);
        const std::clock_t used = std::clock();
        const auto before = window->now_ms();
        CHECK(window->wait(500).empty());
        CHECK(window->now_ms() - before >= 499);
        CHECK(double(std::clock() - used) / CLOCKS_PER_SEC < 0.05);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            for (int i = 0; i < 1000; ++i) window->wake();
        });
        CHECK(window->wait(-1).empty());
        other.join();
        settle(*window);
        window->wake();  // before the wait: it is not lost
        CHECK(window->wait(60'000).empty());
    }
}

TEST_CASE("several fingers of SDL are pointers of their own in window pixels") {
    if (screen() == nullptr) return;
    const auto window = shown(Backend::sdl);
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
    REQUIRE(pointers.size() == 5);  // the two moves of the first finger are one
    CHECK(pointers[0].px == base::Vec2{160, 100});
    CHECK(pointers[0].kind == input::PointerKind::finger);
    CHECK(pointers[1].id != pointers[0].id);
    CHECK(pointers[2].px == base::Vec2{40, 100});
    CHECK(pointers[3].px == base::Vec2{320, 100});
    CHECK(pointers[4].phase == Phase::up);
    CHECK(pointers[4].px == base::Vec2{320, 200});
}

TEST_CASE("SDL's own copies of fingers and mice are not told twice") {
    if (screen() == nullptr) return;
    const auto window = shown(Backend::sdl);
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
    const auto window = shown(Backend::sdl);
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
    for (const Backend backend : real_backends) {
        try {
            shown(backend);
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
