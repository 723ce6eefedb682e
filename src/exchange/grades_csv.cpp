#include "exchange/grades_csv.h"

#include "base/text.h"
#include "exchange/election_table.h"

#include <algorithm>
#include <array>

namespace exchange {
namespace {

using base::msg;
using workshop::TextTable;
using Words = std::vector<std::string>;

constexpr std::string_view scale_mark = "# grades";
constexpr std::size_t grades_max = 12;  // of one scale

// Balinski and Laraki's grades, worst first.
const std::array<Words, 2>& known_scales() {
    static const std::array<Words, 2> scales = {
        Words{"À rejeter", "Insuffisant", "Passable", "Assez bien", "Bien", "Très bien",
              "Excellent"},
        Words{"To reject", "Poor", "Acceptable", "Fairly good", "Good", "Very good", "Excellent"}};
    return scales;
}

std::optional<std::size_t> place_in(const Words& scale, const std::string& word) {
    const std::string wanted = base::plain(word);
    for (std::size_t i = 0; i < scale.size(); ++i) {
        if (base::plain(scale[i]) == wanted) return i;
    }
    return std::nullopt;
}

bool counts_ballots(const std::string& heading) {
    static constexpr std::array<std::string_view, 10> names = {
        "", "id", "n°", "n", "juge", "judge", "votant", "voter", "bulletin", "ballot"};
    return std::ranges::find(names, base::plain(heading)) != names.end();
}

class Reader {
public:
    ElectionReading read(std::string_view bytes) {
        reading_.election.ballots = voting::BallotKind::grades;
        reading_.election.rule.method = "majority-judgment";
        const auto table = election_table(bytes, reading_);
        if (!table) return std::move(reading_);
        std::size_t header = 0;
        if (cell_text(table->rows[0], 0) == scale_mark) told_scale(table->rows[header++]);
        if (header == table->rows.size()) {
            add_fault(reading_, 0, {"no_options", msg("The file names no options."), {}});
            return std::move(reading_);
        }
        options(table->rows[header]);
        if (scale_.empty()) guess_scale(*table, header + 1);
        if (!reading_.faults.empty()) return std::move(reading_);
        for (std::size_t i = header + 1; i < table->rows.size() && !full(reading_); ++i) {
            ballot(table->rows[i]);
        }
        reading_.election.profile = reading_.election.profile.grouped();
        reading_.election.grades = scale_;
        reading_.election.rule.parameters["grades"] =
            std::to_string(scale_.empty() ? std::max(best_, 2) : int(scale_.size()));
        if (zeros_) {
            reading_.remarks.push_back(
                {0,
                 {"zero_no_opinion",
                  msg("Grades are numbers: 1 is the worst, 0 is read as “no opinion”."),
                  {}}});
        }
        return std::move(reading_);
    }

private:
    void told_scale(const TextTable::Row& row) {
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const std::string word = cell_text(row, i);
            if (!word.empty()) scale_.push_back(word);
        }
        if (scale_.size() >= 2 && scale_.size() <= grades_max) return;
        add_fault(reading_, row.line,
                  {"bad_scale", msg("A scale has between 2 and {max} grades."),
                   {{"max", std::to_string(grades_max)}}});
    }

    void options(const TextTable::Row& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string name = cell_text(row, i), word = base::plain(name);
            if (word == "college") {
                college_ = i;
            } else if (i > 0 || !counts_ballots(name)) {
                columns_.push_back(i);
                add_option(reading_, row.line, name, name);
            }
        }
        header_cells_ = row.cells.size();
        options_complete(reading_, row.line);
    }

    // The scale to which most words of the table belong, as short as they allow; none: numbers.
    void guess_scale(const TextTable& table, std::size_t from) {
        std::map<std::string, std::size_t> cells;  // each different one, and how often it stands
        for (std::size_t i = from; i < table.rows.size(); ++i) {
            for (const std::size_t column : columns_) ++cells[cell_text(table.rows[i], column)];
        }
        std::size_t most = 0;
        for (const Words& scale : known_scales()) {
            std::size_t words = 0, best = 0;
            for (const auto& [cell, count] : cells) {
                const auto place = place_in(scale, cell);
                words += place ? count : 0;
                best = place ? std::max(best, *place + 1) : best;
            }
            if (words <= most) continue;
            most = words;
            const std::size_t six = scale.size() - 1;  // “Excellent” is the seventh, where used
            scale_.assign(scale.begin(), scale.begin() + std::ptrdiff_t(std::max(best, six)));
        }
    }

    // Nothing: no opinion, or a fault.
    std::optional<std::int32_t> grade(const std::string& cell, std::size_t line) {
        if (cell.empty()) return std::nullopt;
        if (const auto known = grades_.find(cell); known != grades_.end()) return known->second;
        if (const auto place = place_in(scale_, cell)) {
            return grades_.try_emplace(cell, std::int32_t(*place)).first->second;
        }
        const auto number = whole_number(cell);
        const std::size_t most = scale_.empty() ? grades_max : scale_.size();
        if (number == 0) {
            zeros_ = true;
        } else if (!number || *number > std::int64_t(most)) {
            add_fault(reading_, line,
                      {"unknown_grade",
                       msg("“{word}” is no grade. A line “# grades, worst, …, best” before the "
                           "header tells the words."),
                       {{"word", base::shortened(cell, 40)}}});
        } else {
            best_ = std::max(best_, int(*number));
            return grades_.try_emplace(cell, std::int32_t(*number - 1)).first->second;
        }
        return std::nullopt;
    }

    void ballot(const TextTable::Row& row) {
        if (row.cells.size() > header_cells_) {
            return add_fault(reading_, row.line,
                             {"long_row", msg("This row has more cells than the header."), {}});
        }
        std::vector<voting::Choice> choices;
        for (std::uint32_t place = 0; place < columns_.size(); ++place) {
            const auto value = grade(cell_text(row, columns_[place]), row.line);
            if (value) choices.push_back({place, *value});
        }
        add_ballots(reading_, row.line, std::move(choices), 1,
                    college_ ? cell_text(row, *college_) : "");
    }

    ElectionReading reading_;
    std::vector<std::size_t> columns_;  // of each option
    std::optional<std::size_t> college_;
    std::size_t header_cells_ = 0;
    Words scale_;
    std::map<std::string, std::int32_t> grades_;  // cells that were understood
    bool zeros_ = false;
    int best_ = 0;  // the largest number
};

std::string word_of(const Election& election, std::int32_t grade) {
    if (std::size_t(grade) < election.grades.size()) return election.grades[std::size_t(grade)];
    return std::to_string(grade + 1);
}

}  // namespace

ElectionReading read_grades_csv(std::string_view bytes) { return Reader().read(bytes); }

std::string write_grades_csv(const Election& election) {
    const voting::Profile& profile = election.profile;
    const bool colleges = profile.colleges().size() > 1 ||
                          (!profile.colleges().empty() && !profile.colleges()[0].empty());
    std::vector<std::string> cells{std::string(scale_mark)};
    cells.insert(cells.end(), election.grades.begin(), election.grades.end());
    std::string out = election.grades.empty() ? "" : row_text(cells);
    cells = {"id"};
    for (const ElectionOption& option : election.options) cells.push_back(option.name);
    if (colleges) cells.push_back("college");
    out += row_text(cells);
    std::int64_t number = 0;
    for (const voting::Paper& paper : profile.papers()) {
        cells.assign(cells.size(), "");
        for (const voting::Choice& choice : profile.choices(paper)) {
            cells[choice.option + 1] = word_of(election, choice.value);
        }
        if (colleges) cells.back() = profile.colleges()[paper.college];
        for (std::int64_t i = 0; i < paper.count; ++i) {
            cells[0] = std::to_string(++number);
            out += row_text(cells);
        }
    }
    return out;
}

}  // namespace exchange
