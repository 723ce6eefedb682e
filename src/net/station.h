#pragma once
// The kiosk's side of the protocol: keeps a line to the host, takes one person's ballot after the
// other, and repeats each until the host has acknowledged it; one tester after the other as well.

#include "base/random.h"
#include "net/protocol.h"

namespace net {

struct StationOptions {
    std::string url;   // "http://192.168.1.7:8471"
    std::string code;  // pairing code
    StationKind kind = StationKind::kiosk;
    std::string app;         // name and version, for the host
    base::Words words;       // what sentences are said in, the host's too
    std::string outbox_path;  // empty: ballots wait in memory only
    base::RandomBytes random;  // unguessable; called on the station's thread
    std::function<void()> wake;  // after each change of view(), on the station's thread
    std::int64_t retry_ms = 250;  // first pause before trying again; doubles up to 8 s
};

enum class StationPhase {
    connecting,  // nobody answers; trying again
    joined,
    refused,  // `refusal` says why; only a new code helps
};

// The ballot of the person who stands here now.
enum class CastPhase { none, sending, counted, refused };

// The run of the tester who stands here now.
enum class RunPhase {
    none,
    asked,      // the first screen is on its way
    under_way,
    over,       // seen.end says how; an answer to the questions may follow
    told,       // the answer is kept
    lost,       // the line broke off, and the run with it
    refused,    // `refusal` says why none begins
};

struct RunView {
    RunPhase phase = RunPhase::none;
    std::uint64_t number = 0;  // of begin_run(), counted
    TesterSees seen;           // as last heard
    std::shared_ptr<const std::string> png;  // of the screen; null: it is on its way
    bool waits = false;        // for the host's answer to what was said last
    std::string refusal;       // a sentence about what was said last; empty: all is well
    bool too_large = false;    // the picture: it will not come
};

// What was told last of somebody who came in, or was written by somebody.
enum class SayPhase { none, sending, done, refused };
struct SayView {
    SayPhase phase = SayPhase::none;
    std::uint64_t number = 0;  // of what was told, counted
    std::string refusal;       // a sentence when refused
};

struct StationView {
    StationPhase phase = StationPhase::connecting;
    std::string refusal;  // a sentence of the host
    std::optional<PublicView> room;  // as last heard
    std::string token;  // what ask_token() asked for, as soon as it is there
    CastPhase cast = CastPhase::none;
    std::string receipt;       // when counted
    std::string cast_refusal;  // when refused, a sentence
    std::size_t outbox = 0;    // ballots not yet acknowledged
    std::string outbox_trouble;  // a sentence for the facilitator: the disk refuses, a ballot of
                                 // an earlier person came too late
    RunView run;
    SayView said;
};

class Station {
public:
    // Throws base::Failure: the url is none, the outbox cannot be read.
    explicit Station(StationOptions);
    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    // -- from any one thread ---------------------------------------------------------------------
    StationView view() const;
    // A voting right for a new person; forgets the one before.
    void ask_token(const std::string& college);
    // Casts with the token that was given. Sealed first when the vote is secret.
    void cast(workshop::VoteId, const std::string& college, voting::Marks);
    // The person has gone: view() shows nothing of them any more. Their ballot is still delivered.
    void forget();
    // What sentences are said in from now on, the host's too.
    void set_words(base::Words);

    // -- of who comes in and who writes; without a line it is refused at once
    void arrive(Whereabouts, bool taken_back);  // taken back: what was told last was a mistake
    void write(IdeaRequest);

    // -- of testers; without a line each does nothing but say so ---------------------------------
    void begin_run();  // of the prototype that the room is testing
    // While no answer is waited for. How many taps went before is known here.
    void tap(TapAsked);
    void end_run(workshop::RunEnd);
    void tell(Feedback);  // when the run is over
    void leave_run();     // the person has gone: a run under way falls silent

private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace net
