#include "platform/sdl_surface.h"

#include "base/refusal.h"
#include "platform/x_errors.h"

#include <cstdlib>
#include <string_view>

namespace platform {

namespace {

base::Failure no_display(const std::string& reason) {
    return base::Failure({"no_display",
                          base::msg("No screen can be used here ({reason}). Start Fabrique from a "
                                    "graphical session, or use a command that needs no window."),
                          {{"reason", reason}}});
}

base::Failure no_opengl(const std::string& reason) {
    return base::Failure({"no_opengl",
                          base::msg("This screen has no usable OpenGL ({reason}). Install the "
                                    "graphics driver, or Mesa for drawing by the processor."),
                          {{"reason", reason}}});
}

// SDL would otherwise send every finger twice, as itself and as a mouse, and the mouse as a finger.
// Signals belong to app/: SDL would swallow Ctrl-C where nobody reads its queue.
void set_hints() {
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // pixels go straight to the screen
}

bool drawn_off_screen(std::string_view driver) {
    return driver == "offscreen" || driver == "dummy" || driver == "evdev";
}

// Without a display SDL may choose a driver that shows nothing: a window nobody can see or close.
// Who asks for one by name gets it.
void check_driver(Screen screen) {
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view name = driver != nullptr ? driver : "";
    const bool asked_by_name = SDL_GetHint(SDL_HINT_VIDEODRIVER) != nullptr;
    if (screen == Screen::shown && drawn_off_screen(name) && !asked_by_name) {
        throw no_display("DISPLAY, WAYLAND_DISPLAY");
    }
    if (screen == Screen::none && name != "offscreen") {
        throw no_display("SDL: " + std::string(name));
    }
}

void want_context(int version, int profile) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, version / 10);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, version % 10);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, profile);
}

SDL_Window* opened(const WindowOptions& options, Screen screen) {
    want_context(33, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    return sdl_window(options, screen, SDL_WINDOW_OPENGL);
}

// 3.3 core where there is one, then whatever the driver calls its best.
SDL_GLContext context_for(SDL_Window* window) {
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) {
        want_context(21, 0);
        context = SDL_GL_CreateContext(window);
    }
    return context;
}

}  // namespace

SdlVideo::SdlVideo(Screen screen) {
    set_hints();
    if (screen == Screen::none) {
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "offscreen", SDL_HINT_OVERRIDE);
    }
    if (screen == Screen::shown) outlive_x_errors();
    const int failed = SDL_InitSubSystem(SDL_INIT_VIDEO);
    const std::string reason = SDL_GetError();
    if (screen == Screen::none) SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    if (failed != 0) throw no_display(reason);
    try {
        check_driver(screen);
    } catch (...) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        throw;
    }
}

SdlVideo::~SdlVideo() {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

SDL_Window* sdl_window(const WindowOptions& options, Screen screen, Uint32 flags) {
    flags |= SDL_WINDOW_ALLOW_HIGHDPI;
    if (screen == Screen::shown) flags |= SDL_WINDOW_RESIZABLE;
    if (screen == Screen::none || options.hidden) flags |= SDL_WINDOW_HIDDEN;
    if (screen == Screen::shown && options.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Window* window =
        SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                         options.width_px, options.height_px, flags);
    if (window == nullptr) throw no_opengl(SDL_GetError());
    return window;
}

SdlSurface::SdlSurface(const WindowOptions& options, Screen screen)
    : video_(screen), window_(opened(options, screen)), context_(context_for(window_)) {
    if (context_ == nullptr) {
        const std::string reason = SDL_GetError();
        SDL_DestroyWindow(window_);
        throw no_opengl(reason);
    }
    SDL_GL_SetSwapInterval(screen == Screen::shown ? 1 : 0);
}

SdlSurface::~SdlSurface() {
    SDL_GL_DeleteContext(context_);
    SDL_DestroyWindow(window_);
}

void SdlSurface::make_current() {
    SDL_GL_MakeCurrent(window_, context_);
}

void SdlSurface::swap() {
    make_current();
    SDL_GL_SwapWindow(window_);
}

int SdlSurface::width_px() const {
    int width = 0;
    SDL_GL_GetDrawableSize(window_, &width, nullptr);
    return width;
}

int SdlSurface::height_px() const {
    int height = 0;
    SDL_GL_GetDrawableSize(window_, nullptr, &height);
    return height;
}

void SdlSurface::resize(int width_px, int height_px) {
    WindowOptions options;
    options.width_px = width_px;
    options.height_px = height_px;
    SDL_Window* window = opened(options, Screen::none);
    if (SDL_GL_MakeCurrent(window, context_) != 0) {
        const std::string reason = SDL_GetError();
        SDL_DestroyWindow(window);
        throw no_opengl(reason);
    }
    SDL_DestroyWindow(window_);
    window_ = window;
}

}  // namespace platform
