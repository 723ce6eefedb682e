#pragma once
// What reaches the program from fingers, keyboards and the window system, whichever library it came
// from. SDL and GLFW end at platform/; from here on these are plain values.

#include "base/geometry.h"
#include "base/time.h"

#include <string>
#include <variant>

namespace input {

enum class Phase { down, move, up, cancelled };
enum class PointerKind { finger, mouse, pen };

// One contact. Ids are never reused while the program runs; the mouse is an ordinary pointer that
// exists only while its button is held. `cancelled` ends a pointer like `up`, but what it did is to
// be forgotten: focus lost, palm, the thing it held has gone.
struct Pointer {
    std::int64_t id = 0;
    Phase phase = Phase::down;
    PointerKind kind = PointerKind::finger;
    base::Vec2 px;  // window pixels, origin top left
    base::Milliseconds at = 0;
    float pressure = 1;  // 0…1 where the device tells
};

enum class KeyCode {
    unknown, enter, escape, tab, backspace, remove, left, right, up, down, home, end, page_up,
    page_down, space, f11, f12, letter_a, letter_c, letter_v, letter_x, letter_y, letter_z
};

struct Key {
    KeyCode code = KeyCode::unknown;
    bool down = true;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
};

// Committed text, UTF-8: from a keyboard, an input method, or our own on-screen keyboard.
struct Typed {
    std::string text;
};

// Mouse wheel or touch pad; positive is away from the person. Ctrl held means zoom.
struct Wheel {
    base::Vec2 px;
    base::Vec2 by;
    bool ctrl = false;
};

struct Resized {
    int width_px = 0;
    int height_px = 0;
};
struct FocusLost {};
struct CloseAsked {};
struct FileDropped {
    std::string path;
    base::Vec2 px;  // where it was let go
};

using Event = std::variant<Pointer, Key, Typed, Wheel, Resized, FocusLost, CloseAsked, FileDropped>;

}  // namespace input
