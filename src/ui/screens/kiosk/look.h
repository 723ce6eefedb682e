#pragma once
// Measures and buttons of the kiosk. Larger text makes words grow, and the boxes around them; gaps
// and margins keep their size, so that a page at 200 % still holds something. Letters and targets
// are never smaller than a number of millimetres on the real screen.

#include "ui/kit.h"

namespace ui {

// Capitals of 5 mm at 100 % (VVSG 2.0, 7.1-G: 4.8 to 5.6 mm), at 0.725 of the font's size.
constexpr float kiosk_font_mm_min = 6.9F;
constexpr float kiosk_gap_mm_min = 2.54F;   // between things to touch (VVSG 2.0, 7.2-I)

struct KioskLook {
    float fit = 1;      // screen pixels of a design pixel that does not grow with the text
    float gap = 12;     // between things to touch, screen pixels
    float target = 48;  // least side of them, screen pixels
    float least = 28;   // smallest font, design pixels of text
    bool wide = false;  // landscape
    float len(float design_px) const { return design_px * fit; }
    // Type sizes, design pixels of text. Headings grow less than words: they are large already.
    float note() const { return least; }
    float body() const { return std::max(32.F, least); }
    float lead() const { return std::max(36.F, least * 1.1F); }
    float heading = 56;
    // Of tools and bars on low screens, which would leave no room for what they are about.
    float chrome = 1;
};

KioskLook kiosk_look(const Kit&, int text_percent);

struct KioskButton {
    std::string label;
    std::string shown = {};          // drawn instead of the label; empty: the label
    std::string name = {};           // for the id; empty: the label
    std::string_view icon = {};
    bool icon_after = false;
    bool icon_only = false;          // the label is spoken, not shown
    bool primary = false, chosen = false, enabled = true;
    std::string why_not = {};
    float font = 28;                 // design pixels
    std::optional<workshop::Shape> mark = {};
    Rgb mark_rgb = 0;
};

// As large as its words need, at most max_width_px wide: then they wrap.
base::Vec2 kiosk_button_size(Kit&, const KioskLook&, const KioskButton&, float max_width_px);
bool kiosk_button(Kit&, const KioskLook&, base::Rect, const KioskButton&);

// Recorded text at the top of `rest`, which is cut by its height and `after_px`.
void kiosk_text(Kit&, base::Rect& rest, std::string_view text, const TextLook&, float after_px);

// The largest font from `most` down to `least` (design pixels) at which the text is at most as
// high as the box and no word of it is broken, if there is one.
float kiosk_font_for(Kit&, std::string_view text, TextLook, base::Vec2 box_px, float most,
                     float least);

}  // namespace ui
