#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float disc = 28, between = 10, slot_min = 42, head_gap = 12;
constexpr float link = 16;  // from a label to its disc

// Every row has a slot of its own in each column, in the order of the column's ranks; rows of the
// same rank stand under one another, in the order of the first column, and share a bracket.
struct Slots {
    std::size_t columns = 0, rows = 0;
    float top = 0, height = slot_min, label = 0;
    float first = 0, last = 0;  // x of the outer columns
    std::vector<std::vector<std::size_t>> place;  // by column and row

    float x(std::size_t column) const {
        return columns < 2 ? first
                           : first + (last - first) * float(column) / float(columns - 1);
    }
    float y(std::size_t column, std::size_t row) const {
        return top + (float(place[column][row]) + 0.5F) * height;
    }
};

int rank_in(const SlopeChart::Row& row, std::size_t column) {
    return column < row.ranks.size() ? std::max(row.ranks[column], 0) : 0;
}

std::vector<std::size_t> places_in(const SlopeChart& chart, std::size_t column,
                                   const std::vector<std::size_t>& first) {
    std::vector<std::size_t> order(std::min(chart.rows.size(), drawing_options_max));
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        // Those that are not ranked come last.
        const unsigned one = unsigned(rank_in(chart.rows[a], column)) - 1;
        const unsigned other = unsigned(rank_in(chart.rows[b], column)) - 1;
        if (one != other) return one < other;
        return first.empty() ? a < b : first[a] < first[b];
    });
    std::vector<std::size_t> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i;
    return places;
}

TextStyle label_style(bool stressed) { return chart_words(15, stressed ? 700 : 500); }

std::string label_in(const SlopeChart& chart, std::size_t column, std::size_t row) {
    const SlopeChart::Row& each = chart.rows[row];
    if (rank_in(each, column) > 0 || chart.unranked.empty()) return each.label;
    return each.label + " (" + chart.unranked + ")";
}

Slots slots_of(const SlopeChart& chart, float width, float top) {
    Slots slots;
    slots.columns = std::min(chart.columns.size(), slope_columns_max);
    slots.rows = std::min(chart.rows.size(), drawing_options_max);
    slots.label = width * 0.3F;
    slots.first = slots.label + link + disc / 2;
    slots.last = width - slots.first;
    float head = 0;
    for (std::size_t c = 0; c < slots.columns; ++c) {
        const float wide = slots.columns > 2 && c > 0 && c + 1 < slots.columns
                               ? (slots.last - slots.first) / float(slots.columns - 1) - between
                               : slots.label + disc;
        head = std::max(head, measure(chart.columns[c], chart_words(15, 700), wide).height_px);
    }
    slots.top = top + head + head_gap;
    for (std::size_t c = 0; c < slots.columns; ++c) {
        slots.place.push_back(
            places_in(chart, c, slots.place.empty() ? std::vector<std::size_t>() : slots.place[0]));
        for (std::size_t r = 0; r < slots.rows; ++r) {
            const TextStyle style = label_style(true);
            const float high =
                measure(label_in(chart, c, r), style, slots.label).height_px + between;
            slots.height = std::max(slots.height, high);
        }
    }
    return slots;
}

void paint_heads(cairo_t* cr, const SlopeChart& chart, const Slots& slots) {
    for (std::size_t c = 0; c < slots.columns; ++c) {
        TextStyle style = chart_words(15, 700);
        const bool left = c == 0, right = c + 1 == slots.columns && c > 0;
        style.align = left ? Align::end : right ? Align::start : Align::centre;
        const float wide = left || right ? slots.label + disc
                                         : (slots.last - slots.first) / float(slots.columns - 1) -
                                               between;
        const float x = left ? slots.x(c) + disc / 2 - wide
                             : right ? slots.x(c) - disc / 2 : slots.x(c) - wide / 2;
        const float high = measure(chart.columns[c], style, wide).height_px;
        show_text(cr, chart.columns[c], style, {x, slots.top - head_gap - high}, wide);
    }
}

void paint_lines(cairo_t* cr, const SlopeChart& chart, const Slots& slots, bool stressed) {
    for (std::size_t r = 0; r < slots.rows; ++r) {
        if (chart.rows[r].stressed != stressed) continue;
        for (std::size_t c = 0; c + 1 < slots.columns; ++c) {
            if (rank_in(chart.rows[r], c) == 0 || rank_in(chart.rows[r], c + 1) == 0) continue;
            cairo_move_to(cr, slots.x(c), slots.y(c, r));
            cairo_line_to(cr, slots.x(c + 1), slots.y(c + 1, r));
        }
        set_ink(cr, opaque(stressed ? palette::accent : palette::ink_soft));
        cairo_set_line_width(cr, stressed ? 4 : 1.6);
        cairo_stroke(cr);
    }
}

void paint_disc(cairo_t* cr, base::Vec2 at, int rank, bool stressed) {
    cairo_new_path(cr);
    cairo_arc(cr, at.x, at.y, disc / 2, 0, 2 * std::numbers::pi);
    set_ink(cr, opaque(stressed ? palette::accent : palette::surface));
    cairo_fill_preserve(cr);
    set_ink(cr, opaque(stressed ? palette::accent : palette::ink_soft));
    cairo_set_line_width(cr, 1.6);
    cairo_stroke(cr);
    TextStyle style = chart_words(14, 700, stressed ? palette::surface : palette::ink);
    style.align = Align::centre;
    show_centred(cr, rank > 0 ? std::to_string(rank) : "–", style, {at.x - disc / 2, at.y}, disc);
}

// A bar behind the discs of rows that share a rank.
void paint_ties(cairo_t* cr, const SlopeChart& chart, const Slots& slots, std::size_t column) {
    std::vector<std::size_t> by_place(slots.rows);
    for (std::size_t r = 0; r < slots.rows; ++r) by_place[slots.place[column][r]] = r;
    for (std::size_t from = 0; from < slots.rows;) {
        const int rank = rank_in(chart.rows[by_place[from]], column);
        std::size_t end = from + 1;
        while (end < slots.rows && rank_in(chart.rows[by_place[end]], column) == rank) ++end;
        if (rank > 0 && end - from > 1) {
            const float y = slots.y(column, by_place[from]);
            const float to = slots.y(column, by_place[end - 1]);
            fill_rounded(cr, {slots.x(column) - disc / 2 - 4, y - disc / 2 - 4, disc + 8,
                              to - y + disc + 8},
                         disc / 2 + 4, opaque(palette::line));
        }
        from = end;
    }
}

void paint_labels(cairo_t* cr, const SlopeChart& chart, const Slots& slots) {
    for (const std::size_t column : {std::size_t(0), slots.columns - 1}) {
        const bool left = column == 0;
        for (std::size_t r = 0; r < slots.rows; ++r) {
            TextStyle style = label_style(chart.rows[r].stressed);
            style.align = left ? Align::end : Align::start;
            const float x = left ? 0 : slots.last + disc / 2 + link;
            show_centred(cr, label_in(chart, column, r), style, {x, slots.y(column, r)},
                         slots.label);
        }
        if (slots.columns == 1) break;
    }
}

}  // namespace

float paint(cairo_t* cr, const SlopeChart& chart, float width) {
    const float title = paint_title(cr, chart.title, width);
    const Slots slots = slots_of(chart, width, title);
    if (slots.columns == 0 || slots.rows == 0) {
        return title + paint_note(cr, chart.note, {0, title}, width);
    }
    if (cr != nullptr) {
        paint_heads(cr, chart, slots);
        for (std::size_t c = 0; c < slots.columns; ++c) paint_ties(cr, chart, slots, c);
        paint_lines(cr, chart, slots, false);
        paint_lines(cr, chart, slots, true);
        for (std::size_t c = 0; c < slots.columns; ++c) {
            for (std::size_t r = 0; r < slots.rows; ++r) {
                paint_disc(cr, {slots.x(c), slots.y(c, r)}, rank_in(chart.rows[r], c),
                           chart.rows[r].stressed);
            }
        }
        paint_labels(cr, chart, slots);
    }
    const float below = slots.top + float(slots.rows) * slots.height + 6;
    return below + paint_note(cr, chart.note, {0, below}, width);
}

}  // namespace painting
