#pragma once
// A card while it is written: its text as it will lie, with caret and selection.

#include "board/presence.h"
#include "painting/text_layout.h"
#include "ui/keyboard_view.h"

namespace ui {

// A draft's text as it lies on its card, screen pixels: its lines break where they are seen to.
painting::TextLayout draft_layout(const board::Draft&, float zoom);
// The letter of a card being written, as a byte offset, that lies nearest to a point of the screen.
std::size_t letter_at(const board::Draft&, const board::Camera&, base::Vec2 px);
// How its keyboard shows it.
KeyboardLook draft_look(const Kit&, const board::Draft&);
// The text in place on a card of `px`, `scale` pixels for a board unit; while it is drawn on,
// without its caret.
void draw_draft(Kit&, const board::Draft&, base::Rect px, float scale);

}  // namespace ui
