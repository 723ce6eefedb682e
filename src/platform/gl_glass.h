#pragma once
// The glass by OpenGL: ImGui's own renderer for draw lists, and textures whose names are GL names.

#include "platform/window.h"

#include <map>
#include <string>

struct ImGuiContext;

namespace platform {

// Where a GL context and its two buffers come from: SDL or GLFW.
class GlSurface {
public:
    virtual ~GlSurface() = default;
    virtual void make_current() = 0;
    virtual void swap() = 0;
    virtual int width_px() const = 0;
    virtual int height_px() const = 0;
};

class GlGlass final : public Glass {
public:
    // The surface must outlive the glass. Throws base::Failure when OpenGL is older than 2.1.
    explicit GlGlass(GlSurface&);
    ~GlGlass() override;
    GlGlass(const GlGlass&) = delete;
    GlGlass& operator=(const GlGlass&) = delete;

    void prepare() override;
    void release() override;
    Texture create(int width, int height) override;
    void update(Texture, int x, int y, int w, int h, std::span<const std::uint8_t> rgba) override;
    void destroy(Texture) override;
    void draw(ImDrawData&, std::uint32_t background_rgb) override;
    Pixels read() override;
    const char* name() const override { return name_.c_str(); }

private:
    struct Size {
        int width;
        int height;
    };
    GlSurface& surface_;
    std::string name_;
    int version_ = 0;  // 33 for OpenGL 3.3
    int texture_side_px_max_ = 0;
    std::map<Texture, Size> textures_;
    ImGuiContext* prepared_ = nullptr;
};

}  // namespace platform
