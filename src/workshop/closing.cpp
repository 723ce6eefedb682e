#include "workshop/closing.h"

namespace workshop {

Contributions contributions_of(const State& state) {
    Contributions found;
    found.ideas = card_count(state);
    for (const auto& [id, vote] : state.votes) {
        if (vote.phase != VotePhase::closed) continue;
        ++found.votes;
        found.ballots += ballots_received(vote);
    }
    for (const Action* action : actions_of(state)) {
        ++(action->kind == ActionKind::decision ? found.decisions : found.actions);
    }
    return found;
}

ClosingForm closing_form(const State& state) {
    if (state.closing) return *state.closing;
    ClosingForm form;
    for (const College& college : state.colleges) {
        form.attendees.push_back({college.key, people_there(state, college.key)});
    }
    return form;
}

std::vector<const Action*> actions_of(const State& state) {
    std::vector<const Action*> actions;
    for (const auto& [id, action] : state.actions) {
        if (!action.removed) actions.push_back(&action);
    }
    return actions;
}

std::vector<const Card*> unexpected_cards(const State& state) {
    std::vector<const Card*> cards;
    for (const auto& [id, card] : state.cards) {
        const bool there = !card.deleted || card.aside == Aside::parked;
        if (there && card.unexpected) cards.push_back(&card);
    }
    return cards;
}

}  // namespace workshop
