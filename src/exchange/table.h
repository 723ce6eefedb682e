#pragma once
// Tables and lists that people bring: a spreadsheet saved as CSV (RFC 4180; comma, semicolon or
// tabulator), or plain text, one line one row. UTF-8 with or without a mark, UTF-16 with one (what
// Excel calls Unicode text), else Windows-1252 (what older Excel writes). Anything may come: what
// is too large is refused with a sentence that names the line.

#include "base/digest.h"
#include "base/limits.h"
#include "workshop/card_table.h"

#include <variant>

namespace exchange {

// How much is read; what becomes cards by default.
struct TableLimits {
    std::size_t bytes = base::limits::table_bytes_max;
    std::size_t rows = base::limits::table_rows_max;
    std::size_t columns = base::limits::table_columns_max;
    bool empty_rows = false;  // rows of several empty cells are kept: blank ballots
};

using ReadTable = std::variant<workshop::TextTable, base::Refusal>;
// The bytes of a file: a table.
ReadTable read_table(base::ByteView bytes, const TableLimits& = {});
// The bytes of a file: one line one row, whatever stands in it.
ReadTable read_lines(base::ByteView bytes);
// Text that was pasted: a table if tabulators part it, as spreadsheets do; else one line one row.
ReadTable read_list(const std::string& text);

}  // namespace exchange
