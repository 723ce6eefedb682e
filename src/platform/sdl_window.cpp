#include "platform/sdl_window.h"

#include "platform/arrivals.h"
#include "platform/clock.h"
#include "platform/scale.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace platform {

SdlWindow::SdlWindow(const WindowOptions& options)
    : view_(shown_view(options)),
      events_(view_->window()),
      name_(std::string("SDL2 ") + SDL_GetCurrentVideoDriver()),
      units_in_window_{options.width_px, options.height_px},
      wake_event_(SDL_RegisterEvents(1)) {
    SDL_StopTextInput();  // SDL starts with it; an input method would sit there with no text field
}

float SdlWindow::scale() const {
    float dpi = 0;
    SDL_Window* window = view_->window();
    if (SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window), &dpi, nullptr, nullptr) != 0) dpi = 0;
    return display_scale(std::max(dpi / dpi_at_scale_1, pixels_per_unit(window)));
}

bool SdlWindow::next(SDL_Event& event, base::Milliseconds timeout_ms) {
    if (timeout_ms < 0) return SDL_WaitEvent(&event) != 0;
    return SDL_WaitEventTimeout(&event, int(std::min(timeout_ms, wait_ms_max))) != 0;
}

bool SdlWindow::drain(SDL_Event event, std::vector<input::Event>& out) {
    bool woken = false;
    do {
        if (event.type == wake_event_) {
            waking_ = false;
            woken = true;
        }
        events_.take(event, steady_ms(), out);
        if (event.type == SDL_DROPFILE) SDL_free(event.drop.file);
    } while (out.size() < events_per_wait_max && SDL_PollEvent(&event) != 0);
    return woken;
}

// SDL also tells of things that are nothing to us, such as a mouse that passes by: sleep on.
std::vector<input::Event> SdlWindow::wait(base::Milliseconds timeout_ms) {
    std::vector<input::Event> events;
    const base::Milliseconds until = steady_ms() + std::min(timeout_ms, wait_ms_max);
    base::Milliseconds left = timeout_ms;
    SDL_Event event;
    bool woken = false;
    while (events.empty() && !woken && next(event, left)) {
        woken = drain(event, events);
        if (timeout_ms >= 0) left = std::max<base::Milliseconds>(until - steady_ms(), 0);
    }
    return events;
}

void SdlWindow::wake() {
    if (waking_.exchange(true)) return;
    SDL_Event event{};
    event.type = wake_event_;
    if (SDL_PushEvent(&event) != 1) waking_ = false;  // a full queue ends the wait as well
}

// The window manager gives the window its old size back, but kiosks have none: SDL is told again.
void SdlWindow::set_full_screen(bool on) {
    SDL_Window* window = view_->window();
    const bool is_on = (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN) != 0;
    if (on == is_on) return;
    if (on) SDL_GetWindowSize(window, &units_in_window_.x, &units_in_window_.y);
    SDL_SetWindowFullscreen(window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    if (!on) SDL_SetWindowSize(window, units_in_window_.x, units_in_window_.y);
}

void SdlWindow::set_text_input(const base::Rect* caret_px) {
    const bool active = SDL_IsTextInputActive() == SDL_TRUE;
    if (caret_px == nullptr) {
        if (active) SDL_StopTextInput();
        return;
    }
    const float ratio = pixels_per_unit(view_->window());
    const SDL_Rect rect{int(std::floor(caret_px->x / ratio)), int(std::floor(caret_px->y / ratio)),
                        int(std::ceil(caret_px->w / ratio)), int(std::ceil(caret_px->h / ratio))};
    SDL_SetTextInputRect(&rect);
    if (!active) SDL_StartTextInput();
}

std::string SdlWindow::clipboard() {
    char* text = SDL_GetClipboardText();
    std::string accepted = accepted_text(text);
    SDL_free(text);
    return accepted;
}

void SdlWindow::set_clipboard(const std::string& text) {
    SDL_SetClipboardText(text.c_str());
}

base::Milliseconds SdlWindow::now_ms() const {
    return steady_ms();
}

void SdlWindow::give(std::vector<input::Event>) {
    throw std::logic_error("only a headless window can be given events");
}

}  // namespace platform
