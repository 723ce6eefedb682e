#include "exchange/names.h"

#include <array>

#include <fmt/format.h>

#include <iterator>

namespace exchange {
namespace {

template <class Enum, std::size_t size>
const char* pick(const char* const (&names)[size], Enum value) {
    const auto index = std::size_t(value);
    return index < size ? names[index] : "unknown";
}

}  // namespace

const char* name_of(workshop::Colour colour) {
    static constexpr const char* names[] = {"yellow", "pink",   "blue",  "green",
                                            "orange", "violet", "white", "neutral"};
    static_assert(std::size(names) == workshop::colour_count);
    return pick(names, colour);
}

const char* name_of(workshop::Shape shape) {
    static constexpr const char* names[] = {"circle", "square",  "triangle", "diamond",
                                            "star",   "hexagon", "cross",    "ring"};
    static_assert(std::size(names) == workshop::shape_count);
    return pick(names, shape);
}

const char* name_of(workshop::ActivityKind kind) {
    static constexpr const char* names[] = {"presentation", "board",   "vote",     "result",
                                            "interval",     "arrival", "crossing", "closing"};
    static_assert(std::size(names) == workshop::activity_kind_count);
    return pick(names, kind);
}

const char* name_of(workshop::VotePhase phase) {
    static constexpr const char* names[] = {"open", "closed", "cancelled"};
    return pick(names, phase);
}

const char* name_of(workshop::LinkKind kind) {
    static constexpr const char* names[] = {"answers", "blocks", "precedes", "goes_with"};
    static_assert(std::size(names) == workshop::link_kind_count);
    return pick(names, kind);
}

const char* name_of(workshop::RunEnd end) {
    constexpr std::array<const char*, workshop::run_end_count> names = {
        "reached_goal", "said_done", "gave_up", "fell_silent", "test_closed"};
    return names[std::size_t(end)];
}

const char* name_of(workshop::FrameKind kind) {
    static constexpr const char* names[] = {"page", "axes", "lanes", "screen", "journey"};
    static_assert(std::size(names) == workshop::frame_kind_count);
    return pick(names, kind);
}

std::string hex_colour(std::uint32_t rgb) { return fmt::format("#{:06X}", rgb & 0xFFFFFF); }

}  // namespace exchange
