#pragma once
// Drawings that explain a result: plain values in, the same picture on screen, in PDF and in SVG.
// Colour never tells anything alone: fillings, signs and words say it too.

#include "painting/chart.h"
#include "painting/survey_charts.h"

#include "base/geometry.h"

#include <variant>

namespace painting {

// Who is preferred to whom: a row of squares for each option, one against each other option.
struct DuelMatrix {
    std::string title = {};
    std::vector<std::string> labels = {};
    std::vector<double> above = {};      // n × n, row by row: how many prefer row to column
    std::vector<std::string> values = {};  // the same in words, or empty: not written
    std::vector<std::uint8_t> strong = {};  // n × n: 1 marks a square (a locked pair), or empty
    std::string won = {}, lost = {}, equal = {}, marked = {};  // legend
};

// An instant run-off: a column of options for each round, and where ballots went.
struct RoundFlow {
    struct Part {
        std::size_t option = 0;  // place in `labels`; labels.size(): exhausted ballots
        double amount = 0;
        std::string value_text = {};
        bool leaves = false;  // eliminated after this round
        bool wins = false;
    };
    struct Stream {  // from one round to the next
        std::size_t from = 0, to = 0;
        double amount = 0;
    };
    struct Column {
        std::string title = {};
        std::vector<Part> parts = {};
        std::vector<Stream> streams = {};  // of those who leave after this round
    };
    std::string title = {};
    std::vector<std::string> labels = {};
    std::string exhausted = {};
    std::vector<Column> columns = {};
    std::string left_out = {};  // told below, where columns are: “Rounds 2 to 6 are not drawn”
};

// Points on two axes, each with the ellipse of how far people are apart.
struct Scatter {
    struct Point {
        std::string label = {};
        base::Vec2 at;           // 0 to 1, 1 is right and top
        base::Vec2 radius;       // of the ellipse along its own axes; 0: none
        float turn = 0;          // radians, against the clock
        int group = 0;           // its colour and shape: disc, square, triangle, diamond…
        bool stressed = false;   // ask the room about this one
    };
    std::string title = {};
    std::string left = {}, right = {}, bottom = {}, top = {};
    std::vector<Point> points = {};
    std::vector<std::string> groups = {};  // legend
    std::string note = {};  // what the ellipses mean, below
};

// Words as large as they were said often.
struct WordCloud {
    struct Word {
        std::string text = {};
        std::int64_t count = 1;
    };
    std::string title = {};
    std::vector<Word> words = {};  // most frequent first
};

using Drawing = std::variant<BarChart, DuelMatrix, RoundFlow, Scatter, WordCloud, Radar, SlopeChart,
                             ReferenceBars, BalanceBars>;

constexpr std::size_t drawing_options_max = 64;  // more are not drawn
constexpr std::size_t drawing_columns_max = 6;   // rounds beside each other: first and last ones
constexpr std::size_t drawing_words_max = 120;
constexpr std::size_t drawing_points_max = 400;

// px at 96 per inch.
float drawing_height(const Drawing&, float width_px);
// Transparent, as wide as asked; on paper: the drawing with a margin around it.
enum class DrawnOn { nothing, paper };
Picture drawing_picture(const Drawing&, float width_px, float scale = 1,
                        DrawnOn = DrawnOn::nothing);
std::string drawing_svg(const Drawing&, float width_px, DrawnOn = DrawnOn::nothing);
// One page of the drawing's own size.
std::string drawing_pdf(const Drawing&, float width_px, DrawnOn = DrawnOn::nothing);

}  // namespace painting
