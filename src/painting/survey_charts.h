#pragma once
// Drawings of surveys and portfolios: what colleges answered, beside a national reference, before
// and after, and in what order. A voice is told by its shape and its word, never by colour alone.

#include "painting/colour.h"
#include "painting/shapes.h"

#include <string>
#include <vector>

namespace painting {

struct Voice {
    std::string name = {};
    CollegeShape shape = CollegeShape::circle;
    std::uint32_t rgb = palette::accent;
};

constexpr std::size_t radar_axes_min = 3;   // with fewer no web is drawn
constexpr std::size_t radar_axes_max = 12;  // more are not drawn
constexpr std::size_t drawing_voices_max = 16;
constexpr std::size_t slope_columns_max = 4;

// Values on axes that leave one centre.
struct Radar {
    struct Line {
        std::size_t voice = 0;   // place in `voices`
        bool before = false;     // ex ante: dashed, hollow marks
        std::vector<double> values = {};     // one for each axis; not finite: none is told
        std::vector<double> low = {}, high = {};  // how far answers are apart, as a band; or empty
    };
    std::string title = {};
    std::vector<std::string> axes = {};
    double maximum = 4;  // at the rim; whole numbers up to 10 have a ring each
    std::vector<Voice> voices = {};
    std::vector<Line> lines = {};
    std::string before = {}, after = {}, spread = {};  // legend; empty: not told
    std::string note = {};
};

// The same rows in the order of each column, joined by lines.
struct SlopeChart {
    struct Row {
        std::string label = {};
        std::vector<int> ranks = {};  // by column, 1 is first; equal ones are ties; 0: not ranked
        bool stressed = false;        // the columns are far apart on it
    };
    std::string title = {};
    std::vector<std::string> columns = {};  // two to four; further ones are not drawn
    std::vector<Row> rows = {};
    std::string unranked = {};  // “not ranked”, beside a row that has no rank there
    std::string note = {};
};

// Shares of answers as bars, a bar for each voice, with hollow marks where a reference stands.
struct ReferenceBars {
    struct Bar {
        std::size_t voice = 0;  // place in `voices`
        double share = 0;       // of `maximum`
        std::string value_text = {};
    };
    struct Mark {
        double share = 0;
        std::string text = {};  // “46 % · national reference 2021 · agents and elected people”
        bool placed = true;     // not: the reference has no number, only words
    };
    struct Row {
        std::string label = {};
        std::vector<Bar> bars = {};
        std::vector<Mark> marks = {};
    };
    std::string title = {};
    std::vector<Voice> voices = {};
    std::vector<Row> rows = {};
    double maximum = 1;
    std::string note = {};  // the source, what is not told
};

// A whole in two or more parts, beside the same whole elsewhere.
struct BalanceBars {
    struct Bar {
        std::string label = {};
        std::vector<double> amounts = {};         // by part
        std::vector<std::string> value_texts = {};  // “53 %”
        bool reference = false;  // drawn hollow
    };
    std::string title = {};
    std::vector<std::string> parts = {};
    std::vector<Bar> bars = {};
    std::string note = {};
};

}  // namespace painting
