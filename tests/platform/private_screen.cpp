#include "private_screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace platform {

namespace {

constexpr int start_ms_max = 20'000;

// Xvfb writes the number of the display it found free to this descriptor.
std::string display_told_by(int descriptor) {
    std::string number;
    pollfd ready{descriptor, POLLIN, 0};
    char letter = 0;
    while (poll(&ready, 1, start_ms_max) == 1 && read(descriptor, &letter, 1) == 1) {
        if (letter == '\n') return ":" + number;
        number += letter;
    }
    return {};
}

int started(int descriptor) {
    const std::string told = std::to_string(descriptor);
    std::array<std::string, 9> words{"Xvfb",   "-displayfd", told,  "-screen", "0",
                                     "800x600x24", "-nolisten", "tcp", "-terminate"};
    std::array<char*, 10> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const int failed =
        posix_spawnp(&process, "Xvfb", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? process : -1;
}

XEvent pointer_event(int type, Window window, int x, int y) {
    XEvent event{};
    event.xbutton.type = type;
    event.xbutton.window = window;
    event.xbutton.x = event.xbutton.x_root = x;
    event.xbutton.y = event.xbutton.y_root = y;
    event.xbutton.same_screen = True;
    event.xbutton.time = CurrentTime;
    if (type == MotionNotify) {
        event.xmotion.state = Button1Mask;
    } else {
        event.xbutton.button = Button1;
    }
    return event;
}

void send(Display* display, Window window, XEvent event) {
    event.xany.display = display;
    XSendEvent(display, window, False, NoEventMask, &event);
    XFlush(display);
}

}  // namespace

PrivateScreen::PrivateScreen() {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    process_ = started(ends[1]);
    close(ends[1]);
    if (process_ > 0) display_ = display_told_by(ends[0]);
    close(ends[0]);
    if (display_.empty()) return;
    if (const char* old = std::getenv("DISPLAY")) {
        had_display_ = true;
        old_display_ = old;
    }
    setenv("DISPLAY", display_.c_str(), 1);
    connection_ = XOpenDisplay(display_.c_str());
    if (connection_ == nullptr) throw std::runtime_error("Xvfb does not answer");
}

PrivateScreen::~PrivateScreen() {
    if (connection_ != nullptr) XCloseDisplay(connection_);
    if (had_display_) {
        setenv("DISPLAY", old_display_.c_str(), 1);
    } else {
        unsetenv("DISPLAY");
    }
    if (process_ > 0) {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
}

// The largest shown child of the root: input methods and clipboards keep small hidden ones.
unsigned long PrivateScreen::only_window() const {
    Window root = 0;
    Window parent = 0;
    Window* children = nullptr;
    unsigned int count = 0;
    XQueryTree(connection_, DefaultRootWindow(connection_), &root, &parent, &children, &count);
    Window largest = 0;
    int width = 0;
    for (unsigned int i = 0; i < count; ++i) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(connection_, children[i], &attributes) == 0) continue;
        if (attributes.map_state != IsViewable || attributes.width <= width) continue;
        largest = children[i];
        width = attributes.width;
    }
    if (children != nullptr) XFree(children);
    if (largest == 0) throw std::runtime_error("no window on the private screen");
    return largest;
}

void PrivateScreen::button(bool down, int x, int y) {
    const Window window = only_window();
    send(connection_, window, pointer_event(down ? ButtonPress : ButtonRelease, window, x, y));
}

void PrivateScreen::drag_to(int x, int y) {
    const Window window = only_window();
    send(connection_, window, pointer_event(MotionNotify, window, x, y));
}

void PrivateScreen::type(const char* key, bool ctrl) {
    const Window window = only_window();
    XEvent event = pointer_event(KeyPress, window, 1, 1);
    event.xkey.keycode = XKeysymToKeycode(connection_, XStringToKeysym(key));
    event.xkey.state = ctrl ? ControlMask : 0;
    send(connection_, window, event);
    event.xkey.type = KeyRelease;
    send(connection_, window, event);
}

void PrivateScreen::take_focus(bool given) {
    XSetInputFocus(connection_, given ? only_window() : PointerRoot, RevertToPointerRoot,
                   CurrentTime);
    XFlush(connection_);
}

void PrivateScreen::make_an_error() {
    const Window gone = XCreateSimpleWindow(connection_, DefaultRootWindow(connection_), 0, 0, 1, 1,
                                            0, 0, 0);
    XDestroyWindow(connection_, gone);
    send(connection_, gone, pointer_event(ButtonPress, gone, 0, 0));
    XSync(connection_, False);
}

void PrivateScreen::ask_to_close() {
    const Window window = only_window();
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(connection_, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = long(XInternAtom(connection_, "WM_DELETE_WINDOW", False));
    send(connection_, window, event);
}

}  // namespace platform
