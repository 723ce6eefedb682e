#pragma once
// Where pixels go: the glass of platform/, wired in app/; a fake in tests.

#include "painting/picture.h"

#include <cstdint>
#include <span>

namespace ui {

using TextureId = std::uint64_t;  // 0 is none

class TextureStore {
public:
    virtual ~TextureStore() = default;
    // Before every frame, with ImGui's context current: fonts and capabilities.
    virtual void prepare() = 0;
    // Before ImGui's context goes.
    virtual void release() = 0;
    virtual TextureId create(int width_px, int height_px) = 0;  // transparent
    // `rgba` is w·h·4 bytes, straight alpha.
    virtual void update(TextureId, int x, int y, int w, int h,
                        std::span<const std::uint8_t> rgba) = 0;
    virtual void destroy(TextureId) = 0;
};

// What the shell needs from the window besides pixels.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    virtual std::string text() = 0;
    virtual void set_text(const std::string& text) = 0;
};

}  // namespace ui
