#include "platform/glfw_window.h"

#include "base/refusal.h"
#include "platform/x_errors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace platform {

namespace {

int library_users = 0;  // GLFW lives in one thread and ends for all windows at once

std::string reason() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description != nullptr ? description : "GLFW";
}

void begin_library() {
    outlive_x_errors();
    if (library_users == 0 && glfwInit() == GLFW_FALSE) {
        throw base::Failure({"no_display",
                             base::msg("No screen can be used here ({reason}). Start Fabrique from "
                                       "a graphical session, or use a command that needs no "
                                       "window."),
                             {{"reason", reason()}}});
    }
    ++library_users;
}

void end_library() {
    if (--library_users == 0) glfwTerminate();
}

GLFWwindow* created(const WindowOptions& options, bool core_3_3) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, options.hidden ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    if (core_3_3) {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    }
    return glfwCreateWindow(options.width_px, options.height_px, options.title.c_str(), nullptr,
                            nullptr);
}

}  // namespace

GlfwSurface::GlfwSurface(const WindowOptions& options) {
    begin_library();
    window_ = created(options, true);
    if (window_ == nullptr) window_ = created(options, false);
    if (window_ == nullptr) {
        const std::string why = reason();
        end_library();
        throw base::Failure({"no_opengl",
                             base::msg("This screen has no usable OpenGL ({reason}). Install the "
                                       "graphics driver, or Mesa for drawing by the processor."),
                             {{"reason", why}}});
    }
    make_current();
    glfwSwapInterval(1);
}

GlfwSurface::~GlfwSurface() {
    glfwDestroyWindow(window_);
    end_library();
}

void GlfwSurface::make_current() {
    if (glfwGetCurrentContext() != window_) glfwMakeContextCurrent(window_);
}

void GlfwSurface::swap() {
    make_current();
    glfwSwapBuffers(window_);
}

int GlfwSurface::width_px() const {
    int width = 0;
    glfwGetFramebufferSize(window_, &width, nullptr);
    return width;
}

int GlfwSurface::height_px() const {
    int height = 0;
    glfwGetFramebufferSize(window_, nullptr, &height);
    return height;
}

float GlfwSurface::pixels_per_unit() const {
    int units = 0;
    glfwGetWindowSize(window_, &units, nullptr);
    const int pixels = width_px();
    return units > 0 && pixels > 0 ? float(pixels) / float(units) : 1;
}

}  // namespace platform
