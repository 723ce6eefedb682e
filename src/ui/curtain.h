#pragma once
// The calm page that the shared screen shows while the facilitator hides the room's work: the
// activity's title, and the way back.

#include "ui/world.h"

namespace ui {

void draw_curtain(Kit&, const World&, Wishes&);

}  // namespace ui
