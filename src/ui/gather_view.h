#pragma once
// Draws what joins cards: links with their words, folded groups, and the loops and lines that
// fingers draw to make them. It decides nothing.

#include "board/scene.h"
#include "ui/kit.h"

namespace ui {

void draw_link(Kit&, const board::LinkShape&, float zoom);
void draw_link_word(Kit&, const board::LinkWordShape&, float zoom);
void draw_thread(Kit&, const board::ThreadShape&, Rgb hand, float zoom);
void draw_loop(Kit&, const board::LoopShape&, const board::Loop&, const board::Camera&, Rgb hand);
// A stack with its title, how many cards it holds and the dots on them.
void draw_folded(Kit&, const board::PanelShape&, const std::string& title, float zoom);

// “3 ideas”, “3 ideas · 5 dots”.
std::string count_of(const base::Words&, const board::PanelShape&);

}  // namespace ui
