#pragma once

namespace platform {

// Graphics drivers keep memory until the program ends. The leak check of the address sanitizer can
// leave them out only while they are loaded, but SDL and GLFW unload them with their last window:
// this keeps everything loaded so far until the end. Does nothing in other builds.
void keep_drivers_loaded();

}  // namespace platform
