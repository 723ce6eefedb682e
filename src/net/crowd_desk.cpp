// People who come in and write ideas, on the thread that owns the session.

#include "net/desk.h"

#include "base/text.h"
#include "workshop/papers.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

constexpr std::size_t idea_code_points_max = base::limits::feedback_code_points_max;

// Of the first colour that means something here.
workshop::Colour usual_paper(const workshop::State& state) {
    return state.legend.empty() ? workshop::Colour::yellow : state.legend.front().colour;
}

Refusal no_ideas() { return {"no_ideas", msg("No ideas are collected just now."), {}}; }

Refusal went_on() {
    return {"went_on", msg("The workshop has gone on: this idea was not sent. Read what is asked "
                           "now, then send it if it still fits."), {}};
}

}  // namespace

Desk::Told Desk::as_host(const workshop::Intent& intent) {
    return told(session_.propose(intent, {{workshop::ActorKind::host, 0}, clock_()}));
}

// Who is refused at the new place stays counted at the old one. That one may have been put right
// by hand meanwhile: then there is nothing to take away.
Desk::Told Desk::move_person(const std::optional<Whereabouts>& from,
                             const std::optional<Whereabouts>& to) {
    Told told = session_.state().seq;
    if (to) told = as_host(workshop::CountPeople{to->college, to->table, 1});
    if (!from || std::holds_alternative<Refusal>(told)) return told;
    const Told gone = as_host(workshop::CountPeople{from->college, from->table, -1});
    return to && std::holds_alternative<Refusal>(gone) ? told : gone;
}

std::optional<Refusal> Desk::idea_fault(const IdeaRequest& idea) const {
    const workshop::State& state = session_.state();
    const workshop::Activity* now = state.current_activity();
    if (!now || now->id != idea.activity) return went_on();
    const bool board = now->kind == workshop::ActivityKind::board;
    const bool crossing = now->kind == workshop::ActivityKind::crossing;
    const bool fits = idea.crossing ? crossing : board;
    if (!fits || !state.tools().cards) return no_ideas();
    if (idea.text.empty()) return Refusal{"nothing_said", msg("Write your idea first."), {}};
    if (base::code_points(idea.text) > idea_code_points_max) {
        return Refusal{"text_too_long", msg("An idea has at most {max} characters."),
                       {{"max", std::to_string(idea_code_points_max)}}};
    }
    return std::nullopt;
}

Desk::Told Desk::take(const IdeaRequest& asked) {
    IdeaRequest idea = asked;
    if (auto fault = idea_fault(idea)) return *fault;
    const workshop::State& state = session_.state();
    const bool known_table = std::ranges::find(state.tables, idea.from.table) != state.tables.end();
    if (!known_table) idea.from.table.clear();
    if (!state.college(idea.from.college)) idea.from.college.clear();
    const auto& [college, table] = idea.from;
    if (idea.crossing) {
        return as_host(workshop::AnswerCell{idea.crossing, idea.cell, idea.text, college, table});
    }
    workshop::CreateCard card;
    card.text = idea.text;
    card.at = workshop::free_place(state);
    card.colour = workshop::paper_of(state, usual_paper(state));
    card.college = college;
    card.table = table;
    return as_host(card);
}

}  // namespace net
