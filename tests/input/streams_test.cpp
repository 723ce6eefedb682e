// Random hands: whatever fingers do, what begins ends, and when all have lifted nothing is left.

#include "hands.h"

#include "base/random.h"

#include <doctest/doctest.h>

#include <set>

namespace input {

namespace {

constexpr std::int64_t streams = 400;
constexpr int steps_per_stream = 150;

// What a board would believe from gestures alone. Fails as soon as they contradict themselves.
struct Believer {
    std::set<std::int64_t> dragging;
    std::set<std::pair<std::int64_t, std::int64_t>> pinching;
    std::set<Target> pinched;

    void hear(const DragStart& drag) { CHECK(dragging.insert(drag.pointer).second); }
    void hear(const DragMove& drag) {
        CHECK(dragging.contains(drag.pointer));
        CHECK(base::finite(drag.velocity_px_s));
    }
    void hear(const DragEnd& drag) { CHECK(dragging.erase(drag.pointer) == 1); }
    void hear(const DragCancel& drag) { CHECK(dragging.erase(drag.pointer) == 1); }
    void hear(const PinchStart& pinch) {
        CHECK(pinching.insert({pinch.first, pinch.second}).second);
        CHECK(pinched.insert(pinch.target).second);
        CHECK_FALSE(dragging.contains(pinch.first));
        CHECK_FALSE(dragging.contains(pinch.second));
    }
    void hear(const PinchMove& pinch) {
        CHECK(pinching.contains({pinch.first, pinch.second}));
        CHECK(pinch.zoom > 0);
        CHECK(std::isfinite(pinch.zoom));
        CHECK(std::abs(pinch.turn_rad) <= 3.1416F);
    }
    void end_pinch(std::int64_t first, std::int64_t second, Target target) {
        CHECK(pinching.erase({first, second}) == 1);
        CHECK(pinched.erase(target) == 1);
    }
    void hear(const PinchEnd& pinch) { end_pinch(pinch.first, pinch.second, pinch.target); }
    void hear(const PinchCancel& pinch) { end_pinch(pinch.first, pinch.second, pinch.target); }
    void hear(const Tap& tap) { CHECK_FALSE(dragging.contains(tap.pointer)); }
    void hear(const DoubleTap& tap) { CHECK_FALSE(dragging.contains(tap.pointer)); }
    void hear(const LongPress& press) { CHECK_FALSE(dragging.contains(press.pointer)); }
    void hear(const Fling& fling) {
        CHECK(base::length(fling.velocity_px_s) > 0);
        CHECK(base::finite(fling.velocity_px_s));
    }
    void hear_all(const std::vector<Gesture>& gestures) {
        for (const auto& gesture : gestures) std::visit([&](const auto& g) { hear(g); }, gesture);
    }
};

struct Stream {
    base::Random random;
    Gestures gestures;
    Believer believer;
    std::vector<Pointer> live;
    std::int64_t next_id = 1;
    base::Milliseconds now = 0;

    explicit Stream(std::uint64_t seed) : random(seed) {}

    base::Vec2 anywhere() {
        return {float(random.below(3000)), float(random.below(1000))};
    }
    void tell(Pointer pointer, Phase phase) {
        pointer.phase = phase;
        pointer.at = now;
        believer.hear_all(gestures.take(pointer, column));
    }
    void lift(std::size_t which, Phase phase) {
        const Pointer pointer = live[which];
        live.erase(live.begin() + std::ptrdiff_t(which));
        tell(pointer, phase);
    }
    void step() {
        now += std::int64_t(random.below(120));
        const std::uint64_t dice = random.below(100);
        if (live.empty() || dice < 15) {
            live.push_back(down(next_id++, anywhere(), now));
            return tell(live.back(), Phase::down);
        }
        const auto which = std::size_t(random.below(live.size()));
        if (dice < 70) {
            const base::Vec2 by{float(random.below(31)) - 15, float(random.below(31)) - 15};
            live[which].px = live[which].px + by;
            tell(live[which], Phase::move);
        } else if (dice < 82) {
            lift(which, Phase::up);
        } else if (dice < 86) {
            lift(which, Phase::cancelled);
        } else if (dice < 97) {
            believer.hear_all(gestures.tick(now));
        } else if (dice < 99) {
            believer.hear_all(gestures.cancel_target(column(live[which].px)));
        } else {
            believer.hear_all(gestures.cancel_all());
        }
    }
};

}  // namespace

TEST_CASE("whatever random hands do, what begins ends and nothing is left") {
    std::size_t pinches = 0;
    for (std::int64_t seed = 1; seed <= streams; ++seed) {
        CAPTURE(seed);
        Stream stream{std::uint64_t(seed)};
        for (int i = 0; i < steps_per_stream; ++i) {
            stream.step();
            pinches += stream.believer.pinching.size();
        }
        while (!stream.live.empty()) stream.lift(0, Phase::up);
        CHECK(stream.gestures.empty());
        CHECK_FALSE(stream.gestures.next_deadline());
        CHECK(stream.believer.dragging.empty());
        CHECK(stream.believer.pinching.empty());
    }
    CHECK(pinches > 1000);  // the streams are worth something
}

}  // namespace input
