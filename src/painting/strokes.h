#pragma once
// Inside painting/ only: shapes as paths, so that bitmaps, PDF and SVG draw the same.

#include "painting/canvas.h"
#include "painting/shapes.h"

namespace painting {

// Fills the mark inside the box with the current source.
void fill_mark(cairo_t* cr, CollegeShape shape, const base::Rect& box);
// Regular points on a circle, every other one at radius * inner; the first one on top.
void star_path(cairo_t* cr, base::Vec2 centre, double radius, int points, double inner);

}  // namespace painting
