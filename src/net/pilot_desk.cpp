// The facilitator's remote, on the thread that owns the session.

#include "net/desk.h"

#include "base/limits.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;
using workshop::Aside;

namespace {

constexpr const char* act_keys[pilot_act_count] = {
    "next",       "extend", "pause", "resume",    "open_vote",
    "close_vote", "reveal", "hide_wall", "show_wall", "set_aside"};
constexpr workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};

const workshop::Activity* activity_after(const workshop::State& state) {
    const auto& agenda = state.agenda;
    if (!state.current) return agenda.empty() ? nullptr : &agenda.front();
    const auto now = std::ranges::find(agenda, state.current, &workshop::Activity::id);
    return now == agenda.end() || now + 1 == agenda.end() ? nullptr : &*(now + 1);
}

// What the activity's next vote is; none: all were held, or none is planned.
const workshop::VotePlan* plan_of(const workshop::State& state) {
    const workshop::Activity* now = state.current_activity();
    if (!now || now->kind != workshop::ActivityKind::vote || state.open_vote()) return nullptr;
    const std::size_t place = workshop::next_place(state, now->id);
    return place < now->votes.size() ? &now->votes[place] : nullptr;
}

std::string origin_of(const workshop::State& state, const workshop::Card& card) {
    const workshop::College* college = state.college(card.college);
    const std::string name = college ? college->name : std::string();
    return name + (name.empty() || card.table.empty() ? "" : " · ") + card.table;
}

}  // namespace

const char* key_of(PilotAct act) { return act_keys[std::size_t(act)]; }

// Told by the caller how often it may be tried. Whoever knows the PIN opens the votes' keys too,
// as on the big screen.
std::optional<Refusal> Desk::admits(const std::string& pin) {
    session::BallotBox& box = session_.box();
    if (!box.has_pin()) {
        return Refusal{"no_pin", msg("This session has no PIN yet: choose one on the big screen."),
                       {}};
    }
    if (!box.is_pin(pin)) {
        return Refusal{"wrong_pin", msg("This is not the PIN of this session."), {}};
    }
    box.unlock(pin, clock_());  // a lock of the big screen's pad keeps it shut; nothing else does
    return std::nullopt;
}

PilotSees Desk::pilot_sees() const {
    const workshop::State& state = session_.state();
    PilotSees seen;
    seen.ended = state.ended;
    seen.now = state.current;
    if (const workshop::Activity* now = state.current_activity()) {
        seen.title = now->title;
        seen.instruction = now->instruction;
        seen.notes = now->notes;
        seen.timed = now->duration_ms > 0;
    }
    if (const workshop::Activity* next = activity_after(state)) seen.next = next->title;
    seen.running = state.timer.running;
    seen.left_ms = workshop::timer_left(state, clock_());
    seen.people = workshop::people_there(state);
    seen.ideas = workshop::card_count(state);
    seen.covered = workshop::cards_aside(state, Aside::covered).size();
    seen.may_reveal = state.writes_in_silence() && !state.ended;
    seen.wall_hidden = wall_hidden_;
    const bool locked = !session_.box().unlocked();
    for (const workshop::Vote* vote : state.open_votes()) {
        seen.open.push_back({vote->id, vote->title, workshop::ballots_received(*vote),
                             vote->secret, vote->secret && locked});
    }
    if (const workshop::VotePlan* plan = plan_of(state)) {
        seen.planned = PilotSees::Vote{{}, plan->question, 0, plan->secret,
                                       plan->secret && locked};
    }
    seen.stamp = std::to_string(state.seq) + (wall_hidden_ ? "h" : "") + (locked ? "l" : "");
    return seen;
}

std::vector<ModeratedCard> Desk::newest_cards() const {
    const workshop::State& state = session_.state();
    std::vector<ModeratedCard> newest;
    for (auto it = state.cards.rbegin(); it != state.cards.rend(); ++it) {
        const workshop::Card& card = it->second;
        if (card.deleted && card.aside == Aside::on_board) continue;
        if (newest.size() >= limits::moderated_max) break;
        newest.push_back({card.id, card.text, origin_of(state, card), card.aside});
    }
    return newest;
}

Desk::Told Desk::as_facilitator(const workshop::Intent& intent) {
    return told(session_.propose(intent, {facilitator, clock_()}));
}

Desk::Told Desk::told(const session::Answer& answer) const {
    if (const auto* refusal = std::get_if<Refusal>(&answer)) {
        if (!session_.disk_failure()) return *refusal;
        return Refusal{"disk_failed", refusal->sentence, refusal->arguments};
    }
    return std::get<session::Accepted>(answer).last_seq;
}

Desk::Told Desk::begin_next() {
    const workshop::Activity* next = activity_after(session_.state());
    if (!next) return Refusal{"went_on", msg("This was the last activity."), {}};
    return as_facilitator(workshop::StartActivity{next->id});
}

Desk::Told Desk::open_planned_vote() {
    const workshop::VotePlan* plan = plan_of(session_.state());
    if (!plan) return Refusal{"went_on", msg("No vote is planned here."), {}};
    const workshop::VotePlan wanted = *plan;
    try {
        return told(session_.open_vote(wanted, {facilitator, clock_()}));
    } catch (const base::Failure& failure) {
        return failure.refusal();
    }
}

Desk::Told Desk::close_vote(workshop::VoteId vote) {
    try {
        return told(session_.close_vote(vote, {facilitator, clock_()}));
    } catch (const base::Failure& failure) {
        return failure.refusal();
    }
}

// A button of an older page is pressed no more: two taps on “next” are one.
Desk::Told Desk::obey(const PilotWish& wish) {
    const workshop::State& state = session_.state();
    if (wish.act == PilotAct::hide_wall || wish.act == PilotAct::show_wall) {
        wall_hidden_ = wish.act == PilotAct::hide_wall;
        return session_.durable_seq();
    }
    if (wish.act == PilotAct::set_aside) {
        return as_facilitator(workshop::SetCardAside{wish.card, wish.why});
    }
    if (wish.now != state.current) {
        return Refusal{"went_on", msg("The workshop had gone on already: nothing was changed."),
                       {}};
    }
    switch (wish.act) {
        case PilotAct::next: return begin_next();
        case PilotAct::extend: return as_facilitator(workshop::ExtendTimer{base::minute_ms});
        case PilotAct::pause: return as_facilitator(workshop::PauseTimer{});
        case PilotAct::resume: return as_facilitator(workshop::ResumeTimer{});
        case PilotAct::open_vote: return open_planned_vote();
        case PilotAct::close_vote: return close_vote(wish.vote);
        case PilotAct::reveal: return as_facilitator(workshop::RevealCards{});
        default: return state.seq;
    }
}

}  // namespace net
