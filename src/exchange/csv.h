#pragma once
// Tables for spreadsheets: RFC 4180 (CRLF, quotes doubled), UTF-8. Text that a spreadsheet would
// take for a formula gets an apostrophe before it.

#include "workshop/state.h"

#include <string>

namespace exchange {

struct CsvOptions {
    char separator = ',';  // ';' is what a French spreadsheet expects
    bool bom = true;       // tells a spreadsheet that this is UTF-8
};

// One cell of text: neutralised, quoted where it must be.
std::string csv_text(const std::string& text, char separator = ',');

// id, text, colour, meaning, college, table, activity, cluster, x, y, created_at, links (those that
// begin at the card: “answers 12; goes_with 15”), merged (“agents: Badge de cantine”), photo, frame
// (its title), frame_x, frame_y (0 to 1 on axes), frame_column, frame_row (names, of a table)
// and then the six answers of the idea sheet
std::string cards_csv(const workshop::State&, const CsvOptions& = {});
// A table as it lies on the board: the names of its columns, then one row each, the cards of a cell
// in lines; each curve is a row of percentages. Of another frame one row a card: text, and on axes
// its value from 0 to 1 to the right and upwards.
std::string frame_csv(const workshop::State&, const workshop::Frame&, const CsvOptions& = {});
// One row an option: vote, question, method, secret, phase, ballots, blank, option, label, points,
// voters, rank, wins. The numbers of a vote that is not counted are empty.
std::string votes_csv(const workshop::State&, const CsvOptions& = {});

}  // namespace exchange
