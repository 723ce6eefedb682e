#include "platform/cpu_glass.h"
#include "platform/sdl_surface.h"
#include "platform/view.h"

namespace platform {

namespace {

class HiddenGlView final : public HiddenView {
public:
    explicit HiddenGlView(const WindowOptions& options)
        : surface_(options, Screen::none), glass_(surface_) {}
    Glass& glass() override { return glass_; }
    void present() override { surface_.swap(); }
    int width_px() const override { return surface_.width_px(); }
    int height_px() const override { return surface_.height_px(); }
    void resize(int width_px, int height_px) override { surface_.resize(width_px, height_px); }

private:
    SdlSurface surface_;
    GlGlass glass_;
};

// Needs nothing of the machine but memory.
class HiddenPixelView final : public HiddenView {
public:
    explicit HiddenPixelView(const WindowOptions& options)
        : glass_(options.width_px, options.height_px) {}
    Glass& glass() override { return glass_; }
    void present() override {}
    int width_px() const override { return glass_.width_px(); }
    int height_px() const override { return glass_.height_px(); }
    void resize(int width_px, int height_px) override { glass_.resize(width_px, height_px); }

private:
    CpuGlass glass_;
};

}  // namespace

std::unique_ptr<HiddenView> hidden_view(const WindowOptions& options) {
    if (options.renderer == Renderer::gl) return std::make_unique<HiddenGlView>(options);
    return std::make_unique<HiddenPixelView>(options);
}

}  // namespace platform
