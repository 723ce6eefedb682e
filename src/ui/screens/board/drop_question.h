#pragma once
// Pictures that were let go above the board: cards, or backgrounds that lie under the cards?

#include "ui/kit.h"

namespace ui {

struct DroppedPictures {
    std::vector<std::string> paths;  // empty: nothing is asked
    base::Vec2 at;                   // board units
};

enum class PictureUse { not_told, card, background, none };

// Asks above everything; pressed outside: none.
PictureUse ask_use(Kit&, const DroppedPictures&);

}  // namespace ui
