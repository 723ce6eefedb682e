#include "exchange/rctab.h"

#include "base/limits.h"
#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/election_table.h"
#include "exchange/rctab_config.h"

#include <algorithm>
#include <set>

namespace exchange {
namespace {

using base::msg;
using voting::Choice;
using workshop::TextTable;

constexpr const char* record_heading = "Cast Vote Record";
constexpr const char* write_ins = "Undeclared Write-ins";  // as RCTab's reports call them

// One rank of a ballot as it stands there.
struct Rank {
    bool overvote = false;               // a mark that names nobody
    bool marked = false;                 // something stands there
    std::vector<std::uint32_t> options;  // places; excluded candidates are not among them
};

bool is_choice_heading(const std::string& heading) {
    const std::string plain = base::plain(heading);
    const bool word = plain.find("choice") != plain.npos || plain.find("rank") != plain.npos ||
                      plain.find("choix") != plain.npos || plain.find("rang") != plain.npos;
    return word && plain.find_first_of("0123456789") != plain.npos;
}

// The first column of ranks, where headings tell.
std::optional<std::size_t> first_choice(const TextTable::Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (is_choice_heading(row.cells[i])) return i;
    }
    return std::nullopt;
}

class Reader {
public:
    ElectionReading read(std::string_view csv, const std::string_view* config) {
        if (config != nullptr) {
            auto known = rctab_config(*config, reading_);
            if (!known) return std::move(reading_);
            config_ = std::move(*known);
        }
        const auto table = election_table(csv, reading_);
        if (!table) return std::move(reading_);
        if (config == nullptr) guess(*table);
        begin(*table);
        if (!reading_.faults.empty()) return std::move(reading_);
        for (const TextTable::Row& row : table->rows) {
            if (full(reading_)) break;
            if (row.line > first_line_) ballot(row);
        }
        tell();
        return std::move(reading_);
    }

private:
    void guess(const TextTable& table) {
        const auto first = first_choice(table.rows[0]);
        config_.column_a_candidate = !first.has_value();
        config_.first_column = first.value_or(1);
        config_.overvote = RctabConfig::Overvote::left_to_the_count;
        if (!first) return;
        for (std::size_t i = 1; i < table.rows.size(); ++i) name_candidates(table.rows[i]);
    }

    // Where no configuration names them: as they come.
    void name_candidates(const TextTable::Row& row) {
        for (std::size_t i = config_.first_column; i < row.cells.size(); ++i) {
            for (const std::string& name : names_in(cell_text(row, i))) {
                if (config_.candidates.size() > base::limits::election_options_max) return;
                if (named_.insert(name).second) config_.candidates.push_back({name, {}, false});
            }
        }
    }

    // Those that a cell names; marks are nobody.
    std::vector<std::string> names_in(const std::string& cell) const {
        std::vector<std::string> names;
        if (cell.empty() || is_mark(cell)) return names;
        const std::string& delimiter = config_.overvote_delimiter;
        for (std::size_t from = 0; from <= cell.size();) {
            const std::size_t end = delimiter.empty()
                                        ? cell.size()
                                        : std::min(cell.find(delimiter, from), cell.size());
            names.push_back(base::trimmed(cell.substr(from, end - from)));
            from = end + std::max<std::size_t>(delimiter.size(), 1);
        }
        return names;
    }

    bool is_mark(const std::string& cell) const {
        return cell == config_.overvote_label || cell == config_.skipped_label;
    }

    void begin(const TextTable& table) {
        Election& election = reading_.election;
        election.title = config_.title;
        election.rule.method = "irv";
        election.rule.winners = config_.winners;
        election.rule.parameters = config_.parameters;
        election.notes = config_.rules;
        const TextTable::Row& header = table.rows[0];
        first_line_ = header.line + (config_.first_row > 0 ? config_.first_row - 1 : 0);
        if (config_.column_a_candidate && config_.candidates.empty()) {
            for (std::size_t i = config_.first_column; i < header.cells.size(); ++i) {
                config_.candidates.push_back({cell_text(header, i), {}, false});
            }
        }
        if (!config_.write_in_label.empty()) {
            config_.candidates.push_back({write_ins, {config_.write_in_label}, false});
        }
        for (const auto& candidate : config_.candidates) add_candidate(candidate, header.line);
        options_complete(reading_, header.line);
        if (config_.column_a_candidate) name_columns(header);
    }

    void add_candidate(const RctabConfig::Candidate& candidate, std::size_t line) {
        const std::int64_t place =
            candidate.excluded ? -1 : std::int64_t(reading_.election.options.size());
        places_.try_emplace(candidate.name, place);
        for (const std::string& alias : candidate.aliases) places_.try_emplace(alias, place);
        if (!candidate.excluded) add_option(reading_, line, candidate.name, candidate.name);
    }

    void name_columns(const TextTable::Row& header) {
        for (std::size_t i = config_.first_column; i < header.cells.size(); ++i) {
            columns_.push_back(place_of(cell_text(header, i), header.line));
        }
    }

    // −1: excluded, or a fault.
    std::int64_t place_of(const std::string& name, std::size_t line) {
        const auto found = places_.find(name);
        if (found != places_.end()) return found->second;
        add_fault(reading_, line,
                  {"unknown_option", msg("“{name}” is not among the options of the file."),
                   {{"name", base::shortened(name, 40)}}});
        return -1;
    }

    void ballot(const TextTable::Row& row) {
        const std::vector<Rank> ranks = config_.column_a_candidate ? ranks_by_candidate(row)
                                                                   : ranks_in_order(row);
        add_ballots(reading_, row.line, choices_of(ranks), 1);
    }

    std::vector<Rank> ranks_in_order(const TextTable::Row& row) {
        std::vector<Rank> ranks;
        const std::size_t most = config_.rankings_max.value_or(row.cells.size());
        for (std::size_t i = config_.first_column; i < row.cells.size() && ranks.size() < most;
             ++i) {
            std::string cell = cell_text(row, i);
            if (cell.empty() && config_.blank_is_write_in) cell = config_.write_in_label;
            Rank rank;
            rank.overvote = !cell.empty() && cell == config_.overvote_label;
            rank.marked = !cell.empty() && cell != config_.skipped_label;
            for (const std::string& name : names_in(cell)) add(rank, place_of(name, row.line));
            ranks.push_back(std::move(rank));
        }
        return ranks;
    }

    std::vector<Rank> ranks_by_candidate(const TextTable::Row& row) {
        std::vector<Rank> ranks;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::string cell = cell_text(row, config_.first_column + i);
            if (cell.empty()) continue;
            const auto value = whole_number(cell);
            if (!value || *value < 1 ||
                *value > std::int64_t(base::limits::election_options_max)) {
                add_fault(reading_, row.line,
                          {"bad_rank", msg("“{word}” is no rank between 1 and {max}."),
                           {{"word", base::shortened(cell, 40)},
                            {"max", std::to_string(base::limits::election_options_max)}}});
                continue;
            }
            if (*value > std::int64_t(config_.rankings_max.value_or(std::size_t(*value)))) continue;
            ranks.resize(std::max(ranks.size(), std::size_t(*value)));
            ranks[std::size_t(*value - 1)].marked = true;
            add(ranks[std::size_t(*value - 1)], columns_[i]);
        }
        return ranks;
    }

    static void add(Rank& rank, std::int64_t place) {
        if (place < 0) return;
        if (std::ranges::find(rank.options, std::uint32_t(place)) == rank.options.end()) {
            rank.options.push_back(std::uint32_t(place));
        }
    }

    // What the rules leave of the ballot: ranks from 1 without gaps.
    std::vector<Choice> choices_of(const std::vector<Rank>& ranks) {
        std::vector<Choice> choices;
        std::size_t skipped = 0;
        std::int32_t value = 0;
        for (const Rank& rank : ranks) {
            if (!rank.marked) {
                ++skipped;
                continue;
            }
            if (config_.skipped_max && skipped > *config_.skipped_max) break;
            skipped = 0;
            if (rank.overvote || rank.options.size() > 1) {
                if (rank.overvote) ++overvoted_;
                if (config_.overvote == RctabConfig::Overvote::skips) continue;
                if (rank.overvote || config_.overvote == RctabConfig::Overvote::exhausts) break;
            }
            if (!take(rank, value, choices)) break;
        }
        return choices;
    }

    // False: the ballot ends at a candidate it has named before.
    bool take(const Rank& rank, std::int32_t& value, std::vector<Choice>& choices) const {
        const std::int32_t next = value + 1;
        for (const std::uint32_t place : rank.options) {
            const bool again = std::ranges::any_of(
                choices, [&](const Choice& choice) { return choice.option == place; });
            if (again && config_.exhaust_on_duplicate) return false;
            if (again) continue;
            choices.push_back({place, next});
            value = next;
        }
        return true;
    }

    void tell() {
        Election& election = reading_.election;
        election.profile = election.profile.grouped();
        if (overvoted_ > 0) {
            const bool skips = config_.overvote == RctabConfig::Overvote::skips;
            remark("overvotes",
                   skips ? msg("Ranks with an overvote that names nobody: {n}. They are passed "
                               "over.")
                         : msg("Ranks with an overvote that names nobody: {n}. Their ballots end "
                               "there."),
                   {{"n", std::to_string(overvoted_)}});
        }
        const auto mode = config_.rules.find("winnerElectionMode");
        if (mode != config_.rules.end() && mode->second != "singleWinnerMajority") {
            remark("other_mode",
                   msg("The file asks for “{mode}”, which is not counted here: this is one run-off "
                       "count."),
                   {{"mode", mode->second}});
        }
    }

    void remark(const char* code, const char* sentence, base::Arguments arguments) {
        reading_.remarks.push_back({0, {code, sentence, std::move(arguments)}});
    }

    ElectionReading reading_;
    RctabConfig config_;
    std::size_t first_line_ = 1;
    std::map<std::string, std::int64_t> places_;  // −1: excluded
    std::set<std::string> named_;  // by the ballots alone
    std::vector<std::int64_t> columns_;
    std::int64_t overvoted_ = 0;
};

}  // namespace

ElectionReading read_rctab(std::string_view csv) { return Reader().read(csv, nullptr); }

ElectionReading read_rctab(std::string_view csv, std::string_view config) {
    return Reader().read(csv, &config);
}

bool looks_like_rctab(std::string_view csv) {
    const std::string_view header = csv.substr(0, csv.find('\n'));
    ElectionReading unused;
    const auto table = election_table(header, unused);
    if (!table) return false;
    return cell_text(table->rows[0], 0) == record_heading || first_choice(table->rows[0]);
}

std::string write_rctab(const Election& election) {
    const voting::Profile& profile = election.profile;
    std::vector<std::string> cells{record_heading};
    for (const ElectionOption& option : election.options) cells.push_back(option.name);
    std::string out = row_text(cells);
    std::int64_t number = 0;
    for (const voting::Paper& paper : profile.papers()) {
        cells.assign(cells.size(), "");
        for (const Choice& choice : profile.choices(paper)) {
            cells[choice.option + 1] = std::to_string(choice.value);
        }
        for (std::int64_t i = 0; i < paper.count; ++i) {
            cells[0] = std::to_string(++number);
            out += row_text(cells);
        }
    }
    return out;
}

}  // namespace exchange
