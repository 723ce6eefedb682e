#include "painting/drawing_painter.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

constexpr float size_min = 17, size_max = 64;
constexpr float apart = 22, line_gap = 8;

// Area follows the count: the square root of its share.
float size_of_word(std::int64_t count, std::int64_t most) {
    const auto said = double(std::max<std::int64_t>(count, 1));
    const double part = most > 0 ? std::sqrt(said / double(most)) : 0;
    return size_min + float(part) * (size_max - size_min);
}

struct Set {
    const WordCloud::Word* word;
    TextStyle style;
    TextSize size;
};

// The most frequent words in the middle line, the others above and below in turn: a cloud that can
// still be read line by line.
std::vector<std::vector<Set>> lines_of(const WordCloud& cloud, float width) {
    std::vector<std::vector<Set>> filled(1);
    const std::size_t count = std::min(cloud.words.size(), drawing_words_max);
    const std::int64_t most = count > 0 ? cloud.words.front().count : 1;
    float x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float size = size_of_word(cloud.words[i].count, most);
        TextStyle style = chart_words(size, size > 34 ? 700 : 600, group_rgb(int(i)));
        style.ellipsize = true;
        const TextSize measured = measure(cloud.words[i].text, style, width);
        if (x > 0 && x + measured.width_px > width) {
            filled.emplace_back();
            x = 0;
        }
        filled.back().push_back({&cloud.words[i], style, measured});
        x += measured.width_px + apart;
    }
    std::vector<std::vector<Set>> ordered;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        if (i % 2 == 0) ordered.push_back(std::move(filled[i]));
        else ordered.insert(ordered.begin(), std::move(filled[i]));
    }
    return ordered;
}

}  // namespace

float paint(cairo_t* cr, const WordCloud& cloud, float width) {
    float y = paint_title(cr, cloud.title, width);
    for (const auto& line : lines_of(cloud, width)) {
        float wide = -apart, above = 0, below = 0;
        for (const Set& set : line) {
            wide += set.size.width_px + apart;
            above = std::max(above, set.size.baseline_px);
            below = std::max(below, set.size.height_px - set.size.baseline_px);
        }
        float x = (width - wide) / 2;
        for (const Set& set : line) {
            if (cr != nullptr) {
                show_text(cr, set.word->text, set.style, {x, y + above - set.size.baseline_px},
                          set.size.width_px + 1);
            }
            x += set.size.width_px + apart;
        }
        y += above + below + line_gap;
    }
    return y;
}

}  // namespace painting
