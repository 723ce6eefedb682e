#pragma once
// Horizontal bars, for results on screen and on paper. One painter draws pictures, SVG and PDF, so
// that what is printed is what was seen.

#include "painting/colour.h"
#include "painting/picture.h"

#include <string>
#include <vector>

namespace painting {

constexpr std::size_t chart_bars_max = 256;  // more are not drawn

struct BarPart {
    double value = 0;  // negative or not finite counts as 0
    std::uint32_t rgb = palette::accent;
    std::string label = {};  // inside the bar where there is room: "45 %"
};

// One part is a plain bar; several are shares of a whole, such as the grades of an option.
struct Bar {
    std::string label = {};
    std::vector<BarPart> parts = {};
    std::string value_text = {};  // at the end of the row: "31 votes", "Bien"
    int rank = 0;                 // in a disc before the label; 0 = none
    bool chosen = false;          // the disc is green
};

struct LegendEntry {
    std::string text = {};
    std::uint32_t rgb = palette::accent;
};

struct BarChart {
    std::string title = {};
    std::vector<Bar> bars = {};
    std::vector<LegendEntry> legend = {};
    double maximum = 0;         // value of a full bar; 0 = the largest sum of parts
    bool halfway_line = false;  // dashes in the middle of the scale
    std::string halfway_text = {};
};

// Width and height in px at 96 per inch; type is 13 to 20 px high. `scale` multiplies the pixels.
Picture chart_picture(const BarChart& chart, float width_px, float scale = 1);
std::string chart_svg(const BarChart& chart, float width_px);
// One page of the chart's own size.
std::string chart_pdf(const BarChart& chart, float width_px);

}  // namespace painting
