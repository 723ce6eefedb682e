#pragma once
// The field that is being written, one at a time; the rest of the fields only show their value.

#include "board/text_edit.h"
#include "painting/text_layout.h"
#include "ui/registry.h"

#include <string>

namespace ui {

class Editor {
public:
    ItemId field = 0;        // 0: none
    board::TextEdit edit;
    std::string began_with;  // the value when the writing began
    base::Vec2 scrolled;     // what of a long text is scrolled away, screen pixels
    float wanted_x = -1;     // column that up and down keep to; negative: the caret's own
    bool dragging = false;   // a finger is moving the caret
};

// The byte `lines` above (negative) or below the caret, in the column where the walk began, which
// `wanted_x` keeps: negative to begin one.
std::size_t line_away(const board::TextEdit&, float& wanted_x, const painting::TextLayout&,
                      int lines);

}  // namespace ui
