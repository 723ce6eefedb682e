#pragma once
// Which part of the board the window shows. The board itself has no edge; the camera keeps what
// lies on it within reach.

#include "base/geometry.h"

namespace board {

constexpr float zoom_min = 0.05F;
constexpr float zoom_max = 4;
// Seeing everything never shows a card larger than life: three cards need not fill a wall.
constexpr float fit_zoom_max = 1;
// So much of the board stays inside the window, whatever is panned or flung.
constexpr float kept_in_view_px = 120;

struct Camera {
    base::Vec2 origin;  // board units at the window's top left
    float zoom = 1;     // pixels for one board unit
    bool operator==(const Camera&) const = default;

    base::Vec2 to_px(base::Vec2 board) const { return (board - origin) * zoom; }
    base::Vec2 to_board(base::Vec2 px) const { return origin + px / zoom; }
    base::Rect to_px(base::Rect board) const;
    base::Rect to_board(base::Rect px) const;
};

// The board follows the finger. Moves that are not finite are ignored, here and below.
Camera panned(Camera, base::Vec2 by_px);

// What lies under `px` stays there; the zoom stays within its limits.
Camera zoomed_about(Camera, base::Vec2 px, float factor);

// `board` as large as it can be, in the middle of the viewport less its margin. An empty board is
// shown from its origin. `closest`: the zoom that shows a card as large as life on this screen.
Camera fitted(base::Rect board, base::Rect viewport_px, float margin_px,
              float closest = fit_zoom_max);

// On the way from one to the other, 0 to 1: what is in the middle of the viewport glides.
Camera between(Camera from, Camera to, base::Rect viewport_px, float part);

// Brought back, by the shortest way, until kept_in_view_px of `board` is inside the viewport (or
// all of it, if it is smaller). An empty board holds nothing back.
Camera clamped(Camera, base::Rect board, base::Rect viewport_px);

}  // namespace board
