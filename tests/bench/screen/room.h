#pragma once
// The shared screen as `fabrique open` has it, 1920 × 1080, painted by the processor, without a
// display: what a frame costs from the finger to the whole picture in memory. Not in it: the copy
// to a window, about 2 ms for a whole screen, by the window system.

#include "app/desk.h"
#include "app/display.h"
#include "board/camera.h"

#include <functional>
#include <string>
#include <vector>

namespace bench {

// Milliseconds of one frame or one act.
struct Cost {
    double wall = 0;
    double processor = 0;  // of all threads
    double interface = 0;  // wall, until the draw list is there: nothing painted yet
};

class Stopwatch {
public:
    Stopwatch();
    double wall_ms() const;
    double processor_ms() const;

private:
    double wall_, processor_;
};

double percentile(std::vector<double> values, double part);
double median(const std::vector<Cost>&, double Cost::*);
double p95(const std::vector<Cost>&, double Cost::*);

// Makes a session of a recipe with so many cards, written by hands one by one; every word of them
// is French, about 58 letters a card. Answers with the bytes a card has added to the file.
double make_session(const std::string& path, int cards);

// Cards lie so far from each other, board units: room to breathe, and everything fits at a zoom
// people can reach.
constexpr base::Vec2 pitch{220, 160};

class Room {
public:
    explicit Room(const std::string& folder);
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    app::Desk& desk() { return *desk_; }
    void open(const std::string& path);
    Cost frame();                      // one, whether needed or not
    Cost frame(input::Event);          // takes the event, as of now
    Cost complete();                   // frames until none is due
    // Frames that come of `event(i)`, i from 0.
    std::vector<Cost> frames(int count, const std::function<input::Event(int)>& event);

    board::Camera camera();
    void zoom_until_visible(int cards);  // from everything to about so many, in the middle
    int cards_told() const;              // in the registry
    base::Rect a_card();                 // as it is seen near the middle of the screen
    void pause_timer();
    double processor_percent_at_rest(base::Milliseconds real_ms);

private:
    app::Display display_;
    base::Milliseconds steady_ = 1000;  // 16 ms a frame
    bool real_time_ = false;
    std::unique_ptr<app::Desk> desk_;
};

}  // namespace bench
