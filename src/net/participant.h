#pragma once
// One simulated person of a rehearsal, at a phone's browser or at a kiosk.

#include "net/browser.h"
#include "net/line.h"
#include "net/rehearsal.h"

namespace net {

enum class Fate { done, refused, lost };

struct Outcome {
    Fate fate = Fate::lost;  // lost: nobody answers, the same may be tried again
    std::vector<std::string> receipts = {};  // of each vote, in the order they are asked
    int written = 0;                         // ideas that were taken
};
// What somebody chooses in each vote.
using Choices = std::map<workshop::VoteId, voting::Marks>;

Hello rehearsal_hello(const RehearsalOptions&);

class Participant {
public:
    // What is referred to must outlive the person.
    Participant(asio::io_context&, const Place&, const RehearsalOptions&,
                const std::vector<PublicVote>& asked);

    // Through the pages, as a phone without scripts. May be called again: the browser is the same.
    asio::awaitable<Outcome> by_phone(Whereabouts, Choices);
    // Comes in, is counted where that is asked, writes so many ideas, and looks.
    asio::awaitable<Outcome> writes_by_phone(Whereabouts, std::vector<std::string> ideas);
    // Says each of these once, and waits for the answer: arrivals and ideas.
    asio::awaitable<Outcome> tells_at_kiosk(std::vector<FromStation>);
    Browser& browser() { return browser_; }
    // One WebSocket for each ballot; a dropped one is opened again and the same ballot sent again.
    // A ballot gets its token, and is sealed in a secret vote.
    asio::awaitable<Outcome> by_kiosk(std::vector<BallotRequest>&);
    int sent() const { return sent_; }  // ballots, repetitions included

private:
    asio::awaitable<Visited> come_in(Whereabouts);
    asio::awaitable<Visited> fill(const Visited& page, std::string action, Fields choices);
    asio::awaitable<Visited> answer(Visited page, const Choices&);
    asio::awaitable<Visited> cast(const Fields& form);
    asio::awaitable<Outcome> cast_at_kiosk(BallotRequest&);
    asio::awaitable<bool> come_in(Line&, const BallotRequest&);
    asio::awaitable<Outcome> converse(Line&, BallotRequest&);
    asio::awaitable<bool> send(Line&, const BallotRequest&);
    void seal(BallotRequest&) const;

    asio::io_context& io_;
    const Place& place_;
    const RehearsalOptions& options_;
    const std::vector<PublicVote>& asked_;
    Browser browser_;
    bool kiosk_drops_;
    int sent_ = 0;
};

}  // namespace net
