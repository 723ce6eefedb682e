#pragma once
// An SDL window with an OpenGL context, shown on a screen or drawn off every screen.

#include "platform/gl_glass.h"

#include <SDL.h>

namespace platform {

enum class Screen { shown, none };

// SDL's video as long as somebody needs it. Throws base::Failure when there is no display.
class SdlVideo {
public:
    explicit SdlVideo(Screen);
    ~SdlVideo();
    SdlVideo(const SdlVideo&) = delete;
    SdlVideo& operator=(const SdlVideo&) = delete;
};

// Throws base::Failure when SDL can make none. `flags`: what it must have, such as OpenGL.
SDL_Window* sdl_window(const WindowOptions&, Screen, Uint32 flags);

class SdlSurface final : public GlSurface {
public:
    // Throws base::Failure when there is no display or no OpenGL.
    SdlSurface(const WindowOptions&, Screen);
    ~SdlSurface() override;
    SdlSurface(const SdlSurface&) = delete;
    SdlSurface& operator=(const SdlSurface&) = delete;

    void make_current() override;
    void swap() override;
    int width_px() const override;
    int height_px() const override;
    SDL_Window* window() const { return window_; }
    // Off screen only: another window of that size takes over the context and all its textures.
    void resize(int width_px, int height_px);

private:
    SdlVideo video_;
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
};

}  // namespace platform
