#pragma once
// What the readers and writers of elections in tables share.

#include "exchange/election_text.h"
#include "exchange/table.h"

namespace exchange {

// The bytes of a file as a table; a fault, and nothing, where they are none.
std::optional<workshop::TextTable> election_table(std::string_view bytes, ElectionReading&);

// The text of a cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
std::string cell_text(const workshop::TextTable::Row&, std::size_t column);

// Why there are too many ballots for a table, which holds a row each, or nothing.
std::optional<base::Refusal> check_rows(const Election&);
// A row of cells, each a text.
std::string row_text(const std::vector<std::string>& cells);

}  // namespace exchange
