#pragma once
// A crowd for trying everything out: simulated people who come through the real doors. Half are
// phones (the pages: cookies, forms), half are kiosks (WebSocket; they seal secret ballots).

#include "net/protocol.h"

namespace net {

struct RehearsalOptions {
    std::string url;
    std::string code;
    int people = 30;
    std::uint64_t seed = 1;
    bool send_twice = false;  // every ballot
    bool drop_once = false;   // everybody's connection, with the ballot on its way
    bool in_order = false;    // one person after the other: the same file each time
    std::vector<workshop::VoteId> votes = {};  // waited for until all are open; none: any vote
    std::string language = "fr";
    std::int64_t patience_ms = 10'000;  // with a host that does not answer
};

struct Rehearsal {
    int people = 0;
    int sent = 0;          // ballots, repetitions included
    int acknowledged = 0;  // ballots of which the host said "counted"
    int counted = 0;       // ballots the votes gained, as the host says at the end
    int refused = 0;       // people of whom the host refused a ballot for good
    std::vector<std::string> receipts;  // of the acknowledged, in order of the people
    std::string trouble;  // why it ended early: an English sentence, or empty
};

// Runs on the calling thread until everybody has voted. Waits up to patience_ms for a vote to open.
// Throws base::Failure when it cannot begin: nobody answers, wrong code, no vote is open.
Rehearsal rehearse(const RehearsalOptions&);

}  // namespace net
