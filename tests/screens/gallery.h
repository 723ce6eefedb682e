#pragma once
// The real shell on a glass that nobody sees, to take pictures of.

#include "samples.h"

#include "platform/png.h"
#include "platform/window.h"
#include "ui/app_shell.h"

#include <cstdio>
#include <stdexcept>

class Store : public ui::TextureStore {
public:
    explicit Store(platform::Glass& glass) : glass_(glass) {}
    void prepare() override { glass_.prepare(); }
    void release() override { glass_.release(); }
    ui::TextureId create(int w, int h) override { return glass_.create(w, h); }
    void update(ui::TextureId texture, int x, int y, int w, int h,
                std::span<const std::uint8_t> rgba) override {
        glass_.update(texture, x, y, w, h, rgba);
    }
    void destroy(ui::TextureId texture) override { glass_.destroy(texture); }

private:
    platform::Glass& glass_;
};

class NoClipboard : public ui::Clipboard {
public:
    std::string text() override { return {}; }
    void set_text(const std::string&) override {}
};

class Gallery {
public:
    Gallery(std::string out, int w, int h)
        : out_(std::move(out)),
          window_(platform::open_window(platform::Backend::headless,
                                        {.width_px = w, .height_px = h, .hidden = true})),
          store_(window_->glass()), shell_(store_, clipboard_) {
        shell_.resize(w, h);
        world.now = samples::now;
        world.steady_now = 1000;
        world.utc_offset_minutes = 60;
    }

    void settle() {
        for (int i = 0; i < 120 && (i < 6 || shell_.next_frame_in(world) == 0); ++i) {
            data_ = &shell_.frame(world, wishes_);
            world.steady_now += 16;
        }
    }
    void shoot(const std::string& name) {
        settle();
        window_->glass().draw(*data_, shell_.background());
        const platform::Pixels pixels = window_->glass().read();
        platform::write_png(pixels, out_ + "/" + name + ".png");
        std::printf("%s/%s.png\n", out_.c_str(), name.c_str());
    }
    void tap(const std::string& english, std::size_t nth = 0) {
        const std::string label = shell_.words().say(english.c_str());
        shell_.reveal(label, nth);
        settle();
        const ui::Item* item = shell_.registry().find(label, nth);
        if (!item) throw std::runtime_error("nothing to tap: " + label);
        tap_at(item->visible.centre());
    }
    void tap_at(base::Vec2 px) {
        shell_.take(input::Pointer{++pointer_, input::Phase::down, {}, px, world.steady_now, 1});
        shell_.take(input::Pointer{pointer_, input::Phase::up, {}, px, world.steady_now, 1});
        settle();
    }
    template <class Screen>
    Screen& show() {
        auto screen = std::make_unique<Screen>();
        Screen& shown = *screen;
        shell_.show(std::move(screen));
        return shown;
    }
    ui::Shell& shell() { return shell_; }

    ui::World world;

private:
    std::string out_;
    std::unique_ptr<platform::Window> window_;
    Store store_;
    NoClipboard clipboard_;
    ui::Shell shell_;
    ui::Wishes wishes_;
    ImDrawData* data_ = nullptr;
    std::int64_t pointer_ = 0;
};
