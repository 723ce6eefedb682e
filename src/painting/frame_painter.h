#pragma once
// Inside painting/ only: a frame with all that lies on it, on any surface.

#include "painting/canvas.h"
#include "painting/frame_picture.h"

namespace painting {

// With the corner of the frame at `to`; `scale`: units of the surface for a board unit.
void paint_frame_picture(cairo_t*, const FramePicture&, base::Vec2 to, float scale);

}  // namespace painting
