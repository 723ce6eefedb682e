#pragma once
// One simulated person of a rehearsal, at a phone's browser or at a kiosk.

#include "net/browser.h"
#include "net/line.h"
#include "net/rehearsal.h"

namespace net {

enum class Fate { voted, refused, lost };

struct Outcome {
    Fate fate = Fate::lost;  // lost: nobody answers, the same may be tried again
    std::string receipt;
};

Hello rehearsal_hello(const RehearsalOptions&);

class Participant {
public:
    // What is referred to must outlive the person.
    Participant(asio::io_context&, const Place&, const RehearsalOptions&, const PublicVote&);

    // Through the pages, as a phone without scripts. May be called again: the browser is the same.
    asio::awaitable<Outcome> by_phone(std::string college, voting::Marks marks);
    // One WebSocket; a dropped one is opened again and the same ballot sent again. The ballot gets
    // its token, and is sealed in a secret vote.
    asio::awaitable<Outcome> by_kiosk(BallotRequest&);
    int sent() const { return sent_; }  // ballots, repetitions included

private:
    asio::awaitable<Visited> fill(const Visited& page, std::string action, Fields choices);
    asio::awaitable<Outcome> cast(const Fields& form);
    asio::awaitable<bool> come_in(Line&, const BallotRequest&);
    asio::awaitable<Outcome> converse(Line&, BallotRequest&);
    asio::awaitable<bool> send(Line&, const BallotRequest&);
    void seal(BallotRequest&) const;

    asio::io_context& io_;
    const Place& place_;
    const RehearsalOptions& options_;
    const PublicVote& vote_;
    Browser browser_;
    bool kiosk_drops_;
    int sent_ = 0;
};

}  // namespace net
