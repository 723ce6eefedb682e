#pragma once
// Inside painting/ only: blocks cut into pieces that are never split, ready to be put on sheets.

#include "painting/canvas.h"
#include "painting/report.h"

#include <functional>

namespace painting {

struct Piece {
    float height = 0;  // points
    float before = 0;  // air above, dropped at the top of a sheet
    bool keep_with_next = false;
    std::string outline = {};
    std::function<void(cairo_t*, base::Vec2)> paint = {};
};

// The blocks must outlive the pieces.
std::vector<Piece> pieces_of(const Block& block, float width);

}  // namespace painting
