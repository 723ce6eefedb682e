#pragma once
// Drawing of the kiosk's pages. Nothing is decided here: what a finger meant is the answer.

#include "ui/screens/kiosk/look.h"
#include "ui/screens/kiosk/view.h"

namespace ui {

// What only this display knows.
struct KioskHere {
    bool low = false;       // everything to touch lies in the lower half, for people who sit
    bool new_page = true;   // of this frame: it begins at its top
    std::optional<float> scroll_to;  // the page glides there, pixels
    float column_px = 0;    // height of a message, to put it in the middle
    bool pad_open = false;  // the number pad for leaving
    std::string pin;        // typed so far
    base::Rect title;       // a long press here opens the pad
};

// The row of tools, on every page.
struct KioskTools {
    int text_percent = 100;
    bool contrast = false;  // another theme than the first one
    struct Language {
        std::string code, name;
    };
    std::vector<Language> languages;  // other than the one in use
};

constexpr std::size_t kiosk_pin_digits_max = 12;

KioskTap draw_kiosk(Kit&, const KioskView&, const KioskTools&, KioskHere&);

// -- the parts of it -----------------------------------------------------------------------------
KioskTap draw_kiosk_attract(Kit&, const KioskLook&, base::Rect, const KioskView&, KioskHere&);
// Whether the page says what has happened; the others are lists with a head.
bool kiosk_is_message(KioskStep);
// With `head_above` the head has been drawn elsewhere.
KioskTap draw_kiosk_page(Kit&, const KioskLook&, base::Rect, const KioskView&, bool head_above,
                         KioskHere&);
// The choices at the foot of a page, one above the other where they do not fit beside each other.
float kiosk_bar_height(Kit&, const KioskLook&, base::Rect page, const KioskView&);
KioskTap draw_kiosk_bar(Kit&, const KioskLook&, base::Rect page, const KioskView&);
float kiosk_head_height(Kit&, const KioskLook&, float width_px, const KioskView&);
// From the top of `rest`, which is cut by what was drawn; so do the next ones.
void draw_kiosk_head(Kit&, const KioskLook&, base::Rect& rest, const KioskView&);
// The questions, as far as they are answered; a touch begins to write.
KioskTap draw_kiosk_questions(Kit&, const KioskLook&, base::Rect& rest, const KioskView&);
KioskTap draw_kiosk_rows(Kit&, const KioskLook&, base::Rect& rest, const KioskView&);
// -- the parts of a row
constexpr float kiosk_row_pad_x = 32, kiosk_row_pad_y = 34;  // design pixels that do not grow
float kiosk_row_gap(const KioskLook&);
TextLook kiosk_row_label(const KioskLook&);
TextLook kiosk_row_detail(const KioskLook&);
void draw_kiosk_paper(Kit&, const KioskLook&, base::Rect, bool chosen, bool pressed, bool dull);
// A row whose option is given one of several levels, all in sight.
KioskTap draw_kiosk_levels(Kit&, const KioskLook&, base::Rect& rest, const KioskRow&);
void draw_kiosk_message(Kit&, const KioskLook&, base::Rect& rest, const KioskView&);
// Whether the answer to a question is being written: then nothing else is on the screen.
bool kiosk_is_writing(Kit&, const KioskView&);
KioskTap draw_kiosk_trying(Kit&, const KioskLook&, base::Rect, const KioskView&, bool head_above);
KioskTap draw_kiosk_question(Kit&, const KioskLook&, base::Rect, const KioskView&);
KioskTap draw_kiosk_ask(Kit&, const KioskLook&, base::Rect room, const KioskView::Ask&);
KioskTap draw_kiosk_pad(Kit&, const KioskLook&, base::Rect room, const std::string& typed);
// A sentence in a frame, with its icon; cut from the top of `rest`.
void draw_kiosk_notice(Kit&, const KioskLook&, base::Rect& rest, std::string_view sentence,
                       std::string_view icon);

}  // namespace ui
