#pragma once
// Stamps in the colours of the theme.

#include "board/scene.h"
#include "painting/stamp.h"
#include "ui/kit.h"
#include "workshop/state.h"

namespace ui {

painting::StampLook stamp_look(const Kit&, const workshop::Stamp&);
std::string key_of(const painting::StampLook&, float px_per_unit);
// What it says, else what it is.
std::string stamp_label(const base::Words&, const workshop::Stamp&);
// As a palette shows it, before it is on the board.
workshop::Stamp stamp_sample(workshop::StampKind);
// As large as the box has room for, in its middle.
void draw_stamp_sample(Kit&, base::Rect, workshop::StampKind);

// -- pin_view.cpp
void draw_pin_word(Kit&, const workshop::Stamp& pin, base::Rect disc_px, float zoom);
void draw_tie(Kit&, const board::TieShape&, float zoom);

}  // namespace ui
