#include "platform/contacts.h"

#include "platform/arrivals.h"

namespace platform {

using input::Phase;
using input::Pointer;

void Contacts::down(ContactKey key, input::PointerKind kind, base::Vec2 px, base::Milliseconds at,
                    float pressure, std::vector<input::Event>& out) {
    cancel(key, at, out);
    if (!base::finite(px) || live_.size() >= contacts_max) return;
    const Pointer pointer{next_id_++, Phase::down, kind, px, at, pressure};
    live_[key] = pointer;
    append_merged(out, pointer);
}

void Contacts::move(ContactKey key, base::Vec2 px, base::Milliseconds at, float pressure,
                    std::vector<input::Event>& out) {
    const auto found = live_.find(key);
    if (found == live_.end() || !base::finite(px)) return;
    Pointer& pointer = found->second;
    pointer.phase = Phase::move;
    pointer.px = px;
    pointer.at = at;
    pointer.pressure = pressure;
    append_merged(out, pointer);
}

void Contacts::up(ContactKey key, base::Vec2 px, base::Milliseconds at,
                  std::vector<input::Event>& out) {
    const auto found = live_.find(key);
    if (found == live_.end()) return;
    Pointer pointer = found->second;
    live_.erase(found);
    pointer.phase = Phase::up;
    pointer.at = at;
    if (base::finite(px)) pointer.px = px;
    append_merged(out, pointer);
}

void Contacts::cancel(ContactKey key, base::Milliseconds at, std::vector<input::Event>& out) {
    const auto found = live_.find(key);
    if (found == live_.end()) return;
    Pointer pointer = found->second;
    live_.erase(found);
    pointer.phase = Phase::cancelled;
    pointer.at = at;
    append_merged(out, pointer);
}

void Contacts::cancel_all(base::Milliseconds at, std::vector<input::Event>& out) {
    while (!live_.empty()) cancel(live_.begin()->first, at, out);
}

}  // namespace platform
