#pragma once
// Inside painting/ only: the rows of a chart, laid out for a width, painted one by one so that a
// report can break pages between them.

#include "painting/canvas.h"
#include "painting/chart.h"

#include <utility>

namespace painting {

class ChartPainter {
public:
    // px: as in chart.h, or points where the surface counts in points. `type` scales the letters.
    ChartPainter(const BarChart& chart, float width, float type = 1);

    int rows() const;  // title, bars, legend; absent ones are not counted
    float row_height(int row) const { return rows_[static_cast<std::size_t>(row)].height; }
    float height() const;
    void paint_row(cairo_t* cr, int row, base::Vec2 at) const;
    void paint(cairo_t* cr) const;

private:
    enum class Kind { title, bar, legend };
    struct Row {
        Kind kind;
        float height;
        const Bar* bar;
    };
    struct Columns {
        float label, bar, bar_width, value, end;
    };

    float px(float length) const { return length * type_; }
    void place_columns();
    void paint_title(cairo_t* cr, base::Vec2 at) const;
    void paint_bar(cairo_t* cr, const Row& row, base::Vec2 at) const;
    void paint_parts(cairo_t* cr, const Bar& bar, const base::Rect& full) const;
    std::pair<float, float> room_for_label(float from, float to, float halfway) const;
    void paint_rank(cairo_t* cr, const Bar& bar, base::Vec2 centre) const;
    // Fills lines from the left; answers with the height. Without `cr` it only measures.
    float legend(cairo_t* cr, base::Vec2 at) const;

    const BarChart& chart_;
    float width_;
    float type_;
    double maximum_ = 0;
    bool ranked_ = false;
    Columns columns_{};
    std::vector<Row> rows_;
};

}  // namespace painting
