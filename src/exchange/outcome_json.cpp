#include "exchange/outcome_json.h"

#include "base/text.h"
#include "base/time.h"
#include "workshop/closing.h"
#include "workshop/crossing.h"

namespace exchange {
namespace {

using Json = OrderedJson;

template <class Ids>
Json ids_of(const Ids& ids) {
    Json list = Json::array();
    for (const auto id : ids) list.push_back(id.value);
    return list;
}

template <class Id>
Json or_null(Id id) {
    return id ? Json(id.value) : Json(nullptr);
}

Json cell_json(const workshop::CrossingTable::Cell& cell) {
    return {{"row", cell.cell.row.value},
            {"column", cell.cell.column.value},
            {"answers", cell.answers},
            {"skipped", cell.skipped}};
}

Json crossing_json(const workshop::State& state, const workshop::Crossing& crossing) {
    Json axes = Json::object(), cells = Json::array();
    for (std::size_t n = 0; n < workshop::crossing_axis_count; ++n) {
        axes[workshop::key_of(workshop::CrossingAxis(n))] = ids_of(crossing.axes[n]);
    }
    for (const auto& matrix : workshop::table_of(state, crossing).matrices) {
        for (const auto& row : matrix.cells) {
            for (const auto& cell : row) cells.push_back(cell_json(cell));
        }
    }
    return {{"id", crossing.id.value}, {"axes", axes}, {"cells", cells}};
}

}  // namespace

Json actions_json(const workshop::State& state) {
    Json list = Json::array();
    for (const workshop::Action* action : workshop::actions_of(state)) {
        Json one = {{"id", action->id.value}, {"kind", workshop::key_of(action->kind)}};
        for (const workshop::ActionPart part : workshop::action_parts) {
            one[workshop::key_of(part)] = action->sheet[part];
        }
        one["stage"] = workshop::key_of(action->sheet.stage);
        one["budget_cents"] = action->sheet.budget_cents;
        one["cards"] = ids_of(action->cards);
        one["vote"] = or_null(action->vote);
        one["activity"] = or_null(action->activity);
        list.push_back(std::move(one));
    }
    return list;
}

Json projects_json(const workshop::State& state) {
    Json list = Json::array();
    for (const auto& [id, project] : state.projects) {
        if (project.removed) continue;
        const workshop::ProjectSheet& sheet = project.sheet;
        Json traits = Json::array();
        for (std::size_t n = 0; n < workshop::project_trait_count; ++n) {
            if (sheet.traits[n]) traits.push_back(workshop::key_of(workshop::ProjectTrait(n)));
        }
        Json answers = Json::object();
        for (const workshop::ProjectPart part : workshop::project_parts) {
            answers[workshop::key_of(part)] = sheet[part];
        }
        list.push_back({{"id", id.value},
                        {"title", sheet.title},
                        {"nature", workshop::key_of(sheet.nature)},
                        {"support", workshop::key_of(sheet.support)},
                        {"novelty", workshop::key_of(sheet.novelty)},
                        {"stage", workshop::key_of(sheet.stage)},
                        {"decision", workshop::key_of(sheet.decision)},
                        {"traits", traits},
                        {"answers", answers},
                        {"starts", sheet.starts},
                        {"ends", sheet.ends},
                        {"review", sheet.review},
                        {"hours_spent", sheet.hours_spent},
                        {"cost_cents", sheet.cost_cents},
                        {"benefit_cents", sheet.benefit_cents},
                        {"cards", ids_of(project.cards)},
                        {"goes_with", ids_of(project.goes_with)}});
    }
    return list;
}

Json crossings_json(const workshop::State& state) {
    Json list = Json::array();
    for (const auto& [id, crossing] : state.crossings) {
        list.push_back(crossing_json(state, crossing));
    }
    return list;
}

Json room_json(const workshop::State& state) {
    Json arrivals = Json::array(), aside = Json::array(), sources = Json::array();
    for (const auto& [where, people] : state.arrivals) {
        arrivals.push_back(
            {{"college", where.first}, {"table", where.second}, {"people", people}});
    }
    for (const workshop::Aside why : {workshop::Aside::parked, workshop::Aside::unclear,
                                      workshop::Aside::unfit}) {
        for (const workshop::Card* card : workshop::cards_aside(state, why)) {
            aside.push_back({{"id", card->id.value},
                             {"why", workshop::key_of(why)},
                             {"text", card->text}});
        }
    }
    for (const workshop::Source& source : state.sources) {
        sources.push_back({{"label", source.label},
                           {"title", source.title},
                           {"digest", base::hex(source.digest)},
                           {"first_id", source.first},
                           {"next_id", source.next}});
    }
    return {{"tables", state.tables},
            {"arrivals", arrivals},
            {"aside", aside},
            {"sources", sources}};
}

Json closing_json(const workshop::State& state) {
    if (!state.closing) return nullptr;
    Json attendees = Json::array();
    for (const workshop::Headcount& each : state.closing->attendees) {
        attendees.push_back({{"college", each.college}, {"people", each.people}});
    }
    return {{"attendees", attendees},
            {"organisations", state.closing->organisations},
            {"minutes", state.closing->minutes}};
}

std::string decidim_close_json(const workshop::State& state, base::Milliseconds closed_at,
                               const std::string& language) {
    const workshop::ClosingForm form = workshop::closing_form(state);
    std::uint64_t people = 0;
    for (const workshop::Headcount& each : form.attendees) people += each.people;
    const Json document = {
        {"title", {{language, state.title}}},
        {"closing_report", {{language, form.minutes}}},
        {"attendees_count", people},
        {"contributions_count", workshop::contributions_of(state).ideas},
        {"attending_organizations", form.organisations},
        {"closed_at", closed_at > 0 ? Json(base::iso_time(closed_at)) : Json(nullptr)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace exchange
