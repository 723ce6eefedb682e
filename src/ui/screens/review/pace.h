#pragma once
// How fast the past is shown. What followed quickly follows as quickly; a pause, however long it
// was, lasts pause_shown_ms_max: two hours of workshop become minutes, and nothing is left out.

#include "workshop/events.h"

#include <span>
#include <vector>

namespace ui {

constexpr base::Milliseconds pause_shown_ms_max = 3000;

class Pace {
public:
    Pace() = default;
    explicit Pace(std::span<const workshop::Entry>);

    // How long it takes to show everything, at speed 1.
    base::Milliseconds length_ms() const { return moments_.empty() ? 0 : moments_.back().shown_ms; }
    // From an instant of the past to the time it is shown at, and back. Before the first entry and
    // after the last one: these.
    double shown_at(base::Milliseconds past) const;
    base::Milliseconds past_at(double shown_ms) const;

private:
    struct Moment {
        base::Milliseconds past = 0;
        base::Milliseconds shown_ms = 0;
    };
    std::vector<Moment> moments_;  // strictly later, one after the other
};

}  // namespace ui
