#include "exchange/pabulib.h"

#include "base/limits.h"
#include "base/text.h"
#include "exchange/pabulib_file.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace exchange {
namespace {

using base::msg;
using voting::BallotKind;
namespace limits = base::limits;

// Cells of one line; a cell in quotation marks may hold semicolons, and marks doubled. Nothing: a
// mark opens and never closes.
std::optional<std::vector<std::string>> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false, begins = true;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[++i];
        } else if (c == '"' && (quoted || begins)) {
            quoted = !quoted;
        } else if (c == ';' && !quoted) {
            cells.emplace_back();
            begins = true;
            continue;
        } else {
            cells.back() += c;
        }
        begins = false;
    }
    if (quoted) return std::nullopt;
    for (std::string& cell : cells) cell = base::trimmed(cell);
    return cells;
}

std::vector<std::string> list_of(const std::string& cell) {
    std::vector<std::string> items;
    for (std::size_t from = 0; !cell.empty() && from <= cell.size();) {
        const std::size_t end = std::min(cell.find(',', from), cell.size());
        items.push_back(base::trimmed(std::string_view(cell).substr(from, end - from)));
        from = end + 1;
    }
    return items;
}

constexpr std::size_t nowhere = SIZE_MAX;
constexpr std::int64_t threshold_max = 1'000'000'000;  // of the methods that have one

std::size_t place_of(const std::vector<std::string>& columns, const char* name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? nowhere : std::size_t(found - columns.begin());
}

class Reader {
public:
    ElectionReading read(std::string_view bytes) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        if (bytes.size() > limits::election_bytes_max) {
            file_.fault(0, "large_file", msg("This file is too large: at most {max} MB are read."),
                        {{"max", std::to_string(limits::election_bytes_max / 1024 / 1024)}});
        } else if (!base::is_utf8(bytes)) {
            file_.fault(0, "not_text", msg("This file is not text in UTF-8."));
        } else {
            lines(bytes);
            finish();
        }
        return std::move(file_.reading);
    }

private:
    enum class Section { none, meta, projects, votes };
    using Cells = std::vector<std::string>;

    void lines(std::string_view bytes) {
        while (!bytes.empty() && !stopped_) {
            ++line_;
            const std::size_t end = std::min(bytes.find('\n'), bytes.size());
            std::string_view text = bytes.substr(0, end);
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
            if (text.ends_with('\r')) text.remove_suffix(1);
            if (text.size() > limits::election_line_bytes_max) {
                return stop("long_line", msg("This line holds more than {max} bytes."),
                            limits::election_line_bytes_max);
            }
            if (base::trimmed(text).empty()) {
                if (!bytes.empty()) file_.remark(line_, "empty_line", msg("This line is empty."));
            } else {
                line(text);
            }
        }
    }
    void stop(const char* code, const char* sentence, std::size_t max) {
        fault(code, sentence, {{"max", std::to_string(max)}});
        stopped_ = true;
    }
    void fault(const char* code, const char* sentence, base::Arguments arguments = {}) {
        file_.fault(line_, code, sentence, std::move(arguments));
    }

    void line(std::string_view text) {
        const std::string word = base::trimmed(text);
        if (word == "META") return begin(Section::none, Section::meta);
        if (word == "PROJECTS") return begin(Section::meta, Section::projects);
        if (word == "VOTES") return begin(Section::projects, Section::votes);
        const auto cells = cells_of(text);
        if (!cells) {
            return fault("open_quote", msg("A quotation mark opens here and never closes."));
        }
        if (cells->size() > limits::election_columns_max) {
            return stop("many_columns", msg("There are more than {max} columns."),
                        limits::election_columns_max);
        }
        if (section_ == Section::none) {
            return fault("no_section", msg("This stands before the first section, META."));
        }
        if (needs_header_) return header(*cells);
        if (section_ != Section::meta &&
            (cells->size() > columns_.size() || cells->size() < cells_needed_)) {
            return fault("many_cells", msg("This line has {given} cells for {columns} columns."),
                         {{"given", std::to_string(cells->size())},
                          {"columns", std::to_string(columns_.size())}});
        }
        if (section_ == Section::meta) meta_row(*cells);
        else if (section_ == Section::projects) project_row(*cells);
        else vote_row(*cells);
    }

    void begin(Section before, Section section) {
        if (section_ != before) {
            stopped_ = true;
            return fault("section_order",
                         msg("The sections are META, PROJECTS and VOTES, once each, in this "
                             "order."));
        }
        if (section == Section::projects) end_of_meta();
        if (section == Section::votes) end_of_projects();
        section_ = section;
        needs_header_ = true;
    }

    void header(const Cells& cells) {
        needs_header_ = false;
        columns_ = cells;
        cells_needed_ = 0;
        for (const PabulibColumn& column : needed_columns()) {
            if (!column.required || place_of(cells, column.name) != nowhere) continue;
            fault("missing_column", msg("The column “{name}” is missing."),
                  {{"name", column.name}});
            stopped_ = true;
        }
        if (section_ == Section::projects) {
            file_.project_columns = cells;
            file_.project_columns_line = line_;
        } else if (section_ == Section::votes) {
            file_.vote_columns = cells;
            file_.vote_columns_line = line_;
            points_at_ = place_of(cells, "points");
            cells_needed_ = place_of(cells, "vote") + 1;
            if (uses_points() && points_at_ == nowhere) {
                fault("missing_column", msg("The column “{name}” is missing."),
                      {{"name", "points"}});
                stopped_ = true;
            }
        }
    }
    std::span<const PabulibColumn> needed_columns() const {
        static constexpr PabulibColumn meta[] = {{"key", true}, {"value", true}};
        if (section_ == Section::meta) return meta;
        return section_ == Section::projects ? pabulib_project_columns() : pabulib_vote_columns();
    }
    const std::string& cell(const Cells& cells, const char* column) const {
        static const std::string none;
        const std::size_t at = place_of(columns_, column);
        return at < cells.size() ? cells[at] : none;
    }

    void meta_row(const Cells& cells) {
        std::string value = cells.size() > 1 ? cells[1] : "";
        for (std::size_t i = 2; i < cells.size(); ++i) value += ";" + cells[i];
        if (file_.find(cells[0]) != nullptr) {
            return file_.remark(line_, "duplicate_key", msg("META says “{name}” twice."),
                                {{"name", cells[0]}});
        }
        file_.meta.push_back({cells[0], value, line_});
    }

    bool uses_points() const {
        return kind_ == BallotKind::points || kind_ == BallotKind::scores;
    }

    void end_of_meta() {
        static const std::map<std::string, BallotKind> kinds = {
            {"approval", BallotKind::choices},  {"choose-1", BallotKind::choices},
            {"ordinal", BallotKind::ranks},     {"cumulative", BallotKind::points},
            {"scoring", BallotKind::scores}};
        const auto* type = file_.find("vote_type");
        const auto kind = kinds.find(type == nullptr ? "" : type->value);
        if (kind == kinds.end()) {
            file_.fault(file_.line_of("vote_type"), "vote_type",
                        msg("META must say a vote_type: approval, choose-1, ordinal, cumulative or "
                            "scoring."));
        } else {
            kind_ = file_.reading.election.ballots = kind->second;
        }
        const auto* budget = file_.find("budget");
        const auto cents = cents_of(budget == nullptr ? "" : budget->value);
        if (!cents) {
            const bool comma = budget != nullptr && budget->value.find(',') != std::string::npos;
            file_.fault(file_.line_of("budget"), "budget",
                        comma ? msg("The budget has a comma; decimals follow a full stop.")
                              : msg("META must say a budget: a number with at most two decimals."));
        }
        budget_.available_cents = cents.value_or(0);
    }

    void project_row(const Cells& cells) {
        Election& election = file_.reading.election;
        if (election.options.size() == limits::election_options_max) {
            return stop("many_projects", msg("There are more than {max} projects."),
                        limits::election_options_max);
        }
        const std::string& key = cell(cells, "project_id");
        if (key.empty() || key.find(',') != std::string::npos) {
            return fault("project_id", msg("A project_id is missing, or holds a comma."));
        }
        if (!places_.emplace(key, election.options.size()).second) {
            return fault("duplicate_project", msg("The project “{key}” is listed twice."),
                         {{"key", key}});
        }
        const std::string& cost = cell(cells, "cost");
        const auto cents = cents_of(cost);
        if (!cents) {
            fault("cost",
                  cost.find(',') != std::string::npos
                      ? msg("The cost of “{key}” has a comma; decimals follow a full stop.")
                      : msg("The cost of “{key}” is missing or is no amount of money."),
                  {{"key", key}});
        }
        const std::string& name = cell(cells, "name");
        election.options.push_back({key, name.empty() ? key : name});
        budget_.cost_cents.push_back(cents.value_or(0));
        PabulibProject project{line_, cents.value_or(0), {}, {}, {}};
        project.votes = project_number(cells, "votes");
        project.score = project_number(cells, "score");
        project.selected = project_number(cells, "selected");
        file_.projects.push_back(project);
        keep_the_rest(cells, key);
    }
    std::optional<std::int64_t> project_number(const Cells& cells, const char* column) {
        const std::string& text = cell(cells, column);
        const auto value = whole_of(text);
        if (!value && !text.empty()) {
            file_.remark(line_, "not_whole", msg("“{name}” should be a whole number: “{value}”."),
                         {{"name", column}, {"value", text}});
        }
        return value;
    }
    void keep_the_rest(const Cells& cells, const std::string& key) {
        static const std::unordered_set<std::string> counted = {"project_id", "cost", "votes",
                                                                "score", "name"};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (counted.contains(columns_[i]) || cells[i].empty()) continue;
            file_.reading.election.notes["project/" + columns_[i] + "/" + key] = cells[i];
        }
    }

    void end_of_projects() {
        Election& election = file_.reading.election;
        std::vector<voting::OptionId> ids;
        for (std::size_t i = 1; i <= election.options.size(); ++i) ids.push_back({i});
        election.profile = voting::Profile(std::move(ids), budget_);
    }

    void vote_row(const Cells& cells) {
        if (voters_.size() == limits::election_rows_max) {
            return stop("many_ballots", msg("There are more than {max} ballots."),
                        limits::election_rows_max);
        }
        if (!voters_.insert(cell(cells, "voter_id")).second) {
            return fault("duplicate_voter", msg("This voter_id has voted already."));
        }
        const std::vector<std::string> keys = list_of(cell(cells, "vote"));
        const std::vector<std::string> points =
            points_at_ < cells.size() ? list_of(cells[points_at_]) : std::vector<std::string>();
        if (points_at_ != nowhere && uses_points() && points.size() != keys.size()) {
            return fault("points_count",
                         msg("{projects} projects, but {points} numbers of points."),
                         {{"projects", std::to_string(keys.size())},
                          {"points", std::to_string(points.size())}});
        }
        std::vector<voting::Choice> choices;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto value = uses_points() ? points_of(points[i]) : value_at(i);
            const auto place = places_.find(keys[i]);
            if (place == places_.end()) {
                return fault("unknown_project", msg("There is no project “{key}”."),
                             {{"key", keys[i]}});
            }
            if (!value) return;
            choices.push_back({std::uint32_t(place->second), *value});
        }
        take_ballot(std::move(choices));
    }
    std::optional<std::int32_t> value_at(std::size_t i) const {
        return kind_ == BallotKind::ranks ? std::int32_t(i + 1) : 1;
    }
    std::optional<std::int32_t> points_of(const std::string& text) {
        const auto value = whole_of(text);
        if (value && *value <= limits::election_points_max) return std::int32_t(*value);
        fault("points", msg("“{value}” is no number of points: a whole number up to {max}."),
              {{"value", text}, {"max", std::to_string(limits::election_points_max)}});
        return std::nullopt;
    }

    void take_ballot(std::vector<voting::Choice> choices) {
        std::sort(choices.begin(), choices.end());
        const auto twice = std::adjacent_find(
            choices.begin(), choices.end(),
            [](const auto& a, const auto& b) { return a.option == b.option; });
        Election& election = file_.reading.election;
        if (twice != choices.end()) {
            return fault("duplicated_project", msg("This ballot names “{key}” twice."),
                         {{"key", election.options[twice->option].key}});
        }
        PabulibBallot ballot{line_, std::int64_t(choices.size()), 0, 0, INT64_MAX, 0};
        for (const voting::Choice& choice : choices) {
            PabulibProject& project = file_.projects[choice.option];
            ++project.counted_votes;
            // Where no points are given the first of k has k, as the validator counts.
            project.counted_score += kind_ == BallotKind::ranks
                                         ? ballot.length - choice.value + 1
                                         : choice.value;
            ballot.points += choice.value;
            ballot.cost_cents += project.cost_cents;
            ballot.least_points = std::min<std::int64_t>(ballot.least_points, choice.value);
            ballot.most_points = std::max<std::int64_t>(ballot.most_points, choice.value);
        }
        check_pabulib_ballot(file_, ballot);
        election.profile.add(choices, "");
    }

    void finish();
    voting::Rule rule() const;

    PabulibFile file_;
    Section section_ = Section::none;
    Cells columns_;
    bool needs_header_ = false, stopped_ = false;
    std::size_t line_ = 0, points_at_ = nowhere, cells_needed_ = 0;
    BallotKind kind_ = BallotKind::choices;
    voting::Budget budget_;
    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_set<std::string> voters_;  // only to see whether somebody comes twice
};

void Reader::finish() {
    if (stopped_) return;
    if (section_ != Section::votes || needs_header_) {
        return fault("missing_section", msg("The file ends before its section {name} is whole."),
                     {{"name", section_ == Section::none   ? "META"
                               : section_ == Section::meta ? "PROJECTS"
                                                           : "VOTES"}});
    }
    if (file_.projects.empty()) {
        file_.fault(file_.project_columns_line, "no_projects", msg("No project is listed."));
    }
    Election& election = file_.reading.election;
    const auto check_count = [&](const char* key, std::size_t counted, const char* sentence) {
        const auto told = file_.whole(key);
        if (!told || *told == std::int64_t(counted)) return;
        file_.fault(file_.line_of(key), key, sentence,
                    {{"told", std::to_string(*told)}, {"counted", std::to_string(counted)}});
    };
    if (file_.reading.faults.empty()) {
        check_count("num_projects", file_.projects.size(),
                    msg("META tells of {told} projects; {counted} are listed."));
        check_count("num_votes", voters_.size(),
                    msg("META tells of {told} ballots; the file has {counted}."));
    }
    for (const PabulibFile::Meta& meta : file_.meta) election.notes[meta.key] = meta.value;
    for (const char* derived : {"num_projects", "num_votes", "budget", "description", "currency"}) {
        election.notes.erase(derived);
    }
    if (const auto* title = file_.find("description")) election.title = title->value;
    if (const auto* currency = file_.find("currency")) election.currency = currency->value;
    election.rule = rule();
    check_pabulib(file_);
}

// How the city counted, where it is one of our ways; else one that suits the ballots.
voting::Rule Reader::rule() const {
    using Parameters = std::map<std::string, std::string>;
    static const std::map<std::string, std::pair<const char*, Parameters>> ours = {
        {"greedy", {"greedy", {{"ties", "list"}}}},
        {"greedy-threshold", {"greedy", {{"ties", "list"}}}},
        {"greedy-no-skip", {"greedy-no-skip", {{"ties", "list"}}}},
        {"equalshares", {"equal-shares", {{"completion", "none"}}}},
        {"equalshares/add1", {"equal-shares", {}}},
        {"equalshares/add1u", {"equal-shares", {{"then", "utilitarian"}}}},
        {"equalshares/add1-comparison", {"equal-shares", {{"comparison", "yes"}}}}};
    const auto* said = file_.find("rule");
    const auto found = ours.find(said == nullptr ? "" : said->value);
    voting::Rule rule;
    rule.marks_max = std::int32_t(std::max<std::size_t>(1, file_.projects.size()));
    if (uses_points()) rule.per_option_max = rule.marks_max = limits::election_points_max;
    if (found != ours.end()) {
        rule.method = found->second.first;
        rule.parameters = found->second.second;
    } else {
        rule.method = kind_ == BallotKind::choices ? "equal-shares" : "greedy";
    }
    if (kind_ == BallotKind::ranks) {  // only one of our ways takes ranks
        if (rule.method != "greedy") rule.parameters.clear();
        rule.method = "k-ranking";
    }
    const auto threshold = file_.whole("min_project_score_threshold");
    if (found != ours.end() && found->first == "greedy-threshold" && threshold && *threshold > 0) {
        rule.parameters["threshold"] = std::to_string(std::min(*threshold, threshold_max));
    }
    return rule;
}

}  // namespace

std::optional<std::int64_t> whole_of(std::string_view text) {
    if (text.ends_with(".0")) text.remove_suffix(2);
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<std::int64_t> cents_of(std::string_view text) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    const auto whole = whole_of(text.substr(0, dot));
    if (!whole || *whole > limits::election_money_units_max) return std::nullopt;
    std::string decimals(text.substr(std::min(dot + 1, text.size())));
    while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
    if (decimals.size() > 2 || (dot + 1 == text.size())) return std::nullopt;
    decimals.resize(2, '0');
    const auto cents = whole_of(decimals);
    if (!cents || decimals.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return *whole * 100 + *cents;
}

ElectionReading read_pabulib(std::string_view bytes) { return Reader().read(bytes); }

}  // namespace exchange
