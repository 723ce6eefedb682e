#pragma once
// Inside board/: what palettes are built of. Each answers with a palette that is empty when what it
// is about is no longer there.

#include "board/palette.h"

namespace board {

constexpr float margin_part = 0.25F;  // of a target, around the items
constexpr float gap_part = 0.16F;     // of a target, between them
constexpr float word_targets = 2.6F;  // width of a choice that is a word
constexpr float sentence_targets = 8;  // width of an item that is a sentence

struct Row {
    std::vector<PaletteItem> items;
    float targets = 1;  // width of an item
    float tall = 1;     // its height, in targets
};

PaletteItem word(Choice, const char* label);
Row of_words(std::vector<PaletteItem>);
// One below the other, from the panel's top left corner at 0, 0; a row that is wider than the room
// goes on in the next line.
PlacedPalette in_rows(std::vector<Row>, const View&);
// Under what it is about, above it where there is no room, and always inside the viewport.
void move_beside(PlacedPalette&, base::Rect about_px, const View&);
// The same beside the place of the canvas that was touched.
void move_to_touch(PlacedPalette&, const Palette& about, const View&);

// -- palette_frames.cpp
PlacedPalette about_new_frame(const Palette&, const View&);  // what can be laid here
PlacedPalette about_carrying(const Palette&, const workshop::State&, const View&);
PlacedPalette about_frame(const Palette&, const workshop::State&, const View&);
PlacedPalette about_curve(const Palette&, const workshop::State&, const View&);

// -- palette_stamps.cpp
PlacedPalette about_stamps(const Palette&, const View&);  // a page of them to choose from
PlacedPalette about_stamp(const Palette&, const workshop::State&, const View&);
PlacedPalette about_tying(const Palette&, const workshop::State&, const View&);


// -- palette_zones.cpp
PlacedPalette about_zone(const Palette&, const workshop::State&, const View&);
PlacedPalette about_leads(const Palette&, const workshop::State&, const View&);

}  // namespace board
