#pragma once
// The frames of the board: a strip of small pictures that leads to each, and one frame alone on the
// whole screen, with big steps to the next. What this display shows, not what the session holds;
// only the order is the session's.

#include "board/layout.h"
#include "ui/world.h"

#include <optional>

namespace ui {

class FramesPanel {
public:
    bool open() const { return open_; }
    void show() { open_ = true; }
    void close() { open_ = false; }
    // This one alone; the first one of all for 0.
    void present(workshop::FrameId frame) { present_ = frame; presenting_ = true; }
    void leave() { presenting_ = false; }
    bool presenting() const { return presenting_; }
    // The frame that is presented; null: none. After the state has changed, too.
    const workshop::Frame* presented(const workshop::State&);
    void step(const workshop::State&, int by);

    // What was touched: a frame to go to; another order, as an intent.
    struct Chosen {
        std::optional<workshop::FrameId> go;
        std::optional<workshop::OrderFrames> order;
    };
    Chosen draw_strip(Kit&, base::Rect, const workshop::State&, const board::Layout&,
                      bool may_order);
    // The bar below a presented frame.
    void draw_steps(Kit&, base::Rect, const workshop::State&);

private:
    bool open_ = false;
    bool presenting_ = false;
    workshop::FrameId present_;
};

// Strip: width in design pixels.
constexpr float strip_width = 300;

}  // namespace ui
