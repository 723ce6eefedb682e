#pragma once
// A screen without a display: drawn off screen, for pictures.

#include "app/commands.h"
#include "app/glass_store.h"

#include <memory>
#include <string>

namespace app {

struct Display {
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<GlassStore> store;
    std::unique_ptr<WindowClipboard> clipboard;
};
Display make_display(const Picture&);

// Draws the picture and writes it to FOLDER/NAME.png; answers with the path.
std::string write_picture(Display&, ImDrawData&, std::uint32_t background_rgb,
                          const std::string& folder, const std::string& name);

}  // namespace app
