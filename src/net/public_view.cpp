#include "net/public_view.h"

#include "workshop/vote_count.h"

#include <algorithm>

namespace net {
namespace {

PublicVote public_vote(const workshop::Vote& vote) {
    PublicVote shown;
    shown.id = vote.id;
    shown.place = vote.place;
    shown.title = vote.title;
    shown.rule = vote.rule;
    for (const workshop::Option& option : vote.options) {
        shown.options.push_back({option.id, option.label, {}, {}, option.cost_cents});
    }
    shown.budget_cents = vote.budget_cents;
    shown.closing = vote.closing;
    shown.ties = vote.ties;
    shown.secret = vote.secret;
    shown.public_key = vote.public_key;
    shown.open = vote.phase == workshop::VotePhase::open;
    shown.ballots = workshop::ballots_received(vote);
    shown.lot_called_out = vote.lot_called_out;
    return shown;
}

void tell_votes(PublicView& view, const workshop::State& state) {
    const workshop::Vote* vote = state.open_vote();
    if (!vote) vote = state.last_vote();
    if (!vote) return;
    for (const workshop::Vote* each : workshop::asked_with(state, *vote)) {
        if (each->phase == vote->phase) view.others.push_back(public_vote(*each));
    }
    view.vote = std::move(view.others.front());
    view.others.erase(view.others.begin());
}

// Those that were merged or put aside count: somebody has had them.
std::size_t ideas_of(const workshop::State& state, workshop::ActivityId activity) {
    return std::size_t(std::ranges::count_if(state.cards, [&](const auto& each) {
        const workshop::Card& card = each.second;
        const bool kept = !card.deleted || card.merged_into ||
                          card.aside != workshop::Aside::on_board;
        return kept && (!activity || card.activity == activity);
    }));
}

// Phones write where cards are written: on the board, and to the cell that the room is at.
bool takes_ideas(const workshop::State& state, const workshop::Activity& now) {
    if (!state.tools().cards) return false;
    if (now.kind == workshop::ActivityKind::board) return true;
    const workshop::Crossing* crossing = state.crossing();
    return now.kind == workshop::ActivityKind::crossing && crossing && crossing->now.row;
}

std::string text_of(const workshop::State& state, workshop::CardId id) {
    const auto found = state.cards.find(id);
    return found == state.cards.end() ? std::string() : found->second.text;
}

std::optional<PublicView::Cell> cell_of(const workshop::State& state) {
    const workshop::Crossing* crossing = state.crossing();
    if (!crossing || !crossing->now.row) return std::nullopt;
    const workshop::CrossingCell at = crossing->now;
    for (const workshop::CrossingMatrix& matrix : workshop::crossing_matrices) {
        const auto holds = [&](workshop::CrossingAxis axis, workshop::CardId card) {
            const auto& cards = crossing->axes[std::size_t(axis)];
            return std::ranges::find(cards, card) != cards.end();
        };
        if (!holds(matrix.rows, at.row) || !holds(matrix.columns, at.column)) continue;
        return PublicView::Cell{crossing->id, at, matrix, text_of(state, at.row),
                                text_of(state, at.column)};
    }
    return std::nullopt;
}

PublicView::Harvest harvest_of(const workshop::State& state) {
    PublicView::Harvest harvest;
    harvest.ideas = ideas_of(state, {});
    for (const auto& [id, action] : state.actions) {
        if (action.removed) continue;
        const bool decided = action.kind == workshop::ActionKind::decision;
        (decided ? harvest.decisions : harvest.actions)
            .push_back(action.sheet[workshop::ActionPart::what]);
    }
    return harvest;
}

// An arrival that has begun, or is over: later ones are counted too.
bool counts_people(const workshop::State& state) {
    return !state.ended && std::ranges::any_of(state.agenda, [&](const auto& each) {
        return each.kind == workshop::ActivityKind::arrival &&
               (each.id == state.current || state.done.contains(each.id));
    });
}

void tell_activity(PublicView& view, const workshop::State& state, const workshop::Activity& now) {
    using workshop::ActivityKind;
    view.activity = PublicView::Activity{
        now.title, now.instruction, now.kind, now.id, state.writes_in_silence(),
        now.authorship, takes_ideas(state, now), ideas_of(state, now.id)};
    view.photos = now.kind == ActivityKind::board && !state.ended;
    if (now.kind == ActivityKind::crossing) view.cell = cell_of(state);
    if (now.kind == ActivityKind::closing || state.ended) view.harvest = harvest_of(state);
}

}  // namespace

bool PublicView::has_table(const std::string& name) const {
    return std::ranges::find(tables, name) != tables.end();
}

bool PublicView::is_now(workshop::ActivityKind kind) const {
    return activity && activity->kind == kind && !ended;
}

const workshop::Option* PublicVote::option(voting::OptionId wanted) const {
    const auto found = std::ranges::find(options, wanted, &workshop::Option::id);
    return found == options.end() ? nullptr : &*found;
}

const workshop::College* PublicView::college(const std::string& key) const {
    const auto found = std::find_if(colleges.begin(), colleges.end(),
                                    [&](const auto& college) { return college.key == key; });
    return found == colleges.end() ? nullptr : &*found;
}

std::vector<const PublicVote*> PublicView::asked() const {
    std::vector<const PublicVote*> asked;
    if (vote) asked.push_back(&*vote);
    for (const PublicVote& other : others) asked.push_back(&other);
    std::ranges::stable_sort(asked, {}, &PublicVote::place);
    return asked;
}

const PublicVote* PublicView::asked_for(workshop::VoteId wanted) const {
    if (vote && vote->id == wanted) return &*vote;
    const auto found = std::ranges::find(others, wanted, &PublicVote::id);
    return found == others.end() ? nullptr : &*found;
}

PublicView turned_to(const PublicView& view, workshop::VoteId wanted) {
    PublicView turned = view;
    const auto found = std::ranges::find(turned.others, wanted, &PublicVote::id);
    if (found != turned.others.end()) std::swap(*turned.vote, *found);
    return turned;
}

PublicView public_view(const workshop::State& state) {
    PublicView view;
    view.seq = state.seq;
    view.title = state.title;
    view.place = state.place;
    view.date = state.date;
    view.colleges = state.colleges;
    view.tables = state.tables;
    view.counts_people = counts_people(state);
    if (const workshop::Activity* now = state.current_activity()) {
        tell_activity(view, state, *now);
    }
    view.timer = state.timer;
    tell_votes(view, state);
    if (const workshop::PrototypeTest* test = state.open_test()) view.task = test->task;
    view.ended = state.ended;
    return view;
}

std::string stamp_of(const PublicView& view) {
    std::string stamp;
    for (const PublicVote* vote : view.asked()) {
        stamp += std::to_string(vote->id.value) + (vote->open ? "o" : "c");
        if (vote->result) stamp += "r" + vote->lot_called_out;
    }
    if (view.ended) stamp += "e";
    // While a vote is open, people are not disturbed by what else goes on.
    if (view.photos && !view.open_vote()) stamp += "p";
    if (!view.task.empty() && !view.open_vote()) stamp += "t" + view.task;
    if (view.activity && !view.open_vote()) {
        const PublicView::Activity& now = *view.activity;
        stamp += "/" + std::to_string(now.id.value) + now.title + "/" + now.instruction;
        if (now.ideas_open) stamp += now.silent ? "is" : "i";
    }
    if (view.cell && !view.open_vote()) {
        stamp += "x" + std::to_string(view.cell->at.row.value) + "." +
                 std::to_string(view.cell->at.column.value);
    }
    if (view.harvest && !view.open_vote()) {
        for (const std::string& each : view.harvest->decisions) stamp += "d" + each;
        for (const std::string& each : view.harvest->actions) stamp += "a" + each;
    }
    const base::Digest digest = base::sha256(base::bytes_of(stamp));
    return base::hex(base::ByteView(digest).first(8));
}

}  // namespace net
