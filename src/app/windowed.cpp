#include "app/windowed.h"

namespace app {

std::unique_ptr<platform::Window> open_window(const WindowChoice& choice) {
    platform::WindowOptions shape;
    shape.width_px = choice.picture.width_px;
    shape.height_px = choice.picture.height_px;
    shape.renderer = choice.picture.renderer;
    shape.full_screen = choice.full_screen;
    return platform::open_window(
        choice.platform == "glfw" ? platform::Backend::glfw : platform::Backend::sdl, shape);
}

}  // namespace app
