#include "net/participant.h"

#include "net/markup.h"
#include "session/sealing.h"

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

Outcome fate_in(const FromHost& message, const workshop::BallotId& id) {
    if (const auto* counted = std::get_if<Counted>(&message)) {
        if (counted->id == id) return {Fate::voted, counted->receipt};
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
                         const PublicVote& vote)
    : io_(io), place_(place), options_(options), vote_(vote),
      browser_(io, place, options.language, options.patience_ms),
      kiosk_drops_(options.drop_once) {}

// -- at a phone ----------------------------------------------------------------------------------
asio::awaitable<Outcome> Participant::by_phone(std::string college, voting::Marks marks) {
    // Named, because g++ 12 does not take braces within co_await.
    const Fields code{{"code", options_.code}}, group{{"college", college}};
    Visited page = co_await browser_.get("/?c=" + percent_encoded(options_.code));
    const std::string before = text_by_id(page.body, "receipt");
    // An answer was lost on the way: the vote is in the box.
    if (!before.empty()) co_return Outcome{Fate::voted, before};
    page = co_await fill(page, "/join", code);
    page = co_await fill(page, "/college", group);
    page = co_await fill(page, "/check", fields_of(marks));
    if (page.status == 0) co_return Outcome{};
    const std::optional<Form> form = form_in(page.body);
    if (page.status != 200 || !form || form->action != "/cast") {
        co_return Outcome{Fate::refused, {}};
    }
    Outcome outcome = co_await cast(form->hidden);
    co_return outcome;
}

asio::awaitable<Outcome> Participant::cast(const Fields& form) {
    if (options_.drop_once) {
        ++sent_;
        co_await browser_.post_and_hang_up("/cast", form);
    }
    Visited page;
    for (int i = 0; i < (options_.send_twice ? 2 : 1); ++i) {
        ++sent_;
        page = co_await browser_.post("/cast", form);
    }
    if (page.status == 0 || page.status == 503) co_return Outcome{};
    const std::string receipt = text_by_id(page.body, "receipt");
    if (page.status != 200 || receipt.empty()) co_return Outcome{Fate::refused, {}};
    co_return Outcome{Fate::voted, receipt};
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
asio::awaitable<Outcome> Participant::by_kiosk(BallotRequest& ballot) {
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
    if (!vote_.secret || !marks) return;
    ballot.choice = session::seal_ballot(vote_.public_key, vote_.id, {ballot.college, *marks});
}

}  // namespace net
