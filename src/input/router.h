#pragma once
// Who gets a finger: asked once, when it comes down, topmost first; the owner keeps it until it
// ends. Keyboard and board take any number. Panels that know one pointer only (Dear ImGui's own)
// get one: while they have it, other fingers over panels are ignored until they are lifted.

#include "input/events.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace input {

enum class Owner { keyboard, panel, board };

struct Routed {
    Owner owner = Owner::board;
    Pointer pointer;
};

constexpr std::size_t pointers_max = 64;  // one more finger is ignored until it is lifted

enum class PanelFingers { one, many };

class Router {
public:
    explicit Router(PanelFingers panels = PanelFingers::one) : panels_(panels) {}

    using Hit = std::function<Owner(base::Vec2 px)>;

    // Nothing for an ignored pointer, one that nobody saw come down, or a place that is no number.
    // A second `down` of a live pointer counts as a move; an `up` at no place ends where it was.
    std::optional<Routed> route(const Pointer&, const Hit&);
    // One `cancelled` for every pointer that somebody has.
    std::vector<Routed> cancel_all(base::Milliseconds at);
    bool empty() const { return live_.empty(); }
    // Who has which pointer and where; for hands on the board and the F12 window.
    const std::map<std::int64_t, Routed>& live() const { return live_; }

private:
    bool panel_taken() const;
    std::optional<Routed> begin(const Pointer&, const Hit&);

    PanelFingers panels_;
    std::map<std::int64_t, Routed> live_;
};

}  // namespace input
