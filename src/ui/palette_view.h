#pragma once
// The choices of palettes, of a keyboard's strip and of drawing sheets.

#include "board/scene.h"
#include "ui/kit.h"

namespace ui {

void draw_item(Kit&, const board::ItemShape&, const workshop::State&, const board::Presence&);

}  // namespace ui
