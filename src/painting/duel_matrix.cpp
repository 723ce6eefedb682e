#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

constexpr float gap = 3;
constexpr float side_max = 76, side_min = 8;
constexpr float written_side_min = 34;  // of a square with words in it
constexpr float disc = 28;
constexpr std::uint32_t won_rgb = palette::accent;
constexpr std::uint32_t lost_rgb = palette::surface;
constexpr std::uint32_t equal_rgb = palette::line;

struct Plan {
    std::size_t options = 0;
    float top = 0;     // of the first row
    float left = 0;    // of the first column
    float side = 0;    // of a square, with its gap
    float label = 0;   // width of the words before the rows
    bool numbered = false;  // columns carry numbers
};

Plan plan_of(const DuelMatrix& matrix, float width, float title) {
    Plan plan;
    plan.options = std::min(matrix.labels.size(), drawing_options_max);
    if (plan.options == 0) return plan;
    float longest = 0;
    for (std::size_t i = 0; i < plan.options; ++i) {
        longest = std::max(longest, measure(matrix.labels[i], chart_words(16, 600)).width_px);
    }
    plan.label = std::min(std::ceil(longest) + 1, width * 0.38F);
    plan.left = disc + 10 + plan.label + 14;
    plan.side = std::clamp((width - plan.left) / float(plan.options), side_min, side_max);
    plan.numbered = plan.side >= 16;
    plan.top = title + (plan.numbered ? disc + 6 : 0);
    return plan;
}

float row_height(const DuelMatrix& matrix, const Plan& plan, std::size_t row) {
    TextStyle style = chart_words(16, 600);
    style.max_lines = 2;
    return std::max(plan.side, measure(matrix.labels[row], style, plan.label).height_px + 4);
}

void paint_number(cairo_t* cr, std::size_t number, base::Vec2 centre, float side) {
    TextStyle style = chart_words(std::min(15.0F, side * 0.62F), 700, palette::ink_soft);
    style.align = Align::centre;
    show_centred(cr, std::to_string(number), style, {centre.x - side / 2, centre.y}, side);
}

void paint_square(cairo_t* cr, const DuelMatrix& matrix, const Plan& plan, std::size_t row,
                  std::size_t column, base::Rect box) {
    const std::size_t n = matrix.labels.size();
    const std::size_t cell = row * n + column, mirror = column * n + row;
    if (cell >= matrix.above.size() || mirror >= matrix.above.size()) return;
    const double own = matrix.above[cell], other = matrix.above[mirror];
    const std::uint32_t rgb = own > other ? won_rgb : own < other ? lost_rgb : equal_rgb;
    const float radius = std::min(6.0F, box.w / 4);
    fill_rounded(cr, box, radius, opaque(rgb));
    if (own < other) {
        rounded_rect(cr, base::grown(box, -0.75F), radius);
        set_ink(cr, opaque(palette::ink_soft));
        cairo_set_line_width(cr, 1.5);
        cairo_stroke(cr);
    }
    if (cell < matrix.strong.size() && matrix.strong[cell] != 0) {
        rounded_rect(cr, base::grown(box, -3), radius);
        set_ink(cr, opaque(own > other ? palette::surface : palette::ink));
        cairo_set_line_width(cr, 3);
        cairo_stroke(cr);
    }
    if (plan.side < written_side_min || cell >= matrix.values.size()) return;
    TextStyle style = chart_words(std::min(16.0F, box.w / 3.2F), own > other ? 700 : 500,
                                  own > other ? palette::surface : palette::ink);
    style.align = Align::centre;
    style.ellipsize = true;
    show_centred(cr, matrix.values[cell], style, {box.x, box.centre().y}, box.w);
}

void paint_row(cairo_t* cr, const DuelMatrix& matrix, const Plan& plan, std::size_t row, float y,
               float height) {
    const float middle = y + height / 2;
    paint_number(cr, row + 1, {disc / 2, middle}, disc);
    TextStyle style = chart_words(16, 600);
    style.max_lines = 2;
    show_centred(cr, matrix.labels[row], style, {disc + 10, middle}, plan.label);
    for (std::size_t column = 0; column < plan.options; ++column) {
        const float x = plan.left + float(column) * plan.side;
        const float side = plan.side - gap;
        const base::Rect box{x, middle - side / 2, side, side};
        if (row == column) {
            cairo_move_to(cr, box.x, box.y);
            cairo_line_to(cr, box.right(), box.bottom());
            set_ink(cr, opaque(palette::line));
            cairo_set_line_width(cr, 1.5);
            cairo_stroke(cr);
            continue;
        }
        paint_square(cr, matrix, plan, row, column, box);
    }
}

void paint_patch(cairo_t* cr, std::size_t entry, base::Rect box) {
    DuelMatrix sample;
    sample.labels = {"", ""};
    sample.above = entry == 1 ? std::vector<double>{0, 0, 1, 0}
                   : entry == 2 ? std::vector<double>{0, 1, 1, 0}
                                : std::vector<double>{0, 1, 0, 0};
    if (entry == 3) sample.strong = {0, 1, 0, 0};
    paint_square(cr, sample, {}, 0, 1, box);
}

}  // namespace

float paint(cairo_t* cr, const DuelMatrix& matrix, float width) {
    const float title = paint_title(cr, matrix.title, width);
    const Plan plan = plan_of(matrix, width, title);
    for (std::size_t i = 0; cr != nullptr && plan.numbered && i < plan.options; ++i) {
        const float x = plan.left + (float(i) + 0.5F) * plan.side - gap / 2;
        paint_number(cr, i + 1, {x, title + disc / 2}, plan.side);
    }
    float y = plan.top;
    for (std::size_t row = 0; row < plan.options; ++row) {
        const float height = row_height(matrix, plan, row);
        if (cr != nullptr) paint_row(cr, matrix, plan, row, y, height);
        y += height;
    }
    const std::vector<std::string> entries{matrix.won, matrix.lost, matrix.equal, matrix.marked};
    return y + 8 + paint_legend(cr, {0, y + 8}, width, entries,
                                [&](std::size_t i, base::Rect box) { paint_patch(cr, i, box); });
}

}  // namespace painting
