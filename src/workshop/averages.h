#pragma once
// Several tables lay the same ideas on the same axes: where each idea lies on the average, and how
// far the tables are apart.

#include "workshop/state.h"

#include <optional>

namespace workshop {

// Values are 0 to 1 to the right and upwards, as value_at() tells them.
struct AveragedIdea {
    std::string text;                 // as its first card says it
    std::int32_t tables = 0;          // that have laid it
    base::Vec2 mean, lowest, highest;  // over the tables, each counted once
    // How far the tables are apart: the ellipse of one standard deviation, its two half axes, the
    // longer first, and the turn of that one against the clock. Of one table: 0.
    base::Vec2 spread = {};
    float turn = 0;
};

struct AveragedAxes {
    std::vector<std::string> columns, rows;  // the names of their ends
    std::vector<FrameId> frames;             // one a table, two at least
    std::vector<AveragedIdea> ideas;         // those of most tables first, then by their words
};

// Axes belong together when their ends are called alike, however capitals and accents are written;
// axes without any name belong to none. Ideas are the same when their words are, or when they were
// merged: a card that lies under another one counts where its table had laid it.
std::vector<AveragedAxes> averaged_axes(const State&);

// The place in `ideas` of the one on which the tables differ most, by the area of its ellipse and
// then by its longer axis; none where no idea lies on two tables. What to ask the room about.
std::optional<std::size_t> most_disputed(const AveragedAxes&);

// “little – much, easy – hard”: the names of the ends, without those that have none.
std::string ends_text(const AveragedAxes&);

}  // namespace workshop
