#include "platform/sdl_events.h"

#include "platform/arrivals.h"

#include <algorithm>
#include <array>

namespace platform {

namespace {

using input::KeyCode;

struct KeyRow {
    SDL_Keycode sdl;
    KeyCode code;
};

constexpr std::array key_rows{
    KeyRow{SDLK_RETURN, KeyCode::enter},     KeyRow{SDLK_KP_ENTER, KeyCode::enter},
    KeyRow{SDLK_ESCAPE, KeyCode::escape},    KeyRow{SDLK_TAB, KeyCode::tab},
    KeyRow{SDLK_BACKSPACE, KeyCode::backspace}, KeyRow{SDLK_DELETE, KeyCode::remove},
    KeyRow{SDLK_LEFT, KeyCode::left},        KeyRow{SDLK_RIGHT, KeyCode::right},
    KeyRow{SDLK_UP, KeyCode::up},            KeyRow{SDLK_DOWN, KeyCode::down},
    KeyRow{SDLK_HOME, KeyCode::home},        KeyRow{SDLK_END, KeyCode::end},
    KeyRow{SDLK_PAGEUP, KeyCode::page_up},   KeyRow{SDLK_PAGEDOWN, KeyCode::page_down},
    KeyRow{SDLK_SPACE, KeyCode::space},      KeyRow{SDLK_F11, KeyCode::f11},
    KeyRow{SDLK_F12, KeyCode::f12},          KeyRow{SDLK_a, KeyCode::letter_a},
    KeyRow{SDLK_c, KeyCode::letter_c},       KeyRow{SDLK_v, KeyCode::letter_v},
    KeyRow{SDLK_x, KeyCode::letter_x},       KeyRow{SDLK_y, KeyCode::letter_y},
    KeyRow{SDLK_z, KeyCode::letter_z},
};

void key(const SDL_KeyboardEvent& event, std::vector<input::Event>& out) {
    const auto row = std::find_if(key_rows.begin(), key_rows.end(), [&](const KeyRow& candidate) {
        return candidate.sdl == event.keysym.sym;
    });
    if (row == key_rows.end()) return;
    const auto modifiers = event.keysym.mod;
    append_merged(out, input::Key{row->code, event.state == SDL_PRESSED,
                                  (modifiers & KMOD_CTRL) != 0, (modifiers & KMOD_SHIFT) != 0,
                                  (modifiers & KMOD_ALT) != 0});
}

void text(const char* typed, std::vector<input::Event>& out) {
    std::string accepted = accepted_text(typed);
    if (!accepted.empty()) append_merged(out, input::Typed{std::move(accepted)});
}

// While a file is dragged the window hears nothing of the mouse: the screen is asked where it is.
base::Vec2 mouse_in(SDL_Window* window) {
    int x = 0, y = 0, left = 0, top = 0;
    SDL_GetGlobalMouseState(&x, &y);
    SDL_GetWindowPosition(window, &left, &top);
    return {float(x - left), float(y - top)};
}

void dropped(const char* path, base::Vec2 px, std::vector<input::Event>& out) {
    std::string accepted = accepted_text(path);
    if (!accepted.empty()) append_merged(out, input::FileDropped{std::move(accepted), px});
}

}  // namespace

float pixels_per_unit(SDL_Window* window) {
    int units = 0;
    int pixels = 0;
    SDL_GetWindowSize(window, &units, nullptr);
    SDL_GetWindowSizeInPixels(window, &pixels, nullptr);
    return units > 0 && pixels > 0 ? float(pixels) / float(units) : 1;
}

base::Vec2 SdlEvents::pixels(int x, int y) const {
    return base::Vec2{float(x), float(y)} * pixels_per_unit(window_);
}

void SdlEvents::finger(const SDL_TouchFingerEvent& event, base::Milliseconds at,
                       std::vector<input::Event>& out) {
    if (!ours(event.windowID) || event.touchId == SDL_MOUSE_TOUCHID) return;
    int width = 0;
    int height = 0;
    SDL_GetWindowSizeInPixels(window_, &width, &height);
    const ContactKey contact{event.touchId, event.fingerId};
    const base::Vec2 px{event.x * float(width), event.y * float(height)};
    switch (event.type) {
        case SDL_FINGERDOWN:
            contacts_.down(contact, input::PointerKind::finger, px, at, event.pressure, out);
            break;
        case SDL_FINGERUP: contacts_.up(contact, px, at, out); break;
        default: contacts_.move(contact, px, at, event.pressure, out);
    }
}

void SdlEvents::button(const SDL_MouseButtonEvent& event, base::Milliseconds at,
                       std::vector<input::Event>& out) {
    if (!ours(event.windowID) || event.which == SDL_TOUCH_MOUSEID) return;
    if (event.button != SDL_BUTTON_LEFT) return;
    const base::Vec2 px = pixels(event.x, event.y);
    if (event.state == SDL_PRESSED) {
        contacts_.down(mouse_contact, input::PointerKind::mouse, px, at, 1, out);
    } else {
        contacts_.up(mouse_contact, px, at, out);
    }
}

void SdlEvents::wheel(const SDL_MouseWheelEvent& event, std::vector<input::Event>& out) const {
    if (!ours(event.windowID) || event.which == SDL_TOUCH_MOUSEID) return;
    const float sign = event.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0F : 1.0F;
    append_merged(out, input::Wheel{pixels(event.mouseX, event.mouseY),
                                    base::Vec2{event.preciseX, event.preciseY} * sign,
                                    (SDL_GetModState() & KMOD_CTRL) != 0});
}

void SdlEvents::window_event(const SDL_WindowEvent& event, base::Milliseconds at,
                             std::vector<input::Event>& out) {
    if (!ours(event.windowID)) return;
    switch (event.event) {
        case SDL_WINDOWEVENT_EXPOSED:  // what was shown is lost: as after a change of size
        case SDL_WINDOWEVENT_SIZE_CHANGED: {
            input::Resized size;
            SDL_GetWindowSizeInPixels(window_, &size.width_px, &size.height_px);
            append_merged(out, size);
            break;
        }
        case SDL_WINDOWEVENT_FOCUS_LOST:
            contacts_.cancel_all(at, out);
            append_merged(out, input::FocusLost{});
            break;
        case SDL_WINDOWEVENT_CLOSE: append_close(out); break;
        default: break;
    }
}

void SdlEvents::take(const SDL_Event& event, base::Milliseconds at,
                     std::vector<input::Event>& out) {
    switch (event.type) {
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: finger(event.tfinger, at, out); break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: button(event.button, at, out); break;
        case SDL_MOUSEMOTION:
            if (ours(event.motion.windowID) && event.motion.which != SDL_TOUCH_MOUSEID) {
                contacts_.move(mouse_contact, pixels(event.motion.x, event.motion.y), at, 1, out);
            }
            break;
        case SDL_MOUSEWHEEL: wheel(event.wheel, out); break;
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            if (ours(event.key.windowID)) key(event.key, out);
            break;
        case SDL_TEXTINPUT:
            if (ours(event.text.windowID)) text(event.text.text, out);
            break;
        case SDL_WINDOWEVENT: window_event(event.window, at, out); break;
        case SDL_DROPFILE:
            if (ours(event.drop.windowID)) {
                dropped(event.drop.file, mouse_in(window_) * pixels_per_unit(window_), out);
            }
            break;
        case SDL_QUIT: append_close(out); break;
        default: break;
    }
}

}  // namespace platform
