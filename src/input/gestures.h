#pragma once
// The board's fingers become gestures. A plain value: it reads no clock and knows no window; what
// it says depends only on what it is told, so that a script or a test is as good as a hand.
//
// One chart per finger:
//
//   pressing ──(up)─────────────→ Tap, or DoubleTap soon after one     (end)
//      │ ├────(500 ms)──────────→ LongPress, long_pressing ──(up)───→ (end)
//      │ │                             │
//      └─┴─(leaves the tap radius)─────┴→ DragStart, dragging ─(up)─→ DragEnd, Fling  (end)
//
// Two fingers on one target, of which one has moved farther than the tap radius since both are
// down: PinchStart, pinching; a drag that was going on ends first. When one of the two lifts:
// PinchEnd, and the other rests: it may begin a drag, but no tap. Only two fingers pinch; a third
// one on a target that is pinched and drags is not followed. `cancelled` ends every state without
// a tap, with DragCancel or PinchCancel where something had begun.

#include "input/events.h"
#include "input/trail.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace input {

// What lies under a finger when it comes down: the canvas, or the number of a card. Whoever
// hit-tests chooses: a tool that draws gives each finger a target of its own, so that two people
// who draw at the same time do not pinch.
using Target = std::uint64_t;
constexpr Target canvas = 0;
// The same board may be seen in several panes: fingers in two of them do not pinch.
constexpr Target other_canvas = Target{7} << 60;
constexpr Target canvas_of(int pane) { return pane == 0 ? canvas : other_canvas + Target(pane); }
constexpr bool is_canvas(Target target) { return target == canvas || target >> 60 == 7; }

constexpr float tap_radius_px = 10;          // at display scale 1; farther is a drag
constexpr float double_tap_radius_px = 30;   // at display scale 1
constexpr float pinch_distance_px_min = 24;  // at display scale 1; nearer fingers count as this far
constexpr base::Milliseconds long_press_ms = 500;
constexpr base::Milliseconds double_tap_ms = 300;  // from one tap's end to the next one's
constexpr std::size_t fingers_max = 64;            // one more is ignored until it is lifted
constexpr std::size_t taps_remembered_max = 16;
constexpr float place_px_max = 1e6F;  // farther from the corner of the window is no place

struct Tap {
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 px;
};
struct DoubleTap {  // the second tap; the first has been told as Tap
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 px;
};
struct LongPress {  // the finger is still down and may begin a drag
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 px;
};
struct DragStart {
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 start_px;  // where the finger came down
    base::Vec2 px;
};
struct DragMove {
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 start_px;
    base::Vec2 px;
    base::Vec2 by_px;  // since the last DragStart or DragMove
    base::Vec2 velocity_px_s;
};
struct DragEnd {
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 start_px;
    base::Vec2 px;
    base::Vec2 velocity_px_s;
    bool into_pinch = false;  // the target is still held: a PinchStart follows
};
struct DragCancel {
    std::int64_t pointer = 0;
    Target target = canvas;
    base::Vec2 start_px;
};
struct Fling {  // after the DragEnd of a canvas; feed it to glide()
    std::int64_t pointer = 0;
    base::Vec2 px;
    base::Vec2 velocity_px_s;
};
struct PinchStart {
    std::int64_t first = 0;
    std::int64_t second = 0;
    Target target = canvas;
    base::Vec2 centre_px;
};
struct PinchMove {  // all since the last one; apply the pan, then zoom and turn about the centre
    std::int64_t first = 0;
    std::int64_t second = 0;
    Target target = canvas;
    base::Vec2 centre_px;
    base::Vec2 pan_px;
    float zoom = 1;
    float turn_rad = 0;  // clockwise on the screen, in (−π, π]
    float apart_px = 0;  // how far from each other the fingers are now
};
struct PinchEnd {
    std::int64_t first = 0;
    std::int64_t second = 0;
    Target target = canvas;
    base::Vec2 centre_px;
};
struct PinchCancel {
    std::int64_t first = 0;
    std::int64_t second = 0;
    Target target = canvas;
};

using Gesture = std::variant<Tap, DoubleTap, LongPress, DragStart, DragMove, DragEnd, DragCancel,
                             Fling, PinchStart, PinchMove, PinchEnd, PinchCancel>;

enum class FingerState { pressing, long_pressing, dragging, pinching, resting };

// One finger on the board, for drawing hands, the pressed look and the F12 window.
struct Finger {
    std::int64_t id = 0;
    Target target = canvas;
    FingerState state = FingerState::pressing;
    PointerKind kind = PointerKind::finger;
    base::Vec2 start_px;
    base::Vec2 px;
    base::Vec2 still_px;  // where it was when the last finger on its target came down
    base::Milliseconds down_at = 0;
    std::int64_t partner = 0;  // the other finger of a pinch
    Trail trail;
};

class Gestures {
public:
    using TargetAt = std::function<Target(base::Vec2 px)>;

    explicit Gestures(float scale = 1) { set_scale(scale); }

    // `target_at` is asked only when a finger comes down. Pointers nobody saw come down and places
    // that are no number are ignored.
    std::vector<Gesture> take(const Pointer&, const TargetAt& target_at);
    // What time alone brings about: long presses. `now` is of the same clock as Pointer::at.
    std::vector<Gesture> tick(base::Milliseconds now);
    // When tick() will have something to say; the loop may sleep until then.
    std::optional<base::Milliseconds> next_deadline() const;
    std::vector<Gesture> cancel_all();
    // The card has gone under its fingers: they are not followed any more.
    std::vector<Gesture> cancel_target(Target);
    // From now on this finger pinches with no other.
    void make_alone(std::int64_t pointer);

    // A target that no other finger has.
    static Target alone(std::int64_t pointer) {
        return std::uint64_t{1} << 63 | std::uint64_t(pointer);
    }

    void set_scale(float scale) { scale_ = std::max(1.0F, scale); }
    const std::map<std::int64_t, Finger>& fingers() const { return fingers_; }
    bool empty() const { return fingers_.empty(); }

private:
    using Out = std::vector<Gesture>;
    void begin(const Pointer&, const TargetAt&);
    void move(Finger&, base::Vec2 px, base::Milliseconds at, Out&);
    void leave_radius(Finger&, Out&);
    void end(const Finger&, base::Milliseconds at, Out&);
    void end_tap(const Finger&, base::Milliseconds at, Out&);
    void end_drag(const Finger&, base::Milliseconds at, Out&) const;
    void cancel(const Finger&, Out&);
    void start_pinch(Finger&, Finger&, Out&);
    void move_pinch(const Finger&, base::Vec2 was_px, Out&) const;
    void rest_partner_of(const Finger&);
    Finger* neighbour_of(const Finger&);
    bool pinched(Target) const;
    float slop_px() const { return tap_radius_px * scale_; }

    struct PastTap {
        Target target;
        base::Vec2 px;
        base::Milliseconds at;
    };
    float scale_ = 1;
    std::map<std::int64_t, Finger> fingers_;
    std::vector<PastTap> past_taps_;
};

}  // namespace input
