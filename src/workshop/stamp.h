#pragma once
// Stamps: ready-made pieces of public service, public space and screens, from which a prototype is
// put together. What they look like is painting's to say (painting/stamp.h).

#include "workshop/words.h"

namespace workshop {

using StampId = base::Id<struct StampTag>;

// The order is the file format; new kinds come last.
enum class StampKind : std::uint8_t {
    counter, queue, sign, form, letter, phone, kiosk,         // a service
    person, wheelchair_user, child,                           // people
    bench, tree, bus_stop, door, room_plan, grid,             // a place
    title, text, button, field, choice, picture,              // a screen
    pin,                                                      // numbered: a place on a plan
};
constexpr int stamp_kind_count = 23;

// Each about 1.6 times the one before.
enum class StampSize : std::uint8_t { small, medium, large, largest };
constexpr int stamp_size_count = 4;
struct StampPose {
    base::Vec2 at;  // its middle, board units
    StampSize size = StampSize::medium;
    QuarterTurn turn = QuarterTurn::none;
    bool operator==(const StampPose&) const = default;
};

struct StampRow {
    StampKind kind;
    const char* key;        // "bus_stop": in the dump and in exports
    const char* word;       // “Bus stop”, an English key; see base/words.h
    base::Vec2 size_units;  // medium, upright
    bool written;           // it carries a word that people may change
};
const std::array<StampRow, stamp_kind_count>& stamp_rows();  // by kind
const StampRow& row_of(StampKind);

float scale_of(StampSize);
// Board units; a quarter turn swaps the sides.
base::Rect rect_of(StampKind, const StampPose&);

}  // namespace workshop
