#pragma once
// Tables for a terminal and for paper: columns in plain text, lines of at most 80 characters.

#include <string>
#include <vector>

namespace exchange {

inline constexpr std::size_t sheet_columns = 80;

struct TextColumn {
    std::string title;
    bool right = false;  // numbers stand on the right
    bool wraps = false;  // takes the room that is left, long texts go on in the next line
};

// Each row has a cell for each column. Widths are counted in code points.
std::string text_table(const std::vector<TextColumn>&,
                       const std::vector<std::vector<std::string>>& rows);

// Words in lines of at most `width` code points; a longer word is cut.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);
// A paragraph of the sheet behind this margin, whose signs stand before its first line only; ended
// by a line break.
std::string paragraph(const std::string& text, const std::string& margin = "");

}  // namespace exchange
