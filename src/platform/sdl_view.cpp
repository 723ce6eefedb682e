#include "platform/sdl_view.h"

#include "base/refusal.h"
#include "platform/cpu_glass.h"

#include <algorithm>
#include <array>

namespace platform {

namespace {

class GlView final : public SdlView {
public:
    explicit GlView(const WindowOptions& options)
        : surface_(options, Screen::shown), glass_(surface_) {}
    Glass& glass() override { return glass_; }
    void present() override { surface_.swap(); }
    int width_px() const override { return surface_.width_px(); }
    int height_px() const override { return surface_.height_px(); }
    SDL_Window* window() const override { return surface_.window(); }

private:
    SdlSurface surface_;
    GlGlass glass_;
};

// Only what was painted goes to the screen. SDL would otherwise put a renderer of its own between.
class PixelView final : public SdlView {
public:
    explicit PixelView(const WindowOptions& options)
        : video_(Screen::shown), window_(sdl_window(options, Screen::shown, 0)),
          glass_(options.width_px, options.height_px) {}
    ~PixelView() override { SDL_DestroyWindow(window_); }
    PixelView(const PixelView&) = delete;
    PixelView& operator=(const PixelView&) = delete;

    Glass& glass() override { return glass_; }
    int width_px() const override { return size().x; }
    int height_px() const override { return size().y; }
    SDL_Window* window() const override { return window_; }
    void present() override;

private:
    SDL_Point size() const {
        SDL_Point size{1, 1};
        SDL_GetWindowSizeInPixels(window_, &size.x, &size.y);
        return size;
    }
    void copy(SDL_Surface&, const SDL_Rect&) const;

    SdlVideo video_;
    SDL_Window* window_;
    CpuGlass glass_;
    SDL_Point shown_{0, 0};  // the size of what the screen shows
};

void PixelView::copy(SDL_Surface& surface, const SDL_Rect& box) const {
    const std::uint32_t* from =
        glass_.pixels() + std::size_t(box.y) * glass_.width_px() + box.x;
    auto* to = static_cast<std::uint8_t*>(surface.pixels) + std::ptrdiff_t(box.y) * surface.pitch +
               std::ptrdiff_t(box.x) * surface.format->BytesPerPixel;
    SDL_ConvertPixels(box.w, box.h, SDL_PIXELFORMAT_RGB888, from, glass_.width_px() * 4,
                      surface.format->format, to, surface.pitch);
}

void PixelView::present() {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (surface == nullptr) return;  // minimised, or being resized: the next frame comes
    const SDL_Rect whole{0, 0, std::min(surface->w, glass_.width_px()),
                         std::min(surface->h, glass_.height_px())};
    std::vector<SDL_Rect> boxes;
    for (const Box& box : glass_.painted()) {
        const SDL_Rect painted{box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0};
        SDL_Rect inside;
        if (SDL_IntersectRect(&painted, &whole, &inside)) boxes.push_back(inside);
    }
    // A new size, or nothing new: then the screen has lost what it showed.
    if (boxes.empty() || shown_.x != surface->w || shown_.y != surface->h) boxes = {whole};
    shown_ = {surface->w, surface->h};
    for (const SDL_Rect& box : boxes) copy(*surface, box);
    SDL_UpdateWindowSurfaceRects(window_, boxes.data(), int(boxes.size()));
}

}  // namespace

bool paints_by_processor(const std::string& renderer_name) {
    constexpr std::array software = {"llvmpipe", "softpipe", "swrast", "SwiftShader",
                                     "Software Rasterizer"};
    return std::any_of(software.begin(), software.end(), [&](const char* name) {
        return renderer_name.find(name) != std::string::npos;
    });
}

std::unique_ptr<SdlView> shown_view(const WindowOptions& options) {
    if (options.renderer == Renderer::cpu) return std::make_unique<PixelView>(options);
    if (options.renderer == Renderer::gl) return std::make_unique<GlView>(options);
    WindowOptions probe = options;  // nobody shall see it come and go
    probe.hidden = true;
    probe.full_screen = false;
    const SdlVideo video(Screen::shown);
    bool by_processor = true;
    try {
        by_processor = paints_by_processor(GlView(probe).glass().name());
    } catch (const base::Failure& failure) {
        if (failure.refusal().code == "no_display") throw;
    }
    if (by_processor) return std::make_unique<PixelView>(options);
    return std::make_unique<GlView>(options);
}

}  // namespace platform
