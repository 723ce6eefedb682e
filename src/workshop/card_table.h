#pragma once
// From a table of texts to cards: which column says what, and what each row becomes. Pure; where
// the table was read from is exchange's to know (exchange/table.h).

#include "base/refusal.h"
#include "workshop/intents.h"
#include "workshop/state.h"

namespace workshop {

// Rows as they were read, without empty ones; a row may have fewer cells than another.
struct TextTable {
    struct Row {
        std::size_t line = 0;  // of the file where it begins, from 1
        std::vector<std::string> cells;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
    std::size_t columns = 0;  // of the longest row
};

// What a column says.
enum class ColumnUse : std::uint8_t { nothing, text, colour, college, table, group };
constexpr int column_use_count = 6;
const char* key_of(ColumnUse);   // "text": on the command line
const char* word_of(ColumnUse);  // “Text”, an English key

struct ColumnMap {
    bool heading = false;  // the first row names the columns
    std::vector<ColumnUse> uses;
    bool operator==(const ColumnMap&) const = default;

    // At most one column each: another that had this use says nothing from now on.
    void set(std::size_t column, ColumnUse);
    std::optional<std::size_t> column_of(ColumnUse) const;
};

// By the headings, else by what stands in the columns.
ColumnMap guessed_map(const State&, const TextTable&);
// What a column is called: its heading, else “Column 2”.
std::string column_name(const TextTable&, const ColumnMap&, std::size_t column,
                        const base::Words&);

struct TableCards {
    std::vector<CreateCards::New> cards;  // without their places
    // What could not be followed, by line. An unknown colour or college leaves the card as it is
    // by itself; a text that is too long leaves it out.
    struct Note {
        std::size_t line = 0;
        base::Refusal why;
    };
    std::vector<Note> notes;
};
TableCards cards_of(const State&, const TextTable&, const ColumnMap&);
// “Line 4: …”
std::string sentence_of(const base::Words&, const TableCards::Note&);

// How many gestures these cards take.
std::size_t gesture_count(const std::vector<CreateCards::New>&);
// Every card in its place, in as few gestures as they take (limits::batch_events_max).
std::vector<CreateCards> in_gestures(const State&, std::vector<CreateCards::New>);

}  // namespace workshop
