// How large a text can be set in a box. Shaping is what costs, and letters grow with their size,
// so the text is shaped once, its words are measured, and lines are filled by arithmetic for every
// size tried; the real layout then confirms the answer.

#include "painting/pango.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace painting {
namespace {

constexpr float size_step = 0.94F;

// What stays together on a line, measured at size 1.
struct Piece {
    float width = 0;
    float space = 0;  // behind it; hangs over the edge at the end of a line
    bool ends_line = false;
};

// The advance of every character, at the byte where it starts.
std::vector<float> advances(PangoLayout* layout, const char* text, std::size_t bytes) {
    std::vector<float> result(bytes, 0.0F);
    std::vector<int> widths;
    std::unique_ptr<PangoLayoutIter, PangoRelease> iter(pango_layout_get_iter(layout));
    do {
        PangoGlyphItem* run = pango_layout_iter_get_run_readonly(iter.get());
        if (!run) continue;
        widths.resize(static_cast<std::size_t>(run->item->num_chars));
        pango_glyph_item_get_logical_widths(run, text, widths.data());
        const char* at = text + run->item->offset;
        for (const int width : widths) {
            result[static_cast<std::size_t>(at - text)] = px(width);
            at = g_utf8_next_char(at);
        }
    } while (pango_layout_iter_next_run(iter.get()));
    return result;
}

std::vector<Piece> pieces_of(PangoLayout* layout, float size) {
    const char* text = pango_layout_get_text(layout);
    const auto bytes = std::char_traits<char>::length(text);
    const std::vector<float> widths = advances(layout, text, bytes);
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    std::vector<Piece> pieces(1);
    const char* at = text;
    for (int i = 0; at < text + bytes; ++i, at = g_utf8_next_char(at)) {
        if (i > 0 && attributes[i].is_line_break) {
            pieces.back().ends_line = attributes[i].is_mandatory_break != 0;
            pieces.emplace_back();
        }
        const float width = widths[static_cast<std::size_t>(at - text)] / size;
        Piece& piece = pieces.back();
        if (attributes[i].is_white) {
            piece.space += width;
        } else {
            piece.width += piece.space + width;
            piece.space = 0;
        }
    }
    // A line break at the very end opens one more, empty line.
    if (bytes > 0 && text[bytes - 1] == '\n') {
        pieces.back().ends_line = true;
        pieces.emplace_back();
    }
    return pieces;
}

// Lines that the pieces fill at a size; 0 when a piece is wider than the box and may not break.
int lines_at(const std::vector<Piece>& pieces, float size, float box_width, bool may_break) {
    int lines = 1;
    float used = 0;
    for (const Piece& piece : pieces) {
        const float width = piece.width * size;
        if (width > box_width && !may_break) return 0;
        if (used > 0 && used + width > box_width) {
            ++lines;
            used = 0;
        }
        const float over = std::floor(std::max(width - 0.01F, 0.0F) / box_width);
        lines += static_cast<int>(over);
        used += width - over * box_width + piece.space * size;
        if (piece.ends_line) {
            ++lines;
            used = 0;
        }
    }
    return lines;
}

bool laid_out_fits(PangoLayout* layout, base::Vec2 box) {
    const TextSize size = size_of(layout);
    return size.width_px <= box.x + 0.01F && size.height_px <= box.y + 0.01F;
}

}  // namespace

float fit_layout(PangoLayout* layout, const TextStyle& style, base::Vec2 box_px, float max_px,
                 float min_px) {
    if (!(min_px >= 1)) min_px = 1;
    if (!(box_px.x >= 1)) box_px.x = 1;
    const float most = std::max(max_px, min_px);
    set_size(layout, style, most);
    pango_layout_set_width(layout, -1);
    const std::vector<Piece> pieces = pieces_of(layout, most);
    pango_layout_set_width(layout, pango_units(box_px.x));
    for (const bool may_break : {false, true}) {
        pango_layout_set_wrap(layout, may_break ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
        for (float size = most;; size = std::max(size * size_step, min_px)) {
            const int lines = lines_at(pieces, size, box_px.x, may_break);
            const float height = static_cast<float>(lines) * line_height_px(style, size);
            if (lines > 0 && height <= box_px.y + 0.01F) {
                set_size(layout, style, size);
                if (laid_out_fits(layout, box_px)) return size;
            }
            if (size <= min_px) break;
        }
    }
    set_size(layout, style, min_px);
    return min_px;
}

}  // namespace painting
