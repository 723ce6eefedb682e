#pragma once
// Text in every script, laid out by Pango: right-to-left paragraphs, colour emoji, wrapping.
// Text is UTF-8 (anything else is mended, never refused); sizes and positions are pixels, offsets
// are bytes, boxes have their origin at the top left and grow downwards.
//
// Threads: every function may be called from any thread, each has its own fonts; a TextLayout
// stays in the thread that made it. Pictures and sizes are plain values. Nothing here depends on
// the locale of the process.

#include "base/geometry.h"
#include "painting/picture.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace painting {

// Longer text is cut with "…" before it is laid out.
constexpr std::size_t text_bytes_max = 64 * 1024;
constexpr float text_size_px_max = 1000;

// `start` is the left for Latin and the right for Arabic, paragraph by paragraph.
enum class Align { start, centre, end };

struct TextStyle {
    float size_px = 17;
    int weight = 400;  // 400, 500, 600 or 700
    bool italic = false;
    std::uint32_t ink_rgba = 0x1F1B16FF;
    Align align = Align::start;
    float line_height = 1.25F;  // of the size
    bool tabular_figures = false;
    int max_lines = 0;       // 0: as many as it takes; else "…" ends the last one
    bool ellipsize = false;  // one line within the width; the same as max_lines = 1
};

struct TextSize {
    float width_px = 0;   // of the widest line
    float height_px = 0;  // of all lines
    float baseline_px = 0;  // of the first line, from the top
    int lines = 0;
    bool cut = false;  // by max_lines: not everything is shown
};

// width_px: where lines wrap; 0 = only at line breaks.
TextSize measure(std::string_view text, const TextStyle& style, float width_px = 0);

// The pixels that have ink, and where they go: the picture's corner lies at (left_px, top_px) from
// the corner of the text's box, which is width_px wide (the widest line, if that is 0).
struct TextPicture {
    Picture picture;
    int left_px = 0;
    int top_px = 0;
    TextSize size;
};

TextPicture draw_text(std::string_view text, const TextStyle& style, float width_px = 0);

// The largest size from max_px down to min_px at which the text fits its box without breaking a
// word, in steps of about 6 %, so that neighbouring cards share sizes. When not even min_px does,
// words may break; when that does not help either, the answer is min_px and the text must be cut.
float fitted_font_px(std::string_view text, base::Vec2 box_px, float max_px, float min_px,
                     const TextStyle& style = {});

}  // namespace painting
