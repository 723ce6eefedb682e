#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace painting {
namespace {

constexpr float head = 34;        // of the names of the rounds
constexpr float bar = 20;         // width of a column's parts
constexpr float part_gap = 6;
constexpr float label_line = 19;  // a part's words take at least this
constexpr float height_min = 300;

struct Placed {
    base::Rect box;
    float out = 0;  // how much of it has left to the right already
    float in = 0;   // how much has come from the left
};
using Column = std::map<std::size_t, Placed>;  // by option

std::uint32_t rgb_of(const RoundFlow& flow, std::size_t option) {
    return option >= flow.labels.size() ? palette::line : group_rgb(int(option));
}

// Columns that are drawn: all, or the first and the last ones.
std::vector<std::size_t> shown_columns(const RoundFlow& flow) {
    std::vector<std::size_t> shown;
    const std::size_t all = flow.columns.size();
    for (std::size_t i = 0; i < all; ++i) {
        if (i == 0 || all - i < drawing_columns_max) shown.push_back(i);
    }
    return shown;
}

double total_of(const RoundFlow::Column& column) {
    double total = 0;
    for (const auto& part : column.parts) total += std::max(part.amount, 0.0);
    return total;
}

struct Scale {
    float height = 0;
    double per_px = 1;  // amount
};

// High enough that the words of the fullest column fit beside its parts.
Scale scale_of(const RoundFlow& flow, const std::vector<std::size_t>& shown) {
    std::size_t most = 0;
    double total = 0;
    for (const std::size_t i : shown) {
        most = std::max(most, flow.columns[i].parts.size());
        total = std::max(total, total_of(flow.columns[i]));
    }
    Scale scale;
    const float air = most > 12 ? 1.15F : 1.6F;
    scale.height = std::max(height_min, float(most) * (label_line + part_gap) * air);
    const float bars = scale.height - float(most) * part_gap;
    scale.per_px = total > 0 ? total / std::max(double(bars) * 0.92, 1.0) : 1;
    return scale;
}

// Parts from the top, each at least as high as a hair.
Column placed(const RoundFlow::Column& column, float x, const Scale& scale) {
    Column places;
    float y = head;
    for (const auto& part : column.parts) {
        const float height = std::max(float(part.amount / scale.per_px), 1.5F);
        places[part.option].box = {x, y, bar, height};
        y += std::max(height, label_line) + part_gap;
    }
    return places;
}

void paint_stream(cairo_t* cr, Placed& from, Placed& to, float thick, std::uint32_t rgba) {
    const float y1 = from.box.y + from.out, y2 = to.box.y + to.in;
    const float x1 = from.box.right(), x2 = to.box.x, middle = (x1 + x2) / 2;
    cairo_new_path(cr);
    cairo_move_to(cr, x1, y1);
    cairo_curve_to(cr, middle, y1, middle, y2, x2, y2);
    cairo_line_to(cr, x2, y2 + thick);
    cairo_curve_to(cr, middle, y2 + thick, middle, y1 + thick, x1, y1 + thick);
    cairo_close_path(cr);
    set_ink(cr, rgba);
    cairo_fill(cr);
    from.out += thick;
    to.in += thick;
}

// Those who stay keep their ballots; those who leave hand them on.
void paint_streams(cairo_t* cr, const RoundFlow& flow, const RoundFlow::Column& column,
                   const Scale& scale, Column& from, Column& to) {
    for (const auto& part : column.parts) {
        if (part.leaves || !to.contains(part.option) || part.amount <= 0) continue;
        const auto thick = float(part.amount / scale.per_px);
        paint_stream(cr, from[part.option], to[part.option], thick,
                     with_alpha(rgb_of(flow, part.option), 0x38));
    }
    for (const auto& stream : column.streams) {
        if (!from.contains(stream.from) || !to.contains(stream.to) || stream.amount <= 0) continue;
        paint_stream(cr, from[stream.from], to[stream.to], float(stream.amount / scale.per_px),
                     with_alpha(rgb_of(flow, stream.from), 0x80));
    }
}

void paint_cross(cairo_t* cr, base::Rect box) {
    const base::Vec2 middle = box.centre();
    constexpr float arm = 5;
    cairo_set_line_width(cr, 2.5);
    set_ink(cr, opaque(palette::danger));
    for (const float way : {-1.0F, 1.0F}) {
        cairo_move_to(cr, middle.x - arm, middle.y - arm * way);
        cairo_line_to(cr, middle.x + arm, middle.y + arm * way);
    }
    cairo_stroke(cr);
}

void paint_part(cairo_t* cr, const RoundFlow& flow, const RoundFlow::Part& part,
                const base::Rect& box, float label_width) {
    fill_rounded(cr, box, 4, opaque(rgb_of(flow, part.option)));
    const bool exhausted = part.option >= flow.labels.size();
    const std::string& text = exhausted ? flow.exhausted : flow.labels[part.option];
    TextStyle style = chart_words(14, part.wins ? 700 : 500,
                                  exhausted || part.leaves ? palette::ink_soft : palette::ink);
    style.ellipsize = true;
    const float value = measure(part.value_text, chart_words(14, 700)).width_px + 7;
    const float y = box.y + std::max(std::min(box.h, label_line), 14.0F) / 2;
    float x = box.right() + 7;
    show_centred(cr, part.value_text, chart_words(14, 700), {x, y}, value);
    x += value;
    if (part.leaves) {
        paint_cross(cr, {x, y - 8, 14, 16});
        x += 19;
    }
    show_centred(cr, text, style, {x, y}, std::max(label_width - (x - box.right()), 10.0F));
}

}  // namespace

float paint(cairo_t* cr, const RoundFlow& flow, float width) {
    const float title = paint_title(cr, flow.title, width);
    const auto shown = shown_columns(flow);
    const Scale scale = scale_of(flow, shown);
    const bool some_left_out = shown.size() < flow.columns.size() && !flow.left_out.empty();
    std::vector<Column> places;
    float bottom = head;
    const float step = width / float(std::max<std::size_t>(shown.size(), 1));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        places.push_back(placed(flow.columns[shown[i]], float(i) * step, scale));
        for (const auto& [option, place] : places.back()) {
            bottom = std::max(bottom, place.box.y + std::max(place.box.h, label_line));
        }
    }
    const float below = title + bottom + 8;
    const float height = below + (some_left_out ? label_line + 6 : 0);
    if (cr == nullptr || shown.empty()) return height;
    if (some_left_out) {
        show_centred(cr, flow.left_out, chart_words(14, 500, palette::ink_soft),
                     {0, below + label_line / 2}, width);
    }
    cairo_save(cr);
    cairo_translate(cr, 0, title);
    for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
        if (shown[i] + 1 != shown[i + 1]) continue;  // rounds between them are left out
        paint_streams(cr, flow, flow.columns[shown[i]], scale, places[i], places[i + 1]);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto& column = flow.columns[shown[i]];
        TextStyle name = chart_words(15, 700, palette::ink_soft);
        name.ellipsize = true;
        const bool after_gap = i > 0 && shown[i - 1] + 1 != shown[i];
        show_centred(cr, (after_gap ? "… " : "") + column.title, name,
                     {float(i) * step, head / 2 - 4}, step - 8);
        for (const auto& part : column.parts) {
            paint_part(cr, flow, part, places[i][part.option].box, step - bar - 12);
        }
    }
    cairo_restore(cr);
    return height;
}

}  // namespace painting
