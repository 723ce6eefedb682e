#pragma once
// The tables of a session, before they are CSV or a workbook: rows of texts, numbers and instants.

#include "base/words.h"
#include "workshop/state.h"

#include <string>
#include <vector>

namespace exchange {

struct SheetCell {
    enum class Kind : std::uint8_t { nothing, text, number, instant };
    Kind kind = Kind::nothing;
    std::string text = {};  // as CSV writes it; of an instant ISO 8601, UTC
    double number = 0;      // of an instant: milliseconds since 1970
};

// The first row is the heading.
struct Sheet {
    std::string name;
    std::vector<std::vector<SheetCell>> rows;

    explicit Sheet(std::string called, std::initializer_list<const char*> columns = {});
    Sheet& text(std::string text);
    Sheet& number(double number, std::string as_text);
    Sheet& whole(std::int64_t number);
    Sheet& number(float number);       // its shortest digits
    Sheet& thousandths(float number);  // of a value between 0 and 1
    Sheet& instant(base::Milliseconds at);
    Sheet& nothing();
    void end_row() { fresh_ = true; }

private:
    Sheet& add(SheetCell);
    bool fresh_ = true;
};

// id, text, colour, meaning, college, table, activity, cluster, x, y, created_at, links (those that
// begin at the card: “answers 12; goes_with 15”), merged (“agents: Badge de cantine”), photo, frame
// (its title), frame_x, frame_y (0 to 1 on axes), frame_column, frame_row (names, of a table)
// and then the six answers of the idea sheet
Sheet cards_sheet(const workshop::State&);
// A table as it lies on the board: the names of its columns, then one row each, the cards of a cell
// in lines; each curve is a row of percentages. Of another frame one row a card: text, and on axes
// its value from 0 to 1 to the right and upwards.
Sheet frame_sheet(const workshop::State&, const workshop::Frame&);
// One row an option: vote, question, method, secret, phase, ballots, blank, option, label, points,
// voters, rank, wins. The numbers of a vote that is not counted are empty.
Sheet votes_sheet(const workshop::State&);
// One row a pin: number, word, card (its text), x, y (0 to 1 from the left and from the top of the
// picture it lies on), background (its title), board_x, board_y.
Sheet pins_sheet(const workshop::State&);
// One row an idea of axes that several tables have: axes (their ends), text, tables, then the mean,
// the lowest and the highest value over the tables, x and y, 0 to 1 (workshop/averages.h).
Sheet averages_sheet(const workshop::State&);

// One row a tap of a tester of a prototype: test (its task), tester (1, 2, … in the order of their
// beginning), screen (its title), x, y (board units from the screen's corner), after_ms (since the
// screen was shown), hit (1, or 0 beside every zone), next (title of the screen that came; empty:
// none), end (of the run, at its last tap; empty: under way).
Sheet taps_sheet(const workshop::State&);

// -- what came of it (outcome_sheets.cpp) ---------------------------------------------------------
// One row a decision or an action: id, kind, its seven answers, stage, budget_cents, cards (ids),
// ideas (their texts), vote, question.
Sheet actions_sheet(const workshop::State&);
// One row a project: id, title, its classes, days, hours, money, its traits (1 or 0), cards,
// goes_with (ids), its answers.
Sheet projects_sheet(const workshop::State&);
// One row a cell of the latest crossing: rows, columns (which lists), row, column (texts), answers
// (a line each), skipped (1 or 0).
Sheet crossing_sheet(const workshop::State&);

}  // namespace exchange
