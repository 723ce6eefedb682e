#pragma once
// What the runs of a test tell: where people tapped, hesitated and gave up. Pure; times in
// milliseconds.

#include "workshop/state.h"

namespace workshop {

// A longer wait before a tap is a hesitation.
constexpr base::Milliseconds hesitation_ms = 5'000;

// One stay on one screen.
struct Visit {
    FrameId screen;
    base::Milliseconds stayed_ms = 0;
    base::Milliseconds longest_wait_ms = 0;  // before a tap
    std::size_t taps = 0, misses = 0;        // misses: beside every zone
};
struct RunFacts {
    RunId run;
    std::optional<RunEnd> end = {};   // none: under way
    std::vector<Visit> path = {};     // never empty
    base::Milliseconds lasted_ms = 0;
    std::size_t taps = 0, misses = 0;
    base::Milliseconds longest_wait_ms = 0;
    FrameId hesitated_on = {};        // where that was; 0: no wait was a hesitation
    FrameId gave_up_on = {};          // also by falling silent; 0: did not
};
RunFacts facts_of(const Run&, base::Milliseconds now);

// Of one screen, over all runs of a test.
struct ScreenFacts {
    FrameId screen;
    std::size_t visits = 0, taps = 0, misses = 0;
    std::size_t hesitations = 0, given_up = 0;  // runs
    base::Milliseconds median_stay_ms = 0;  // of the stays that testers ended themselves
};
struct TestFacts {
    std::vector<RunFacts> runs;        // in the order of their beginning
    std::vector<ScreenFacts> screens;  // in the order in which they were first seen
    std::size_t under_way = 0;
    std::size_t reached_goal = 0, said_done = 0, gave_up = 0, fell_silent = 0, cut_short = 0;
    base::Milliseconds median_ms = 0;  // of runs that reached the goal or said that they were done
};
TestFacts facts_of(const State&, TestId, base::Milliseconds now);

// The middle one; of an even number the mean of the middle two; 0 of none.
base::Milliseconds median_of(std::vector<base::Milliseconds>);

}  // namespace workshop
