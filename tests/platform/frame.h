#pragma once
// A frame of Dear ImGui for tests of the glass.

#include "drivers.h"

#include "platform/window.h"

#include <imgui.h>

#include <functional>
#include <memory>

namespace platform {

// An ImGui context that draws `paint` over the whole of a window.
class Frame {
public:
    explicit Frame(Window& window) : window_(window), context_(ImGui::CreateContext()) {
        keep_drivers_loaded();
        ImGui::SetCurrentContext(context_);  // a context made beside another is not current
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Frame() {
        ImGui::SetCurrentContext(context_);
        window_.glass().release();
        ImGui::DestroyContext(context_);
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    void draw(std::uint32_t background, const std::function<void(ImDrawList&)>& paint) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {float(window_.width_px()), float(window_.height_px())};
        io.DeltaTime = 1.0F / 60;
        window_.glass().prepare();
        ImGui::NewFrame();
        paint(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        window_.glass().draw(*ImGui::GetDrawData(), background);
    }

private:
    Window& window_;
    ImGuiContext* context_;
};

// 0xRRGGBB
inline std::uint32_t rgb_at(const Pixels& pixels, int x, int y) {
    const auto* pixel = &pixels.rgba.at((std::size_t(y) * pixels.width + x) * 4);
    return std::uint32_t(pixel[0]) << 16 | std::uint32_t(pixel[1]) << 8 | pixel[2];
}

inline ImTextureID id_of(Texture texture) { return ImTextureID(texture); }

}  // namespace platform
