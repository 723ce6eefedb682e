#pragma once
// Text that someone is writing: carets, touches, selections. See text.h for units and threads.

#include "painting/text.h"

#include <string>
#include <vector>

namespace painting {

// A caret position is the byte offset of a grapheme's start, or the end of the text. Positions
// between are moved to the one before.
class TextLayout {
public:
    TextLayout(std::string_view text, const TextStyle& style, float width_px = 0);
    ~TextLayout();
    TextLayout(TextLayout&&) noexcept;
    TextLayout& operator=(TextLayout&&) noexcept;

    // The text as laid out: well-formed, at most text_bytes_max.
    const std::string& text() const;
    TextSize size() const;
    int line_count() const;
    TextPicture draw() const;

    // As high as its line, without width; the caller gives it one.
    base::Rect caret(std::size_t byte) const;
    // The position nearest to a point; points outside count for the nearest line.
    std::size_t byte_at(base::Vec2 point_px) const;
    // One rectangle for every piece of a line (several, where directions mix), top to bottom.
    std::vector<base::Rect> selection(std::size_t from_byte, std::size_t to_byte) const;

    // In reading order.
    std::size_t next(std::size_t byte) const;
    std::size_t previous(std::size_t byte) const;
    std::size_t word_start(std::size_t byte) const;  // of the word at or before
    std::size_t word_end(std::size_t byte) const;    // of the word at or after
    // As the eye sees it: the arrow keys.
    std::size_t left_of(std::size_t byte) const;
    std::size_t right_of(std::size_t byte) const;
    std::size_t line_start(std::size_t byte) const;
    std::size_t line_end(std::size_t byte) const;
    // `lines` up (negative) or down, near x_px; the ends of the text beyond the first or last line.
    std::size_t lines_away(std::size_t byte, int lines, float x_px) const;
    // Where what backspace removes begins: a whole emoji, one accent in scripts that stack them.
    std::size_t backspace_from(std::size_t byte) const;

private:
    struct Laid;
    std::unique_ptr<Laid> laid_;
};

}  // namespace painting
