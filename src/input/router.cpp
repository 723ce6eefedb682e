#include "input/router.h"

#include <algorithm>

namespace input {

bool Router::panel_taken() const {
    return panels_ == PanelFingers::one &&
           std::any_of(live_.begin(), live_.end(), [](const auto& entry) {
               return entry.second.owner == Owner::panel;
           });
}

std::optional<Routed> Router::begin(const Pointer& pointer, const Hit& hit) {
    if (!base::finite(pointer.px) || live_.size() >= pointers_max) return std::nullopt;
    const Routed routed{hit(pointer.px), pointer};
    if (routed.owner == Owner::panel && panel_taken()) return std::nullopt;
    live_[pointer.id] = routed;
    return routed;
}

std::optional<Routed> Router::route(const Pointer& pointer, const Hit& hit) {
    const auto found = live_.find(pointer.id);
    if (found == live_.end()) {
        return pointer.phase == Phase::down ? begin(pointer, hit) : std::nullopt;
    }
    Routed routed{found->second.owner, pointer};
    if (routed.pointer.phase == Phase::down) routed.pointer.phase = Phase::move;
    const bool ends = pointer.phase == Phase::up || pointer.phase == Phase::cancelled;
    if (!base::finite(pointer.px)) {
        if (!ends) return std::nullopt;
        routed.pointer.px = found->second.pointer.px;
    }
    if (ends) {
        live_.erase(found);
    } else {
        found->second = routed;
    }
    return routed;
}

std::vector<Routed> Router::cancel_all(base::Milliseconds at) {
    std::vector<Routed> cancelled;
    cancelled.reserve(live_.size());
    for (const auto& [id, routed] : live_) {
        cancelled.push_back(routed);
        cancelled.back().pointer.phase = Phase::cancelled;
        cancelled.back().pointer.at = at;
    }
    live_.clear();
    return cancelled;
}

}  // namespace input
