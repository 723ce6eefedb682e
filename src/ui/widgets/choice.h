#pragma once
// Switches, cards to choose from, numbers to step through.

#include "ui/kit.h"

namespace ui {

// A switch with its words to the left. True when it was flipped: the caller changes the value.
bool toggle(Kit&, base::Rect, std::string_view label, bool on);
// With all its words, in a width.
float toggle_height(Kit&, std::string_view label, float width_px);

// A large card to choose; a round mark: one of several, a square one: any of several.
struct ChoiceLook {
    std::string label;
    std::string detail = {};
    bool chosen = false;
    bool many = false;
    bool enabled = true;
    std::string why_not = {};
    std::string_view icon = {};
    Rgb icon_paper = 0;
    Type type = Type::lead;
};
bool choice(Kit&, base::Rect, const ChoiceLook&);
float choice_height(Kit&, float width_px, const ChoiceLook&);

// A row of short alternatives, one in force: the index that was pressed, or -1.
int segments(Kit&, base::Rect, std::string_view label, const std::vector<std::string>& names,
             int chosen);

// Words to touch, as many lines as they take, from the top of `rest`; the index that was pressed,
// or -1. Where several may be chosen, those that are carry a tick.
struct WordChoice {
    std::string label;
    bool chosen = false;
    bool ticked = false;
};
int word_choices(Kit&, base::Rect& rest, std::string_view name, const std::vector<WordChoice>&,
                 bool enabled = true);

// "−  20 min  +": −1, 0 or +1.
struct StepperLook {
    std::string label;  // spoken: "Duration"
    std::string value;  // "20 min"
    bool can_less = true, can_more = true;
};
int stepper(Kit&, base::Rect, const StepperLook&);

}  // namespace ui
