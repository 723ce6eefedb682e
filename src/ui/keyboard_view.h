#pragma once
// Draws an on-screen keyboard, turned to whoever sits at any side of the table. Its fingers never
// come through the kit: whoever owns the keyboard feeds it.

#include "board/keyboard.h"
#include "painting/text_layout.h"
#include "ui/kit.h"

namespace ui {

struct KeyboardLook {
    std::string_view text = {};  // what is being written, shown above the keys
    std::size_t caret = 0;       // byte offset
    std::size_t anchor = 0;      // the other end of what is selected
    std::string hint = {};       // in place of the text while there is none
    std::string done = {};       // on the large key: "Done"
    std::optional<Rgb> paper = {};  // of the text: the card's colour
    bool strip = true;           // the strip for colours is in use; else the text has its place
};

// What people of this language are used to.
board::KeyboardLayout keyboard_layout(const base::Words&);

void draw_keyboard(Kit&, const board::Keyboard&, const KeyboardLook&);
// The letter of its text, as a byte offset, that lies nearest to a point of the screen.
std::size_t letter_at(const Kit&, const board::Keyboard&, const KeyboardLook&, base::Vec2 px);

// Marks what is selected of a text that begins at `corner`.
void draw_selection(Kit&, const painting::TextLayout&, base::Vec2 corner, std::size_t anchor,
                    std::size_t caret);

// The rectangle of the same middle as somebody who is turned sees it, and a way on the screen as
// that person sees it.
base::Rect upright(base::Rect px, board::Turn);
base::Vec2 turned_back(base::Vec2 from, board::Turn);

// Whatever is drawn while it lives is turned about a point, clockwise.
class Turned {
public:
    Turned(Kit&, base::Vec2 centre, board::Turn);
    Turned(Kit&, base::Vec2 centre, float rad);
    ~Turned();
    Turned(const Turned&) = delete;
    Turned& operator=(const Turned&) = delete;

private:
    Kit& kit_;
    base::Vec2 centre_;
    base::Vec2 way_;  // where what lay to the right lies then, one unit long
    int first_ = 0;  // vertex
};

}  // namespace ui
