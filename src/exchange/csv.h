#pragma once
// Tables for spreadsheets: RFC 4180 (CRLF, quotes doubled), UTF-8. Text that a spreadsheet would
// take for a formula gets an apostrophe before it.

#include "exchange/sheet.h"

#include <string>

namespace exchange {

struct CsvOptions {
    char separator = ',';  // ';' is what a French spreadsheet expects
    bool bom = true;       // tells a spreadsheet that this is UTF-8
};

// One cell of text: neutralised, quoted where it must be.
std::string csv_text(const std::string& text, char separator = ',');

// What a sheet says, in its order.
std::string csv_of(const Sheet&, const CsvOptions& = {});
// The sheets of exchange/sheet.h.
std::string cards_csv(const workshop::State&, const CsvOptions& = {});
std::string frame_csv(const workshop::State&, const workshop::Frame&, const CsvOptions& = {});
std::string votes_csv(const workshop::State&, const CsvOptions& = {});

}  // namespace exchange
