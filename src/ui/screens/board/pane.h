#pragma once
// One view of the board: where it looks, and how it glides and flies there. Two lie side by side
// where people compare two places: each has its own, and the same board is in both.

#include "board/hands.h"
#include "ui/board_view.h"

namespace ui {

class Pane {
public:
    // Each frame, first: what part of the window it has.
    void place(const Kit&, base::Rect viewport, int number, int panes);
    // The first time, and when it was asked for: everything, in this part of it.
    bool wants_all() const { return !framed_ || see_all_; }
    void show_all(const Kit&, const board::Layout&, base::Rect free_px);
    void look_only(bool only) { view_.only_looking = only; }

    const board::View& view() const { return view_; }
    const board::Camera& camera() const { return view_.camera; }
    bool placed() const { return framed_; }
    bool moving() const;

    void see_all() { see_all_ = true; }
    void stop();  // a finger has come
    void move(board::CameraMove, const board::Layout&);
    void fling(base::Vec2 px_s, base::Milliseconds now);
    // A place comes into the middle of `free_px`, at this zoom or a larger one.
    void show(base::Vec2 board, base::Rect free_px, float zoom_min);
    // A place fills `room_px` as far as it can.
    void fly_to(base::Rect board, base::Rect room_px, float closest, Kit&,
                base::Milliseconds now);
    // Goes on with what it has begun.
    void go_on(const board::Layout&, base::Milliseconds now);

    BoardView painter;

private:
    struct Flight {
        board::Camera from, to;
        base::Milliseconds since = 0;
    };

    board::View view_;
    bool framed_ = false;   // the camera has been set once
    bool see_all_ = false;  // asked for: at the next frame
    base::Vec2 fling_px_s_;
    base::Vec2 part_px_;  // of a pixel, panned and not shown yet
    base::Milliseconds glided_at_ = 0;
    std::optional<Flight> flight_;
};

}  // namespace ui
