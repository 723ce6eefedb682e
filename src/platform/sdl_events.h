#pragma once
// SDL's events become ours here and nowhere else.

#include "platform/contacts.h"

#include <SDL.h>

namespace platform {

class SdlEvents {
public:
    explicit SdlEvents(SDL_Window* window) : window_(window), id_(SDL_GetWindowID(window)) {}

    // Appends what the event means to this window; nothing for most kinds.
    void take(const SDL_Event&, base::Milliseconds at, std::vector<input::Event>& out);

private:
    void finger(const SDL_TouchFingerEvent&, base::Milliseconds at, std::vector<input::Event>& out);
    void button(const SDL_MouseButtonEvent&, base::Milliseconds at, std::vector<input::Event>& out);
    void window_event(const SDL_WindowEvent&, base::Milliseconds at,
                      std::vector<input::Event>& out);
    void wheel(const SDL_MouseWheelEvent&, std::vector<input::Event>& out) const;
    base::Vec2 pixels(int x, int y) const;
    bool ours(Uint32 window_id) const { return window_id == id_ || window_id == 0; }

    SDL_Window* window_;
    Uint32 id_;
    Contacts contacts_;
};

// Window pixels of the drawable for one unit of window size: 2 on many laptops under Wayland.
float pixels_per_unit(SDL_Window*);

}  // namespace platform
