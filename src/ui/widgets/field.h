#pragma once
// Writing: a field with a caret that follows the finger, selection, clipboard, every script.

#include "ui/kit.h"

namespace ui {

struct FieldLook {
    std::string label;           // spoken, and shown above unless `bare`
    std::string hint = {};       // shown while it is empty
    bool bare = false;           // without its label above
    bool many_lines = false;     // Enter breaks the line
    bool secret = false;         // shows dots
    bool digits = false;         // accepts nothing else
    std::size_t code_points_max = 200;
    Type type = Type::body;
    int weight = 400;
    std::string name = {};       // for the id, where labels repeat
    bool enabled = true;
};

struct FieldChange {
    std::string text;
    bool changed = false;   // in this frame
    bool finished = false;  // changed since it got the focus, and now Enter or the focus left
    bool submitted = false; // Enter
};

// `value` is shown unless the field is being written; then its own text counts until it finishes.
FieldChange field(Kit&, base::Rect, std::string_view value, const FieldLook&);
float field_height(const Kit&, const FieldLook&, int lines = 1);

}  // namespace ui
