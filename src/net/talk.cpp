#include "net/talk.h"

#include "session/sealing.h"

namespace net {
namespace {

constexpr std::int64_t resend_ms = 1'000;  // of a ballot the host could not take just now
constexpr std::int64_t turned_away_ms = 15'000;

}  // namespace

Talk::Talk(StationOptions options, Outside outside)
    : options_(std::move(options)), outside_(std::move(outside)), outbox_(options_.outbox_path) {
    view_.outbox = outbox_.ballots().size();
}

// -- the line ------------------------------------------------------------------------------------
void Talk::line_opened() {
    to_say_.clear();
    rest_ms_ = 0;
    say(hello());
}

void Talk::line_lost() {
    joined_ = false;
    lose_run();
    lose_said();
    if (refused_) return;
    change([](StationView& view) { view.phase = StationPhase::connecting; });
}

void Talk::hear(const FromHost& message) {
    std::visit([this](const auto& one) { take(one); }, message);
}

std::optional<FromStation> Talk::next_to_say() {
    if (to_say_.empty()) return std::nullopt;
    FromStation message = std::move(to_say_.front());
    to_say_.pop_front();
    return message;
}

void Talk::say(FromStation message) {
    to_say_.push_back(std::move(message));
    outside_.ring();
}

Hello Talk::hello() const {
    return {protocol_version, options_.kind, options_.code, options_.app,
            options_.words.language()};
}

// -- what the host says --------------------------------------------------------------------------
void Talk::take(const Welcome& welcome) {
    joined_ = true;
    if (asked_ && view_.token.empty()) say(*asked_);
    for (const BallotRequest& ballot : outbox_.ballots()) say(ballot);
    change([&](StationView& view) {
        view.phase = StationPhase::joined;
        view.refusal.clear();
        view.room = welcome.state;
    });
}

void Talk::take(const News& news) {
    change([&](StationView& view) { view.room = news.state; });
    look_at_test(news.state);
}

void Talk::take(const TokenGiven& given) {
    if (!asked_ || given.request != asked_->request) return;
    change([&](StationView& view) { view.token = given.token; });
}

void Talk::take(const Counted& counted) {
    drop(counted.id);
    change([&](StationView& view) {
        if (current_ != counted.id) return;
        view.cast = CastPhase::counted;
        view.receipt = counted.receipt;
    });
}

void Talk::take(const Refused& refused) {
    if (refused.ballot && !refused.final) {
        send_again(*refused.ballot);
    } else if (refused.ballot) {
        drop(*refused.ballot);
        if (current_ == refused.ballot) {
            fail_cast(refused.message);
        } else {
            tell_lost(refused.message);
        }
    } else if (refused.request) {
        if (heard_said(*refused.request, &refused.message) || refuse_run(refused)) return;
        if (asked_ && *refused.request == asked_->request) fail_cast(refused.message);
    } else if (!joined_) {
        refused_ = refused.final;
        rest_ms_ = refused.final ? 0 : turned_away_ms;
        change([&](StationView& view) {
            view.phase = refused.final ? StationPhase::refused : StationPhase::connecting;
            view.refusal = refused.message;
        });
    }
}

void Talk::send_again(const workshop::BallotId& id) {
    outside_.later(resend_ms, [this, id] {
        if (!joined_) return;
        for (const BallotRequest& ballot : outbox_.ballots()) {
            if (ballot.id == id) say(ballot);
        }
    });
}

// -- the person ----------------------------------------------------------------------------------
void Talk::ask_token(const std::string& college) {
    asked_ = TokenRequest{++requests_, college};
    begin_person();
    if (joined_) say(*asked_);
}

void Talk::forget() {
    asked_.reset();
    begin_person();
}

void Talk::set_words(base::Words words) {
    options_.words = std::move(words);
    if (joined_) say(hello());
}

void Talk::cast(workshop::VoteId id, const std::string& college, const voting::Marks& marks) {
    const PublicVote* vote = view_.room ? view_.room->asked_for(id) : nullptr;
    if (!vote || !vote->open) {
        fail_cast(options_.words.say("This vote is closed."));
        return;
    }
    if (view_.token.empty()) {
        fail_cast(options_.words.say("This kiosk has no voting right for you yet."));
        return;
    }
    if (view_.cast == CastPhase::sending || view_.cast == CastPhase::counted) return;
    BallotRequest ballot{{}, id, view_.token, college, marks};
    options_.random(ballot.id);
    try {
        if (vote->secret) {
            ballot.choice = session::seal_ballot(vote->public_key, id, {college, marks});
        }
        outbox_.add(ballot);
    } catch (const base::Failure& failure) {
        fail_cast(base::sentence(options_.words, failure.refusal()));
        return;
    }
    current_ = ballot.id;
    if (joined_) say(ballot);
    change([](StationView& view) { view.cast = CastPhase::sending; });
}

void Talk::drop(const workshop::BallotId& id) {
    try {
        outbox_.remove(id);
    } catch (const base::Failure& failure) {
        const std::string why = base::sentence(options_.words, failure.refusal());
        change([&](StationView& view) { view.outbox_trouble = why; });
    }
}

// Nobody stands here any more whom it could be told.
void Talk::tell_lost(const std::string& why) {
    const std::string sentence = options_.words.say(
        "A ballot of an earlier person could not be counted: {why}", {{"why", why}});
    change([&](StationView& view) { view.outbox_trouble = sentence; });
}

void Talk::fail_cast(const std::string& sentence) {
    change([&](StationView& view) {
        view.cast = CastPhase::refused;
        view.cast_refusal = sentence;
    });
}

void Talk::begin_person() {
    current_.reset();
    change([](StationView& view) {
        view.token.clear();
        view.cast = CastPhase::none;
        view.receipt.clear();
        view.cast_refusal.clear();
    });
}

void Talk::change(const std::function<void(StationView&)>& edit) {
    edit(view_);
    view_.outbox = outbox_.ballots().size();
    outside_.show(view_);
}

}  // namespace net
