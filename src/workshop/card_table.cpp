#include "workshop/card_table.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>
#include <span>

namespace workshop {
namespace {

using base::msg;
namespace limits = base::limits;

constexpr std::size_t shown_cell_code_points_max = 40;

struct UseRow {
    const char* key;
    const char* word;
    std::vector<std::string> headings;  // as plain() writes them
};

const UseRow& row_of(ColumnUse use) {
    static const UseRow rows[column_use_count] = {
        {"nothing", msg("Not used"), {}},
        {"text",
         msg("Text"),
         {"text", "texte", "idee", "idea", "ideas", "idees", "carte", "card", "contenu", "content",
          "proposition", "titre", "title", "label"}},
        {"colour", msg("Colour"), {"colour", "color", "couleur", "meaning", "sens", "type"}},
        {"college", msg("College"), {"college", "voix", "voice", "public", "qui"}},
        {"table", msg("Name of the table"), {"table", "groupe de travail", "equipe", "team"}},
        {"group", msg("Group"), {"group", "groupe", "cluster", "theme", "categorie", "category"}},
    };
    return rows[std::size_t(use)];
}

constexpr ColumnUse uses_in_order[] = {ColumnUse::text, ColumnUse::colour, ColumnUse::college,
                                       ColumnUse::table, ColumnUse::group};

std::string plain_cell(const std::string& cell) { return base::plain(base::trimmed(cell)); }

ColumnUse use_named(const std::string& heading) {
    const std::string wanted = plain_cell(heading);
    for (const ColumnUse use : uses_in_order) {
        if (std::ranges::count(row_of(use).headings, wanted)) return use;
    }
    return ColumnUse::nothing;
}

const std::string& cell_of(const TextTable::Row& row, std::optional<std::size_t> column) {
    static const std::string none;
    return column && *column < row.cells.size() ? row.cells[*column] : none;
}

// By its meaning in this session or the letter of it, else by its name.
std::optional<Colour> colour_named(const State& state, const std::string& cell) {
    constexpr const char* names[colour_count][3] = {
        {"yellow", "jaune", ""}, {"pink", "rose", ""},    {"blue", "bleu", "bleue"},
        {"green", "vert", "verte"}, {"orange", "", ""},   {"violet", "purple", "violette"},
        {"white", "blanc", "blanche"}, {"neutral", "neutre", "grey"}};
    const std::string wanted = plain_cell(cell);
    for (const Meaning& meaning : state.legend) {
        if (wanted == plain_cell(meaning.label) || wanted == plain_cell(meaning.letter)) {
            return meaning.colour;
        }
    }
    for (int colour = 0; colour < colour_count; ++colour) {
        if (std::ranges::count(names[colour], wanted)) return Colour(colour);
    }
    return std::nullopt;
}

const College* college_named(const State& state, const std::string& cell) {
    const std::string wanted = plain_cell(cell);
    for (const College& college : state.colleges) {
        if (wanted == plain_cell(college.name) || wanted == plain_cell(college.key)) {
            return &college;
        }
    }
    return nullptr;
}

// What a column without a heading seems to say: colleges or colours, if all its cells do.
ColumnUse use_by_content(const State& state, std::span<const TextTable::Row> rows,
                         std::size_t column) {
    std::size_t filled = 0, colleges = 0, colours = 0;
    for (const TextTable::Row& row : rows) {
        const std::string& cell = cell_of(row, column);
        if (base::trimmed(cell).empty()) continue;
        ++filled;
        colleges += college_named(state, cell) ? 1 : 0;
        colours += colour_named(state, cell) ? 1 : 0;
    }
    if (filled > 0 && colleges == filled) return ColumnUse::college;
    return filled > 0 && colours == filled ? ColumnUse::colour : ColumnUse::nothing;
}

// The column with the most letters among those that say nothing yet.
std::size_t longest_column(const TextTable& table, const ColumnMap& map) {
    std::size_t longest = 0, most = 0;
    for (std::size_t column = 0; column < table.columns; ++column) {
        if (map.uses[column] != ColumnUse::nothing) continue;
        std::size_t letters = 0;
        for (const TextTable::Row& row : table.rows) letters += cell_of(row, column).size();
        if (letters > most) {
            most = letters;
            longest = column;
        }
    }
    return longest;
}

// One row on its way to become a card.
struct Reading {
    const State& state;
    const ColumnMap& map;
    TableCards& into;

    void note(const TextTable::Row& row, const char* code, const char* sentence,
              const std::string& cell) {
        into.notes.push_back(
            {row.line,
             {code, sentence,
              {{"cell", base::shortened(base::trimmed(cell), shown_cell_code_points_max)}}}});
    }
    // The cell, unless it is longer than what it is for.
    std::string short_text(const TextTable::Row& row, ColumnUse use, std::size_t max) {
        const std::string text = base::trimmed(cell_of(row, map.column_of(use)));
        if (base::code_points(text) <= max) return text;
        note(row, "too_long", msg("“{cell}” is too long here: it is left out."), text);
        return {};
    }
    void take(const TextTable::Row& row) {
        CreateCards::New card;
        card.text = base::trimmed(cell_of(row, map.column_of(ColumnUse::text)));
        if (card.text.empty()) {
            return into.notes.push_back(
                {row.line, {"no_text", msg("there is no text: no card is made of it."), {}}});
        }
        if (base::code_points(card.text) > limits::card_text_code_points_max) {
            return into.notes.push_back(
                {row.line,
                 {"too_long",
                  msg("the text is longer than {max} characters: no card is made of it."),
                  {{"max", std::to_string(limits::card_text_code_points_max)}}}});
        }
        card.table = short_text(row, ColumnUse::table, limits::short_name_code_points_max);
        card.group = short_text(row, ColumnUse::group, limits::title_code_points_max);
        if (const std::string& cell = cell_of(row, map.column_of(ColumnUse::colour));
            !base::trimmed(cell).empty()) {
            if (const auto colour = colour_named(state, cell)) card.colour = *colour;
            else note(row, "unknown_colour", msg("“{cell}” is no colour of this session."), cell);
        }
        if (const std::string& cell = cell_of(row, map.column_of(ColumnUse::college));
            !base::trimmed(cell).empty()) {
            if (const College* college = college_named(state, cell)) card.college = college->key;
            else note(row, "unknown_college", msg("“{cell}” is no college of this session."), cell);
        }
        into.cards.push_back(std::move(card));
    }
};

// How many cards each gesture takes: a card in a group is up to three events, as it may make it.
std::vector<std::size_t> portions_of(const std::vector<CreateCards::New>& cards) {
    std::vector<std::size_t> portions;
    std::size_t events = limits::batch_events_max;
    for (const CreateCards::New& card : cards) {
        const std::size_t cost = card.group.empty() ? 1 : 3;
        if (events + cost > limits::batch_events_max) {
            portions.push_back(0);
            events = 0;
        }
        events += cost;
        ++portions.back();
    }
    return portions;
}

}  // namespace

const char* key_of(ColumnUse use) { return row_of(use).key; }
const char* word_of(ColumnUse use) { return row_of(use).word; }

void ColumnMap::set(std::size_t column, ColumnUse use) {
    if (use != ColumnUse::nothing) std::ranges::replace(uses, use, ColumnUse::nothing);
    uses.at(column) = use;
}

std::optional<std::size_t> ColumnMap::column_of(ColumnUse use) const {
    const auto found = std::ranges::find(uses, use);
    if (found == uses.end()) return std::nullopt;
    return std::size_t(found - uses.begin());
}

ColumnMap guessed_map(const State& state, const TextTable& table) {
    ColumnMap map;
    map.uses.assign(table.columns, ColumnUse::nothing);
    if (table.rows.empty()) return map;
    // A list of one column is a list of ideas: its first line is one of them, too.
    const TextTable::Row& first = table.rows.front();
    for (std::size_t i = 0; table.columns > 1 && i < first.cells.size(); ++i) {
        const ColumnUse use = use_named(first.cells[i]);
        if (use != ColumnUse::nothing && !map.column_of(use)) map.set(i, use);
        map.heading |= use != ColumnUse::nothing;
    }
    const auto rows = std::span(table.rows).subspan(map.heading ? 1 : 0);
    for (std::size_t i = 0; i < table.columns && table.columns > 1; ++i) {
        if (map.uses[i] != ColumnUse::nothing) continue;
        const ColumnUse use = use_by_content(state, rows, i);
        if (use != ColumnUse::nothing && !map.column_of(use)) map.set(i, use);
    }
    if (!map.column_of(ColumnUse::text)) {
        map.set(longest_column(table, map), ColumnUse::text);
    }
    return map;
}

std::string column_name(const TextTable& table, const ColumnMap& map, std::size_t column,
                        const base::Words& words) {
    if (map.heading && !table.rows.empty()) {
        const std::string name = base::trimmed(cell_of(table.rows.front(), column));
        if (!name.empty()) return base::shortened(name, shown_cell_code_points_max);
    }
    return words.say("Column {n}", {{"n", std::to_string(column + 1)}});
}

TableCards cards_of(const State& state, const TextTable& table, const ColumnMap& map) {
    TableCards result;
    Reading reading{state, map, result};
    for (std::size_t i = map.heading ? 1 : 0; i < table.rows.size(); ++i) {
        reading.take(table.rows[i]);
    }
    return result;
}

std::string sentence_of(const base::Words& words, const TableCards::Note& note) {
    return words.say("Line {line}: {what}", {{"line", std::to_string(note.line)},
                                             {"what", base::sentence(words, note.why)}});
}

std::size_t gesture_count(const std::vector<CreateCards::New>& cards) {
    return portions_of(cards).size();
}

std::vector<CreateCards> in_gestures(const State& state, std::vector<CreateCards::New> cards) {
    std::vector<std::string> groups;
    for (const CreateCards::New& card : cards) groups.push_back(card.group);
    const std::vector<base::Vec2> places = free_places(state, groups);
    std::vector<CreateCards> gestures;
    std::size_t i = 0;
    for (const std::size_t portion : portions_of(cards)) {
        gestures.emplace_back();
        for (const std::size_t end = i + portion; i < end; ++i) {
            cards[i].at = places[i];
            gestures.back().cards.push_back(std::move(cards[i]));
        }
    }
    return gestures;
}

}  // namespace workshop
