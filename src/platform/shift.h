#pragma once
// Panning by the processor: most of a frame is the frame before it, moved by whole pixels. What is
// moved need not be painted.

#include "platform/raster.h"

#include <optional>
#include <span>

namespace platform {

struct Seen {                // a shape of a frame
    std::uint64_t look = 0;  // all that it is painted with, wherever it lies
    int x = 0, y = 0;        // its first corner, seen_parts to a pixel
    Box box;                 // the pixels it may reach
    bool picture = false;
};
constexpr int seen_parts = 64;

struct Step {  // pixels
    int x = 0, y = 0;
};
Box moved(const Box&, Step);

// The step that most pictures have made since the frame before; none when they stood still, when
// there are few of them, or when they did not go together.
std::optional<Step> common_step(std::span<const Seen> before, std::span<const Seen> now);

// Where `now` is more than `before` moved by the step: what has come, gone, or did not go along.
// Boxes may reach out of the frame.
std::vector<Box> not_along(std::span<const Seen> before, std::span<const Seen> now, Step);

}  // namespace platform
