#pragma once
// The crossing of strengths and weaknesses with opportunities and threats (croisement dynamique,
// Paulmier 2017; TOWS, Weihrich 1982): which ideas are proposed for it, and its four matrices as
// they are read, walked and exported.

#include "workshop/state.h"

namespace workshop {

// On which paper each list is collected, and how many of its ideas are crossed unless told.
constexpr std::array<Colour, crossing_axis_count> crossing_colours = {
    Colour::green, Colour::pink, Colour::blue, Colour::orange};
using CrossingSizes = std::array<std::size_t, crossing_axis_count>;
constexpr CrossingSizes crossing_sizes = {4, 4, 3, 3};

// What the room asks itself above a matrix: an English key.
const char* question_of(const CrossingMatrix&);

// How many dots or points a card got in the votes that are counted.
std::int64_t points_of(const State&, CardId);
// The cards of each list, those with most points first, then as they were written.
CrossingAxes crossing_candidates(const State&);
// The first ones of each.
CrossingAxes proposed_axes(const State&, const CrossingSizes&);

struct CrossingTable {
    struct Cell {
        CrossingCell cell;
        std::vector<std::string> answers;
        bool skipped = false;
    };
    struct Matrix {
        CrossingMatrix of;
        std::vector<std::string> rows, columns;
        std::vector<std::vector<Cell>> cells;  // [row][column]
    };
    std::array<Matrix, 4> matrices;
};
CrossingTable table_of(const State&, const Crossing&);
// Cells that are answered, that are skipped, and all.
struct CrossingProgress {
    std::size_t answered = 0, skipped = 0, all = 0;
};
CrossingProgress progress_of(const State&, const Crossing&);
// The one after (by +1) or before the current cell in the order of the walk; the first to begin
// with. None: it is the last, or the first.
std::optional<CrossingCell> neighbour_of(const Crossing&, int by);
// Those that are neither answered nor skipped, without the current one.
std::vector<CrossingCell> open_cells(const State&, const Crossing&);

}  // namespace workshop
