#include "ui/editor.h"

namespace ui {

std::size_t line_away(const board::TextEdit& edit, float& wanted_x,
                      const painting::TextLayout& layout, int lines) {
    if (wanted_x < 0) wanted_x = layout.caret(edit.caret()).x;
    return layout.lines_away(edit.caret(), lines, wanted_x);
}

}  // namespace ui
