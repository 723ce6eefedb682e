#pragma once
// A number pad for a PIN, for fingers: the facilitator's, before a secret vote opens and closes.

#include "ui/kit.h"

#include <string>

namespace ui {

constexpr std::size_t pin_digits_min = 4;
constexpr std::size_t pin_digits_max = 12;

struct PinPadView {
    std::string title;   // "Choose a PIN"
    std::string detail;  // why, one sentence
    std::string done;    // on the large key: "Open the vote"
};

struct PinPadAnswer {
    bool done = false;       // `typed` has pin_digits_min digits at least
    bool dismissed = false;
};

// A sheet above everything; what is typed lies in `typed` and shows as dots.
PinPadAnswer draw_pin_pad(Kit&, const PinPadView&, std::string& typed);

}  // namespace ui
