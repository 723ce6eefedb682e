#pragma once
// In low reach, what is left above: not to be touched, but to be read from the back of the room.

#include "ui/world.h"

namespace ui {

// Does nothing while the whole glass is in use.
void draw_above(Kit&, const World&);

}  // namespace ui
