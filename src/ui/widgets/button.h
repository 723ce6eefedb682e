#pragma once
// Things to press. They show that they are pressed at once and act when the finger lifts inside.

#include "ui/kit.h"

namespace ui {

enum class ButtonKind { primary, secondary, quiet, danger };

struct ButtonLook {
    std::string label;
    ButtonKind kind = ButtonKind::secondary;
    std::string_view icon = {};      // painting/icons.h
    bool icon_after = false;         // to the right of the label
    bool icon_only = false;          // the label is spoken, not shown
    bool enabled = true;
    std::string why_not = {};        // told when it is pressed and not enabled
    bool chosen = false;             // shown as in force
    Type type = Type::body;
    std::string name = {};           // for the id, where the label changes
    std::optional<workshop::Shape> mark = {};  // a college's shape before the label
    Rgb mark_colour = 0;
};

// True when it was pressed (and may be).
bool button(Kit&, base::Rect, const ButtonLook&);
float button_height(const Kit&, Type = Type::body);
float button_width(Kit&, const ButtonLook&);
// At the left (right) end of `rest`, as wide as it needs, and cut from it.
bool button_left(Kit&, base::Rect& rest, const ButtonLook&);
bool button_right(Kit&, base::Rect& rest, const ButtonLook&);

// A word in a rounded frame, not to press.
struct PillLook {
    std::string label;
    std::string_view icon = {};
    std::optional<Rgb> paper = {}, ink = {};
    bool dot = false;  // a filled dot before the label
    Type type = Type::card;
};
float pill_height(const Kit&, Type = Type::card);
float pill_width(Kit&, const PillLook&);
void pill(Kit&, base::Rect, const PillLook&);

}  // namespace ui
