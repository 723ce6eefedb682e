#include "app/display.h"

#include "platform/png.h"

#include <filesystem>

namespace app {

Display make_display(const Picture& picture) {
    platform::WindowOptions shape;
    shape.width_px = picture.width_px;
    shape.height_px = picture.height_px;
    shape.hidden = true;
    shape.renderer = picture.renderer;
    Display display;
    display.window = platform::open_window(platform::Backend::headless, shape);
    display.store = std::make_unique<GlassStore>(display.window->glass());
    display.clipboard = std::make_unique<WindowClipboard>(*display.window);
    return display;
}

std::string write_picture(Display& display, ImDrawData& picture, std::uint32_t background_rgb,
                          const std::string& folder, const std::string& name) {
    platform::Glass& glass = display.window->glass();
    glass.draw(picture, background_rgb);
    const std::string path = (std::filesystem::path(folder) / (name + ".png")).string();
    platform::write_png(glass.read(), path);
    return path;
}

}  // namespace app
