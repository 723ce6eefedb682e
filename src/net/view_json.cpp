#include "net/view_json.h"

#include "voting/method.h"
#include "workshop/vote_purposes.h"

namespace net {

namespace bounds = base::limits;

namespace {

Json json_of(const voting::Rule& rule) {
    Json json{{"method", rule.method},
              {"marks_max", rule.marks_max},
              {"per_option_max", rule.per_option_max},
              {"winners", rule.winners}};
    if (!rule.parameters.empty()) json["parameters"] = rule.parameters;
    return json;
}

// A method that is not known here is kept by its name; the settings of one that is must fit it.
voting::Rule rule_in(const Json& json) {
    voting::Rule rule;
    rule.method = text_in(json, "method", bounds::short_name_code_points_max);
    const auto number = [&](const char* name) {
        return std::int32_t(whole_in(json, name, 0, INT32_MAX));
    };
    rule.marks_max = number("marks_max");
    rule.per_option_max = number("per_option_max");
    rule.winners = number("winners");
    if (json.contains("parameters")) {
        const Json& all = member(json, "parameters");
        if (!all.is_object() || all.size() > bounds::rule_parameters_max) {
            throw BadMessage("parameters");
        }
        for (const auto& [name, value] : all.items()) {
            rule.parameters[name] = text(value, "parameters", bounds::short_name_code_points_max);
        }
    }
    const bool known = voting::find_method(rule.method) != nullptr;
    if (known && voting::check_parameters(rule)) throw BadMessage("parameters");
    return rule;
}

Json ids_of(const std::vector<voting::OptionId>& options) {
    Json ids = Json::array();
    for (const voting::OptionId id : options) ids.push_back(id.value);
    return ids;
}

std::vector<voting::OptionId> ids_in(const Json& list) {
    if (!list.is_array() || list.size() > bounds::options_max) throw BadMessage("options");
    std::vector<voting::OptionId> ids;
    for (const Json& id : list) ids.push_back({std::uint64_t(whole(id, "option", 1, INT64_MAX))});
    return ids;
}

Json json_of(const voting::Result& result) {
    Json ranking = Json::array();
    for (const auto& tied : result.ranking) ranking.push_back(ids_of(tied));
    Json scores = Json::array();
    for (const voting::Score& score : result.scores) {
        scores.push_back(Json::array({score.option.value, score.points, score.voters}));
    }
    return {{"ranking", ranking},         {"winners", ids_of(result.winners)},
            {"scores", scores},           {"unit", result.unit},
            {"ballots", result.ballots},  {"blank", result.blank},
            {"tie_at_line", result.tie_at_line}};
}

voting::Result result_in(const Json& json) {
    voting::Result result;
    for (const Json& tied : list_in(json, "ranking", bounds::options_max)) {
        result.ranking.push_back(ids_in(tied));
    }
    result.winners = ids_in(member(json, "winners"));
    for (const Json& row : list_in(json, "scores", bounds::options_max)) {
        if (!row.is_array() || row.size() != 3) throw BadMessage("scores");
        result.scores.push_back({{std::uint64_t(whole(row[0], "option", 1, INT64_MAX))},
                                 whole(row[1], "points", INT64_MIN, INT64_MAX),
                                 whole(row[2], "voters", 0, INT64_MAX)});
    }
    if (json.contains("unit")) result.unit = whole_in(json, "unit", 1, INT64_MAX);
    result.ballots = whole_in(json, "ballots", 0, INT64_MAX);
    result.blank = whole_in(json, "blank", 0, INT64_MAX);
    result.tie_at_line = truth_in(json, "tie_at_line");
    return result;
}

Json json_of(const PublicVote& vote) {
    Json options = Json::array();
    const bool spends = workshop::spends(vote.rule);
    for (const workshop::Option& option : vote.options) {
        options.push_back({{"id", option.id.value}, {"label", option.label}});
        if (spends) options.back()["cost_cents"] = option.cost_cents;
    }
    Json json{{"id", vote.id.value},   {"place", vote.place}, {"title", vote.title},
              {"rule", json_of(vote.rule)}, {"options", options},
              {"secret", vote.secret}, {"open", vote.open},
              {"ballots", vote.ballots},
              {"closing", int(vote.closing)}, {"ties", int(vote.ties)}};
    if (spends) json["budget_cents"] = vote.budget_cents;
    if (!vote.lot_called_out.empty()) json["lot_called_out"] = vote.lot_called_out;
    if (vote.secret) json["public_key"] = base::hex(vote.public_key);
    if (vote.result) json["result"] = json_of(*vote.result);
    return json;
}

std::int64_t cents_in(const Json& json, const char* name) {
    return json.contains(name) ? whole_in(json, name, 0, bounds::budget_cents_max) : 0;
}

// What an older host does not say is as it was then.
void take_announcement(PublicVote& vote, const Json& json) {
    using workshop::Closing, workshop::TieRule;
    const auto one_of = [&](const char* name, int count) {
        return json.contains(name) ? whole_in(json, name, 0, count - 1) : 0;
    };
    if (json.contains("place")) {
        vote.place = std::size_t(whole_in(json, "place", 0, bounds::votes_max));
    }
    vote.budget_cents = cents_in(json, "budget_cents");
    vote.closing = Closing(one_of("closing", workshop::closing_count));
    vote.ties = TieRule(one_of("ties", workshop::tie_rule_count));
    if (!json.contains("lot_called_out")) return;
    vote.lot_called_out = text_in(json, "lot_called_out", bounds::called_out_digits_max);
}

PublicVote vote_in(const Json& json) {
    PublicVote vote;
    vote.id = {std::uint64_t(whole_in(json, "id", 1, INT64_MAX))};
    vote.title = text_in(json, "title", bounds::instruction_code_points_max);
    vote.rule = rule_in(member(json, "rule"));
    for (const Json& option : list_in(json, "options", bounds::options_max)) {
        vote.options.push_back({{std::uint64_t(whole_in(option, "id", 1, INT64_MAX))},
                                text_in(option, "label", bounds::card_text_code_points_max),
                                {}, {}, cents_in(option, "cost_cents")});
    }
    take_announcement(vote, json);
    vote.secret = truth_in(json, "secret");
    vote.open = truth_in(json, "open");
    vote.ballots = std::uint64_t(whole_in(json, "ballots", 0, INT64_MAX));
    if (vote.secret) vote.public_key = hex_in<32>(json, "public_key");
    if (json.contains("result")) vote.result = result_in(json["result"]);
    return vote;
}

Json json_of(const workshop::College& college) {
    return {{"key", college.key},
            {"name", college.name},
            {"shape", int(college.shape)},
            {"rgb", college.rgb}};
}

workshop::College college_in(const Json& json) {
    return {text_in(json, "key", bounds::short_name_code_points_max),
            text_in(json, "name", bounds::label_code_points_max),
            workshop::Shape(whole_in(json, "shape", 0, workshop::shape_count - 1)),
            std::uint32_t(whole_in(json, "rgb", 0, 0xFFFFFF))};
}

// Kiosks that are older know the first five kinds only, and would not join a room that does
// something else: for them it does what comes next to it.
workshop::ActivityKind known_to_all(workshop::ActivityKind kind) {
    using enum workshop::ActivityKind;
    return kind <= interval ? kind : presentation;
}

Json json_of(const PublicView::Activity& now) {
    Json json{{"title", now.title},
              {"instruction", now.instruction},
              {"kind", int(known_to_all(now.kind))},
              {"kind_now", int(now.kind)},
              {"id", now.id.value},
              {"promise", int(now.promise)},
              {"ideas", now.ideas}};
    if (now.silent) json["silent"] = true;
    if (now.ideas_open) json["ideas_open"] = true;
    return json;
}

// A kind that only newer hosts know is as they say it to the older ones.
workshop::ActivityKind kind_in(const Json& json) {
    constexpr std::int64_t last = workshop::activity_kind_count - 1;
    const std::int64_t now =
        json.contains("kind_now") ? whole_in(json, "kind_now", 0, INT32_MAX) : last + 1;
    return workshop::ActivityKind(now <= last ? now : whole_in(json, "kind", 0, last));
}

PublicView::Activity activity_in(const Json& json) {
    PublicView::Activity now{text_in(json, "title", bounds::title_code_points_max),
                             text_in(json, "instruction", bounds::instruction_code_points_max),
                             kind_in(json)};
    const auto number = [&](const char* name, std::int64_t most) {
        return json.contains(name) ? whole_in(json, name, 0, most) : 0;
    };
    now.id = {std::uint64_t(number("id", INT64_MAX))};
    now.promise = workshop::Authorship(number("promise", workshop::authorship_count - 1));
    now.ideas = std::size_t(number("ideas", INT32_MAX));
    now.silent = json.contains("silent") && truth_in(json, "silent");
    now.ideas_open = json.contains("ideas_open") && truth_in(json, "ideas_open");
    return now;
}

Json json_of(const PublicView::Cell& cell) {
    return {{"crossing", cell.crossing.value}, {"row_id", cell.at.row.value},
            {"column_id", cell.at.column.value}, {"row", cell.row}, {"column", cell.column},
            {"rows", int(cell.matrix.rows)}, {"columns", int(cell.matrix.columns)}};
}

PublicView::Cell cell_in(const Json& json) {
    const auto id = [&](const char* name) {
        return std::uint64_t(whole_in(json, name, 1, INT64_MAX));
    };
    const auto axis = [&](const char* name) {
        return workshop::CrossingAxis(
            whole_in(json, name, 0, std::int64_t(workshop::crossing_axis_count) - 1));
    };
    PublicView::Cell cell;
    cell.crossing = {id("crossing")};
    cell.at = {{id("row_id")}, {id("column_id")}};
    cell.row = text_in(json, "row", bounds::card_text_code_points_max);
    cell.column = text_in(json, "column", bounds::card_text_code_points_max);
    cell.matrix = {axis("rows"), axis("columns")};
    return cell;
}

}  // namespace

Json json_of(const PublicView& view) {
    Json colleges = Json::array();
    for (const auto& college : view.colleges) colleges.push_back(json_of(college));
    Json json{{"seq", view.seq},
              {"title", view.title},
              {"place", view.place},
              {"date", view.date},
              {"language", view.language},
              {"colleges", colleges},
              {"timer", {{"ends_at", view.timer.ends_at},
                         {"left_ms", view.timer.left_ms},
                         {"running", view.timer.running}}},
              {"ended", view.ended},
              {"disk_failed", view.disk_failed}};
    if (view.activity) json["activity"] = json_of(*view.activity);
    if (!view.tables.empty()) json["tables"] = view.tables;
    if (view.counts_people) json["counts_people"] = true;
    if (view.cell) json["cell"] = json_of(*view.cell);
    if (view.vote) json["vote"] = json_of(*view.vote);
    for (const PublicVote& other : view.others) json["others"].push_back(json_of(other));
    if (!view.task.empty()) json["task"] = view.task;
    return json;
}

PublicView view_in(const Json& json) {
    PublicView view;
    view.seq = std::uint64_t(whole_in(json, "seq", 0, INT64_MAX));
    view.title = text_in(json, "title", bounds::title_code_points_max);
    view.place = text_in(json, "place", bounds::title_code_points_max);
    view.date = text_in(json, "date", bounds::short_name_code_points_max);
    view.language = text_in(json, "language", limits::language_code_points_max);
    for (const Json& college : list_in(json, "colleges", bounds::colleges_max)) {
        view.colleges.push_back(college_in(college));
    }
    const Json& timer = member(json, "timer");
    view.timer.ends_at = whole_in(timer, "ends_at", INT64_MIN, INT64_MAX);
    view.timer.left_ms = whole_in(timer, "left_ms", INT64_MIN, INT64_MAX);
    view.timer.running = truth_in(timer, "running");
    view.ended = truth_in(json, "ended");
    view.disk_failed = truth_in(json, "disk_failed");
    if (json.contains("activity")) view.activity = activity_in(member(json, "activity"));
    if (json.contains("tables")) {
        for (const Json& table : list_in(json, "tables", bounds::tables_max)) {
            view.tables.push_back(text(table, "tables", bounds::short_name_code_points_max));
        }
    }
    view.counts_people = json.contains("counts_people") && truth_in(json, "counts_people");
    if (json.contains("cell")) view.cell = cell_in(member(json, "cell"));
    if (json.contains("vote")) view.vote = vote_in(json["vote"]);
    if (view.vote && json.contains("others")) {
        for (const Json& other : list_in(json, "others", bounds::votes_per_activity_max)) {
            view.others.push_back(vote_in(other));
        }
    }
    if (json.contains("task")) view.task = text_in(json, "task", bounds::task_code_points_max);
    return view;
}

Json json_of(const voting::Marks& marks) {
    Json list = Json::array();
    for (const voting::Mark& mark : marks) {
        list.push_back(Json::array({mark.option.value, mark.value}));
    }
    return list;
}

voting::Marks marks_in(const Json& object, const char* name) {
    voting::Marks marks;
    for (const Json& pair : list_in(object, name, 2 * bounds::options_max)) {
        if (!pair.is_array() || pair.size() != 2) throw BadMessage(name);
        marks.push_back({{std::uint64_t(whole(pair[0], "option", 1, INT64_MAX))},
                         std::int32_t(whole(pair[1], "value", INT32_MIN, INT32_MAX))});
    }
    return marks;
}

}  // namespace net
