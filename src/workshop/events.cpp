#include "workshop/events.h"

namespace workshop {
namespace {

struct Known {
    std::uint16_t number;
    const char* name;
};

// In the order of the variant.
constexpr Known known[] = {
    {0, "nothing"},
#define FABRIQUE_EVENT_ROW(number, Type, version, name) {number, name},
    FABRIQUE_EVENTS(FABRIQUE_EVENT_ROW)
#undef FABRIQUE_EVENT_ROW
};

static_assert(std::size(known) == std::variant_size_v<AnyEvent>);

}  // namespace

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool Event::operator==(const Event& other) const {
    return static_cast<const AnyEvent&>(*this) == static_cast<const AnyEvent&>(other);
}

const char* name_of(const Event& event) { return known[event.index()].name; }

std::uint16_t number_of(const Event& event) { return known[event.index()].number; }

}  // namespace workshop
