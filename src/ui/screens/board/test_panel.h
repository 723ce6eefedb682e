#pragma once
// A clickable prototype is tried out: the task is written, testers try it on the room's phones and
// kiosks, and what they do is seen here and on the screens of the board.

#include "ui/world.h"

namespace ui {

class TestPanel {
public:
    bool open() const { return open_; }
    // A new test that begins with this screen; while one is open, that one is watched.
    void show(workshop::FrameId first);
    void close() { open_ = false; }
    // At most one intent a frame.
    void draw(Kit&, base::Rect, const World&, Wishes&);

private:
    void draw_preparing(Kit&, base::Rect& rest, const World&, Wishes&);
    void draw_goals(Kit&, base::Rect& rest, const workshop::State&);
    void draw_watching(Kit&, base::Rect& rest, const World&, workshop::TestId, Wishes&);
    void begin(Kit&, const World&, Wishes&);

    bool open_ = false;
    workshop::FrameId first_, goal_;  // 0: a test that was is shown
    std::string task_;
    bool grid_ = true;      // testers are asked afterwards
    bool opening_ = false;  // the grid was wished; the test is next
};

}  // namespace ui
