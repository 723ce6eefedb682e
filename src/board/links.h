#pragma once
// Where the line between two linked cards runs, and where its word is written.

#include "board/layout.h"

#include <optional>

namespace board {

// Board units.
constexpr base::Vec2 link_word_size = {124, 36};

struct LinkLine {
    base::Vec2 from, to;  // at the edges of what is linked
};
// Between the middles of two rectangles, from edge to edge. Nothing: they touch.
std::optional<LinkLine> link_line(base::Rect from, base::Rect to);

// The word in the middle of its line; where another card lies there, at the first free place along
// it. `own` are the two cards, which it may cover where they lie close together.
base::Rect link_word(const Layout&, base::Rect from, base::Rect to, workshop::CardPair own);

// What stands for a card at the end of a link: itself, or the group that is folded over it.
base::Rect link_end(const workshop::State&, const workshop::Card&);

}  // namespace board
