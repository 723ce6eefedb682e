#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

constexpr float bar_height = 46, row_gap = 18, label_gap = 6, radius = 8;
constexpr std::size_t parts_max = 8, bars_max = 12;

// The first part is full, the second hatched, the third dotted, and again: grey tells them apart.
std::uint32_t part_rgb(std::size_t part) {
    constexpr std::uint32_t shades[] = {palette::accent, palette::colleges[3],
                                        palette::colleges[0], palette::colleges[2]};
    return shades[part % std::size(shades)];
}

void hatch(cairo_t* cr, base::Rect box, std::uint32_t rgb, std::size_t part) {
    cairo_save(cr);
    cairo_rectangle(cr, box.x, box.y, box.w, box.h);
    cairo_clip(cr);
    set_ink(cr, opaque(blended(palette::surface, rgb, 0.22)));
    cairo_paint(cr);
    set_ink(cr, opaque(rgb));
    cairo_set_line_width(cr, 2.4);
    const float step = part % 3 == 1 ? 9 : 5;
    const float lean = part % 3 == 1 ? box.h : -box.h;
    for (float x = box.x - box.h; x < box.right() + box.h; x += step) {
        cairo_move_to(cr, x, box.bottom());
        cairo_line_to(cr, x + lean, box.y);
    }
    cairo_stroke(cr);
    cairo_restore(cr);
}

void fill_part(cairo_t* cr, base::Rect box, std::size_t part) {
    if (part % 3 == 0) fill_rounded(cr, box, 0, opaque(part_rgb(part)));
    else hatch(cr, box, part_rgb(part), part);
}

std::vector<double> amounts_of(const BalanceBars::Bar& bar, std::size_t parts) {
    std::vector<double> amounts(parts, 0);
    for (std::size_t i = 0; i < std::min(parts, bar.amounts.size()); ++i) {
        amounts[i] = std::isfinite(bar.amounts[i]) ? std::max(bar.amounts[i], 0.0) : 0;
    }
    return amounts;
}

// In a plate of its own, so that it is read on hatching too; where there is room.
void paint_value(cairo_t* cr, const std::string& text, base::Rect box) {
    TextStyle style = chart_words(17, 700);
    style.align = Align::centre;
    const float wide = measure(text, style).width_px + 18;
    if (text.empty() || wide > box.w - 4) return;
    fill_rounded(cr, {box.centre().x - wide / 2, box.centre().y - 15, wide, 30}, 15,
                 opaque(palette::surface));
    show_centred(cr, text, style, {box.x, box.centre().y}, box.w);
}

void paint_bar(cairo_t* cr, const BalanceBars::Bar& bar, std::size_t parts, base::Rect full) {
    const auto amounts = amounts_of(bar, parts);
    double whole = 0;
    for (const double amount : amounts) whole += amount;
    if (whole <= 0) {
        fill_rounded(cr, full, radius, opaque(palette::neutral));
        return;
    }
    cairo_save(cr);
    rounded_rect(cr, full, radius);
    cairo_clip(cr);
    float x = full.x;
    std::vector<base::Rect> boxes;
    for (std::size_t i = 0; i < parts; ++i) {
        const float wide = float(amounts[i] / whole) * full.w;
        boxes.push_back({x, full.y, wide, full.h});
        if (!bar.reference && wide > 0) fill_part(cr, boxes.back(), i);
        x += wide;
    }
    cairo_restore(cr);
    set_ink(cr, opaque(palette::ink));
    cairo_set_line_width(cr, bar.reference ? 2.4 : 3);
    for (std::size_t i = 1; i < parts; ++i) {
        if (boxes[i].w <= 0 || boxes[i].x <= full.x) continue;
        cairo_move_to(cr, boxes[i].x, full.y - (bar.reference ? 0 : 4));
        cairo_line_to(cr, boxes[i].x, full.bottom() + (bar.reference ? 0 : 4));
        cairo_stroke(cr);
    }
    if (bar.reference) {
        const double dashes[] = {7, 5};
        cairo_save(cr);
        cairo_set_dash(cr, dashes, 2, 0);
        rounded_rect(cr, grown(full, -1.2F), radius);
        cairo_stroke(cr);
        cairo_restore(cr);
    }
    for (std::size_t i = 0; i < std::min(parts, bar.value_texts.size()); ++i) {
        paint_value(cr, bar.value_texts[i], boxes[i]);
    }
}

}  // namespace

float paint(cairo_t* cr, const BalanceBars& chart, float width) {
    float y = paint_title(cr, chart.title, width);
    const std::size_t parts = std::min(chart.parts.size(), parts_max);
    const TextStyle label = chart_words(16, 600);
    for (std::size_t i = 0; i < std::min(chart.bars.size(), bars_max); ++i) {
        const auto& bar = chart.bars[i];
        if (cr != nullptr) show_text(cr, bar.label, label, {0, y}, width);
        if (!bar.label.empty()) y += measure(bar.label, label, width).height_px + label_gap;
        if (cr != nullptr) paint_bar(cr, bar, parts, {0, y, width, bar_height});
        y += bar_height + row_gap;
    }
    const std::vector<std::string> names(chart.parts.begin(),
                                         chart.parts.begin() + std::ptrdiff_t(parts));
    y += paint_legend(cr, {0, y}, width, names, [&](std::size_t part, base::Rect box) {
        fill_part(cr, box, part);
    });
    return y + paint_note(cr, chart.note, {0, y}, width);
}

}  // namespace painting
