#pragma once
// Whose finger is it? A touch screen cannot tell people apart, but people stand somewhere: a finger
// that comes down within arm's reach of where a hand was last is that hand again, unless that one
// is on the screen already. A guess, and only as much depends on it: a colour, undo, and whose text
// a tap beside it puts down.

#include "board/presence.h"

namespace board {

constexpr float reach_mm = 300;

struct Place {
    HandNumber hand = 0;
    base::Vec2 px;  // last seen
    base::Milliseconds seen_at = 0;
    // What this person chose last: the next idea begins with it.
    workshop::Colour colour = workshop::Colour::yellow;
    std::string college;
    Pencil pencil;  // of its pen
    workshop::LinkKind link = workshop::LinkKind::goes_with;  // of its last link
    // The last line it drew, if that was made clean and straight: it may get an arrow's head.
    struct Shaft {
        base::Vec2 from, to;  // units of the board, or of the card whose sheet it was drawn on
        bool on_canvas = true;
        base::Milliseconds until = 0;
    };
    std::optional<Shaft> shaft = {};
};

class Places {
public:
    // A hand for a new finger. `busy` are those on the screen now. Nobody in reach: the lowest
    // number never used, else the free one that was not seen for longest.
    HandNumber hand_at(base::Vec2 px, float reach_px, std::span<const HandNumber> busy,
                       base::Milliseconds now);
    void seen(HandNumber, base::Vec2 px, base::Milliseconds now);
    Place& of(HandNumber);
    void forget_colleges(const workshop::State&);  // that the session no longer has

private:
    std::vector<Place> places_;
};

}  // namespace board
