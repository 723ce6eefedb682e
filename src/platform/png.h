#pragma once
// Pictures of the screen as files.

#include "platform/window.h"

namespace platform {

// Writes 8-bit RGBA. The file appears whole or not at all: it is written under a temporary name
// beside it, then renamed. Throws base::Failure when the disk refuses, and for pixels whose size
// does not match width · height.
void write_png(const Pixels&, const std::string& path);

}  // namespace platform
