#pragma once
// The views of an SDL window: OpenGL, or plain pixels through the window's surface.

#include "platform/sdl_surface.h"
#include "platform/view.h"

namespace platform {

class SdlView : public View {
public:
    virtual SDL_Window* window() const = 0;
};

// By the renderer asked for; Renderer::best takes OpenGL where a graphics card is behind it.
// Throws base::Failure when there is no display, or no OpenGL and nothing else was allowed.
std::unique_ptr<SdlView> shown_view(const WindowOptions&);

// Whether OpenGL's own name says that it is the processor that paints.
bool paints_by_processor(const std::string& renderer_name);

}  // namespace platform
