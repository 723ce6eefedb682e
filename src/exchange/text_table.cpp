#include "exchange/text_table.h"

#include "base/text.h"

#include <algorithm>

namespace exchange {
namespace {

constexpr const char* gap = "  ";
constexpr std::size_t wrapped_width_min = 12;

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::size_t length = base::code_points(text);
    const std::string blank(width > length ? width - length : 0, ' ');
    return right ? blank + text : text + blank;
}

std::string without_end(std::string line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line + "\n";
}

std::vector<std::size_t> widths_of(const std::vector<TextColumn>& columns,
                                   const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    std::size_t taken = 0, wrapping = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::size_t width = base::code_points(columns[i].title);
        for (const auto& row : rows) width = std::max(width, base::code_points(row[i]));
        widths.push_back(width);
        if (columns[i].wraps) wrapping = i;
        taken += width + 2;
    }
    if (wrapping < columns.size() && taken > sheet_columns) {
        const std::size_t over = taken - sheet_columns, width = widths[wrapping];
        widths[wrapping] = std::max(wrapped_width_min, width > over ? width - over : 0);
    }
    return widths;
}

}  // namespace

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines{""};
    std::size_t at = 0, length = 0;
    while (at < text.size()) {
        std::size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        at = end + 1;
        if (length > 0 && length + 1 + base::code_points(word) > width) {
            lines.emplace_back();
            length = 0;
        }
        while (base::code_points(word) > width) {  // no line holds it
            std::size_t cut = 0;
            for (std::size_t i = 0; i < width; ++i) cut = base::next_code_point(word, cut);
            lines.back() = word.substr(0, cut);
            lines.emplace_back();
            word = word.substr(cut);
        }
        lines.back() += (length > 0 ? " " : "") + word;
        length = base::code_points(lines.back());
    }
    return lines;
}

std::string paragraph(const std::string& text, const std::string& margin) {
    std::string out;
    const std::size_t width = base::code_points(margin);
    for (const std::string& line : wrapped(text, sheet_columns - width)) {
        out += (out.empty() ? margin : std::string(width, ' ')) + line + "\n";
    }
    return out;
}

std::string text_table(const std::vector<TextColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows) {
    const auto widths = widths_of(columns, rows);
    std::string heading, line, out;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        heading += padded(columns[i].title, widths[i], columns[i].right) + gap;
        for (std::size_t k = 0; k < widths[i]; ++k) line += "─";
        line += gap;
    }
    out = without_end(heading) + without_end(line);
    for (const auto& row : rows) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            cells.push_back(wrapped(row[i], std::max<std::size_t>(widths[i], 1)));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t k = 0; k < height; ++k) {
            std::string text;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                text += padded(k < cells[i].size() ? cells[i][k] : "", widths[i],
                               columns[i].right) +
                        gap;
            }
            out += without_end(text);
        }
    }
    return out;
}

}  // namespace exchange
