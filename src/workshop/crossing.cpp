#include "workshop/crossing.h"

#include "base/text.h"
#include "base/words.h"

#include <algorithm>

namespace workshop {
namespace {

using base::msg;

std::string text_of(const State& state, CardId id) {
    const auto found = state.cards.find(id);
    return found == state.cards.end() ? std::string() : base::trimmed(found->second.text);
}

CrossingTable::Cell cell_of(const State& state, const Crossing& crossing, CrossingCell cell) {
    CrossingTable::Cell read{cell, {}, false};
    const auto given = crossing.cells.find(cell);
    if (given == crossing.cells.end()) return read;
    read.skipped = given->second.skipped;
    for (const CardId card : given->second.cards) {
        const Card* answer = state.card(card);
        if (answer) read.answers.push_back(base::trimmed(answer->text));
    }
    return read;
}

}  // namespace

const char* question_of(const CrossingMatrix& matrix) {
    const bool strengths = matrix.rows == CrossingAxis::strengths;
    if (matrix.columns == CrossingAxis::opportunities) {
        return strengths ? msg("How can the strengths that are recognised be used to make the most "
                               "of these opportunities?")
                         : msg("How can we see to it that these weaknesses do not keep us from "
                               "making the most of these opportunities?");
    }
    return strengths ? msg("How can these strengths be used to lessen the impact of these threats?")
                     : msg("Which strategies keep these weaknesses from furthering, from "
                           "amplifying these threats?");
}

std::int64_t points_of(const State& state, CardId card) {
    std::int64_t points = 0;
    for (const auto& [id, vote] : state.votes) {
        if (!is_counted(vote)) continue;
        const auto option = std::ranges::find(vote.options, card, &Option::card);
        if (option == vote.options.end()) continue;
        for (const voting::Ballot& ballot : ballots_of(vote)) {
            for (const voting::Mark& mark : ballot.marks) {
                if (mark.option == option->id) points += mark.value;
            }
        }
    }
    return points;
}

CrossingAxes crossing_candidates(const State& state) {
    CrossingAxes axes;
    for (std::size_t n = 0; n < crossing_axis_count; ++n) {
        std::vector<std::pair<std::int64_t, CardId>> ranked;
        for (const auto& [id, card] : state.cards) {
            if (!card.deleted && card.colour == crossing_colours[n]) {
                ranked.emplace_back(-points_of(state, id), id);
            }
        }
        std::ranges::sort(ranked);
        for (const auto& [points, id] : ranked) axes[n].push_back(id);
    }
    return axes;
}

CrossingAxes proposed_axes(const State& state, const CrossingSizes& sizes) {
    CrossingAxes axes = crossing_candidates(state);
    for (std::size_t n = 0; n < crossing_axis_count; ++n) {
        axes[n].resize(std::min(axes[n].size(), sizes[n]));
    }
    return axes;
}

CrossingTable table_of(const State& state, const Crossing& crossing) {
    CrossingTable table;
    for (std::size_t n = 0; n < crossing_matrices.size(); ++n) {
        CrossingTable::Matrix& matrix = table.matrices[n];
        matrix.of = crossing_matrices[n];
        const auto& rows = crossing.axes[std::size_t(matrix.of.rows)];
        const auto& columns = crossing.axes[std::size_t(matrix.of.columns)];
        for (const CardId column : columns) matrix.columns.push_back(text_of(state, column));
        for (const CardId row : rows) {
            matrix.rows.push_back(text_of(state, row));
            auto& cells = matrix.cells.emplace_back();
            for (const CardId column : columns) {
                cells.push_back(cell_of(state, crossing, {row, column}));
            }
        }
    }
    return table;
}

CrossingProgress progress_of(const State& state, const Crossing& crossing) {
    CrossingProgress progress;
    for (const CrossingCell cell : cells_in_order(crossing)) {
        const CrossingTable::Cell read = cell_of(state, crossing, cell);
        ++progress.all;
        if (!read.answers.empty()) ++progress.answered;
        else if (read.skipped) ++progress.skipped;
    }
    return progress;
}

std::optional<CrossingCell> neighbour_of(const Crossing& crossing, int by) {
    const auto cells = cells_in_order(crossing);
    const auto now = std::ranges::find(cells, crossing.now);
    if (now == cells.end()) return by > 0 && !cells.empty() ? std::optional(cells.front())
                                                            : std::nullopt;
    const auto to = (now - cells.begin()) + by;
    if (to < 0 || to >= std::ptrdiff_t(cells.size())) return std::nullopt;
    return cells[std::size_t(to)];
}

std::vector<CrossingCell> open_cells(const State& state, const Crossing& crossing) {
    std::vector<CrossingCell> open = cells_in_order(crossing);
    std::erase_if(open, [&](const CrossingCell& cell) {
        const CrossingTable::Cell read = cell_of(state, crossing, cell);
        return cell == crossing.now || read.skipped || !read.answers.empty();
    });
    return open;
}

}  // namespace workshop
