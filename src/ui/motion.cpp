#include "ui/motion.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr std::uint64_t forget_after_frames = 120;
constexpr float longest_step_ms = 50;  // after a sleep things glide, they do not jump

}  // namespace

void Motion::begin(base::Milliseconds now, bool reduced) {
    elapsed_ms_ = at_ < 0 ? 0 : std::clamp(float(now - at_), 0.F, longest_step_ms);
    at_ = now;
    reduced_ = reduced;
    moving_ = false;
    if (++frame_ % forget_after_frames == 0) forget_unused();
}

float Motion::to(std::uint64_t key, float target, base::Milliseconds duration, float snap) {
    return from(key, target, target, duration, snap);
}

float Motion::from(std::uint64_t key, float start, float target, base::Milliseconds duration,
                   float snap) {
    const auto [it, fresh] = values_.try_emplace(key, Value{start, frame_});
    Value& value = it->second;
    // What was not on the screen in the last frame begins anew.
    if (!fresh && value.frame + 1 < frame_) value.now = start;
    value.frame = frame_;
    if (reduced_ || std::fabs(target - value.now) <= snap) {
        value.now = target;
        return target;
    }
    // e⁻³ is 5 %: after `duration` it is as good as there.
    const float way = 1 - std::exp(-3 * elapsed_ms_ / float(duration));
    if (!fresh) value.now += (target - value.now) * way;
    moving_ = true;
    return value.now;
}

void Motion::forget_unused() {
    std::erase_if(values_, [&](const auto& entry) {
        return entry.second.frame + forget_after_frames < frame_;
    });
}

}  // namespace ui
