#pragma once
// A workbook for spreadsheets (ISO 29500, by libxlsxwriter): one sheet each. Numbers are numbers,
// instants are dates in UTC, and what people wrote is text, never a formula or a link. The heading
// stays in sight.

#include "exchange/sheet.h"

namespace exchange {

constexpr std::size_t xlsx_cell_code_points_max = 32'000;  // a spreadsheet takes 32,767: cut there

// Cards, votes, pins, averages and taps where there are any, then each frame.
std::vector<Sheet> all_sheets(const workshop::State&, const base::Words&);
// Throws base::Failure when it cannot be written.
void write_xlsx(const std::vector<Sheet>&, const std::string& title, base::Milliseconds created_at,
                const std::string& path);

}  // namespace exchange
