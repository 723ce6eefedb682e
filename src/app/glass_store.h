#pragma once
// The window's glass and clipboard as the interface knows them.

#include "platform/window.h"
#include "ui/textures.h"

namespace app {

class GlassStore : public ui::TextureStore {
public:
    explicit GlassStore(platform::Glass& glass) : glass_(glass) {}
    void prepare() override { glass_.prepare(); }
    void release() override { glass_.release(); }
    ui::TextureId create(int width_px, int height_px) override {
        return glass_.create(width_px, height_px);
    }
    void update(ui::TextureId texture, int x, int y, int w, int h,
                std::span<const std::uint8_t> rgba) override {
        glass_.update(texture, x, y, w, h, rgba);
    }
    void destroy(ui::TextureId texture) override { glass_.destroy(texture); }

private:
    platform::Glass& glass_;
};

class WindowClipboard : public ui::Clipboard {
public:
    explicit WindowClipboard(platform::Window& window) : window_(window) {}
    std::string text() override { return window_.clipboard(); }
    void set_text(const std::string& text) override { window_.set_clipboard(text); }

private:
    platform::Window& window_;
};

}  // namespace app
