#pragma once
// A screen is two functions (decision 8): a pure xxx_screen(World, Here) → XxxView, already worded,
// counted and sorted, and draw_xxx(Kit&, XxxView, …), which decides nothing. A Screen object holds
// only what this display knows: what is open, what is being typed.

#include "ui/world.h"

namespace ui {

class Screen {
public:
    virtual ~Screen() = default;
    virtual const char* name() const = 0;  // "shelf"
    virtual void draw(Kit&, const World&, Wishes&) = 0;
    // Events that no panel, field or keyboard took: pointers on the board, keys, typed text.
    // A pointer is given from down to up or cancelled.
    virtual void take(const input::Event&, Kit&, const World&, Wishes&) {}
    // Something glides or is being dragged: another frame at once.
    virtual bool moving() const { return false; }
    // Milliseconds until the picture changes by itself (a timer's second); negative: never.
    virtual base::Milliseconds wakes_in(const World&) const { return -1; }
};

}  // namespace ui
