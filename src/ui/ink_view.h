#pragma once
// Draws ink: what lies on the canvas as pictures painted once, a drawing sheet with its paper, and
// the line that is just now under a finger. It decides nothing.

#include "board/scene.h"
#include "ui/kit.h"

#include <unordered_set>

namespace ui {

class InkView {
public:
    void begin_frame() { fresh_ = 0; }
    // Of the canvas: `px` is where it is seen.
    void stroke(Kit&, const workshop::Stroke&, base::Rect px, float zoom);
    // A line being drawn on the canvas.
    void line(Kit&, const board::Inking&, const board::Camera&);
    // A draft's lines on a card's paper that is shown at `px`.
    void drawing(Kit&, const workshop::Ink&, base::Rect px, Rgb paper);
    // The lines of a sheet, and those under fingers.
    void sheet(Kit&, const board::Draft&, const board::Presence&, Rgb paper);

private:
    std::unordered_set<std::size_t> painted_;  // strokes that need no new painting
    int fresh_ = 0;                            // strokes painted in this frame
};

// The same for the same drawing, in this run of the program: a part of keys of pictures.
std::size_t number_of(const workshop::Ink&);

// What stands on a tool of a sheet: pen, marker and eraser as icons, inks as drops.
void draw_pencil(Kit&, base::Rect face, const board::PaletteItem&, const board::Pencil& now);

}  // namespace ui
