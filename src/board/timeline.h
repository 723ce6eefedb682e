#pragma once
// A session seen as a line: how busy it was, when each activity ran. Pauses longer than
// timeline_pause_ms_max (the agenda prepared a week before) are folded to timeline_fold_ms, so that
// the workshop itself fills the line.

#include "workshop/events.h"

#include <span>

namespace board {

constexpr base::Milliseconds timeline_pause_ms_max = 10 * base::minute_ms;
constexpr base::Milliseconds timeline_fold_ms = base::minute_ms / 2;
constexpr std::size_t timeline_bars_max = 2'000;

struct ActivitySpan {
    workshop::ActivityId activity;
    std::string title;
    base::Milliseconds from = 0;
    base::Milliseconds to = 0;
};

struct Timeline {
    // A piece of time without a long pause; the line is these pieces with a fold between them.
    struct Stretch {
        base::Milliseconds from = 0;
        base::Milliseconds to = 0;
        base::Milliseconds before_ms = 0;  // length of the line before it
        base::Milliseconds end_ms() const { return before_ms + to - from; }
    };
    std::vector<Stretch> stretches;
    std::vector<std::uint32_t> bars;  // entries in each of the equal parts of the line
    std::uint32_t peak = 0;           // the highest bar
    std::vector<ActivitySpan> activities;  // in order of time

    bool empty() const { return stretches.empty(); }
    base::Milliseconds length_ms() const;
    // 0…1 along the line and back; time runs evenly, fast inside a fold.
    double part_of(base::Milliseconds at) const;
    base::Milliseconds at_part(double part) const;
    // The same for a line drawn from `left_px` over `width_px`.
    float x_of(base::Milliseconds at, float left_px, float width_px) const;
    base::Milliseconds at_x(float x_px, float left_px, float width_px) const;
};

// Of entries in order of seq. `bar_count` is kept between 1 and timeline_bars_max.
Timeline timeline_of(std::span<const workshop::Entry>, std::size_t bar_count);

}  // namespace board
