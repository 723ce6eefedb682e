// What Pabulib's validator looks at, as sentences with the line they are about. Left out: whether a
// country, language or currency code is one of ISO's; only their form is looked at.

#include "exchange/pabulib_file.h"

#include "base/wide.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace exchange {

using base::msg;

namespace {

void add(std::vector<FileFault>& list, std::size_t line, base::Refusal refusal) {
    if (list.size() < faults_told_max) list.push_back({line, std::move(refusal)});
}

bool digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 2024 or 31.12.2024, as a number that grows with time; nothing: neither.
std::optional<int> date_of(const std::string& text) {
    if (text.size() == 4 && digits(text)) return std::stoi(text) * 10'000 + 101;
    if (text.size() != 10 || text[2] != '.' || text[5] != '.') return std::nullopt;
    const std::string day = text.substr(0, 2), month = text.substr(3, 2), year = text.substr(6);
    if (!digits(day) || !digits(month) || !digits(year)) return std::nullopt;
    if (std::stoi(day) < 1 || std::stoi(day) > 31 || std::stoi(month) < 1 ||
        std::stoi(month) > 12) {
        return std::nullopt;
    }
    return std::stoi(year) * 10'000 + std::stoi(month) * 100 + std::stoi(day);
}

void check_columns(PabulibFile& file, std::size_t line, const std::vector<std::string>& given,
                   std::span<const PabulibColumn> known) {
    std::size_t at = 0;
    bool ordered = true;
    for (const std::string& name : given) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const PabulibColumn& c) {
            return name == c.name;
        });
        if (name == "target") {
            file.remark(line, "old_name", msg("“target” is called “beneficiaries” now."));
        } else if (found == known.end()) {
            file.remark(line, "unknown_name", msg("The format does not know “{name}”."),
                        {{"name", name}});
        } else {
            const auto place = std::size_t(found - known.begin());
            ordered = ordered && place >= at;
            at = std::max(at, place);
        }
    }
    if (!ordered) {
        file.remark(line, "order", msg("The names are not in the order of the format."));
    }
}

void check_meta(PabulibFile& file) {
    std::vector<std::string> given;
    for (const PabulibFile::Meta& meta : file.meta) {
        given.push_back(meta.key);
        if (meta.value.empty()) {
            file.remark(meta.line, "empty_value", msg("META says nothing of “{name}”."),
                        {{"name", meta.key}});
        }
    }
    check_columns(file, file.meta.empty() ? 0 : file.meta.front().line, given, pabulib_meta());
    for (const PabulibColumn& wanted : pabulib_meta()) {
        if (!wanted.required || file.find(wanted.name) != nullptr) continue;
        file.remark(1, "missing_meta", msg("META does not say “{name}”."),
                    {{"name", wanted.name}});
    }
    for (const char* name : {"num_projects", "num_votes", "min_length", "max_length", "min_points",
                             "max_points", "min_sum_points", "max_sum_points", "default_score",
                             "min_project_score_threshold", "fully_funded", "experimental"}) {
        const auto* meta = file.find(name);
        if (meta == nullptr || whole_of(meta->value)) continue;
        file.remark(meta->line, "not_whole", msg("“{name}” should be a whole number: “{value}”."),
                    {{"name", name}, {"value", meta->value}});
    }
}

void check_forms(PabulibFile& file) {
    const auto check = [&](const char* key, auto is_good) {
        const auto* meta = file.find(key);
        if (meta == nullptr || meta->value.empty() || is_good(meta->value)) return;
        file.remark(meta->line, "bad_value", msg("“{value}” is no good value of “{name}”."),
                    {{"name", key}, {"value", meta->value}});
    };
    const auto all_in = [](const std::string& text, char from, char to) {
        return std::all_of(text.begin(), text.end(), [&](char c) { return c >= from && c <= to; });
    };
    const auto one = [](const std::string& text) { return text == "1"; };
    check("language", [&](const auto& t) { return t.size() == 2 && all_in(t, 'a', 'z'); });
    check("currency", [&](const auto& t) { return t.size() == 3 && all_in(t, 'A', 'Z'); });
    check("comment", [](const auto& t) { return t.starts_with("#1: "); });
    check("fully_funded", one);
    check("experimental", one);
    for (const char* cost : {"min_sum_cost", "max_sum_cost", "min_project_cost",
                             "max_project_cost"}) {
        check(cost, [](const auto& t) { return bool(cents_of(t)); });
    }
    const auto is_date = [](const auto& t) { return bool(date_of(t)); };
    check("date_begin", is_date);
    check("date_end", is_date);
    const auto *begin = file.find("date_begin"), *end = file.find("date_end");
    if (begin == nullptr || end == nullptr) return;
    const auto from = date_of(begin->value), to = date_of(end->value);
    if (from && to && *from > *to) {
        file.remark(end->line, "dates", msg("The vote ends before it begins."));
    }
}

void check_costs(PabulibFile& file) {
    const std::int64_t budget = file.reading.election.profile.budget().available_cents;
    base::Wide selected = 0, all = 0;
    const auto key = [&](const PabulibProject& project) {
        return file.reading.election.options[std::size_t(&project - file.projects.data())].key;
    };
    for (const PabulibProject& project : file.projects) {
        all += project.cost_cents;
        if (project.selected == 1) selected += project.cost_cents;
        if (project.cost_cents == 0) {
            file.remark(project.line, "no_cost", msg("“{key}” costs nothing."),
                        {{"key", key(project)}});
        } else if (project.cost_cents > budget && project.cost_cents != withdrawn_cost_cents) {
            file.remark(project.line, "too_dear", msg("“{key}” costs more than the whole budget."),
                        {{"key", key(project)}});
        }
        if (project.selected && *project.selected > 3) {
            file.remark(project.line, "selected", msg("“selected” of “{key}” is 0, 1, 2 or 3."),
                        {{"key", key(project)}});
        }
    }
    if (selected > budget) {
        file.remark(file.line_of("budget"), "budget_exceeded",
                    msg("The selected projects cost more than the budget."));
    }
    if (const auto* funded = file.find("fully_funded"); funded && funded->value == "1") return;
    if (budget > all) {
        file.remark(file.line_of("budget"), "all_funded",
                    msg("The budget pays for every project, and “fully_funded” is not said."));
    }
    for (const PabulibProject& project : file.projects) {
        if (project.selected == 0 && project.cost_cents < budget - selected) {
            file.remark(project.line, "unused_budget",
                        msg("The money that is left could fund “{key}”, which is not selected."),
                        {{"key", key(project)}});
        }
    }
}

void check_counts(PabulibFile& file) {
    const bool votes = file.has_column("votes"), score = file.has_column("score");
    if (!votes && !score) {
        file.remark(file.project_columns_line, "no_votes_column",
                    msg("The projects have neither a column “votes” nor “score”."));
    }
    for (std::size_t i = 0; i < file.projects.size(); ++i) {
        const PabulibProject& project = file.projects[i];
        const std::string& key = file.reading.election.options[i].key;
        const auto check = [&](const char* column, std::int64_t told, std::int64_t counted) {
            if (told == counted) return;
            file.remark(project.line, "counts",
                        msg("“{key}”: {column} {told}, but the ballots give {counted}."),
                        {{"key", key}, {"column", column}, {"told", std::to_string(told)},
                         {"counted", std::to_string(counted)}});
        };
        if (votes) check("votes", project.votes.value_or(0), project.counted_votes);
        if (score) check("score", project.score.value_or(0), project.counted_score);
        if (project.counted_votes == 0) {
            file.remark(project.line, "no_votes",
                        msg("Nobody voted for “{key}”: was it on the ballot?"), {{"key", key}});
        }
    }
}

// Whether the selected projects are those that the city's rule gives, where it is one of ours.
void check_selected(PabulibFile& file) {
    const auto* said = file.find("rule");
    const Election& election = file.reading.election;
    const bool greedy = said != nullptr && (said->value == "greedy" ||
                                            said->value == "greedy-threshold" ||
                                            said->value == election.rule.method);
    if (!greedy || !file.has_column("selected")) return;
    const voting::Result result = voting::tally(election.rule, election.profile);
    for (std::size_t i = 0; i < file.projects.size(); ++i) {
        const bool funded = voting::wins(result, {i + 1});
        if (!file.projects[i].selected || (*file.projects[i].selected == 1) == funded) continue;
        file.remark(file.projects[i].line, "rule",
                    funded ? msg("By the rule “{rule}”, “{key}” should be selected.")
                           : msg("By the rule “{rule}”, “{key}” should not be selected."),
                    {{"rule", said->value}, {"key", election.options[i].key}});
    }
}

}  // namespace

const PabulibFile::Meta* PabulibFile::find(std::string_view key) const {
    const auto found =
        std::find_if(meta.begin(), meta.end(), [&](const Meta& each) { return each.key == key; });
    return found == meta.end() ? nullptr : &*found;
}
std::size_t PabulibFile::line_of(std::string_view key) const {
    const Meta* found = find(key);
    return found == nullptr ? 0 : found->line;
}
std::optional<std::int64_t> PabulibFile::whole(std::string_view key) const {
    const Meta* found = find(key);
    return found == nullptr ? std::nullopt : whole_of(found->value);
}
bool PabulibFile::has_column(std::string_view column) const {
    return std::find(project_columns.begin(), project_columns.end(), column) !=
           project_columns.end();
}
void PabulibFile::fault(std::size_t line, const char* code, const char* sentence,
                        base::Arguments arguments) {
    add(reading.faults, line, {code, sentence, std::move(arguments)});
}
void PabulibFile::remark(std::size_t line, const char* code, const char* sentence,
                         base::Arguments arguments) {
    add(reading.remarks, line, {code, sentence, std::move(arguments)});
}

std::span<const PabulibColumn> pabulib_meta() {
    static constexpr PabulibColumn names[] = {
        {"description", true}, {"country", true}, {"unit", true}, {"district"}, {"subunit"},
        {"instance", true}, {"num_projects", true}, {"num_votes", true}, {"budget", true},
        {"vote_type", true}, {"rule", true}, {"date_begin", true}, {"date_end", true},
        {"min_length"}, {"max_length"}, {"min_sum_cost"}, {"max_sum_cost"}, {"min_points"},
        {"max_points"}, {"min_sum_points"}, {"max_sum_points"}, {"default_score"},
        {"min_project_cost"}, {"max_project_cost"}, {"min_project_score_threshold"},
        {"neighborhoods"}, {"subdistricts"}, {"categories"}, {"edition"}, {"language"},
        {"currency"}, {"fully_funded"}, {"experimental"}, {"comment"}, {"acknowledgments"},
        {"leftover_budget"}, {"budget_per_category"}, {"budget_per_neighborhood"},
        {"min_length_per_category"}, {"max_length_per_category"}, {"min_sum_cost_per_category"},
        {"max_sum_cost_per_category"}};
    return names;
}
std::span<const PabulibColumn> pabulib_project_columns() {
    static constexpr PabulibColumn names[] = {
        {"project_id", true}, {"cost", true}, {"votes"}, {"score"}, {"name"}, {"category"},
        {"beneficiaries"}, {"selected"}, {"neighborhood"}, {"subunit"}, {"district"},
        {"description"}, {"proposer"}, {"public_id"}, {"latitude"}, {"longitude"}};
    return names;
}
std::span<const PabulibColumn> pabulib_vote_columns() {
    static constexpr PabulibColumn names[] = {
        {"voter_id", true}, {"vote", true}, {"points"}, {"age"}, {"sex"}, {"voting_method"},
        {"district"}, {"neighborhood"}, {"education"}, {"topic_preference_transport"},
        {"topic_preference_culture"}, {"topic_preference_nature"}, {"district_preference"},
        {"time_taken_seconds"}, {"format_easiness"}, {"format_expressiveness"}, {"format_rank"}};
    return names;
}

void check_pabulib_ballot(PabulibFile& file, const PabulibBallot& ballot) {
    const auto at_most = [&](const char* key, std::int64_t given, const char* sentence) {
        const auto most = file.whole(key);
        if (!most || given <= *most) return;
        file.remark(ballot.line, key, sentence,
                    {{"max", std::to_string(*most)}, {"given", std::to_string(given)}});
    };
    const auto at_least = [&](const char* key, std::int64_t given, const char* sentence) {
        const auto least = file.whole(key);
        if (!least || given >= *least) return;
        file.remark(ballot.line, key, sentence,
                    {{"min", std::to_string(*least)}, {"given", std::to_string(given)}});
    };
    at_most("max_length", ballot.length, msg("This ballot names {given} projects; at most {max}."));
    at_least("min_length", ballot.length,
             msg("This ballot names {given} projects; at least {min}."));
    const auto check_cost = [&](const char* key, bool most) {
        const auto* meta = file.find(key);
        const auto cents = cents_of(meta == nullptr ? "" : meta->value);
        if (!cents || (most ? ballot.cost_cents <= *cents : ballot.cost_cents >= *cents)) return;
        file.remark(ballot.line, key,
                    most ? msg("What this ballot names costs {given}; at most {limit}.")
                         : msg("What this ballot names costs {given}; at least {limit}."),
                    {{"given", money_text(ballot.cost_cents)}, {"limit", money_text(*cents)}});
    };
    check_cost("max_sum_cost", true);
    check_cost("min_sum_cost", false);
    const auto kind = file.reading.election.ballots;
    if (kind != voting::BallotKind::points && kind != voting::BallotKind::scores) return;
    at_most("max_sum_points", ballot.points,
            msg("This ballot gives {given} points; at most {max}."));
    at_least("min_sum_points", ballot.points,
             msg("This ballot gives {given} points; at least {min}."));
    at_most("max_points", ballot.most_points,
            msg("This ballot gives one project {given} points; at most {max}."));
    if (ballot.length == 0) return;
    at_least("min_points", ballot.least_points,
             msg("This ballot gives one project {given} points; at least {min}."));
}

void check_pabulib(PabulibFile& file) {
    check_meta(file);
    check_forms(file);
    check_columns(file, file.project_columns_line, file.project_columns, pabulib_project_columns());
    check_columns(file, file.vote_columns_line, file.vote_columns, pabulib_vote_columns());
    if (!file.reading.faults.empty()) return;  // what is not whole does not add up
    check_costs(file);
    check_counts(file);
    check_selected(file);
}

}  // namespace exchange
