#pragma once
// Inside painting/ only: a card on any surface (bitmap, PDF, SVG).

#include "painting/canvas.h"
#include "painting/card_face.h"
#include "workshop/words.h"

namespace painting {

// Draws in board units with the card's corner at the origin; the strip follows the same detail.
void paint_card(cairo_t* cr, const CardFace& face, base::Vec2 size_units, float px_per_unit,
                Detail most);
// From here on the origin is the corner of a card of the session as who reads it sees it.
void move_to_card(cairo_t* cr, base::Vec2 at, workshop::QuarterTurn);

}  // namespace painting
