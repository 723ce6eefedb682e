#pragma once
// The one door to the screen, to fingers and to the clipboard.
//
//                        SDL2        GLFW        headless
//  several fingers       yes         no (mouse)  yes (given by a script)
//  pen pressure          device      no          given
//  input method commit   yes         yes         given
//  on-event redraw       yes         yes         yes
//  clipboard             yes         yes         in memory
//  file drop             yes         yes         given
//  OpenGL                yes         yes         by SDL's offscreen driver
//  pixels by processor   yes         no          yes
//  pictures without X    offscreen   no          yes

#include "input/events.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct ImDrawData;

namespace platform {

using Texture = std::uint64_t;  // 0 is none; fits ImTextureID

// Straight (not premultiplied) RGBA, 8 bits a channel, rows from the top, no padding.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

// Where draw lists become light: by OpenGL, or by the processor where no graphics card is.
class Glass {
public:
    virtual ~Glass() = default;
    // Before every ImGui::NewFrame, with its context current and its fonts added: tells ImGui what
    // the glass can do and brings new or rebuilt fonts onto it. Nearly free when nothing changed.
    virtual void prepare() = 0;
    // Before ImGui::DestroyContext, with that context current. The glass may be prepared again.
    virtual void release() = 0;
    virtual Texture create(int width, int height) = 0;  // transparent
    // Copies `rgba` (w·h·4 bytes) to the rectangle x, y, w, h of the texture.
    virtual void update(Texture, int x, int y, int w, int h,
                        std::span<const std::uint8_t> rgba) = 0;
    virtual void destroy(Texture) = 0;
    // Clears to 0xRRGGBB and draws one frame; ImDrawCmd texture ids are Textures.
    virtual void draw(ImDrawData&, std::uint32_t background_rgb) = 0;
    // The frame drawn last, opaque. Slow; for pictures. Real windows: between draw and present().
    virtual Pixels read() = 0;
    virtual const char* name() const = 0;  // "OpenGL 4.5 llvmpipe …", for the F12 window
};

// Who fills the pixels: OpenGL, the processor, or whichever is faster here.
enum class Renderer { best, gl, cpu };

struct WindowOptions {
    std::string title = "Fabrique";
    int width_px = 1920;
    int height_px = 1080;
    bool full_screen = false;
    bool hidden = false;
    Renderer renderer = Renderer::best;
};

enum class Backend { sdl, glfw, headless };

class Window {
public:
    virtual ~Window() = default;
    virtual const char* name() const = 0;
    virtual int width_px() const = 0;
    virtual int height_px() const = 0;
    virtual float scale() const = 0;  // of the display, 1 at 96 dpi, never below 1
    virtual Glass& glass() = 0;
    // Sleeps until input, wake() or the time-out (0: does not sleep; negative: without end), then
    // returns everything that has arrived; arrivals.h says what is merged.
    virtual std::vector<input::Event> wait(base::Milliseconds timeout_ms) = 0;
    virtual void wake() = 0;  // from any thread
    virtual void present() = 0;
    virtual void set_full_screen(bool) = 0;
    // Where text goes in, for the system's input method; no rectangle: no text field is active.
    virtual void set_text_input(const base::Rect* caret_px) = 0;
    virtual std::string clipboard() = 0;
    virtual void set_clipboard(const std::string& text) = 0;
    virtual base::Milliseconds now_ms() const = 0;  // steady clock, for animation
    // Headless only: events to be returned by the next wait(); a Resized resizes the picture. From
    // any thread. Real windows throw std::logic_error.
    virtual void give(std::vector<input::Event>) = 0;
};

// Throws base::Failure with a sentence when there is no display or no OpenGL.
std::unique_ptr<Window> open_window(Backend, const WindowOptions&);

}  // namespace platform
