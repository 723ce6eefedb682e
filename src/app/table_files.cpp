// Lists and tables from files, on the screen and as the command `cards`.
#include "app/table_files.h"

#include "app/reading.h"
#include "app/session_files.h"
#include "base/limits.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;
using workshop::ColumnMap;
using workshop::ColumnUse;
using workshop::TextTable;

Failure bad_map(const std::string& given) {
    return Failure({"bad_map",
                    msg("“{given}” is no mapping: write text=NAME, with text, colour, college, "
                        "table or group and the name or number of a column."),
                    {{"given", given}}});
}

ColumnUse use_named(const std::string& key, const std::string& given) {
    for (int each = 1; each < workshop::column_use_count; ++each) {
        if (key == workshop::key_of(ColumnUse(each))) return ColumnUse(each);
    }
    throw bad_map(given);
}

// By its heading, else by its number from 1.
std::size_t column_named(const TextTable& table, const std::string& name) {
    const std::string wanted = base::plain(base::trimmed(name));
    const auto& heads = table.rows.front().cells;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (base::plain(base::trimmed(heads[i])) == wanted) return i;
    }
    for (std::size_t i = 0; i < table.columns; ++i) {
        if (wanted == std::to_string(i + 1)) return i;
    }
    throw Failure({"no_column",
                   msg("The table has no column “{column}”."),
                   {{"column", name}}});
}

// The guess, corrected by what was said. A column that is called by its heading has one.
ColumnMap mapped(const workshop::State& state, const TextTable& table,
                 const CardsOptions& options) {
    ColumnMap map = workshop::guessed_map(state, table);
    for (const std::string& given : options.map) {
        const std::size_t parts = given.find('=');
        if (parts == std::string::npos) throw bad_map(given);
        const std::string name = given.substr(parts + 1);
        const std::size_t column = column_named(table, name);
        map.heading |= base::plain(base::trimmed(name)) != std::to_string(column + 1);
        map.set(column, use_named(given.substr(0, parts), given));
    }
    return map;
}

}  // namespace

exchange::ReadTable table_from_file(const std::string& path) {
    const std::string bytes = read_bytes(path, base::limits::table_bytes_max);
    return base::plain(path).ends_with(".txt") ? exchange::read_lines(base::bytes_of(bytes))
                                               : exchange::read_table(base::bytes_of(bytes));
}

int cards(Console& console, const CardsOptions& options) {
    const auto session = opened_to_change(options.file);
    const auto read = table_from_file(options.table);
    if (const auto* refusal = std::get_if<base::Refusal>(&read)) throw Failure(*refusal);
    const auto& table = std::get<TextTable>(read);
    const workshop::State& state = session->state();
    const auto result = workshop::cards_of(state, table, mapped(state, table, options));
    for (const auto& gesture : workshop::in_gestures(state, result.cards)) {
        keep(*session, session->propose(gesture, by_facilitator()));
    }
    if (console.json) {
        nlohmann::json notes = nlohmann::json::array();
        for (const auto& note : result.notes) {
            notes.push_back({{"line", note.line},
                             {"code", note.why.code},
                             {"sentence", base::sentence(console.words, note.why)}});
        }
        console.out << nlohmann::json{{"added", result.cards.size()}, {"notes", notes}}.dump(2)
                    << "\n";
        return 0;
    }
    for (const auto& note : result.notes) {
        console.err << workshop::sentence_of(console.words, note) << "\n";
    }
    console.out << console.words.count("One card is added.", "{n} cards are added.",
                                       std::int64_t(result.cards.size()))
                << "\n";
    return 0;
}

}  // namespace app
