#include "net/public_view.h"

#include "workshop/vote_count.h"

#include <algorithm>

namespace net {
namespace {

PublicVote public_vote(const workshop::Vote& vote) {
    PublicVote shown;
    shown.id = vote.id;
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
    const workshop::Vote* vote = state.open_vote();
    if (!vote) vote = state.last_vote();
    if (vote) view.vote = public_vote(*vote);
    if (const workshop::PrototypeTest* test = state.open_test()) view.task = test->task;
    view.ended = state.ended;
    return view;
}

std::string stamp_of(const PublicView& view) {
    std::string stamp;
    if (view.vote) {
        stamp = std::to_string(view.vote->id.value) + (view.vote->open ? "o" : "c");
    }
    if (view.vote && view.vote->result) stamp += "r" + view.vote->lot_called_out;
    if (view.ended) stamp += "e";
    // While a vote is open, people are not disturbed by what else goes on.
    if (view.photos && !view.open_vote()) stamp += "p";
    if (!view.task.empty() && !view.open_vote()) stamp += "t" + view.task;
    if (view.activity && !view.open_vote()) stamp += "/" + view.activity->title;
    const base::Digest digest = base::sha256(base::bytes_of(stamp));
    return base::hex(base::ByteView(digest).first(8));
}

}  // namespace net
