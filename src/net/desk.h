#pragma once
// What the network asks of the session, on the thread that owns it.

#include "net/host.h"
#include "net/pilot.h"
#include "net/protocol.h"
#include "net/testing.h"

namespace net {

// Where the owner of a token stands.
struct Standing {
    bool known = false;  // the token was made by this session
    std::optional<Counted> ballot;  // the one that counts in the vote asked about
};

// A photo that a phone sends, already a clean file.
struct PhotoRequest {
    workshop::Photo photo;
    std::string caption;
    Whereabouts from;
};

struct DrawnScreen {
    std::string picture;  // as in TesterSees
    MakePng make_png;     // null: there is no such screen any more
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

    // People who come in, and what they write. Nobody's device is in what is kept: the host itself
    // is who did it.
    using Told = std::variant<std::uint64_t, base::Refusal>;
    // Counts them where they are now; not any more where they were before.
    Told move_person(const std::optional<Whereabouts>& from, const std::optional<Whereabouts>& to);
    std::string proof_of(const std::string& what) const { return session_.box().proof_of(what); }
    Told take(const IdeaRequest&);

    // Testers. What is told is true once its seq is durable. An older page's tap changes nothing.
    // Whose run is under way goes on with it.
    struct Begun {
        workshop::RunId run;
        std::uint64_t seq = 0;
    };
    std::variant<Begun, base::Refusal> start_run(workshop::RunId before);
    std::optional<TesterSees> sees(workshop::RunId) const;
    Told tap(workshop::RunId, const TapAsked&);
    Told tell(const workshop::Intent&);  // as a nameless station
    Told take(workshop::RunId, const Feedback&);
    void end_silent_runs();
    DrawnScreen drawn_screen(workshop::RunId, const DrawScreen&) const;

    // The facilitator's remote: pilot_desk.cpp
    std::optional<base::Refusal> admits(const std::string& pin);
    PilotSees pilot_sees() const;
    std::vector<ModeratedCard> newest_cards() const;
    Told obey(const PilotWish&);
    // Whether the shared screen shows a calm page in place of the room's work.
    bool wall_hidden() const { return wall_hidden_; }
    void hide_wall(bool hidden) { wall_hidden_ = hidden; }

    session::Session& session() { return session_; }

private:
    workshop::CreateCard card_of(const PhotoRequest&) const;
    Told told(const session::Answer&) const;
    Told as_host(const workshop::Intent&);
    Told as_facilitator(const workshop::Intent&);
    Told begin_next();
    Told open_planned_vote();
    Told close_vote(workshop::VoteId);
    std::optional<base::Refusal> idea_fault(const IdeaRequest&) const;
    std::optional<base::Refusal> fault(const workshop::Vote&, const BallotRequest&) const;
    std::variant<Counted, base::Refusal> taken_before(const workshop::Vote&,
                                                      const workshop::TokenDigest&,
                                                      const BallotRequest&) const;
    base::Digest content_of(const BallotRequest&) const;
    std::uint64_t seq_of(const workshop::BallotId&) const;

    session::Session& session_;
    base::RandomBytes random_;
    std::function<base::Milliseconds()> clock_;
    bool wall_hidden_ = false;
    base::Digest key_{};  // of this process
    std::map<workshop::BallotId, base::Digest> contents_;  // of ballots taken by this process
    std::map<workshop::BallotId, std::uint64_t> seqs_;
};

}  // namespace net
