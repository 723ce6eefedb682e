#pragma once
// Devices' own contact numbers become pointer ids that are never reused, whichever library tells.

#include "input/events.h"

#include <map>
#include <utility>
#include <vector>

namespace platform {

// A finger is its touch device and the number the device gives it.
using ContactKey = std::pair<std::int64_t, std::int64_t>;

constexpr ContactKey mouse_contact{-1, 0};

constexpr std::size_t contacts_max = 64;  // more fingers than that are not followed

class Contacts {
public:
    // Each function appends what is to be told, which may be nothing: a finger nobody saw come
    // down, a place that is no number. A `down` of a contact that is down cancels the old one.
    void down(ContactKey, input::PointerKind, base::Vec2 px, base::Milliseconds at, float pressure,
              std::vector<input::Event>& out);
    void move(ContactKey, base::Vec2 px, base::Milliseconds at, float pressure,
              std::vector<input::Event>& out);
    void up(ContactKey, base::Vec2 px, base::Milliseconds at, std::vector<input::Event>& out);
    void cancel(ContactKey, base::Milliseconds at, std::vector<input::Event>& out);
    void cancel_all(base::Milliseconds at, std::vector<input::Event>& out);
    std::size_t live() const { return live_.size(); }

private:
    std::map<ContactKey, input::Pointer> live_;
    std::int64_t next_id_ = 1;
};

}  // namespace platform
