#pragma once
// A crowd for trying everything out: simulated people who come through the real doors. Half are
// phones (the pages: cookies, forms), half are kiosks (WebSocket; they seal secret ballots). They
// do what the room asks for: come in, write ideas, answer a cell of a crossing, vote, or look.

#include "net/forms.h"
#include "net/protocol.h"

#include <set>

namespace net {

// Phones of earlier rehearsals that come again, by their person's number: nobody is counted twice.
struct Company {
    std::map<int, Fields> cookies;
    std::set<int> arrived;  // at kiosks
};

struct RehearsalOptions {
    std::string url;
    std::string code;
    int people = 30;
    std::uint64_t seed = 1;
    bool send_twice = false;  // every ballot
    bool drop_once = false;   // everybody's connection, with the ballot on its way
    bool in_order = false;    // one person after the other: the same file each time
    std::vector<workshop::VoteId> votes = {};  // waited for until all are open; none: any vote
    workshop::ActivityId activity = {};  // waited for; none: whatever the room does
    std::vector<std::string> ideas = {};  // what people write
    std::shared_ptr<Company> company = nullptr;  // who was here before; null: nobody
    std::string language = "fr";
    std::int64_t patience_ms = 10'000;  // with a host that does not answer
};

struct Rehearsal {
    int people = 0;
    int sent = 0;          // ballots, repetitions included
    int acknowledged = 0;  // ballots of which the host said "counted"
    int counted = 0;       // ballots the votes gained, as the host says at the end
    int refused = 0;       // people of whom the host refused something for good
    int arrived = 0;       // people who were counted
    int written = 0;       // ideas and answers that were taken
    std::vector<std::string> receipts;  // of the acknowledged, in order of the people
    std::string trouble;  // why it ended early: an English sentence, or empty
};

// Runs on the calling thread until everybody has done what the room asks for. Waits up to
// patience_ms for the activity, or for a vote to open where the room does nothing else.
// Throws base::Failure when it cannot begin: nobody answers, wrong code, no vote is open.
Rehearsal rehearse(const RehearsalOptions&);

}  // namespace net
