#pragma once
// What really happened in a run, kept beside the product: who cast what, and whom the host told
// that it counts. Complaints are what is wrong; a good run has none.

#include "disk.h"

#include "net/protocol.h"
#include "session/session.h"

namespace simulation {

// What a file holds of ballots.
struct Contents {
    std::size_t entries = 0;
    std::map<workshop::BallotId, int> ballots;  // how often each was written
    std::set<std::string> receipts;
    std::set<std::pair<workshop::TokenDigest, workshop::VoteId>> rights;
};
Contents contents_of(std::span<const workshop::Entry>);

class Ledger {
public:
    // One person's choice; said before it is cast.
    void cast(const std::string& token, workshop::VoteId, const voting::Ballot&);
    void secret_vote_opened(workshop::VoteId id, const session::VoteKeys& keys) {
        keys_[id] = keys;
    }

    // A kiosk says that it has the ballot: from here on it must not get lost.
    void taken(const std::string& token, workshop::VoteId vote) { taken_.insert({token, vote}); }
    void sent(const net::BallotRequest& ballot) { sent_[ballot.id] = {ballot.token, ballot.vote}; }

    // The host says this; its session lies in `path`.
    void told(const net::FromHost&, const std::string& path);
    void told_receipt(const std::string& receipt, const std::string& path);

    // At the end: what the reopened session holds.
    void compare(session::Session&, const std::string& path);
    void complain(const std::string& what) {
        constexpr std::size_t complaints_max = 10;  // enough to see what it is
        if (complaints_.size() < complaints_max) complaints_.push_back(what);
    }
    const std::vector<std::string>& complaints() const { return complaints_; }
    std::size_t acknowledged() const { return receipts_.size(); }
    std::size_t people() const { return choices_.size(); }

private:
    const Contents& durable(const std::string& path);
    void compare_promises(const Contents&, const session::BallotBox&);
    void compare_vote(session::Session&, const workshop::Vote&);
    std::optional<voting::Ballot> choice_in(const workshop::Event&) const;

    using Right = std::pair<std::string, workshop::VoteId>;  // a token, in one vote
    std::map<Right, voting::Ballot> choices_;
    std::set<Right> taken_;
    std::map<workshop::BallotId, Right> sent_;
    std::set<workshop::BallotId> refused_;  // for good
    std::map<workshop::VoteId, session::VoteKeys> keys_;
    std::set<workshop::BallotId> ballots_;  // the host has said that they count
    std::set<std::string> receipts_;
    std::vector<std::string> complaints_;
    std::string durable_path_;
    std::size_t durable_bytes_ = 0;
    Contents durable_;
};

}  // namespace simulation
