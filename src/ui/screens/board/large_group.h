#pragma once
// One group as large as the screen, for the back of the room.

#include "ui/kit.h"
#include "workshop/state.h"

namespace ui {

struct LargeCard {
    std::string text;
    workshop::Colour colour = workshop::Colour::yellow;
    std::string from;  // its colleges, each once; empty: none
};
struct LargeGroup {
    std::string title;
    std::vector<LargeCard> cards;
};

// Line by line from the top, as they lie; groups without cards are left out.
std::vector<workshop::ClusterId> groups_in_order(const workshop::State&);
LargeGroup large_group(const workshop::State&, workshop::ClusterId);

enum class LargePressed { none, before, after, close };
// Letters as large as there is room for; what does not fit at the smallest size can be scrolled.
LargePressed draw_large(Kit&, base::Rect viewport_px, const LargeGroup&, bool any_before,
                        bool any_after);

}  // namespace ui
