#include "input/trail.h"

#include <algorithm>

namespace input {

void Trail::add(base::Vec2 px, base::Milliseconds at) {
    if (count_ == trail_positions_max) {
        std::shift_left(positions_.begin(), positions_.end(), 1);
        --count_;
    }
    positions_[count_++] = {px, at};
}

base::Vec2 Trail::velocity_px_s(base::Milliseconds now) const {
    const auto* end = positions_.data() + count_;
    const auto* first = std::find_if(positions_.data(), end, [&](const Position& position) {
        return now - position.at < trail_ms_max;
    });
    if (end - first < 2) return {};
    const Position& last = end[-1];
    const base::Milliseconds span = last.at - first->at;
    if (span <= 0 || now - last.at > trail_rest_ms_max) return {};
    return (last.px - first->px) * (float(base::second_ms) / float(span));
}

}  // namespace input
