#pragma once
// A number pad for a PIN, for fingers: the facilitator's, before a secret vote opens and closes.

#include "session/ballot_box.h"
#include "ui/kit.h"

namespace ui {

struct PinPadView {
    std::string title;   // "Choose a PIN"
    std::string detail;  // why, one sentence
    std::string done;    // on the large key: "Open the vote"
    std::size_t digits_min = session::pin_digits_min;
};

struct PinPadAnswer {
    bool done = false;       // `typed` has digits_min digits at least
    bool dismissed = false;
};

// A sheet above everything; what is typed lies in `typed` and shows as dots.
PinPadAnswer draw_pin_pad(Kit&, const PinPadView&, std::string& typed);

}  // namespace ui
