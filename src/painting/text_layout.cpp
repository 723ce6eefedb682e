#include "painting/text_layout.h"

#include "painting/pango.h"

#include <algorithm>
#include <limits>

namespace painting {

// Pango speaks of characters and bytes; `offsets` has the byte of every character and of the end,
// `attributes` tells what each of those positions is.
struct TextLayout::Laid {
    std::string text;
    std::uint32_t ink_rgba = 0;
    Layout layout;
    std::vector<std::size_t> offsets;
    const PangoLogAttr* attributes = nullptr;  // owned by the layout

    std::size_t character_at(std::size_t byte) const {
        const auto after = std::upper_bound(offsets.begin(), offsets.end(), byte);
        return static_cast<std::size_t>(after - offsets.begin()) - 1;
    }
    std::size_t last() const { return offsets.size() - 1; }
    bool is_position(std::size_t character) const {
        return character == 0 || character >= last() ||
               attributes[character].is_cursor_position != 0;
    }
    // The position at or before a byte.
    std::size_t position(std::size_t byte) const {
        std::size_t character = character_at(byte);
        while (!is_position(character)) --character;
        return character;
    }
    int index(std::size_t byte) const { return static_cast<int>(offsets[position(byte)]); }
    // Pango's answers come as a character and how many characters follow it.
    std::size_t byte_of(int index, int trailing) const {
        const std::size_t character =
            character_at(static_cast<std::size_t>(std::max(index, 0))) +
            static_cast<std::size_t>(std::max(trailing, 0));
        return offsets[std::min(character, last())];
    }
    std::size_t moved(std::size_t byte, int direction) const {
        int to = 0;
        int trailing = 0;
        pango_layout_move_cursor_visually(layout.get(), TRUE, index(byte), 0, direction, &to,
                                          &trailing);
        if (to < 0 || to == std::numeric_limits<int>::max()) return offsets[position(byte)];
        return byte_of(to, trailing);
    }
    // Rectangle of a line over the whole width of the layout; negative lines count as the first.
    base::Rect line_box(int line) const;
    int line_of(std::size_t byte) const {
        int line = 0;
        pango_layout_index_to_line_x(layout.get(), index(byte), FALSE, &line, nullptr);
        return line;
    }
};

base::Rect TextLayout::Laid::line_box(int line) const {
    std::unique_ptr<PangoLayoutIter, PangoRelease> iter(pango_layout_get_iter(layout.get()));
    for (int i = 0; i < line && pango_layout_iter_next_line(iter.get()); ++i) {
    }
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
    int top = 0;
    int bottom = 0;
    pango_layout_iter_get_line_yrange(iter.get(), &top, &bottom);
    return {px(logical.x), px(top), px(logical.width), px(bottom - top)};
}

TextLayout::TextLayout(std::string_view text, const TextStyle& style, float width_px)
    : laid_(std::make_unique<Laid>()) {
    laid_->text = clean_text(text);
    laid_->ink_rgba = style.ink_rgba;
    laid_->layout = layout_of(laid_->text, style, width_px);
    for (std::size_t i = 0; i < laid_->text.size(); ++i)
        if ((laid_->text[i] & 0xC0) != 0x80) laid_->offsets.push_back(i);
    laid_->offsets.push_back(laid_->text.size());
    int count = 0;
    laid_->attributes = pango_layout_get_log_attrs_readonly(laid_->layout.get(), &count);
}

TextLayout::~TextLayout() = default;
TextLayout::TextLayout(TextLayout&&) noexcept = default;
TextLayout& TextLayout::operator=(TextLayout&&) noexcept = default;

const std::string& TextLayout::text() const { return laid_->text; }
TextSize TextLayout::size() const { return size_of(laid_->layout.get()); }
int TextLayout::line_count() const { return pango_layout_get_line_count(laid_->layout.get()); }
TextPicture TextLayout::draw() const { return picture_of(laid_->layout.get(), laid_->ink_rgba); }

base::Rect TextLayout::caret(std::size_t byte) const {
    PangoRectangle strong;
    pango_layout_get_cursor_pos(laid_->layout.get(), laid_->index(byte), &strong, nullptr);
    const base::Rect line = laid_->line_box(laid_->line_of(byte));
    return {px(strong.x), line.y, 0, line.h};
}

std::size_t TextLayout::byte_at(base::Vec2 point_px) const {
    int index = 0;
    int trailing = 0;
    pango_layout_xy_to_index(laid_->layout.get(), pango_units(point_px.x),
                             pango_units(point_px.y), &index, &trailing);
    return laid_->offsets[laid_->position(laid_->byte_of(index, trailing))];
}

std::vector<base::Rect> TextLayout::selection(std::size_t from_byte, std::size_t to_byte) const {
    const int from = laid_->index(std::min(from_byte, to_byte));
    const int to = laid_->index(std::max(from_byte, to_byte));
    std::vector<base::Rect> result;
    for (int i = 0; from < to && i < line_count(); ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(laid_->layout.get(), i);
        if (line->start_index + line->length < from || line->start_index >= to) continue;
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, from, std::min(to, line->start_index + line->length),
                                       &ranges, &count);
        const base::Rect box = laid_->line_box(i);
        for (int k = 0; k < count; ++k)
            result.push_back({px(ranges[2 * k]), box.y, px(ranges[2 * k + 1] - ranges[2 * k]),
                              box.h});
        g_free(ranges);
    }
    return result;
}

std::size_t TextLayout::next(std::size_t byte) const {
    std::size_t character = laid_->position(byte);
    if (character < laid_->last()) ++character;
    while (!laid_->is_position(character)) ++character;
    return laid_->offsets[character];
}

std::size_t TextLayout::previous(std::size_t byte) const {
    std::size_t character = laid_->position(byte);
    if (character > 0) --character;
    while (!laid_->is_position(character)) --character;
    return laid_->offsets[character];
}

std::size_t TextLayout::word_start(std::size_t byte) const {
    std::size_t character = laid_->position(byte);
    while (character > 0 && !laid_->attributes[character].is_word_start) --character;
    return laid_->offsets[character];
}

std::size_t TextLayout::word_end(std::size_t byte) const {
    std::size_t character = laid_->position(byte);
    while (character < laid_->last() && !laid_->attributes[character].is_word_end) ++character;
    return laid_->offsets[character];
}

std::size_t TextLayout::left_of(std::size_t byte) const { return laid_->moved(byte, -1); }
std::size_t TextLayout::right_of(std::size_t byte) const { return laid_->moved(byte, 1); }

std::size_t TextLayout::line_start(std::size_t byte) const {
    const int line = laid_->line_of(byte);
    return static_cast<std::size_t>(
        pango_layout_get_line_readonly(laid_->layout.get(), line)->start_index);
}

std::size_t TextLayout::line_end(std::size_t byte) const {
    const int line = laid_->line_of(byte);
    PangoLayoutLine* laid = pango_layout_get_line_readonly(laid_->layout.get(), line);
    const auto end = static_cast<std::size_t>(laid->start_index + laid->length);
    // Where a line wrapped, its end is the start of the next: the caret stays before the space.
    return laid_->line_of(end) == line ? end : previous(end);
}

std::size_t TextLayout::lines_away(std::size_t byte, int lines, float x_px) const {
    const int line = laid_->line_of(byte) + lines;
    if (line < 0) return 0;
    if (line >= line_count()) return laid_->text.size();
    const base::Rect box = laid_->line_box(line);
    return byte_at({x_px, box.y + box.h / 2});
}

std::size_t TextLayout::backspace_from(std::size_t byte) const {
    const std::size_t character = laid_->position(byte);
    if (character == 0) return 0;
    if (laid_->attributes[character].backspace_deletes_character)
        return laid_->offsets[character - 1];
    return previous(byte);
}

}  // namespace painting
