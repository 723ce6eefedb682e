#pragma once
// The real shell on a glass that only counts: fingers and keys go in as events, what is on the
// screen comes out of the registry.

#include "ui/app_shell.h"
#include "ui/imgui.h"

#include <map>
#include <stdexcept>
#include <utility>

namespace rig {

class FakeStore : public ui::TextureStore {
public:
    void prepare() override {
        ImGuiIO& io = ImGui::GetIO();
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    }
    void release() override {}
    ui::TextureId create(int width_px, int height_px) override {
        sizes[++last] = {width_px, height_px};
        return last;
    }
    void update(ui::TextureId texture, int x, int y, int w, int h,
                std::span<const std::uint8_t> rgba) override {
        const auto it = sizes.find(texture);
        const bool inside = it != sizes.end() && x >= 0 && y >= 0 && x + w <= it->second.first &&
                            y + h <= it->second.second;
        if (!inside || rgba.size() != std::size_t(w) * std::size_t(h) * 4) {
            throw std::logic_error("pixels outside their texture");
        }
        ++updates;
    }
    void destroy(ui::TextureId texture) override { sizes.erase(texture); }

    std::map<ui::TextureId, std::pair<int, int>> sizes;
    ui::TextureId last = 0;
    int updates = 0;
};

class FakeClipboard : public ui::Clipboard {
public:
    std::string text() override { return held; }
    void set_text(const std::string& text) override { held = text; }
    std::string held;
};

// A screen made of one function.
class Sheet : public ui::Screen {
public:
    using Draw = std::function<void(ui::Kit&)>;
    explicit Sheet(Draw draw) : draw_(std::move(draw)) {}
    const char* name() const override { return "sheet"; }
    void draw(ui::Kit& kit, const ui::World&, ui::Wishes&) override { draw_(kit); }
    void take(const input::Event& event, ui::Kit&, const ui::World&, ui::Wishes&) override {
        taken.push_back(event);
    }
    std::vector<input::Event> taken;

private:
    Draw draw_;
};

class Rig {
public:
    explicit Rig(ui::ShellOptions options = {}) : shell(store, clipboard, options) {
        shell.resize(1920, 1080);
        world.now = 1'795'183'200'000;  // 2026-11-20T14:00:00Z
        world.steady_now = 1000;
        world.settings.reduced_motion = true;
    }
    Sheet& show(Sheet::Draw draw) {
        auto sheet = std::make_unique<Sheet>(std::move(draw));
        Sheet& shown = *sheet;
        shell.show(std::move(sheet));
        frames(2);
        return shown;
    }
    void frame() {
        shell.frame(world, wishes);
        world.steady_now += 16;
        world.now += 16;
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }
    // As many frames as it takes until the shell would sleep.
    void settle() {
        for (int i = 0; i < 200 && shell.next_frame_in(world) == 0; ++i) frame();
    }
    const ui::Item& item(std::string_view label, std::size_t nth = 0) {
        const ui::Item* found = shell.registry().find(label, nth);
        if (!found) {
            throw std::runtime_error("no “" + std::string(label) + "” on\n" +
                                     shell.registry().dump());
        }
        return *found;
    }
    bool has(std::string_view label) const { return shell.registry().find(label) != nullptr; }
    void point(std::int64_t id, input::Phase phase, base::Vec2 px,
               input::PointerKind kind = input::PointerKind::finger) {
        shell.take(input::Pointer{id, phase, kind, px, world.steady_now, 1});
    }
    // Down and up without a frame between them.
    void tap_at(base::Vec2 px, input::PointerKind kind = input::PointerKind::finger) {
        ++pointer;
        point(pointer, input::Phase::down, px, kind);
        point(pointer, input::Phase::up, px, kind);
    }
    void tap(std::string_view label, std::size_t nth = 0) {
        if (item(label, nth).visible.empty()) {
            shell.reveal(label, nth);
            settle();
        }
        tap_at(item(label, nth).visible.centre());
        settle();
    }
    void key(input::KeyCode code, bool ctrl = false, bool shift = false) {
        shell.take(input::Key{code, true, ctrl, shift, false});
        settle();
    }
    void type(const std::string& text) {
        shell.take(input::Typed{text});
        settle();
    }
    template <class What>
    const What* wished() const {
        for (const ui::Action& action : wishes.actions) {
            if (const auto* what = std::get_if<What>(&action)) return what;
        }
        return nullptr;
    }
    template <class What>
    std::optional<What> last_wished() const {
        std::optional<What> last;
        for (const ui::Action& action : wishes.actions) {
            if (const auto* what = std::get_if<What>(&action)) last = *what;
        }
        return last;
    }

    FakeStore store;
    FakeClipboard clipboard;
    ui::Shell shell;
    ui::World world;
    ui::Wishes wishes;
    std::int64_t pointer = 0;
};

}  // namespace rig
