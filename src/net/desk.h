#pragma once
// What the network asks of the session, on the thread that owns it.

#include "net/protocol.h"
#include "session/session.h"

namespace net {

// Where the owner of a token stands.
struct Standing {
    bool known = false;  // the token was made by this session
    std::optional<Counted> ballot;  // the one that counts in the vote asked about
};

// A photo that a phone sends, already a clean file.
struct PhotoRequest {
    workshop::Photo photo;
    std::string caption, college;
};

class Desk {
public:
    Desk(session::Session&, base::RandomBytes, std::function<base::Milliseconds()> clock);

    // A fresh voting right; a college that does not exist, or "", gives a refusal or a token that
    // may choose later.
    std::variant<std::string, base::Refusal> new_token(const std::string& college);
    Standing standing(const std::string& token, workshop::VoteId) const;
    // Checks and proposes. Counted is true once durable_seq() has reached its seq, and must not be
    // told to anyone before. A ballot that was taken before gives the same answer.
    std::variant<Counted, base::Refusal> take(const BallotRequest&, std::uint32_t station);

    // Where the file of a photo is to be kept, or why none is taken: asked before it is made.
    std::variant<session::PhotoFolder, base::Refusal> place_for(const PhotoRequest&) const;
    // The seq that has to be durable before anybody is told. The photo's file is in the folder; the
    // same photo sent again is the same card. Refused: the file is removed.
    std::variant<std::uint64_t, base::Refusal> take(const PhotoRequest&,
                                                    const session::PhotoFolder&);

    session::Session& session() { return session_; }

private:
    workshop::CreateCard card_of(const PhotoRequest&) const;
    std::optional<base::Refusal> fault(const workshop::Vote&, const BallotRequest&) const;
    std::variant<Counted, base::Refusal> taken_before(const workshop::Vote&,
                                                      const workshop::TokenDigest&,
                                                      const BallotRequest&) const;
    base::Digest content_of(const BallotRequest&) const;
    std::uint64_t seq_of(const workshop::BallotId&) const;

    session::Session& session_;
    base::RandomBytes random_;
    std::function<base::Milliseconds()> clock_;
    base::Digest key_{};  // of this process
    std::map<workshop::BallotId, base::Digest> contents_;  // of ballots taken by this process
    std::map<workshop::BallotId, std::uint64_t> seqs_;
};

}  // namespace net
