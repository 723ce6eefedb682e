// Pictures of the screens, to be looked at: gallery OUT [WxH] [language] [percent] [theme]

#include "samples.h"

#include "app/glass_store.h"
#include "platform/png.h"
#include "ui/app_shell.h"
#include "ui/screens/preparation/preparation.h"
#include "ui/screens/shelf/shelf.h"

#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace {

int number(std::string_view text, int otherwise) {
    std::from_chars(text.data(), text.data() + text.size(), otherwise);
    return otherwise;
}

class Gallery {
public:
    Gallery(std::string out, int w, int h)
        : out_(std::move(out)),
          window_(platform::open_window(platform::Backend::headless,
                                        {.width_px = w, .height_px = h, .hidden = true})),
          store_(window_->glass()), clipboard_(*window_), shell_(store_, clipboard_) {
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
    void tap(std::string_view label, std::size_t nth = 0) {
        shell_.reveal(label, nth);
        settle();
        const ui::Item* item = shell_.registry().find(label, nth);
        if (!item) throw std::runtime_error("nothing to tap: " + std::string(label));
        const base::Vec2 px = item->visible.centre();
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
    app::GlassStore store_;
    app::WindowClipboard clipboard_;
    ui::Shell shell_;
    ui::Wishes wishes_;
    ImDrawData* data_ = nullptr;
    std::int64_t pointer_ = 0;
};

void shoot_shelf(Gallery& gallery) {
    const auto usual = samples::shelf(), troubled = samples::troubled_shelf();
    gallery.show<ui::ShelfScreen>();
    gallery.world.shelf = usual;
    gallery.shoot("shelf");
    gallery.tap("Settings");
    gallery.shoot("shelf-settings");
    gallery.show<ui::ShelfScreen>();
    gallery.world.shelf = troubled;
    gallery.shell().tell("This file is open in another program: close it there first.",
                         ui::Tone::bad);
    gallery.shoot("shelf-troubled");
    gallery.world.shelf = {};
    gallery.shoot("shelf-empty");
}

void shoot_preparation(Gallery& gallery, const workshop::CreateSession& recipe) {
    const workshop::State state = samples::planned(recipe);
    gallery.world.state = &state;
    auto& screen = gallery.show<ui::PreparationScreen>();
    gallery.shoot("preparation");
    for (std::size_t i = 0; i < state.agenda.size(); ++i) {
        if (state.agenda[i].kind == workshop::ActivityKind::vote) screen.here().open = int(i);
    }
    gallery.settle();
    gallery.tap("Secret vote");
    gallery.shoot("preparation-vote");
    gallery.tap(gallery.shell().words().say("Title"));
    gallery.shoot("preparation-writing");
    gallery.world.state = nullptr;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> given(values + 1, values + count);
    const auto value = [&](std::size_t i, const char* otherwise) {
        return i < given.size() ? given[i] : std::string(otherwise);
    };
    const std::string size = value(1, "1920x1080");
    const std::size_t cross = std::min(size.find('x'), size.size());
    Gallery gallery(value(0, "."), number(size.substr(0, cross), 1920),
                    number(size.substr(std::min(cross + 1, size.size())), 1080));
    const std::string language = value(2, "en");
    const std::vector<std::string> languages = {"fr", "en"};
    const auto recipes =
        methods::read_recipes(FABRIQUE_SOURCE_DIR "/assets/recipes", language);
    gallery.world.languages = languages;
    gallery.world.recipes = recipes;
    gallery.world.settings.language = language;
    gallery.world.settings.text_percent = number(value(3, "100"), 100);
    gallery.world.settings.theme = value(4, "paper");
    gallery.shell().set_words(base::Words::load(FABRIQUE_BINARY_DIR "/i18n", language));
    shoot_shelf(gallery);
    shoot_preparation(gallery, recipes.front().session);
    return 0;
}
