#pragma once
// The field that is being written, one at a time; the rest of the fields only show their value.

#include "board/text_edit.h"
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

}  // namespace ui
