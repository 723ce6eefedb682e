#pragma once
// A drawing that explains something, on a sheet of its own.

#include "painting/drawing.h"
#include "ui/kit.h"

namespace ui {

// As wide as the area, or as wide as is good to read; `key` names all that it depends on. Answers
// with its height, screen pixels.
float draw_drawing(Kit&, base::Rect area, const painting::Drawing&, const std::string& key,
                   const std::string& label);

}  // namespace ui
