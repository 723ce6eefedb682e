// Real windows by SDL and GLFW, on an X server of the test's own.

#include "frame.h"
#include "real_windows.h"

#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>

namespace platform {

using input::Event;
using input::Phase;
using input::Pointer;

TEST_CASE("a shown window draws what is asked, by SDL and by GLFW") {
    if (screen() == nullptr) return;
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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

TEST_CASE("an error of the X server does not end the program") {
    if (screen() == nullptr) return;
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
        INFO(std::string(window->name()));
        screen()->make_an_error();
        screen()->make_an_error();
        CHECK(window->width_px() == 320);
    }
}

TEST_CASE("the clipboard takes and gives text") {
    if (screen() == nullptr) return;
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
        INFO(std::string(window->name()));
        window->set_clipboard("Déjà vu ✓");
        CHECK(window->clipboard() == "Déjà vu ✓");
    }
}

TEST_CASE("full screen and back") {
    if (screen() == nullptr) return;
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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
    for (const Kind& kind : real_kinds) {
        const auto window = shown(kind);
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

}  // namespace platform
