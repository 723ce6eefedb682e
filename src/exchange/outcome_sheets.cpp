// The tables of what came of a workshop: decisions and actions, projects, crossings.
#include "exchange/sheet.h"

#include "base/text.h"
#include "workshop/closing.h"
#include "workshop/crossing.h"

namespace exchange {
namespace {

// “12; 15”: ids, as other tables name their cards.
template <class Ids>
std::string ids_text(const Ids& ids) {
    std::string text;
    for (const auto id : ids) text += (text.empty() ? "" : "; ") + std::to_string(id.value);
    return text;
}

std::string texts_of(const workshop::State& state, const std::vector<workshop::CardId>& cards) {
    std::string text;
    for (const workshop::CardId id : cards) {
        const auto found = state.cards.find(id);
        if (found == state.cards.end()) continue;
        text += (text.empty() ? "" : "; ") + base::trimmed(found->second.text);
    }
    return text;
}

}  // namespace

Sheet actions_sheet(const workshop::State& state) {
    Sheet table("actions", {"id", "kind", "what", "who", "when", "means", "training", "indicator",
                            "outcome", "stage", "budget_cents", "cards", "ideas", "vote",
                            "question"});
    for (const workshop::Action* action : workshop::actions_of(state)) {
        const workshop::Vote* vote = state.vote(action->vote);
        table.whole(std::int64_t(action->id.value)).text(workshop::key_of(action->kind));
        for (const std::string& answer : action->sheet.answers) table.text(answer);
        table.text(workshop::key_of(action->sheet.stage)).whole(action->sheet.budget_cents);
        table.text(ids_text(action->cards)).text(texts_of(state, action->cards));
        if (vote) table.whole(std::int64_t(vote->id.value)).text(vote->title);
        else table.nothing().nothing();
        table.end_row();
    }
    return table;
}

Sheet projects_sheet(const workshop::State& state) {
    Sheet table("projects",
                {"id", "title", "nature", "support", "novelty", "stage", "decision", "starts",
                 "ends", "review", "hours_spent", "cost_cents", "benefit_cents", "fast", "cheap",
                 "small", "incremental", "cards", "goes_with", "summary", "object", "domain",
                 "benefit", "learnt", "novelty_told", "transfer", "public_money", "target",
                 "approach", "partners", "new_service"});
    for (const auto& [id, project] : state.projects) {
        if (project.removed) continue;
        const workshop::ProjectSheet& sheet = project.sheet;
        table.whole(std::int64_t(id.value)).text(sheet.title).text(workshop::key_of(sheet.nature));
        table.text(workshop::key_of(sheet.support)).text(workshop::key_of(sheet.novelty));
        table.text(workshop::key_of(sheet.stage)).text(workshop::key_of(sheet.decision));
        table.text(sheet.starts).text(sheet.ends).text(sheet.review).whole(sheet.hours_spent);
        table.whole(sheet.cost_cents).whole(sheet.benefit_cents);
        for (const bool trait : sheet.traits) table.whole(trait ? 1 : 0);
        table.text(ids_text(project.cards)).text(ids_text(project.goes_with));
        for (const std::string& answer : sheet.answers) table.text(answer);
        table.end_row();
    }
    return table;
}

Sheet crossing_sheet(const workshop::State& state) {
    Sheet table("crossing", {"rows", "columns", "row", "column", "answers", "skipped"});
    const workshop::Crossing* crossing = state.crossing();
    if (!crossing) return table;
    for (const auto& matrix : workshop::table_of(state, *crossing).matrices) {
        for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
            for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
                const auto& cell = matrix.cells[r][c];
                std::string answers;
                for (const std::string& each : cell.answers) {
                    answers += (answers.empty() ? "" : "\n") + each;
                }
                table.text(workshop::key_of(matrix.of.rows));
                table.text(workshop::key_of(matrix.of.columns));
                table.text(matrix.rows[r]).text(matrix.columns[c]).text(answers);
                table.whole(cell.skipped ? 1 : 0);
                table.end_row();
            }
        }
    }
    return table;
}

}  // namespace exchange
