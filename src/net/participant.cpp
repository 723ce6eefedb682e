#include "net/participant.h"

#include "net/markup.h"
#include "net/pages.h"
#include "session/sealing.h"

#include <algorithm>

namespace net {
namespace {

Fields fields_of(const voting::Marks& marks) {
    if (marks.empty()) return {{"blank", "1"}};
    Fields fields;
    for (const voting::Mark& mark : marks) {
        fields.emplace_back("o" + std::to_string(mark.option.value), std::to_string(mark.value));
    }
    return fields;
}

// On the page of thanks: one for each question.
std::vector<std::string> receipts_on(const Visited& page) {
    std::vector<std::string> receipts;
    while (true) {
        std::string receipt = text_by_id(page.body, receipt_id(receipts.size()));
        if (receipt.empty()) return receipts;
        receipts.push_back(std::move(receipt));
    }
}

workshop::VoteId vote_of(const Form& form) {
    return {number_in<std::uint64_t>(field(form.hidden, "vote")).value_or(0)};
}

Outcome fate_in(const FromHost& message, const workshop::BallotId& id) {
    if (const auto* counted = std::get_if<Counted>(&message)) {
        if (counted->id == id) return {Fate::done, {counted->receipt}};
    }
    if (const auto* refused = std::get_if<Refused>(&message)) {
        if (refused->final) return {Fate::refused, {}};
    }
    return {};
}

}  // namespace

Hello rehearsal_hello(const RehearsalOptions& options) {
    return {protocol_version, StationKind::rehearsal, options.code, "rehearsal", options.language};
}

Participant::Participant(asio::io_context& io, const Place& place, const RehearsalOptions& options,
                         const std::vector<PublicVote>& asked)
    : io_(io), place_(place), options_(options), asked_(asked),
      browser_(io, place, options.language, options.patience_ms),
      kiosk_drops_(options.drop_once) {}

// -- at a phone ----------------------------------------------------------------------------------
// As far as the page that shows what the room does.
asio::awaitable<Visited> Participant::come_in(Whereabouts at) {
    // Named, because g++ 12 does not take braces within co_await.
    const Fields code{{"code", options_.code}};
    Fields place{{"college", at.college}};
    Visited page = co_await browser_.get("/?c=" + percent_encoded(options_.code));
    page = co_await fill(page, "/join", code);
    const std::optional<Form> form = form_in(page.body);
    if (form && form->offers("table", at.table)) place.emplace_back("table", at.table);
    page = co_await fill(page, "/college", place);
    co_return page;
}

asio::awaitable<Outcome> Participant::by_phone(Whereabouts at, Choices choices) {
    Visited page = co_await come_in(at);
    // Receipts may be there already: an answer was lost on the way, the vote is in the box.
    for (std::size_t i = 0; i <= asked_.size(); ++i) {
        const auto receipts = receipts_on(page);
        if (!receipts.empty()) co_return Outcome{Fate::done, receipts};
        if (i < asked_.size()) page = co_await answer(page, choices);
        if (page.status == 0 || page.status == 503) co_return Outcome{};
        if (page.status != 200) break;
    }
    co_return Outcome{Fate::refused, {}};
}

// The question of this page; answers with the page that follows.
asio::awaitable<Visited> Participant::answer(Visited page, const Choices& choices) {
    const std::optional<Form> question = form_in(page.body);
    const auto chosen = question ? choices.find(vote_of(*question)) : choices.end();
    if (page.status != 200 || chosen == choices.end()) co_return page;
    page = co_await fill(page, "/check", fields_of(chosen->second));
    const std::optional<Form> form = form_in(page.body);
    if (page.status == 200 && (!form || form->action != "/cast")) co_return Visited{404, {}};
    if (page.status == 200) page = co_await cast(form->hidden);
    co_return page;
}

asio::awaitable<Visited> Participant::cast(const Fields& form) {
    if (options_.drop_once) {
        ++sent_;
        co_await browser_.post_and_hang_up("/cast", form);
    }
    Visited page;
    for (int i = 0; i < (options_.send_twice ? 2 : 1); ++i) {
        ++sent_;
        page = co_await browser_.post("/cast", form);
    }
    co_return page;
}

// Fills the form of the page we are on, if it is that one. Choices must be offered by it; only the
// code is typed.
asio::awaitable<Visited> Participant::fill(const Visited& page, std::string action,
                                           Fields choices) {
    const std::optional<Form> form = form_in(page.body);
    if (page.status != 200 || !form || form->action != action) co_return page;
    Fields fields = form->hidden;
    for (const auto& [name, value] : choices) {
        if (name != "code" && !form->offers(name, value)) co_return Visited{404, {}};
        fields.emplace_back(name, value);
    }
    Visited next = co_await browser_.post(action, fields);
    co_return next;
}

// -- at a kiosk ----------------------------------------------------------------------------------
asio::awaitable<Outcome> Participant::by_kiosk(std::vector<BallotRequest>& ballots) {
    Outcome all{Fate::done, {}};
    for (BallotRequest& ballot : ballots) {
        const Outcome one = co_await cast_at_kiosk(ballot);
        if (one.fate != Fate::done) co_return one;
        all.receipts.push_back(one.receipts.front());
    }
    co_return all;
}

asio::awaitable<Outcome> Participant::cast_at_kiosk(BallotRequest& ballot) {
    for (int i = 0; i < 2; ++i) {
        Line line(io_);
        const bool in = co_await come_in(line, ballot);
        Outcome outcome;
        if (in) outcome = co_await converse(line, ballot);
        line.cut();
        if (outcome.fate != Fate::lost) co_return outcome;
    }
    co_return Outcome{};
}

asio::awaitable<bool> Participant::come_in(Line& line, const BallotRequest& ballot) {
    bool well = co_await line.open(place_, options_.patience_ms);
    if (well) well = co_await line.send(rehearsal_hello(options_));
    if (well && ballot.token.empty()) {
        const TokenRequest request{1, ballot.college};
        well = co_await line.send(request);
    }
    co_return well;
}

asio::awaitable<Outcome> Participant::converse(Line& line, BallotRequest& ballot) {
    Outcome outcome;
    while (outcome.fate == Fate::lost) {
        const std::optional<FromHost> message = co_await line.next();
        if (!message) break;
        const auto* given = std::get_if<TokenGiven>(&*message);
        if (given) {
            ballot.token = given->token;
            seal(ballot);
        }
        // With a voting right from an earlier line, the ballot goes out at once.
        const bool may_vote = given || std::holds_alternative<Welcome>(*message);
        if (may_vote && !ballot.token.empty()) {
            const bool well = co_await send(line, ballot);
            if (!well || std::exchange(kiosk_drops_, false)) break;
        }
        outcome = fate_in(*message, ballot.id);
    }
    co_return outcome;
}

asio::awaitable<bool> Participant::send(Line& line, const BallotRequest& ballot) {
    bool well = true;
    for (int i = 0; well && i < (options_.send_twice ? 2 : 1); ++i) {
        ++sent_;
        well = co_await line.send(ballot);
    }
    co_return well;
}

void Participant::seal(BallotRequest& ballot) const {
    const auto* marks = std::get_if<voting::Marks>(&ballot.choice);
    const auto vote = std::ranges::find(asked_, ballot.vote, &PublicVote::id);
    if (!marks || vote == asked_.end() || !vote->secret) return;
    ballot.choice = session::seal_ballot(vote->public_key, vote->id, {ballot.college, *marks});
}

}  // namespace net
