#include "net/public_view.h"

#include <algorithm>

namespace net {
namespace {

PublicVote public_vote(const workshop::Vote& vote, const PublicView* before) {
    PublicVote shown;
    shown.id = vote.id;
    shown.title = vote.title;
    shown.rule = vote.rule;
    for (const workshop::Option& option : vote.options) {
        shown.options.push_back({option.id, option.label});
    }
    shown.secret = vote.secret;
    shown.public_key = vote.public_key;
    shown.open = vote.phase == workshop::VotePhase::open;
    shown.ballots = workshop::ballots_received(vote);
    if (!workshop::is_counted(vote)) return shown;
    const bool counted = before && before->vote && before->vote->id == vote.id;
    if (counted && before->vote->result) {
        shown.result = before->vote->result;
    } else {
        shown.result = voting::tally(vote.rule, workshop::profile_of(vote));
    }
    return shown;
}

}  // namespace

const PublicVote::Option* PublicVote::option(voting::OptionId wanted) const {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.id == wanted; });
    return found == options.end() ? nullptr : &*found;
}

std::vector<voting::OptionId> PublicVote::option_ids() const {
    std::vector<voting::OptionId> ids;
    for (const Option& one : options) ids.push_back(one.id);
    return ids;
}

const workshop::College* PublicView::college(const std::string& key) const {
    const auto found = std::find_if(colleges.begin(), colleges.end(),
                                    [&](const auto& college) { return college.key == key; });
    return found == colleges.end() ? nullptr : &*found;
}

PublicView public_view(const workshop::State& state, const PublicView* before) {
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
    if (vote) view.vote = public_vote(*vote, before);
    if (const workshop::PrototypeTest* test = state.open_test()) view.task = test->task;
    view.ended = state.ended;
    return view;
}

std::string stamp_of(const PublicView& view) {
    std::string stamp;
    if (view.vote) {
        stamp = std::to_string(view.vote->id.value) + (view.vote->open ? "o" : "c");
    }
    if (view.vote && view.vote->result) stamp += "r";
    if (view.ended) stamp += "e";
    // While a vote is open, people are not disturbed by what else goes on.
    if (view.photos && !view.open_vote()) stamp += "p";
    if (!view.task.empty() && !view.open_vote()) stamp += "t" + view.task;
    if (view.activity && !view.open_vote()) stamp += "/" + view.activity->title;
    const base::Digest digest = base::sha256(base::bytes_of(stamp));
    return base::hex(base::ByteView(digest).first(8));
}

}  // namespace net
