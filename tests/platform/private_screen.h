#pragma once
// An X server of the test's own, on a display nobody uses, with nothing on it.

#include <string>

struct _XDisplay;

namespace platform {

class PrivateScreen {
public:
    PrivateScreen();
    ~PrivateScreen();
    PrivateScreen(const PrivateScreen&) = delete;
    PrivateScreen& operator=(const PrivateScreen&) = delete;

    // False: Xvfb is not installed or did not start.
    bool running() const { return !display_.empty(); }
    // A person at the desk: the pointer goes to x, y of the only window and its button goes down,
    // moves or comes up; a key of this name ("a", "Return") is typed with Ctrl held or not.
    void button(bool down, int x, int y);
    void drag_to(int x, int y);
    void type(const char* key, bool ctrl);
    void take_focus(bool given);
    // Asks for something with a window that is gone; the server says so to the whole program.
    void make_an_error();
    void ask_to_close();

private:
    unsigned long only_window() const;

    int process_ = -1;
    std::string display_;  // ":7"
    std::string old_display_;
    bool had_display_ = false;
    _XDisplay* connection_ = nullptr;
};

}  // namespace platform
