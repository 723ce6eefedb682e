#include "input/gestures.h"

#include "input/glide.h"

#include <cmath>
#include <numbers>

namespace input {

namespace {

bool is_place(base::Vec2 px) {
    return base::finite(px) && std::abs(px.x) <= place_px_max && std::abs(px.y) <= place_px_max;
}

base::Vec2 middle(base::Vec2 a, base::Vec2 b) { return (a + b) / 2; }

// In (−π, π]. The turn of a vector is the turn of its opposite: which finger is first is no matter.
float turn_between(base::Vec2 before, base::Vec2 after) {
    constexpr float pi = std::numbers::pi_v<float>;
    const float turn = std::atan2(after.y, after.x) - std::atan2(before.y, before.x);
    if (turn > pi) return turn - 2 * pi;
    return turn <= -pi ? turn + 2 * pi : turn;
}

}  // namespace

std::vector<Gesture> Gestures::take(const Pointer& pointer, const TargetAt& target_at) {
    Out out;
    if (!fingers_.contains(pointer.id)) {
        out = tick(pointer.at);
        if (pointer.phase == Phase::down) begin(pointer, target_at);
        return out;
    }
    if (pointer.phase == Phase::cancelled) {
        cancel(fingers_.at(pointer.id), out);
    } else if (is_place(pointer.px)) {
        move(fingers_.at(pointer.id), pointer.px, pointer.at, out);
    }
    // A long press that was due is told before the finger that made it lifts.
    for (auto& gesture : tick(pointer.at)) out.push_back(gesture);
    const auto still_there = fingers_.find(pointer.id);
    if (pointer.phase == Phase::up && still_there != fingers_.end()) {
        end(still_there->second, pointer.at, out);
    }
    return out;
}

std::vector<Gesture> Gestures::tick(base::Milliseconds now) {
    Out out;
    for (auto& [id, finger] : fingers_) {
        if (finger.state != FingerState::pressing || now - finger.down_at < long_press_ms) continue;
        finger.state = FingerState::long_pressing;
        out.push_back(LongPress{id, finger.target, finger.px});
    }
    std::erase_if(past_taps_, [&](const PastTap& tap) { return now - tap.at > double_tap_ms; });
    return out;
}

std::optional<base::Milliseconds> Gestures::next_deadline() const {
    std::optional<base::Milliseconds> next;
    for (const auto& [id, finger] : fingers_) {
        if (finger.state != FingerState::pressing) continue;
        const base::Milliseconds due = finger.down_at + long_press_ms;
        next = next ? std::min(*next, due) : due;
    }
    return next;
}

std::vector<Gesture> Gestures::cancel_all() {
    Out out;
    while (!fingers_.empty()) cancel(fingers_.begin()->second, out);
    past_taps_.clear();
    return out;
}

std::vector<Gesture> Gestures::cancel_target(Target target) {
    Out out;
    std::vector<std::int64_t> held;
    for (const auto& [id, finger] : fingers_) {
        if (finger.target == target) held.push_back(id);
    }
    for (const std::int64_t id : held) cancel(fingers_.at(id), out);
    return out;
}

void Gestures::make_alone(std::int64_t pointer) {
    const auto finger = fingers_.find(pointer);
    if (finger != fingers_.end()) finger->second.target = alone(pointer);
}

void Gestures::begin(const Pointer& pointer, const TargetAt& target_at) {
    if (!is_place(pointer.px) || fingers_.size() >= fingers_max) return;
    Finger finger;
    finger.id = pointer.id;
    finger.target = target_at(pointer.px);
    finger.kind = pointer.kind;
    finger.start_px = finger.px = pointer.px;
    finger.down_at = pointer.at;
    finger.trail.add(pointer.px, pointer.at);
    fingers_[pointer.id] = finger;
    for (auto& [id, other] : fingers_) {
        if (other.target == finger.target) other.still_px = other.px;
    }
}

// May forget the finger: it must not be touched afterwards.
void Gestures::move(Finger& finger, base::Vec2 px, base::Milliseconds at, Out& out) {
    if (px == finger.px) return;
    const base::Vec2 was_px = finger.px;
    finger.px = px;
    finger.trail.add(px, at);
    if (finger.state == FingerState::pinching) return move_pinch(finger, was_px, out);
    Finger* neighbour = neighbour_of(finger);
    if (neighbour != nullptr && !pinched(finger.target) &&
        base::length(px - finger.still_px) > slop_px()) {
        return start_pinch(*neighbour, finger, out);
    }
    if (finger.state == FingerState::dragging) {
        out.push_back(DragMove{finger.id, finger.target, finger.start_px, px, px - was_px,
                               finger.trail.velocity_px_s(at)});
    } else if (base::length(px - finger.start_px) > slop_px()) {
        leave_radius(finger, out);
    }
}

void Gestures::leave_radius(Finger& finger, Out& out) {
    if (pinched(finger.target)) {
        fingers_.erase(finger.id);
        return;
    }
    finger.state = FingerState::dragging;
    out.push_back(DragStart{finger.id, finger.target, finger.start_px, finger.px});
}

void Gestures::end(const Finger& finger, base::Milliseconds at, Out& out) {
    switch (finger.state) {
        case FingerState::pressing: end_tap(finger, at, out); break;
        case FingerState::dragging: end_drag(finger, at, out); break;
        case FingerState::pinching: {
            const auto [first, second] = std::minmax(finger.id, finger.partner);
            const base::Vec2 centre = middle(finger.px, fingers_.at(finger.partner).px);
            out.push_back(PinchEnd{first, second, finger.target, centre});
            rest_partner_of(finger);
            break;
        }
        case FingerState::long_pressing:
        case FingerState::resting: break;
    }
    fingers_.erase(std::int64_t(finger.id));
}

void Gestures::end_tap(const Finger& finger, base::Milliseconds at, Out& out) {
    const auto first = std::find_if(past_taps_.begin(), past_taps_.end(), [&](const PastTap& tap) {
        return tap.target == finger.target &&
               base::length(tap.px - finger.px) <= double_tap_radius_px * scale_;
    });
    if (first != past_taps_.end()) {
        past_taps_.erase(first);
        out.push_back(DoubleTap{finger.id, finger.target, finger.px});
        return;
    }
    out.push_back(Tap{finger.id, finger.target, finger.px});
    if (past_taps_.size() >= taps_remembered_max) past_taps_.erase(past_taps_.begin());
    past_taps_.push_back({finger.target, finger.px, at});
}

void Gestures::end_drag(const Finger& finger, base::Milliseconds at, Out& out) const {
    const base::Vec2 velocity = finger.trail.velocity_px_s(at);
    out.push_back(DragEnd{finger.id, finger.target, finger.start_px, finger.px, velocity});
    const base::Vec2 fling = fling_of(velocity, scale_);
    if (is_canvas(finger.target) && fling != base::Vec2{}) {
        out.push_back(Fling{finger.id, finger.px, fling});
    }
}

void Gestures::cancel(const Finger& finger, Out& out) {
    if (finger.state == FingerState::dragging) {
        out.push_back(DragCancel{finger.id, finger.target, finger.start_px});
    } else if (finger.state == FingerState::pinching) {
        const auto [first, second] = std::minmax(finger.id, finger.partner);
        out.push_back(PinchCancel{first, second, finger.target});
        rest_partner_of(finger);
    }
    fingers_.erase(std::int64_t(finger.id));
}

void Gestures::start_pinch(Finger& one, Finger& other, Out& out) {
    for (auto entry = fingers_.begin(); entry != fingers_.end();) {
        const Finger& finger = entry->second;
        const bool drags = finger.target == one.target && finger.state == FingerState::dragging;
        if (drags) {
            out.push_back(DragEnd{finger.id, finger.target, finger.start_px, finger.px, {}, true});
        }
        const bool third = finger.id != one.id && finger.id != other.id;
        entry = drags && third ? fingers_.erase(entry) : std::next(entry);
    }
    one.state = other.state = FingerState::pinching;
    one.partner = other.id;
    other.partner = one.id;
    const auto [first, second] = std::minmax(one.id, other.id);
    out.push_back(PinchStart{first, second, one.target, middle(one.px, other.px)});
}

void Gestures::move_pinch(const Finger& finger, base::Vec2 was_px, Out& out) const {
    const base::Vec2 partner_px = fingers_.at(finger.partner).px;
    const base::Vec2 before = was_px - partner_px;
    const base::Vec2 after = finger.px - partner_px;
    const float least = pinch_distance_px_min * scale_;
    const bool near = std::min(base::length(before), base::length(after)) < least;
    const auto [first, second] = std::minmax(finger.id, finger.partner);
    const float zoom =
        std::max(base::length(after), least) / std::max(base::length(before), least);
    // Fingers that nearly touch turn wildly when they tremble.
    const float turn_rad = near ? 0 : turn_between(before, after);
    out.push_back(PinchMove{first, second, finger.target, middle(finger.px, partner_px),
                            (finger.px - was_px) / 2, zoom, turn_rad, base::length(after)});
}

// As if it had just come down here, but without a tap: nobody taps with the last finger of a pinch.
void Gestures::rest_partner_of(const Finger& finger) {
    Finger& partner = fingers_.at(finger.partner);
    partner.state = FingerState::resting;
    partner.partner = 0;
    partner.start_px = partner.still_px = partner.px;
    partner.trail.clear();
}

// The nearest other finger on the same target.
Finger* Gestures::neighbour_of(const Finger& finger) {
    Finger* nearest = nullptr;
    for (auto& [id, other] : fingers_) {
        if (id == finger.id || other.target != finger.target) continue;
        if (nearest == nullptr ||
            base::length(other.px - finger.px) < base::length(nearest->px - finger.px)) {
            nearest = &other;
        }
    }
    return nearest;
}

bool Gestures::pinched(Target target) const {
    return std::any_of(fingers_.begin(), fingers_.end(), [&](const auto& entry) {
        return entry.second.target == target && entry.second.state == FingerState::pinching;
    });
}

}  // namespace input
