#include "painting/chart.h"

#include "painting/chart_painter.h"
#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace painting {
namespace {

constexpr float bar_height = 40;
constexpr float row_gap = 14;
constexpr float column_gap = 16;
constexpr float rank_size = 36;
constexpr float swatch_size = 14;

double shown(double value) { return std::isfinite(value) ? std::max(value, 0.0) : 0.0; }

double total(const Bar& bar) {
    double sum = 0;
    for (const BarPart& part : bar.parts) sum += shown(part.value);
    return sum;
}

TextStyle words(float size, int weight, std::uint32_t rgb = palette::ink) {
    return chart_words(size, weight, rgb);
}

}  // namespace

ChartPainter::ChartPainter(const BarChart& chart, float width, float type)
    : chart_(chart), width_(std::max(width, 1.0F)), type_(type), maximum_(shown(chart.maximum)) {
    const std::size_t count = std::min(chart.bars.size(), chart_bars_max);
    for (std::size_t i = 0; i < count; ++i) {
        ranked_ = ranked_ || chart.bars[i].rank > 0;
        if (chart.maximum <= 0) maximum_ = std::max(maximum_, total(chart.bars[i]));
    }
    place_columns();
    if (!chart.title.empty())
        rows_.push_back({Kind::title,
                         measure(chart.title, words(px(20), 700), width_).height_px + px(12),
                         nullptr});
    for (std::size_t i = 0; i < count; ++i) {
        const TextStyle style = words(px(17), 600);
        const float label_width = columns_.bar - columns_.label - px(column_gap);
        const float height = std::max(
            {measure(chart.bars[i].label, style, label_width).height_px,
             measure(chart.bars[i].value_text, style, columns_.end - columns_.value).height_px,
             px(bar_height)});
        rows_.push_back({Kind::bar, height + px(row_gap), &chart.bars[i]});
    }
    if (!chart.legend.empty() || (chart.halfway_line && !chart.halfway_text.empty()))
        rows_.push_back({Kind::legend, legend(nullptr, {}), nullptr});
}

// Values as wide as the widest asks, at most a quarter; labels a third; bars take the rest.
void ChartPainter::place_columns() {
    float value = 0;
    for (const Bar& bar : chart_.bars)
        value = std::max(value, measure(bar.value_text, words(px(17), 600)).width_px);
    value = std::min(std::ceil(value) + 1, width_ / 4);
    columns_.label = ranked_ ? px(rank_size) + px(column_gap) : 0;
    columns_.bar = std::max(width_ / 3, columns_.label + px(60));
    columns_.end = width_;
    columns_.value = width_ - value;
    const float gap = value > 1 ? px(column_gap) : 0;
    columns_.bar_width = std::max(columns_.value - gap - columns_.bar, 1.0F);
}

int ChartPainter::rows() const { return static_cast<int>(rows_.size()); }

float ChartPainter::height() const {
    float sum = 0;
    for (const Row& row : rows_) sum += row.height;
    return std::max(sum, 1.0F);
}

void ChartPainter::paint(cairo_t* cr) const {
    float y = 0;
    for (int i = 0; i < rows(); ++i) {
        paint_row(cr, i, {0, y});
        y += row_height(i);
    }
}

void ChartPainter::paint_row(cairo_t* cr, int index, base::Vec2 at) const {
    const Row& row = rows_[static_cast<std::size_t>(index)];
    switch (row.kind) {
        case Kind::title: paint_title(cr, at); break;
        case Kind::bar: paint_bar(cr, row, at); break;
        case Kind::legend: legend(cr, at); break;
    }
}

void ChartPainter::paint_title(cairo_t* cr, base::Vec2 at) const {
    show_text(cr, chart_.title, words(px(20), 700), at, width_);
}

void ChartPainter::paint_bar(cairo_t* cr, const Row& row, base::Vec2 at) const {
    const float middle = at.y + (row.height - px(row_gap)) / 2;
    if (row.bar->rank > 0) paint_rank(cr, *row.bar, {at.x + px(rank_size) / 2, middle});
    show_centred(cr, row.bar->label, words(px(17), 600), {at.x + columns_.label, middle},
                 columns_.bar - columns_.label - px(column_gap));
    const base::Rect full{at.x + columns_.bar, middle - px(bar_height) / 2, columns_.bar_width,
                          px(bar_height)};
    paint_parts(cr, *row.bar, full);
    if (chart_.halfway_line) {
        const double dash[] = {px(4), px(3)};
        cairo_save(cr);
        cairo_set_dash(cr, dash, 2, 0);
        cairo_set_line_width(cr, px(2));
        set_ink(cr, opaque(palette::ink));
        cairo_move_to(cr, full.centre().x, full.y);
        cairo_line_to(cr, full.centre().x, full.bottom());
        cairo_stroke(cr);
        cairo_restore(cr);
    }
    show_centred(cr, row.bar->value_text, words(px(17), 600), {at.x + columns_.value, middle},
                 columns_.end - columns_.value);
}

void ChartPainter::paint_parts(cairo_t* cr, const Bar& bar, const base::Rect& full) const {
    const float radius = px(8);
    fill_rounded(cr, full, radius, opaque(palette::neutral));
    if (maximum_ <= 0) return;
    cairo_save(cr);
    const auto share = [&](double value) {
        return static_cast<float>(shown(value) / maximum_) * full.w;
    };
    const float filled = std::min(share(total(bar)), full.w);
    rounded_rect(cr, {full.x, full.y, filled, full.h}, radius);
    cairo_clip(cr);
    float x = full.x;
    for (const BarPart& part : bar.parts) {
        const float width = share(part.value);
        set_ink(cr, opaque(part.rgb));
        cairo_rectangle(cr, x, full.y, width, full.h);
        cairo_fill(cr);
        const bool white = contrast(part.rgb, 0xFFFFFF) > contrast(part.rgb, palette::ink);
        TextStyle style = words(px(14), 700, white ? 0xFFFFFF : palette::ink);
        style.align = Align::centre;
        const auto [from, to] = room_for_label(x, x + width, full.centre().x);
        if (!part.label.empty() && measure(part.label, style).width_px + px(8) <= to - from)
            show_centred(cr, part.label, style, {from, full.centre().y}, to - from);
        x += width;
    }
    cairo_restore(cr);
}

// The larger side, where the halfway line would cross the words in the middle of a part.
std::pair<float, float> ChartPainter::room_for_label(float from, float to, float halfway) const {
    const float reach = px(26);
    const bool crosses = std::abs((from + to) / 2 - halfway) < reach;
    if (!chart_.halfway_line || !crosses) return {from, to};
    return halfway - from > to - halfway ? std::pair{from, halfway} : std::pair{halfway, to};
}

void ChartPainter::paint_rank(cairo_t* cr, const Bar& bar, base::Vec2 centre) const {
    cairo_new_sub_path(cr);
    cairo_arc(cr, centre.x, centre.y, px(rank_size) / 2, 0, 2 * std::numbers::pi);
    set_ink(cr, opaque(bar.chosen ? palette::accent : palette::neutral));
    cairo_fill(cr);
    TextStyle style = words(px(17), 700, bar.chosen ? 0xFFFFFF : palette::ink);
    style.align = Align::centre;
    show_centred(cr, std::to_string(bar.rank), style, {centre.x - px(rank_size) / 2, centre.y},
                 px(rank_size));
}

float ChartPainter::legend(cairo_t* cr, base::Vec2 at) const {
    const TextStyle style = words(px(14), 600, palette::ink_soft);
    const float line = px(24);
    const float before = px(swatch_size) + px(6);
    float x = 0;
    float y = px(4);
    const auto place = [&](const std::string& text, auto&& swatch) {
        const float width = std::min(before + measure(text, style).width_px, width_);
        if (x > 0 && x + width > width_) {
            x = 0;
            y += line;
        }
        if (cr) {
            swatch(base::Rect{at.x + x, at.y + y + (line - px(swatch_size)) / 2, px(swatch_size),
                              px(swatch_size)});
            TextStyle one = style;
            one.ellipsize = true;
            show_centred(cr, text, one, {at.x + x + before, at.y + y + line / 2},
                         width - before + 1);
        }
        x += width + px(20);
    };
    for (const LegendEntry& entry : chart_.legend)
        place(entry.text,
              [&](base::Rect box) { fill_rounded(cr, box, px(4), opaque(entry.rgb)); });
    if (chart_.halfway_line && !chart_.halfway_text.empty())
        place(chart_.halfway_text, [&](base::Rect box) {
            const float w = px(2);
            for (const float part : {0.0F, 0.4F, 0.8F})
                fill_rounded(cr, {box.centre().x - w / 2, box.y + box.h * part, w, box.h * 0.2F},
                             0, opaque(palette::ink));
        });
    return y + line;
}

Picture chart_picture(const BarChart& chart, float width_px, float scale) {
    return drawing_picture(chart, width_px, scale);
}

std::string chart_svg(const BarChart& chart, float width_px) {
    return drawing_svg(chart, width_px);
}

std::string chart_pdf(const BarChart& chart, float width_px) {
    return drawing_pdf(chart, width_px);
}

}  // namespace painting
