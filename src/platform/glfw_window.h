#pragma once
// The desktop window by GLFW: one mouse, keyboard, OpenGL.

#include "platform/contacts.h"
#include "platform/gl_glass.h"

#include <atomic>

struct GLFWwindow;

namespace platform {

class GlfwSurface final : public GlSurface {
public:
    // Throws base::Failure when there is no display or no OpenGL.
    explicit GlfwSurface(const WindowOptions&);
    ~GlfwSurface() override;
    GlfwSurface(const GlfwSurface&) = delete;
    GlfwSurface& operator=(const GlfwSurface&) = delete;

    void make_current() override;
    void swap() override;
    int width_px() const override;
    int height_px() const override;
    float pixels_per_unit() const;
    GLFWwindow* window() const { return window_; }

private:
    GLFWwindow* window_ = nullptr;
};

class GlfwWindow final : public Window {
public:
    explicit GlfwWindow(const WindowOptions&);

    const char* name() const override { return "GLFW"; }
    int width_px() const override { return surface_.width_px(); }
    int height_px() const override { return surface_.height_px(); }
    float scale() const override;
    Glass& glass() override { return glass_; }
    std::vector<input::Event> wait(base::Milliseconds timeout_ms) override;
    void wake() override;
    void present() override { surface_.swap(); }
    void set_full_screen(bool) override;
    void set_text_input(const base::Rect* caret_px) override;
    std::string clipboard() override;
    void set_clipboard(const std::string& text) override;
    base::Milliseconds now_ms() const override;
    void give(std::vector<input::Event>) override;

private:
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };
    void listen();
    void listen_to_window();
    void button(bool down);
    void key(int key, int scancode, int action, int modifiers);
    void resized();
    base::Vec2 cursor_px() const;

    GlfwSurface surface_;
    GlGlass glass_;
    Contacts contacts_;
    std::vector<input::Event> arrived_;
    Place place_in_window_;  // where to go back to from the full screen
    bool text_active_ = false;
    std::atomic<bool> woken_ = false;
};

}  // namespace platform
