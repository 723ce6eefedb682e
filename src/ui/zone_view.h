#pragma once
// Draws what belongs to clickable prototypes: zones with where they lead, and where testers tapped.
// It decides nothing.

#include "board/scene.h"
#include "ui/kit.h"
#include "workshop/test_words.h"

namespace ui {

void draw_zone(Kit&, const workshop::State&, const board::ZoneShape&, Rgb ring);
// The taps of all runs of a test on their screens, as they lie on the board; what each screen's
// taps come to stands above it.
void draw_taps(Kit&, const workshop::State&, workshop::TestId, const board::View&,
               base::Milliseconds now);
// The one that is open, else the last one; 0: none was ever opened.
workshop::TestId test_to_show(const workshop::State&);

}  // namespace ui
