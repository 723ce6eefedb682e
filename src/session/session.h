#pragma once
// An open session: the journal, the state folded from it, and the acts that need more than
// decide(): opening and closing a vote, undo, seals. Owned by one thread; other threads post to
// its base::RunQueue.

#include "journal/journal.h"
#include "session/ballot_box.h"
#include "session/photos.h"
#include "workshop/decide.h"

#include <memory>

namespace session {

// What the outside hands in.
struct Surroundings {
    base::RandomBytes random;   // unguessable; seeded only in rehearsals and tests
    std::string app_version;
    journal::Writing writing = journal::Writing::on_its_thread;
};

// Of a session that has never been: its number and its salt are random.
journal::Header fresh_header(const Surroundings&, base::Milliseconds now);

enum class Mode { edit, review };

struct Accepted {
    std::uint64_t first_seq = 0;
    std::uint64_t last_seq = 0;
};
using Answer = std::variant<Accepted, base::Refusal>;

class Session {
public:
    // Throw base::Failure.
    static std::unique_ptr<Session> create(const std::string& path, const workshop::CreateSession&,
                                           base::Milliseconds now, const Surroundings&);
    static std::unique_ptr<Session> open(const std::string& path, Mode, base::Milliseconds now,
                                         const Surroundings&);

    const std::string& path() const { return path_; }
    const workshop::State& state() const { return state_; }
    std::span<const workshop::Entry> entries() const { return entries_; }
    const journal::Header& header() const { return header_; }
    bool read_only() const { return journal_ == nullptr; }
    // What opening found, one sentence; worth telling unless the condition is whole.
    const base::Refusal& finding() const { return finding_; }
    journal::Condition condition() const { return condition_; }
    BallotBox& box() { return *box_; }  // not in review
    PhotoFolder photos() const { return PhotoFolder(path_); }

    // Decides, stamps, appends, evolves. The answer is known at once; it is durable when
    // durable_seq() has reached last_seq, and nobody else may be told before.
    Answer propose(const workshop::Intent&, const workshop::Context&);
    // Why a card with a photo would be refused: asked before the photo is made, whichever it is.
    std::optional<base::Refusal> photo_refused(workshop::CreateCard) const;
    // Proposes a card whose photo is kept already; if it is refused, its file goes again.
    Answer propose_photo(const workshop::CreateCard&, const workshop::Context&);
    // The same of backgrounds, all of them kept already.
    std::optional<base::Refusal> backgrounds_refused() const;
    Answer propose_backgrounds(const workshop::PlaceBackgrounds&, const workshop::Context&);
    // Takes back this actor's last gesture.
    Answer undo(const workshop::Context&);
    // Makes the board as it was after this entry; see workshop/restore.h.
    Answer restore_board(std::uint64_t as_of_seq, const workshop::Context&);
    // Opens the plan's vote, in a questionnaire the others that are to be held too, or none: for a
    // secret one the box must be unlocked; writes a seal.
    Answer open_vote(const workshop::VotePlan&, const workshop::Context&);
    // Closes it, in a questionnaire all that are open, or none: opens, folds and sorts secret
    // ballots (the box must be unlocked), writes a seal, destroys the key unless a contest period
    // was announced.
    Answer close_vote(workshop::VoteId, const workshop::Context&);
    // What is due by the clock: closes a vote that ends when time is up, locks or reveals the cards
    // of an activity for which that was announced, destroys the keys of
    // closed votes whose contest period is over, finishes what a crash interrupted. Called at
    // opening and now and then: what cannot be done is a warning() until it can.
    void keep_up(base::Milliseconds now);

    std::uint64_t durable_seq() const;  // any thread
    bool wait_durable(base::Milliseconds timeout_ms);
    void on_durable(std::function<void(std::uint64_t)>);  // called on the writer thread
    // A key or a photo that should be destroyed and cannot be, or a disk that is almost full (see
    // journal::Journal), in one sentence.
    std::optional<base::Refusal> warning() const;
    // The disk has failed: intents are refused with this sentence until the session moves.
    const std::optional<base::Refusal>& disk_failure() const { return disk_failure_; }
    void disk_failed(base::Refusal);  // to be posted by on_failure
    void on_failure(std::function<void(base::Refusal)>);  // called on the writer thread
    // Writes everything from memory to a fresh file and goes on there, with the photos that can
    // still be read.
    void move_to(const std::string& path, base::Milliseconds now);

private:
    Session() = default;
    std::optional<base::Refusal> not_writable() const;
    Answer append(std::vector<workshop::Event>, const workshop::Context&);
    std::optional<base::Refusal> fault_of(const workshop::VotePlan&,
                                          const workshop::Context&) const;
    Answer open_one(const workshop::VotePlan&, const workshop::Context&);
    std::optional<base::Refusal> key_fault(const workshop::Vote&) const;
    Answer close_all(const std::vector<workshop::VoteId>&, const workshop::Context&);
    void seal(const workshop::Context&);
    void open_ballots(workshop::VoteId, const workshop::Context&);
    void close_when_time_is_up(base::Milliseconds now);
    void keep_time(base::Milliseconds now);
    void destroy_keys(base::Milliseconds now);
    void erase_photo_files();
    void erase_unless_named(const workshop::Photo&);
    std::optional<base::Refusal> refusal_of(const workshop::Intent&) const;
    void take_photos_along(const PhotoFolder& from);

    std::string path_;
    Surroundings surroundings_;
    journal::Header header_;
    journal::Condition condition_ = journal::Condition::whole;
    base::Refusal finding_;
    std::unique_ptr<journal::Journal> journal_;
    std::unique_ptr<BallotBox> box_;
    std::vector<workshop::Entry> entries_;
    std::vector<journal::Kept> kept_;  // what only newer versions understand
    workshop::State state_;
    std::optional<base::Refusal> disk_failure_;
    std::optional<base::Refusal> key_trouble_, photo_trouble_;
    std::function<void(std::uint64_t)> on_durable_;
    std::function<void(base::Refusal)> on_failure_;
};

}  // namespace session
