#include "platform/glfw_window.h"

#include "platform/arrivals.h"
#include "platform/clock.h"
#include "platform/scale.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace platform {

namespace {

using input::KeyCode;

struct KeyRow {
    int glfw;
    KeyCode code;
};

constexpr std::array key_rows{
    KeyRow{GLFW_KEY_ENTER, KeyCode::enter},   KeyRow{GLFW_KEY_KP_ENTER, KeyCode::enter},
    KeyRow{GLFW_KEY_ESCAPE, KeyCode::escape}, KeyRow{GLFW_KEY_TAB, KeyCode::tab},
    KeyRow{GLFW_KEY_BACKSPACE, KeyCode::backspace}, KeyRow{GLFW_KEY_DELETE, KeyCode::remove},
    KeyRow{GLFW_KEY_LEFT, KeyCode::left},     KeyRow{GLFW_KEY_RIGHT, KeyCode::right},
    KeyRow{GLFW_KEY_UP, KeyCode::up},         KeyRow{GLFW_KEY_DOWN, KeyCode::down},
    KeyRow{GLFW_KEY_HOME, KeyCode::home},     KeyRow{GLFW_KEY_END, KeyCode::end},
    KeyRow{GLFW_KEY_PAGE_UP, KeyCode::page_up}, KeyRow{GLFW_KEY_PAGE_DOWN, KeyCode::page_down},
    KeyRow{GLFW_KEY_SPACE, KeyCode::space},   KeyRow{GLFW_KEY_F11, KeyCode::f11},
    KeyRow{GLFW_KEY_F12, KeyCode::f12},
};

// GLFW's letter keys are places on a US keyboard; what undoes is the key that says Z, which an
// AZERTY keyboard has elsewhere.
KeyCode letter(const char* said) {
    if (said == nullptr || said[0] == '\0' || said[1] != '\0') return KeyCode::unknown;
    switch (said[0]) {
        case 'a': return KeyCode::letter_a;
        case 'c': return KeyCode::letter_c;
        case 'v': return KeyCode::letter_v;
        case 'x': return KeyCode::letter_x;
        case 'y': return KeyCode::letter_y;
        case 'z': return KeyCode::letter_z;
        default: return KeyCode::unknown;
    }
}

KeyCode code_of(int key, int scancode) {
    const auto row = std::find_if(key_rows.begin(), key_rows.end(),
                                  [&](const KeyRow& candidate) { return candidate.glfw == key; });
    return row != key_rows.end() ? row->code : letter(glfwGetKeyName(key, scancode));
}

GlfwWindow& self(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
}

}  // namespace

GlfwWindow::GlfwWindow(const WindowOptions& options) : surface_(options), glass_(surface_) {
    glfwSetWindowUserPointer(surface_.window(), this);
    listen();
    listen_to_window();
    if (options.full_screen) set_full_screen(true);
}

void GlfwWindow::listen() {
    GLFWwindow* window = surface_.window();
    glfwSetMouseButtonCallback(window, [](GLFWwindow* from, int which, int action, int) {
        if (which == GLFW_MOUSE_BUTTON_LEFT) self(from).button(action == GLFW_PRESS);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* from, double, double) {
        GlfwWindow& me = self(from);
        me.contacts_.move(mouse_contact, me.cursor_px(), steady_ms(), 1, me.arrived_);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* from, double x, double y) {
        const bool ctrl = glfwGetKey(from, GLFW_KEY_LEFT_CONTROL) == GLFW_PRESS ||
                          glfwGetKey(from, GLFW_KEY_RIGHT_CONTROL) == GLFW_PRESS;
        GlfwWindow& me = self(from);
        append_merged(me.arrived_, input::Wheel{me.cursor_px(), {float(x), float(y)}, ctrl});
    });
    glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int scancode, int action, int mods) {
        self(from).key(key, scancode, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* from, unsigned int code_point) {
        GlfwWindow& me = self(from);
        std::string text = utf8_of(code_point);
        if (me.text_active_ && !text.empty()) {
            append_merged(me.arrived_, input::Typed{std::move(text)});
        }
    });
}

void GlfwWindow::listen_to_window() {
    GLFWwindow* window = surface_.window();
    glfwSetFramebufferSizeCallback(window,
                                   [](GLFWwindow* from, int, int) { self(from).resized(); });
    // What was shown is lost: as after a change of size.
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* from) { self(from).resized(); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* from, int focused) {
        if (focused == GLFW_TRUE) return;
        GlfwWindow& me = self(from);
        me.contacts_.cancel_all(steady_ms(), me.arrived_);
        append_merged(me.arrived_, input::FocusLost{});
    });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* from) {
        glfwSetWindowShouldClose(from, GLFW_FALSE);
        append_close(self(from).arrived_);
    });
    glfwSetDropCallback(window, [](GLFWwindow* from, int count, const char** paths) {
        for (int i = 0; i < count; ++i) {
            std::string path = accepted_text(paths[i]);
            if (path.empty()) continue;
            GlfwWindow& me = self(from);
            append_merged(me.arrived_, input::FileDropped{std::move(path), me.cursor_px()});
        }
    });
}

base::Vec2 GlfwWindow::cursor_px() const {
    double x = 0;
    double y = 0;
    glfwGetCursorPos(surface_.window(), &x, &y);
    return base::Vec2{float(x), float(y)} * surface_.pixels_per_unit();
}

void GlfwWindow::button(bool down) {
    const base::Milliseconds at = steady_ms();
    if (down) {
        contacts_.down(mouse_contact, input::PointerKind::mouse, cursor_px(), at, 1, arrived_);
    } else {
        contacts_.up(mouse_contact, cursor_px(), at, arrived_);
    }
}

void GlfwWindow::key(int key, int scancode, int action, int modifiers) {
    const KeyCode code = code_of(key, scancode);
    if (code == KeyCode::unknown) return;
    append_merged(arrived_, input::Key{code, action != GLFW_RELEASE,
                                       (modifiers & GLFW_MOD_CONTROL) != 0,
                                       (modifiers & GLFW_MOD_SHIFT) != 0,
                                       (modifiers & GLFW_MOD_ALT) != 0});
}

void GlfwWindow::resized() {
    append_merged(arrived_, input::Resized{width_px(), height_px()});
}

float GlfwWindow::scale() const {
    float x = 1;
    glfwGetWindowContentScale(surface_.window(), &x, nullptr);
    return display_scale(x);
}

// GLFW returns for anything the window system says, also for what is nothing to us: sleep on.
std::vector<input::Event> GlfwWindow::wait(base::Milliseconds timeout_ms) {
    const base::Milliseconds until = steady_ms() + std::min(timeout_ms, wait_ms_max);
    glfwPollEvents();
    while (arrived_.empty() && !woken_.load()) {
        const base::Milliseconds left = until - steady_ms();
        if (timeout_ms >= 0 && left <= 0) break;
        if (timeout_ms < 0) {
            glfwWaitEvents();
        } else {
            glfwWaitEventsTimeout(double(left) / double(base::second_ms));
        }
    }
    woken_ = false;
    std::vector<input::Event> events;
    events.swap(arrived_);
    return events;
}

void GlfwWindow::wake() {
    if (!woken_.exchange(true)) glfwPostEmptyEvent();
}

void GlfwWindow::set_full_screen(bool on) {
    GLFWwindow* window = surface_.window();
    const bool is_on = glfwGetWindowMonitor(window) != nullptr;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (on == is_on || (on && mode == nullptr)) return;
    Place& place = place_in_window_;
    if (on) {
        glfwGetWindowPos(window, &place.x, &place.y);
        glfwGetWindowSize(window, &place.width, &place.height);
        glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    } else {
        glfwSetWindowMonitor(window, nullptr, place.x, place.y, place.width, place.height,
                             GLFW_DONT_CARE);
    }
}

// GLFW has no input method of its own; characters count only while a text field is active, as
// with SDL.
void GlfwWindow::set_text_input(const base::Rect* caret_px) {
    text_active_ = caret_px != nullptr;
}

std::string GlfwWindow::clipboard() {
    return accepted_text(glfwGetClipboardString(surface_.window()));
}

void GlfwWindow::set_clipboard(const std::string& text) {
    glfwSetClipboardString(surface_.window(), text.c_str());
}

base::Milliseconds GlfwWindow::now_ms() const {
    return steady_ms();
}

void GlfwWindow::give(std::vector<input::Event>) {
    throw std::logic_error("only a headless window can be given events");
}

}  // namespace platform
