#include "painting/drawing_painter.h"
#include "painting/strokes.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

constexpr float bar_height = 24, bar_gap = 5, row_gap = 22;
constexpr float sign_side = 16, sign_gap = 9;
constexpr float mark_side = 16, track_height = 24, beside = 16;
constexpr std::size_t voices_in_row_max = 16, marks_in_row_max = 6;

double shown(double share, double maximum) {
    if (!std::isfinite(share) || !(maximum > 0)) return 0;
    return std::clamp(share / maximum, 0.0, 1.0);
}

struct Columns {
    float label = 0, sign = 0, bar = 0, bar_width = 1, value = 0, value_width = 1;
};

Columns columns_of(const ReferenceBars& chart, float width) {
    float value = 0;
    for (const auto& row : chart.rows) {
        for (const auto& bar : row.bars) {
            value = std::max(value, measure(bar.value_text, chart_words(15, 600)).width_px);
        }
    }
    value = std::min(std::ceil(value) + 1, width / 4);
    Columns columns;
    columns.label = width / 3 - 16;
    columns.sign = width / 3;
    columns.bar = columns.sign + sign_side + sign_gap;
    columns.value = width - value;
    columns.value_width = std::max(value, 1.0F);
    columns.bar_width = std::max(columns.value - 12 - columns.bar, 1.0F);
    return columns;
}

TextStyle label_style() { return chart_words(16, 600); }
TextStyle mark_style() { return chart_words(13.5F, 500, palette::ink_soft); }

// Where the words of a mark go: beside it on the track of marks, where it is alone and there is
// room, else on lines of their own below, each after a small mark.
enum class Words { none, after, before, below };

using Row = ReferenceBars::Row;
using Mark = ReferenceBars::Mark;

std::size_t marks_in(const Row& row) { return std::min(row.marks.size(), marks_in_row_max); }

bool has_track(const Row& row) {
    return std::any_of(row.marks.begin(), row.marks.begin() + std::ptrdiff_t(marks_in(row)),
                       [](const Mark& mark) { return mark.placed; });
}

float place_of(const Mark& mark, const Columns& columns, double maximum) {
    return columns.bar + float(shown(mark.share, maximum)) * columns.bar_width;
}

float words_left(const Columns& columns) { return columns.bar + mark_side + 6; }

Words words_of(const Row& row, const Columns& columns, double maximum, float width) {
    if (marks_in(row) == 0) return Words::none;
    if (marks_in(row) > 1 || !row.marks[0].placed) return Words::below;
    const float wide = measure(row.marks[0].text, mark_style()).width_px + beside + 2;
    const float x = place_of(row.marks[0], columns, maximum);
    if (x + wide <= width) return Words::after;
    return x - wide >= columns.bar ? Words::before : Words::below;
}

struct Heights {
    float bars = 0;
    float track = 0;  // where the marks stand
    float words = 0;  // of their words, below
    float row = 0;
};

Heights heights_of(const Row& row, const Columns& columns, double maximum, float width) {
    Heights heights;
    const auto bars = float(std::min(row.bars.size(), voices_in_row_max));
    heights.bars = bars * bar_height + std::max(bars - 1, 0.0F) * bar_gap;
    if (marks_in(row) > 0) heights.track = has_track(row) ? track_height : bar_gap;
    if (words_of(row, columns, maximum, width) == Words::below) {
        for (std::size_t i = 0; i < marks_in(row); ++i) {
            heights.words += measure(row.marks[i].text, mark_style(),
                                     width - words_left(columns)).height_px + 4;
        }
    }
    const float label = measure(row.label, label_style(), columns.label).height_px;
    heights.row = std::max(heights.bars + heights.track + heights.words, label) + row_gap;
    return heights;
}

// A hollow diamond, readable without colour and apart from every bar.
void hollow_mark(cairo_t* cr, base::Vec2 at, float side) {
    const base::Rect box{at.x - side / 2, at.y - side / 2, side, side};
    set_ink(cr, opaque(palette::ink));
    fill_mark(cr, CollegeShape::diamond, box);
    set_ink(cr, opaque(palette::surface));
    fill_mark(cr, CollegeShape::diamond, grown(box, -side * 0.2F));
}

void paint_bars(cairo_t* cr, const ReferenceBars& chart, const Row& row,
                const Columns& columns, float y) {
    for (std::size_t i = 0; i < std::min(row.bars.size(), voices_in_row_max); ++i) {
        const auto& bar = row.bars[i];
        const Voice voice = bar.voice < chart.voices.size() ? chart.voices[bar.voice] : Voice{};
        const float middle = y + bar_height / 2;
        set_ink(cr, opaque(voice.rgb));
        fill_mark(cr, voice.shape, {columns.sign, middle - sign_side / 2, sign_side, sign_side});
        const base::Rect full{columns.bar, y, columns.bar_width, bar_height};
        fill_rounded(cr, full, 6, opaque(palette::neutral));
        const float filled = float(shown(bar.share, chart.maximum)) * full.w;
        if (filled > 0) {
            cairo_save(cr);
            rounded_rect(cr, full, 6);
            cairo_clip(cr);
            fill_rounded(cr, {full.x, full.y, filled, full.h}, 0, opaque(voice.rgb));
            cairo_restore(cr);
        }
        show_centred(cr, bar.value_text, chart_words(15, 600), {columns.value, middle},
                     columns.value_width);
        y += bar_height + bar_gap;
    }
}

void paint_stem(cairo_t* cr, float x, float from, float to) {
    for (const auto& [rgb, thick] :
         {std::pair{palette::surface, 5.0}, std::pair{palette::ink, 2.2}}) {
        cairo_move_to(cr, x, from);
        cairo_line_to(cr, x, to);
        set_ink(cr, opaque(rgb));
        cairo_set_line_width(cr, thick);
        cairo_stroke(cr);
    }
}

void paint_marks(cairo_t* cr, const ReferenceBars& chart, const Row& row, const Columns& columns,
                 const Heights& heights, float y, float width) {
    const float track = y + heights.bars + heights.track / 2 + 1;
    for (std::size_t i = 0; i < marks_in(row); ++i) {
        if (!row.marks[i].placed) continue;
        const float x = place_of(row.marks[i], columns, chart.maximum);
        paint_stem(cr, x, y - 4, track);
        hollow_mark(cr, {x, track}, mark_side);
    }
    const Words words = words_of(row, columns, chart.maximum, width);
    if (words == Words::none) return;
    if (words != Words::below) {
        const float x = place_of(row.marks[0], columns, chart.maximum);
        TextStyle style = mark_style();
        style.align = words == Words::after ? Align::start : Align::end;
        const float left = words == Words::after ? x + beside : columns.bar;
        const float right = words == Words::after ? width : x - beside;
        show_centred(cr, row.marks[0].text, style, {left, track}, right - left);
        return;
    }
    float below = y + heights.bars + heights.track;
    for (std::size_t i = 0; i < marks_in(row); ++i) {
        const float left = words_left(columns);
        hollow_mark(cr, {columns.bar + mark_side / 2, below + 9}, mark_side * 0.75F);
        below += show_text(cr, row.marks[i].text, mark_style(), {left, below}, width - left)
                     .height_px + 4;
    }
}

}  // namespace

float paint(cairo_t* cr, const ReferenceBars& chart, float width) {
    const Columns columns = columns_of(chart, width);
    float y = paint_title(cr, chart.title, width);
    for (std::size_t i = 0; i < std::min(chart.rows.size(), drawing_options_max); ++i) {
        const Row& row = chart.rows[i];
        const Heights heights = heights_of(row, columns, chart.maximum, width);
        if (cr != nullptr) {
            const float middle = y + std::max(heights.bars, 20.0F) / 2;
            const float label = measure(row.label, label_style(), columns.label).height_px;
            show_text(cr, row.label, label_style(), {0, std::max(y, middle - label / 2)},
                      columns.label);
            paint_bars(cr, chart, row, columns, y);
            paint_marks(cr, chart, row, columns, heights, y, width);
        }
        y += heights.row;
    }
    std::vector<std::string> names;
    for (const Voice& voice : chart.voices) names.push_back(voice.name);
    y += paint_legend(cr, {0, y}, width, names, [&](std::size_t i, base::Rect box) {
        set_ink(cr, opaque(chart.voices[i].rgb));
        fill_mark(cr, chart.voices[i].shape, grown(box, -1));
    });
    return y + paint_note(cr, chart.note, {0, y}, width);
}

}  // namespace painting
