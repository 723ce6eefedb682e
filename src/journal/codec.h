#pragma once
// One event ↔ its bytes. The kind and the version lie in the frame, not here.

#include "base/digest.h"
#include "workshop/events.h"

#include <functional>

namespace journal {

// nonsense: the kind is known, its bytes say something that cannot be.
enum class Understood { yes, unknown_kind, newer_version, nonsense };

struct Decoded {
    Understood understood = Understood::nonsense;
    workshop::Event event;
};

// Of a kind's shape as this program writes it; 0 for a kind it does not know.
std::uint8_t version_of(std::uint16_t kind);

// Appends the payload of an event. Throws WireError when it holds what no reader would accept.
void encode(const workshop::Event&, base::Bytes& into);

// Never throws. The event has passed workshop::validate().
Decoded decode(std::uint16_t kind, std::uint8_t version, base::ByteView payload);

// What the number of an activity becomes, and that of anything else that has one. 0 stays 0.
struct Renumbering {
    std::function<std::uint64_t(std::uint64_t)> activity, thing;
};
// In every place where an event names something. Options of votes keep their numbers.
void renumber(workshop::Event&, const Renumbering&);

}  // namespace journal
