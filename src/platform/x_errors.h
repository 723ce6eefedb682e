#pragma once

namespace platform {

// Xlib's own answer to any error the X server tells of is to end the program, and with it the
// workshop. SDL can cause one by waking a window that is just being closed. From now on errors
// go to the log, once for each request, and the program goes on. Call before a library opens X.
void outlive_x_errors();

}  // namespace platform
