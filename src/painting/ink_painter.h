#pragma once
// Inside painting/ only: ink on any surface (bitmap, PDF, SVG).

#include "painting/canvas.h"
#include "painting/ink.h"

namespace painting {

// Draws in board units from the line's corner.
void paint_ink(cairo_t* cr, const workshop::InkLine&, std::uint32_t paper_rgb, float px_per_unit);

}  // namespace painting
