#pragma once
// The small palettes: what can be done with what was touched, as places for a finger. Pure layout;
// hands.h says what each choice does.

#include "board/presence.h"

namespace board {

// What everything on the screen is measured with.
struct View {
    Camera camera;
    base::Rect viewport_px;   // the part of the window that shows the board
    float target_px = 44;     // least side of what a finger must hit (9 mm)
    float px_per_mm = 3.78F;  // 96 dpi unless told
    float scale = 1;          // of the display: how far a finger may tremble
    KeyboardLayout keys = KeyboardLayout::azerty;
    base::Rect table_px = {};  // the whole screen, where people sit around it; empty: before it
    Turn reader = Turn::none;  // of the palette that is placed: where its person sits
    bool only_looking = false;  // review: the board can be moved, nothing on it
    int pane = 0;               // which of those that lie side by side
    int panes = 1;

    // Towards the edge where somebody who touches `px` sits; upright where nobody sits around.
    Turn facing(base::Vec2 px) const;
};

// Where keyboards, palettes and new cards may lie: the viewport, not quite to its edges.
base::Rect room_of(const View&);

enum class Choice : std::uint8_t {
    write, draw, colour, link, turn, take_out, remove, idea_sheet,  // of a card
    act, unexpected, park,            // what becomes of it
    see_large, erase_photo, erase_now, keep_photo,  // of its photo
    rename, fold, show_group, dissolve,  // of a cluster
    alike, merge, part,               // of a card that says nearly the same as another one
    link_kind, turn_link, unlink,     // of a link
    cancel,                           // of a link that waits for its other card
    new_card, draw_here, undo, see_all,  // of the canvas
    new_frame, place_frame,           // of the canvas: which kinds there are, and one of them
    frame_page, place_template,       // methods of a page, and one of them
    take_in, place_alone,             // with cards of earlier ones, or without
    present, table, remove_frame, lock_frame,  // of a frame; rename, too
    more_columns, fewer_columns, more_rows, fewer_rows,  // of a table
    curve_of, new_person,             // of a curve: whose it is
    tells,                            // nothing: it says something
    college, discard,                 // of a draft
    stamps, stamp_page, stamp_kind,   // of the canvas: a stamp to be placed
    stamp_word, stamp_turn, stamp_larger, stamp_smaller, stamp_remove,  // of one that lies there
    pin_card, pin_tie, pin_untie,     // of a pin
    add_zone, try_out,                // of a screen
    leads, leads_to, zone_remove,     // of a zone: where it leads
    tool, ink, cleans,                // of a drawing sheet, and of a hand with a pen
    step_back, put_down,              // of a drawing sheet
};

constexpr bool of_stamps(Choice c) { return c >= Choice::stamps && c <= Choice::pin_untie; }

struct PaletteItem {
    Choice choice = Choice::write;
    const char* label = "";  // English key; empty: alike, merge and methods say what they hold
    base::Rect px;
    workshop::Colour colour = workshop::Colour::yellow;  // of colour and new_card
    Pencil pencil;        // of tool and ink
    workshop::LinkKind link = workshop::LinkKind::goes_with;  // of link_kind and turn_link
    workshop::StampKind stamp = workshop::StampKind::counter;  // of stamp_kind
    std::size_t count = 0;    // of alike and take_in: how many cards; of pages: which one
    workshop::CardId card;    // of merge: which one
    workshop::QuarterTurn turn = workshop::QuarterTurn::none;  // of turn: how it lies then
    bool again = false;       // of turn: it may be wanted once more
    workshop::FrameId frame = {};  // of leads_to; 0: nowhere
    workshop::FrameKind frame_kind = workshop::FrameKind::page;  // of place_frame
    const workshop::Method* method = nullptr;  // of place_template
    std::string letter;   // what says the colour without colour; the college's name; its text
    std::string meaning;  // of the colour in this session; empty without a legend; shared words
    bool chosen = false;  // this is how it is now
};

struct PlacedPalette {
    base::Rect px;
    std::vector<PaletteItem> items;
    Turn turn = Turn::none;  // of each item about its own middle
};

// The colours of the session's legend with their letters; without a legend six papers without
// meaning.
std::vector<workshop::Meaning> colours_of(const workshop::State&);

// The title of a frame lies above it, never lower than a finger needs.
base::Rect frame_title_px(const workshop::Frame&, const View&);

// Beside what it is about, inside the viewport. Nothing: that is no longer there.
PlacedPalette placed_palette(const Palette&, const workshop::State&, View);
// Where a photo is seen large: as near to its card as the window has room for it.
struct PlacedPhoto {
    base::Rect px;        // the sheet around it
    base::Rect photo_px;
    base::Rect words_px;  // its caption below it; empty without one
};
PlacedPhoto placed_photo(const workshop::Card&, const View&);
// The colours, the college and the way out of a draft, on its keyboard's strip.
std::vector<PaletteItem> draft_items(const Draft&, const workshop::State&);

}  // namespace board
