#include "session/session.h"

#include "base/limits.h"
#include "session/replay.h"
#include "workshop/evolve.h"
#include "workshop/restore.h"
#include "workshop/undo.h"
#include "workshop/vote_count.h"

#include <algorithm>

namespace session {
namespace {

using base::msg;
using base::Refusal;

// What one BallotsOpened may hold, so that its frame stays well under frame_body_bytes_max.
constexpr std::size_t opened_piece_bytes_max = base::limits::frame_body_bytes_max / 2;

std::size_t bytes_of(const voting::Ballot& ballot) {
    return 16 + ballot.college.size() + 16 * ballot.marks.size();
}

bool refused(const Answer& answer) { return std::holds_alternative<Refusal>(answer); }

Refusal pin_needed() {
    return {"pin_needed", msg("A secret vote needs the facilitator’s PIN."), {}};
}

std::vector<workshop::VoteId> ids_of(const std::vector<const workshop::Vote*>& votes) {
    std::vector<workshop::VoteId> ids;
    for (const workshop::Vote* vote : votes) ids.push_back(vote->id);
    return ids;
}

}  // namespace

journal::Header fresh_header(const Surroundings& surroundings, base::Milliseconds now) {
    journal::Header header;
    std::array<std::uint8_t, 4> salt{};
    surroundings.random(header.session);
    surroundings.random(salt);
    header.salt = std::uint32_t(salt[0]) | std::uint32_t(salt[1]) << 8 |
                  std::uint32_t(salt[2]) << 16 | std::uint32_t(salt[3]) << 24;
    header.made_at = now;
    header.app_version = surroundings.app_version;
    return header;
}

std::unique_ptr<Session> Session::create(const std::string& path,
                                         const workshop::CreateSession& intent,
                                         base::Milliseconds now, const Surroundings& surroundings) {
    // Judged before the file is made: a refused session leaves nothing behind.
    const auto decision = workshop::decide({}, intent, {{}, now});
    if (const auto* refusal = std::get_if<Refusal>(&decision)) throw base::Failure(*refusal);

    if (BallotBox::exists(path)) {
        throw base::Failure({"keys_left", msg("The keys of an earlier session lie beside {file}: "
                                              "choose another name."), {{"file", path}}});
    }

    std::unique_ptr<Session> session(new Session);
    session->path_ = path;
    session->surroundings_ = surroundings;
    session->header_ = fresh_header(surroundings, now);
    session->journal_ = journal::Journal::create(path, session->header_, surroundings.writing);
    session->box_ = std::make_unique<BallotBox>(BallotBox::open(path, surroundings.random));
    session->finding_ = {"whole", msg("The session is new."), {}};
    const Answer answer = session->propose(intent, {{}, now});
    if (const auto* refusal = std::get_if<Refusal>(&answer)) throw base::Failure(*refusal);
    return session;
}

std::unique_ptr<Session> Session::open(const std::string& path, Mode mode, base::Milliseconds now,
                                       const Surroundings& surroundings) {
    std::unique_ptr<Session> session(new Session);
    session->path_ = path;
    session->surroundings_ = surroundings;
    journal::Journal::Opened opened;
    if (mode == Mode::edit) {
        opened = journal::Journal::open(path, now, surroundings.writing);
    } else {
        opened.reading = journal::read_file(path);
    }
    if (opened.reading.condition == journal::Condition::foreign) {
        throw base::Failure(opened.reading.finding);
    }
    session->journal_ = std::move(opened.journal);
    session->header_ = opened.reading.header;
    session->condition_ = opened.reading.condition;
    session->finding_ = opened.reading.finding;
    session->entries_ = std::move(opened.reading.entries);
    session->kept_ = std::move(opened.reading.kept);
    session->state_ = workshop::fold(session->entries_);
    if (!session->read_only()) {
        session->box_ = std::make_unique<BallotBox>(BallotBox::open(path, surroundings.random));
        session->keep_up(now);
        session->photos().sweep();
        session->erase_photo_files();
    }
    return session;
}

std::optional<Refusal> Session::not_writable() const {
    if (!read_only()) return disk_failure_;
    return Refusal{"read_only", msg("This session is open for review: nothing is changed."), {}};
}

Answer Session::propose(const workshop::Intent& intent, const workshop::Context& context) {
    if (auto refusal = not_writable()) return *refusal;
    auto decision = workshop::decide(state_, intent, context);
    if (auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    const Answer answer =
        append(std::get<std::vector<workshop::Event>>(std::move(decision)), context);
    if (std::holds_alternative<workshop::ErasePhoto>(intent)) erase_photo_files();
    return answer;
}

Answer Session::append(std::vector<workshop::Event> events, const workshop::Context& context) {
    std::vector<workshop::Entry> gesture;
    const std::uint64_t first = entries_.size() + 1;
    // Time never runs backwards in a journal, whatever the clock does.
    const base::Milliseconds at =
        entries_.empty() ? context.now : std::max(context.now, entries_.back().at);
    for (workshop::Event& event : events) {
        gesture.push_back({first + gesture.size(), first, at, context.actor, std::move(event)});
    }
    if (gesture.empty()) return Accepted{state_.seq, state_.seq};
    try {
        journal_->append(gesture);
    } catch (const base::Failure& failure) {
        return failure.refusal();
    }
    for (workshop::Entry& entry : gesture) {
        workshop::evolve(state_, entry);
        entries_.push_back(std::move(entry));
    }
    return Accepted{first, state_.seq};
}

Answer Session::undo(const workshop::Context& context) {
    if (auto refusal = not_writable()) return *refusal;
    const auto gesture = workshop::last_gesture_of(entries_, context.actor);
    if (!gesture) return Refusal{"nothing_to_undo", msg("There is nothing to undo."), {}};
    const workshop::State before =
        workshop::fold(std::span(entries_).first(std::size_t(*gesture - 1)));
    auto decision = workshop::undo_gesture(entries_, before, state_, *gesture);
    if (auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    return append(std::get<std::vector<workshop::Event>>(std::move(decision)), context);
}

Answer Session::restore_board(std::uint64_t as_of_seq, const workshop::Context& context) {
    if (auto refusal = not_writable()) return *refusal;
    const auto count = std::size_t(std::min<std::uint64_t>(as_of_seq, entries_.size()));
    const workshop::State past = workshop::fold(std::span(entries_).first(count));
    auto decision = workshop::restore_board(past, state_);
    if (auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    return append(std::get<std::vector<workshop::Event>>(std::move(decision)), context);
}

void Session::seal(const workshop::Context& context) {
    propose(workshop::SealSession{state_.seq, journal_->digest_so_far()}, context);
}

// Judged with any key, so that a refused vote leaves no key behind.
std::optional<Refusal> Session::fault_of(const workshop::VotePlan& plan,
                                         const workshop::Context& context) const {
    workshop::OpenVote trial{plan, {}};
    if (plan.secret) trial.public_key.fill(1);
    const auto decision = workshop::decide(state_, trial, context);
    if (const auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
    if (plan.secret && !box_->unlocked()) return pin_needed();
    return std::nullopt;
}

Answer Session::open_one(const workshop::VotePlan& plan, const workshop::Context& context) {
    workshop::OpenVote intent{plan, {}};
    if (plan.secret) intent.public_key = box_->make_key();
    const Answer answer = propose(intent, context);
    if (!refused(answer)) seal(context);
    return answer;
}

Answer Session::open_vote(const workshop::VotePlan& plan, const workshop::Context& context) {
    if (auto refusal = not_writable()) return *refusal;
    std::vector<workshop::VotePlan> plans;
    if (state_.asks_together()) plans = workshop::plans_left(state_);
    if (plans.empty()) plans = {plan};
    for (const workshop::VotePlan& each : plans) {
        if (auto refusal = fault_of(each, context)) return *refusal;
    }
    Answer answer;
    for (const workshop::VotePlan& each : plans) {
        answer = open_one(each, context);
        if (refused(answer)) break;
    }
    return answer;
}

std::optional<Refusal> Session::key_fault(const workshop::Vote& vote) const {
    if (!vote.secret || box_->key_of(vote.public_key)) return std::nullopt;
    if (box_->holds(vote.public_key)) return pin_needed();
    return Refusal{"key_missing", msg("The key of this vote is not on this machine: the ballots "
                                      "cannot be opened here."), {}};
}

Answer Session::close_vote(workshop::VoteId id, const workshop::Context& context) {
    if (auto refusal = not_writable()) return *refusal;
    const workshop::Vote* vote = state_.vote(id);
    std::vector<workshop::VoteId> ids{id};
    if (vote && vote->phase == workshop::VotePhase::open) ids = ids_of(state_.open_votes());
    return close_all(ids, context);
}

Answer Session::close_all(const std::vector<workshop::VoteId>& ids,
                          const workshop::Context& context) {
    for (const workshop::VoteId id : ids) {
        const workshop::Vote* vote = state_.vote(id);
        const bool open = vote && vote->phase == workshop::VotePhase::open;
        if (!open) continue;
        if (auto refusal = key_fault(*vote)) return *refusal;
    }
    Answer answer;
    for (const workshop::VoteId id : ids) {
        answer = propose(workshop::CloseVote{id}, context);
        if (refused(answer)) return answer;
        open_ballots(id, context);
        seal(context);
    }
    keep_up(context.now);
    return answer;
}

void Session::open_ballots(workshop::VoteId id, const workshop::Context& context) {
    const workshop::Vote* vote = state_.vote(id);
    if (!vote->secret) return;
    const auto keys = box_->key_of(vote->public_key);
    if (!keys) return;
    std::vector<voting::Ballot> ballots;
    std::uint32_t rejected = 0;
    for (const auto& [token, boxed] : vote->box) {
        auto ballot = open_ballot(*keys, id, boxed.sealed);
        const bool good = ballot && ballot->college == boxed.college &&
                          !workshop::ballot_fault(*vote, ballot->marks);
        if (good) {
            ballots.push_back(std::move(*ballot));
        } else {
            ++rejected;
        }
    }
    ballots = workshop::folded_and_sorted(std::move(ballots));
    // The order is the same at every attempt: what a crash interrupted goes on where it stopped.
    auto from = ballots.begin() + std::ptrdiff_t(std::min(vote->opened.size(), ballots.size()));
    rejected -= vote->rejected;
    while (from != ballots.end() || rejected > 0) {
        workshop::BallotsOpened piece{id, {}, rejected};
        rejected = 0;
        for (std::size_t bytes = 0; from != ballots.end(); ++from) {
            bytes += bytes_of(*from);
            if (bytes > opened_piece_bytes_max) break;
            piece.ballots.push_back(*from);
        }
        if (refused(propose(workshop::OpenBallots{std::move(piece)}, context))) return;
    }
}

void Session::keep_up(base::Milliseconds now) {
    if (read_only()) return;
    close_when_time_is_up(now);
    keep_time(now);
    try {
        destroy_keys(now);
        key_trouble_.reset();
    } catch (const base::Failure& failure) {
        key_trouble_ = failure.refusal();
    }
}

// A vote that was opened when time was up already goes on until somebody closes it.
void Session::close_when_time_is_up(base::Milliseconds now) {
    const base::Milliseconds ends_at = state_.timer.ends_at;
    if (!state_.timer.running || now < ends_at) return;
    auto due = state_.open_votes();
    std::erase_if(due, [&](const workshop::Vote* vote) {
        return vote->closing == workshop::Closing::by_hand || vote->opened_at >= ends_at;
    });
    if (!due.empty()) close_all(ids_of(due), {{}, now});
}

// What was announced for the end of an activity's time.
void Session::keep_time(base::Milliseconds now) {
    const workshop::Activity* activity = state_.current_activity();
    const bool up = state_.timer.running && now >= state_.timer.ends_at && !state_.ended;
    if (!up || !activity || activity->time_up == workshop::TimeUp::nothing) return;
    const workshop::Context clock{{}, now};
    if (activity->time_up == workshop::TimeUp::reveal) {
        if (state_.writes_in_silence()) propose(workshop::RevealCards{}, clock);
    } else if (state_.locked != activity->id) {
        propose(workshop::LockActivity{activity->id}, clock);
    }
}

void Session::destroy_keys(base::Milliseconds now) {
    // A clock that was ahead when the vote closed, and is right again, does not keep the key.
    if (!entries_.empty()) now = std::max(now, entries_.back().at);
    const workshop::Context context{{}, now};
    std::vector<const workshop::Vote*> votes;
    for (const auto& [id, vote] : state_.votes) {
        if (vote.secret && vote.phase != workshop::VotePhase::open) votes.push_back(&vote);
    }
    for (const workshop::Vote* vote : votes) {
        if (vote->phase == workshop::VotePhase::closed && !workshop::is_counted(*vote)) {
            open_ballots(vote->id, context);
        }
        const bool counted =
            vote->phase == workshop::VotePhase::cancelled || workshop::is_counted(*vote);
        const bool contested = now < vote->closed_at + vote->contest_ms;
        if (!counted || contested) continue;
        // The opened ballots are on the disk before the only key to the sealed ones goes.
        if (box_->holds(vote->public_key)) {
            if (!wait_durable(10 * base::second_ms)) return;
            box_->destroy_key(vote->public_key);
        }
        if (!vote->key_destroyed) propose(workshop::DestroyVoteKey{vote->id}, context);
    }
}

std::uint64_t Session::durable_seq() const {
    return journal_ ? journal_->durable_seq() : entries_.size();
}

bool Session::wait_durable(base::Milliseconds timeout_ms) {
    return !journal_ || journal_->wait_durable(state_.seq, timeout_ms);
}

std::optional<Refusal> Session::warning() const {
    if (key_trouble_) return key_trouble_;
    if (photo_trouble_) return photo_trouble_;
    return journal_ && !disk_failure_ ? journal_->warning() : std::nullopt;
}

void Session::on_durable(std::function<void(std::uint64_t)> told) {
    on_durable_ = std::move(told);
    if (journal_) journal_->on_durable(on_durable_);
}

void Session::on_failure(std::function<void(Refusal)> told) {
    on_failure_ = std::move(told);
    if (journal_) journal_->on_failure(on_failure_);
}

void Session::disk_failed(Refusal refusal) { disk_failure_ = std::move(refusal); }

void Session::move_to(const std::string& path, base::Milliseconds now) {
    // The keys come first: if the power goes in between, the newer file is not without them.
    box_->copy_to(path);
    try {
        journal::write_copy(path, header_, entries_, kept_);
    } catch (const base::Failure&) {
        BallotBox::remove(path);
        throw;
    }
    const PhotoFolder left = photos();
    auto opened = journal::Journal::open(path, now, surroundings_.writing);
    journal_ = std::move(opened.journal);
    path_ = path;
    take_photos_along(left);
    disk_failure_.reset();
    if (on_durable_) journal_->on_durable(on_durable_);
    if (on_failure_) journal_->on_failure(on_failure_);
    box_->leave_for(path);
}

}  // namespace session
