#include "exchange/table.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace exchange {
namespace {

using base::msg;
using base::Refusal;
using workshop::TextTable;
namespace limits = base::limits;

Refusal refusal(const char* code, const char* sentence, std::size_t line, std::size_t max) {
    return {code, sentence, {{"line", std::to_string(line)}, {"max", std::to_string(max)}}};
}

void put_code_point(std::string& into, std::uint32_t c) {
    if (c < 0x80) {
        into += char(c);
    } else if (c < 0x800) {
        into += {char(0xC0 | c >> 6), char(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
        into += {char(0xE0 | c >> 12), char(0x80 | (c >> 6 & 0x3F)), char(0x80 | (c & 0x3F))};
    } else {
        into += {char(0xF0 | c >> 18), char(0x80 | (c >> 12 & 0x3F)), char(0x80 | (c >> 6 & 0x3F)),
                 char(0x80 | (c & 0x3F))};
    }
}

// Windows-1252 (WHATWG's table: the five bytes without a letter keep their number).
std::string from_windows_1252(std::string_view bytes) {
    static constexpr std::array<std::uint16_t, 32> upper = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    std::string text;
    for (const char byte : bytes) {
        const auto c = std::uint8_t(byte);
        put_code_point(text, c >= 0x80 && c < 0xA0 ? upper[c - 0x80U] : c);
    }
    return text;
}

// After its byte order mark. A half of a pair that stands alone becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) {
        const std::uint32_t a = std::uint8_t(bytes[at]), b = std::uint8_t(bytes[at + 1]);
        return big_endian ? a << 8 | b : b << 8 | a;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        const bool high = c >= 0xD800 && c < 0xDC00;
        if (high && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
            at += 2;
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        put_code_point(text, c);
    }
    return text;
}

// Nothing: this is no text.
std::optional<std::string> as_utf8(std::string_view bytes) {
    std::string text;
    if (bytes.starts_with("\xFF\xFE")) {
        text = from_utf16(bytes.substr(2), false);
    } else if (bytes.starts_with("\xFE\xFF")) {
        text = from_utf16(bytes.substr(2), true);
    } else if (bytes.starts_with("\xEF\xBB\xBF")) {
        text = bytes.substr(3);
    } else {
        text = base::is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
    }
    const bool binary = std::ranges::any_of(text, [](char c) {
        return std::uint8_t(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    if (binary || !base::is_utf8(text)) return std::nullopt;
    return text;
}

// The one that parts most cells of the first line, outside quotes; none: the line is one cell.
char separator_of(std::string_view text) {
    constexpr std::array<char, 3> separators = {';', '\t', ','};
    std::array<std::size_t, 3> counts{};
    bool quoted = false, begins = true;  // a quotation mark in the middle of a cell is a letter
    for (const char c : text.substr(std::min(text.find_first_not_of("\r\n"), text.size()))) {
        if (c == '"' && (quoted || begins)) quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        begins = false;
        for (std::size_t i = 0; i < separators.size(); ++i) {
            const bool parts = !quoted && c == separators[i];
            counts[i] += parts ? 1 : 0;
            begins = begins || parts;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[std::size_t(most - counts.begin())];
}

// RFC 4180, as a chart over bytes: outside quotes, inside, or just after a quote inside.
class Parser {
public:
    explicit Parser(char separator, const TableLimits& most = {})
        : separator_(separator), most_(most) {}

    ReadTable parse(std::string_view text) {
        for (std::size_t i = 0; i < text.size() && !fault_; ++i) {
            const char c = text[i];
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
            take(c == '\r' ? '\n' : c);
        }
        if (!fault_ && where_ == Where::inside) {
            fault_ = refusal("open_quote",
                             msg("Line {line}: a quotation mark opens here and never closes."),
                             quote_line_, 0);
        }
        if (!fault_ && (!cell_.empty() || !row_.cells.empty())) end_row();
        if (fault_) return *fault_;
        if (table_.rows.empty()) {
            return Refusal{"empty_table", msg("There is nothing in it to make cards of."), {}};
        }
        return std::move(table_);
    }

private:
    enum class Where { outside, inside, after_quote };

    void take(char c) {
        if (c == '\n') ++line_;
        if (where_ == Where::inside) {
            if (c == '"') where_ = Where::after_quote;
            else add(c);
        } else if (c == '"' && where_ == Where::after_quote) {
            where_ = Where::inside;
            add(c);
        } else if (c == '"' && cell_.empty()) {
            where_ = Where::inside;
            quote_line_ = line_;
        } else if (c == '\n') {
            end_row();
        } else if (separator_ != 0 && c == separator_) {
            end_cell();
        } else {
            add(c);
        }
    }
    void add(char c) {
        cell_ += c;
        if (cell_.size() <= limits::table_cell_bytes_max) return;
        fault_ = refusal("long_cell", msg("Line {line}: a cell holds more than {max} bytes."),
                         row_.line, limits::table_cell_bytes_max);
    }
    void end_cell() {
        where_ = Where::outside;
        row_.cells.push_back(std::move(cell_));
        cell_.clear();
        if (row_.cells.size() <= most_.columns) return;
        fault_ = refusal("many_columns", msg("Line {line}: there are more than {max} columns."),
                         row_.line, most_.columns);
    }
    void end_row() {
        end_cell();
        const bool filled = std::ranges::any_of(row_.cells, [](const std::string& cell) {
            return !base::trimmed(cell).empty();
        });
        if (filled || (most_.empty_rows && row_.cells.size() > 1)) {
            table_.columns = std::max(table_.columns, row_.cells.size());
            table_.rows.push_back(std::move(row_));
            if (table_.rows.size() > most_.rows) {
                fault_ = refusal("many_rows",
                                 msg("Line {line}: there are more than {max} rows. Share the table "
                                     "out over several files."),
                                 table_.rows.back().line, most_.rows);
            }
        }
        row_ = {line_, {}};
    }

    char separator_;
    TableLimits most_;
    Where where_ = Where::outside;
    std::size_t line_ = 1, quote_line_ = 0;
    std::string cell_;
    TextTable::Row row_{1, {}};
    TextTable table_;
    std::optional<Refusal> fault_;
};

ReadTable too_large(std::size_t bytes_max) {
    return refusal("large_table", msg("This is too much text: at most {max} MB can be read."), 0,
                   bytes_max / (1024 * 1024));
}

ReadTable not_text() {
    return Refusal{"not_text",
                   msg("This file is no text. Save the spreadsheet as CSV, then bring it here."),
                   {}};
}

std::string_view letters(base::ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

ReadTable read(std::string_view bytes, std::size_t bytes_max, auto parse) {
    if (bytes.size() > bytes_max) return too_large(bytes_max);
    const auto text = as_utf8(bytes);
    return text ? parse(*text) : not_text();
}

// One line one row, without the marks of a list.
ReadTable lines_of(std::string_view text) {
    static constexpr std::string_view marks[] = {"- ", "* ", "• ", "– ", "— "};
    Parser plain(0);
    std::string without_marks;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line = base::trimmed(text.substr(0, end));
        for (const std::string_view mark : marks) {
            if (line.starts_with(mark)) line = base::trimmed(line.substr(mark.size()));
        }
        // Quoted, so that every letter of it is kept.
        std::string quoted;
        for (const char c : line) quoted += c == '"' ? "\"\"" : std::string(1, c);
        without_marks += "\"" + quoted + "\"\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return plain.parse(without_marks);
}

}  // namespace

ReadTable read_table(base::ByteView bytes, const TableLimits& most) {
    return read(letters(bytes), most.bytes, [&](const std::string& text) {
        return Parser(separator_of(text), most).parse(text);
    });
}

ReadTable read_lines(base::ByteView bytes) {
    return read(letters(bytes), limits::table_bytes_max, lines_of);
}

ReadTable read_list(const std::string& text) {
    return read(text, limits::table_bytes_max, [](const std::string& utf8) {
        return utf8.find('\t') == std::string::npos ? lines_of(utf8) : Parser('\t').parse(utf8);
    });
}

}  // namespace exchange
