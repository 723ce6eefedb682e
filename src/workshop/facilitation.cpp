#include "workshop/facilitation.h"

#include "base/words.h"
#include "workshop/named.h"

namespace workshop {
namespace {

using base::msg;

constexpr Named asides[aside_count] = {{"on_board", msg("On the board")},
                                       {"covered", msg("Covered")},
                                       {"parked", msg("Parking")},
                                       {"unclear", msg("Unclear")},
                                       {"unfit", msg("Not shown")}};
constexpr Named axes[crossing_axis_count] = {{"strengths", msg("Strengths")},
                                             {"weaknesses", msg("Weaknesses")},
                                             {"opportunities", msg("Opportunities")},
                                             {"threats", msg("Threats")}};

}  // namespace

const char* key_of(Aside aside) { return asides[std::size_t(aside)].key; }
const char* word_of(Aside aside) { return asides[std::size_t(aside)].word; }
const char* key_of(CrossingAxis axis) { return axes[std::size_t(axis)].key; }
const char* word_of(CrossingAxis axis) { return axes[std::size_t(axis)].word; }

}  // namespace workshop
