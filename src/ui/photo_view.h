#pragma once
// Photos on the board: what a card shows of its own, and one seen large.

#include "board/scene.h"
#include "painting/card_face.h"
#include "ui/kit.h"
#include "ui/photos.h"

namespace ui {

// Gives the face its card's photo, as large as it is seen at, or the word that stands for it.
// Answers with a key that tells one from the other; empty: the card has none.
std::string add_photo(painting::CardFace&, const workshop::Card&, base::Rect px,
                      const workshop::State&, Photos*, const base::Words&);

// A sheet of paper with the photo on it, and its caption.
void draw_large_photo(Kit&, const workshop::Card&, const board::LargeShape&, Photos*);

}  // namespace ui
