#pragma once
// The facilitator's part: arrivals, what is put aside, the closing form, where merged parts of a
// session come from, and the crossing of strengths and weaknesses with opportunities and threats.

#include "base/digest.h"
#include "workshop/words.h"

namespace workshop {

// Why a card is not on the board though nobody deleted it.
enum class Aside : std::uint8_t {
    on_board,
    covered,  // written in silence, until all are revealed
    parked,   // off the subject for now, offered again at the closing
    unclear,  // moderated: to be said differently
    unfit     // moderated: not to be shown
};
constexpr int aside_count = 5;
const char* key_of(Aside);   // "parked": in exports
const char* word_of(Aside);  // “Parking”, an English key; see base/words.h

struct Headcount {
    std::string college;  // its key
    std::uint32_t people = 0;
    bool operator==(const Headcount&) const = default;
};
// What is said of the workshop when it closes; the fields are those of a meeting that Decidim
// closes.
struct ClosingForm {
    std::vector<Headcount> attendees;
    std::string organisations;  // who was there for whom
    std::string minutes;        // what is kept, in words
    bool operator==(const ClosingForm&) const = default;
};

// Strengths and weaknesses are crossed with opportunities and threats: each of the first two with
// each of the last two is a matrix, its rows and columns are cards (Paulmier 2017).
using CrossingId = base::Id<struct CrossingTag>;
enum class CrossingAxis : std::uint8_t { strengths, weaknesses, opportunities, threats };
constexpr std::size_t crossing_axis_count = 4;
using CrossingAxes = std::array<std::vector<CardId>, crossing_axis_count>;
const char* key_of(CrossingAxis);
const char* word_of(CrossingAxis);
// One cell: a strength or a weakness, and an opportunity or a threat.
struct CrossingCell {
    CardId row, column;
    auto operator<=>(const CrossingCell&) const = default;
};

}  // namespace workshop
