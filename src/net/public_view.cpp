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

}  // namespace

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
    if (const workshop::Activity* now = state.current_activity()) {
        view.activity = PublicView::Activity{now->title, now->instruction, now->kind};
        view.photos = now->kind == workshop::ActivityKind::board && !state.ended;
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
    if (view.activity && !view.open_vote()) stamp += "/" + view.activity->title;
    const base::Digest digest = base::sha256(base::bytes_of(stamp));
    return base::hex(base::ByteView(digest).first(8));
}

}  // namespace net
