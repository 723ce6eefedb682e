#include "platform/x_errors.h"

#include <X11/Xlib.h>
#include <spdlog/spdlog.h>

#include <bitset>

namespace platform {

namespace {

int tell_x_error(Display* display, XErrorEvent* error) {
    static std::bitset<256> told;  // by request
    if (told[error->request_code]) return 0;
    told.set(error->request_code);
    char name[128] = "";
    XGetErrorText(display, error->error_code, name, sizeof name);
    spdlog::warn("The X server refused request {}: {}", int(error->request_code), name);
    return 0;
}

}  // namespace

void outlive_x_errors() {
    XSetErrorHandler(tell_x_error);
}

}  // namespace platform
