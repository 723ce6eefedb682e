#include "platform/glfw_window.h"
#include "platform/headless_window.h"
#include "platform/sdl_window.h"

#include <algorithm>

namespace platform {

std::unique_ptr<Window> open_window(Backend backend, const WindowOptions& asked) {
    WindowOptions options = asked;
    options.width_px = std::clamp(asked.width_px, 1, window_side_px_max);
    options.height_px = std::clamp(asked.height_px, 1, window_side_px_max);
    switch (backend) {
        case Backend::glfw: return std::make_unique<GlfwWindow>(options);
        case Backend::headless: return std::make_unique<HeadlessWindow>(options);
        case Backend::sdl: break;
    }
    return std::make_unique<SdlWindow>(options);
}

}  // namespace platform
