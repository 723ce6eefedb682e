#include "input/glide.h"

namespace input {

Glide glide(base::Vec2 velocity_px_s, base::Milliseconds elapsed_ms) {
    const float speed = base::length(velocity_px_s);
    if (!base::finite(velocity_px_s) || speed < fling_stop_px_s) return {};
    // v(t) = v·exp(−k·t), so the way is v·(1 − exp(−k·t)) / k; it ends when v(t) reaches the stop.
    const double k = -std::log(double(fling_friction)) * fling_steps_per_s;
    const double stop_s = std::log(double(speed) / fling_stop_px_s) / k;
    const double elapsed_s = std::max(0.0, double(elapsed_ms) / double(base::second_ms));
    const double left = std::exp(-k * std::min(elapsed_s, stop_s));
    Glide result;
    result.moved_px = velocity_px_s * float((1 - left) / k);
    if (elapsed_s < stop_s) result.velocity_px_s = velocity_px_s * float(left);
    return result;
}

base::Vec2 fling_of(base::Vec2 velocity_px_s, float scale) {
    const float speed = base::length(velocity_px_s);
    if (!base::finite(velocity_px_s) || speed < fling_speed_px_s_min * scale) return {};
    return velocity_px_s * std::min(1.0F, fling_speed_px_s_max * scale / speed);
}

}  // namespace input
