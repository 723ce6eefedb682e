#pragma once
// Inside ui/: the keyboard at the foot of the screen while a finger chose a field to write in.

#include "ui/app_shell.h"
#include "ui/keyboard_view.h"

namespace ui {

class Shell::FieldKeyboard {
public:
    // Beside the field where it would hide it. On a kiosk its keys are as large as the screen
    // allows, within reason.
    FieldKeyboard(board::KeyboardLayout, const Metrics&, base::Vec2 screen_px, base::Rect field_px,
                  bool kiosk);

    // Events for the field, in order.
    std::vector<input::Event> take(const input::Pointer&, bool many_lines);
    std::vector<input::Event> tick(base::Milliseconds now, bool many_lines);
    // Of the field that is written now: one of digits begins with those keys.
    void show_digits(bool);
    void draw(Kit&);  // and answers a touch of the text above the keys
    float height_px() const;  // from the foot of the screen
    bool fits(base::Vec2 screen_px) const { return screen_px == screen_; }
    board::Keyboard& keys() { return keyboard_; }

private:
    std::vector<input::Event> told(const board::Keyboard::Outputs&, bool many_lines);
    base::Vec2 screen_;
    board::Keyboard keyboard_;
    bool digits_ = false;
    std::optional<base::Vec2> touched_;  // of its text
};

}  // namespace ui
