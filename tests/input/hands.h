#pragma once
// Fingers for tests: "finger 1 comes down at (10, 20) at 0 ms".

#include "input/gestures.h"

namespace input {

inline Pointer finger(std::int64_t id, Phase phase, base::Vec2 px, base::Milliseconds at) {
    return {id, phase, PointerKind::finger, px, at, 1};
}
inline Pointer down(std::int64_t id, base::Vec2 px, base::Milliseconds at) {
    return finger(id, Phase::down, px, at);
}
inline Pointer moved(std::int64_t id, base::Vec2 px, base::Milliseconds at) {
    return finger(id, Phase::move, px, at);
}
inline Pointer up(std::int64_t id, base::Vec2 px, base::Milliseconds at) {
    return finger(id, Phase::up, px, at);
}
inline Pointer cancelled(std::int64_t id, base::Milliseconds at) {
    return finger(id, Phase::cancelled, {}, at);
}

// A board in columns of 1000 px: the canvas, card 1, card 2 …
inline Target column(base::Vec2 px) { return Target(px.x / 1000); }

// Gestures that remember what they said.
struct Hands {
    Gestures gestures;
    std::vector<Gesture> said;

    void take(const Pointer& pointer) { add(gestures.take(pointer, column)); }
    void tick(base::Milliseconds now) { add(gestures.tick(now)); }
    void add(const std::vector<Gesture>& more) {
        said.insert(said.end(), more.begin(), more.end());
    }
    template <class Kind>
    std::vector<Kind> all() const {
        std::vector<Kind> found;
        for (const auto& gesture : said) {
            if (const auto* kind = std::get_if<Kind>(&gesture)) found.push_back(*kind);
        }
        return found;
    }
    // "tap long_press drag_start …"
    std::string kinds() const {
        static constexpr const char* names[] = {
            "tap",   "double_tap", "long_press",  "drag_start", "drag_move", "drag_end",
            "drag_cancel", "fling", "pinch_start", "pinch_move", "pinch_end", "pinch_cancel"};
        static_assert(std::size(names) == std::variant_size_v<Gesture>);
        std::string text;
        for (const auto& gesture : said) {
            if (!text.empty()) text += ' ';
            text += names[gesture.index()];
        }
        return text;
    }
};

}  // namespace input
