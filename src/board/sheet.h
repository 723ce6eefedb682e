#pragma once
// A drawing sheet: a card's paper, enlarged so that fingers can draw on it, with its tools below;
// or a clear one through which the board is seen and drawn on. Geometry only; hands_ink.cpp says
// what contacts do on it.

#include "board/keyboard.h"
#include "workshop/words.h"

namespace board {

struct SheetSize {
    base::Vec2 paper_units;
    float px_per_unit = 1;
    float target_px = 44;  // the height of a row of tools
};
constexpr base::Vec2 card_paper_units{workshop::card_width, workshop::card_height};

class Sheet {
public:
    Sheet(base::Vec2 origin_px, SheetSize, Turn);

    // Of paper, tools and margins together, as they lie on the screen.
    static base::Vec2 panel_size_px(SheetSize, Turn);

    base::Rect panel_px() const;
    base::Rect paper_px() const;
    base::Rect tools_px() const;  // what is left of the panel beside the paper
    // A place for a tool: of row 0 or 1, so many side by side.
    base::Rect tool_px(int row, std::size_t slot, std::size_t slots) const;
    // Board units from the card's corner ↔ window pixels.
    base::Vec2 to_px(base::Vec2 units) const;
    base::Vec2 to_units(base::Vec2 px) const;
    float px_per_unit() const { return size_.px_per_unit; }
    Turn turn() const { return turn_; }
    void move_to(base::Vec2 origin_px) { origin_ = origin_px; }

private:
    base::Vec2 placed(base::Vec2 local) const;
    base::Rect placed(base::Rect local) const;
    base::Vec2 local(base::Vec2 px) const;

    base::Vec2 origin_;
    SheetSize size_;
    Turn turn_;
};

}  // namespace board
