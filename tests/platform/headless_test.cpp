#include "frame.h"

#include "base/refusal.h"

#include <doctest/doctest.h>

#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>

namespace platform {

namespace {

constexpr Renderer renderers[] = {Renderer::gl, Renderer::cpu};

std::unique_ptr<Window> headless(int width, int height, Renderer renderer = Renderer::best) {
    return open_window(Backend::headless, {"test", width, height, false, true, renderer});
}

std::vector<std::uint8_t> filled(int pixels, std::array<std::uint8_t, 4> rgba) {
    std::vector<std::uint8_t> bytes;
    for (int i = 0; i < pixels; ++i) bytes.insert(bytes.end(), rgba.begin(), rgba.end());
    return bytes;
}

}  // namespace

TEST_CASE("what is drawn where nobody sees it can be read back, upright") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(320, 200, renderer);
        CHECK(window->width_px() == 320);
        CHECK(window->height_px() == 200);
        CHECK(window->scale() == 1);
        const std::string name = window->glass().name();
        CHECK(name.starts_with(renderer == Renderer::gl ? "OpenGL" : "processor"));
        Frame frame(*window);
        frame.draw(0xF6F1E7, [](ImDrawList& list) {
            list.AddRectFilled({10, 20}, {60, 50}, IM_COL32(0x0B, 0x6B, 0x5D, 255));
        });
        for (const bool presented : {false, true}) {
            const Pixels pixels = window->glass().read();
            REQUIRE(pixels.width == 320);
            REQUIRE(pixels.height == 200);
            CHECK(rgb_at(pixels, 30, 30) == 0x0B6B5D);
            CHECK(rgb_at(pixels, 5, 30) == 0xF6F1E7);
            CHECK(rgb_at(pixels, 30, 170) == 0xF6F1E7);
            CHECK(pixels.rgba[3] == 255);
            if (!presented) window->present();
        }
    }
}

TEST_CASE("a texture shows what was put into it, piece by piece") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(100, 100, renderer);
        Glass& glass = window->glass();
        Frame frame(*window);
        const Texture texture = glass.create(40, 40);
        REQUIRE(texture != 0);
        const auto show = [&] {
            frame.draw(0x102030, [&](ImDrawList& list) {
                list.AddImage(id_of(texture), {20, 20}, {60, 60});
            });
            return glass.read();
        };
        CHECK(rgb_at(show(), 40, 40) == 0x102030);  // transparent at first
        glass.update(texture, 0, 0, 40, 40, filled(1600, {255, 0, 0, 255}));
        CHECK(rgb_at(show(), 40, 40) == 0xFF0000);
        glass.update(texture, 0, 30, 10, 10, filled(100, {0, 0, 255, 255}));
        const Pixels pixels = show();
        CHECK(rgb_at(pixels, 25, 55) == 0x0000FF);  // bottom left of it
        CHECK(rgb_at(pixels, 25, 25) == 0xFF0000);
        CHECK(rgb_at(pixels, 55, 55) == 0xFF0000);
        CHECK(rgb_at(pixels, 70, 70) == 0x102030);
        glass.destroy(texture);
        glass.destroy(texture);
        CHECK_THROWS_AS(glass.update(texture, 0, 0, 1, 1, filled(1, {})), std::invalid_argument);
    }
}

TEST_CASE("a texture refuses what does not fit, before OpenGL sees it") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(10, 10, renderer);
        Glass& glass = window->glass();
        const Texture texture = glass.create(8, 8);
        CHECK_THROWS_AS(glass.update(texture, 4, 4, 5, 1, filled(5, {})), std::invalid_argument);
        CHECK_THROWS_AS(glass.update(texture, -1, 0, 2, 1, filled(2, {})), std::invalid_argument);
        CHECK_THROWS_AS(glass.update(texture, 0, 0, 2, 2, filled(3, {})), std::invalid_argument);
        CHECK_THROWS_AS(glass.create(0, 8), std::invalid_argument);
        CHECK_THROWS_AS(glass.create(1 << 20, 8), base::Failure);
        CHECK_NOTHROW(glass.update(texture, 7, 7, 1, 1, filled(1, {})));
    }
}

TEST_CASE("text is there from the first frame, and after the fonts were made anew") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(200, 60, renderer);
        Frame frame(*window);
        const auto inked = [&] {
            frame.draw(0xFFFFFF, [](ImDrawList& list) {
                list.AddText({5, 5}, IM_COL32_BLACK, "WWWWWWWW");
            });
            const Pixels pixels = window->glass().read();
            int dark = 0;
            for (int y = 0; y < 60; ++y) {
                for (int x = 0; x < 200; ++x) dark += rgb_at(pixels, x, y) == 0 ? 1 : 0;
            }
            return dark;
        };
        const int first = inked();
        CHECK(first > 50);
        ImFontConfig larger;
        larger.SizePixels = 26;
        ImGui::GetIO().Fonts->Clear();
        ImGui::GetIO().Fonts->AddFontDefault(&larger);
        CHECK(inked() > 2 * first);
    }
}

TEST_CASE("a list of more than 65,535 vertices is drawn to its end") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(100, 100, renderer);
        Frame frame(*window);
        frame.draw(0xFFFFFF, [](ImDrawList& list) {
            CHECK((ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) != 0);
            for (int i = 0; i < 20'000; ++i) list.AddRectFilled({0, 0}, {9, 9}, IM_COL32_BLACK);
            list.AddRectFilled({50, 50}, {60, 60}, IM_COL32(255, 0, 0, 255));
        });
        CHECK(rgb_at(window->glass().read(), 55, 55) == 0xFF0000);
    }
}

TEST_CASE("two windows at once keep their own pictures") {
    for (const Renderer renderer : renderers) {
        const auto left = headless(50, 40, renderer);
        const auto right = headless(60, 30, renderer);
        Frame on_left(*left);
        Frame on_right(*right);
        on_left.draw(0xFF0000, [](ImDrawList&) {});
        on_right.draw(0x00FF00, [](ImDrawList&) {});
        CHECK(rgb_at(left->glass().read(), 25, 20) == 0xFF0000);
        CHECK(rgb_at(right->glass().read(), 25, 20) == 0x00FF00);
        CHECK(right->glass().read().width == 60);
    }
}

TEST_CASE("a given size is a new size, and textures survive it") {
    for (const Renderer renderer : renderers) {
        const auto window = headless(50, 40, renderer);
        Frame frame(*window);
        const Texture texture = window->glass().create(1, 1);
        window->glass().update(texture, 0, 0, 1, 1, filled(1, {0, 255, 0, 255}));
        window->give({input::Resized{300, 250}});
        REQUIRE(window->wait(0).size() == 1);
        CHECK(window->width_px() == 300);
        frame.draw(0, [&](ImDrawList& list) {
            list.AddImage(id_of(texture), {200, 200}, {300, 250});
        });
        const Pixels pixels = window->glass().read();
        REQUIRE(pixels.width == 300);
        CHECK(rgb_at(pixels, 250, 225) == 0x00FF00);
        CHECK(rgb_at(pixels, 100, 100) == 0x000000);
    }
}

TEST_CASE("given events come with the next wait, once, and it does not sleep") {
    const auto window = headless(10, 10);
    const input::Pointer finger{1, input::Phase::down, input::PointerKind::finger, {3, 4}, 5, 1};
    window->give({finger, input::Typed{"é"}});
    const auto before = window->now_ms();
    const auto events = window->wait(60'000);
    CHECK(window->now_ms() - before < 5'000);
    REQUIRE(events.size() == 2);
    CHECK(std::get<input::Pointer>(events[0]).px == base::Vec2{3, 4});
    CHECK(std::get<input::Typed>(events[1]).text == "é");
    CHECK(window->wait(0).empty());
}

TEST_CASE("a wait ends by wake() of another thread, by the time-out, and costs nothing meanwhile") {
    const auto window = headless(10, 10);
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        window->wake();
    });
    CHECK(window->wait(-1).empty());
    other.join();
    const std::clock_t used = std::clock();
    const auto before = window->now_ms();
    CHECK(window->wait(100).empty());
    CHECK(window->now_ms() - before >= 99);
    CHECK(double(std::clock() - used) / CLOCKS_PER_SEC < 0.05);
    window->wake();  // before the wait: it is not lost
    CHECK(window->wait(60'000).empty());
}

TEST_CASE("the clipboard of a headless window is its own") {
    const auto window = headless(10, 10);
    CHECK(window->clipboard().empty());
    window->set_clipboard("Bonjour");
    CHECK(window->clipboard() == "Bonjour");
}

}  // namespace platform
