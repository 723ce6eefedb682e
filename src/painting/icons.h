#pragma once
// Icons, drawn in code with one pen: two pixels wide on a square of 24, round ends.

#include "painting/picture.h"

#include <string_view>
#include <vector>

namespace painting {

// back, next, up, down, play, pause, plus, minus, undo, redo, zoom_fit, phone, kiosk, qr, timer,
// lock, eye, check, cross, trash, pencil, cluster, dots, ballot, search, language, contrast,
// text_size, file, backspace, shift, globe, warning, people, calendar, pin, arrow_left,
// arrow_right, menu, expand, settings, card, link, eraser, marker
const std::vector<std::string_view>& icon_names();

// Empty when there is no icon of that name. `back` and `next` point left and right.
Picture icon(std::string_view name, int size_px, std::uint32_t ink_rgba);

}  // namespace painting
