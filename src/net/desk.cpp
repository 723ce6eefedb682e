#include "net/desk.h"

#include "base/limits.h"
#include "session/sealing.h"
#include "workshop/decide.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

// The event that holds a request's choice, ready to be proposed.
workshop::Intent intent_for(const workshop::Vote& vote, const workshop::TokenDigest& token,
                            const BallotRequest& request, const std::string& receipt) {
    if (!vote.secret) {
        return workshop::CastBallot{{vote.id, request.id, token, request.college,
                                     std::get<voting::Marks>(request.choice), receipt}};
    }
    const auto* marks = std::get_if<voting::Marks>(&request.choice);
    base::Bytes sealed = marks ? session::seal_ballot(vote.public_key, vote.id,
                                                      {request.college, *marks})
                               : std::get<Sealed>(request.choice);
    return workshop::SealBallot{{vote.id, request.id, token, request.college, std::move(sealed),
                                 receipt}};
}

const workshop::BallotId* ballot_of(const workshop::Event& event) {
    if (const auto* cast = std::get_if<workshop::BallotCast>(&event)) return &cast->ballot;
    if (const auto* sealed = std::get_if<workshop::BallotSealed>(&event)) return &sealed->ballot;
    return nullptr;
}

Refusal disk_failed(const Refusal& why) { return {"disk_failed", why.sentence, why.arguments}; }

void add(base::Bytes& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.push_back(0);
}

}  // namespace

Desk::Desk(session::Session& session, base::RandomBytes random,
           std::function<base::Milliseconds()> clock)
    : session_(session), random_(std::move(random)), clock_(std::move(clock)) {
    random_(key_);
    for (const workshop::Entry& entry : session_.entries()) {
        if (const auto* id = ballot_of(entry.event)) seqs_[*id] = entry.seq;
    }
}

std::variant<std::string, Refusal> Desk::new_token(const std::string& college) {
    if (!college.empty() && !session_.state().college(college)) {
        return Refusal{"unknown_college", msg("There is no college of that name here."), {}};
    }
    return session_.box().new_token();
}

Standing Desk::standing(const std::string& token, workshop::VoteId id) const {
    Standing standing;
    const auto digest = session_.box().digest_of(token);
    if (!digest) return standing;
    standing.known = true;
    const workshop::Vote* vote = session_.state().vote(id);
    if (!vote) return standing;
    const auto boxed = vote->box.find(*digest);
    if (boxed != vote->box.end()) {
        const workshop::BallotId& ballot = boxed->second.ballot;
        standing.ballot = Counted{ballot, boxed->second.receipt, seq_of(ballot)};
    }
    return standing;
}

std::variant<Counted, Refusal> Desk::take(const BallotRequest& request, std::uint32_t station) {
    const auto token = session_.box().digest_of(request.token);
    if (!token) {
        return Refusal{"token_unknown", msg("This voting right was not given out here."), {}};
    }
    const workshop::Vote* vote = session_.state().vote(request.vote);
    if (!vote) return Refusal{"unknown_vote", msg("There is no such vote in this session."), {}};
    if (vote->receipts.count(request.id)) return taken_before(*vote, *token, request);
    if (auto refusal = fault(*vote, request)) return *refusal;
    try {
        const std::string receipt = session_.box().receipt_for(vote->id, request.id);
        const workshop::Context context{{workshop::ActorKind::station, station}, clock_()};
        const workshop::Intent intent = intent_for(*vote, *token, request, receipt);
        const auto decision = workshop::decide(session_.state(), intent, context);
        if (const auto* refusal = std::get_if<Refusal>(&decision)) return *refusal;
        const auto answer = session_.propose(intent, context);
        // What the rules allow, only the disk refuses.
        if (const auto* refusal = std::get_if<Refusal>(&answer)) return disk_failed(*refusal);
        const std::uint64_t seq = std::get<session::Accepted>(answer).last_seq;
        contents_[request.id] = content_of(request);
        seqs_[request.id] = seq;
        return Counted{request.id, receipt, seq};
    } catch (const base::Failure& failure) {
        return failure.refusal();
    }
}

std::optional<Refusal> Desk::fault(const workshop::Vote& vote, const BallotRequest& request) const {
    if (session_.disk_failure()) {
        return disk_failed(*session_.disk_failure());
    }
    if (vote.phase != workshop::VotePhase::open) {
        return Refusal{"vote_closed", msg("This vote is closed."), {}};
    }
    if (!session_.state().college(request.college)) {
        return Refusal{"unknown_college", msg("There is no college of that name here."), {}};
    }
    if (const auto* marks = std::get_if<voting::Marks>(&request.choice)) {
        return workshop::ballot_fault(vote, *marks);
    }
    const bool fits = std::get<Sealed>(request.choice).size() == base::limits::ballot_sealed_bytes;
    if (vote.secret && fits) return std::nullopt;
    return Refusal{"schema", msg("This sealed ballot does not fit this vote."), {}};
}

std::variant<Counted, Refusal> Desk::taken_before(const workshop::Vote& vote,
                                                  const workshop::TokenDigest& token,
                                                  const BallotRequest& request) const {
    const auto ours = vote.box.find(token);
    const bool current = ours != vote.box.end() && ours->second.ballot == request.id;
    const auto content = contents_.find(request.id);
    // What an earlier process took is known by its id and, if it still counts, by its token.
    const bool same = content != contents_.end()
                          ? base::same_digest(content->second, content_of(request))
                          : current || std::none_of(vote.box.begin(), vote.box.end(),
                                                    [&](const auto& entry) {
                                                        return entry.second.ballot == request.id;
                                                    });
    if (!same) {
        return Refusal{"uuid_conflict", msg("Another ballot bears this number already."), {}};
    }
    return Counted{request.id, vote.receipts.at(request.id), seq_of(request.id), !current, true};
}

base::Digest Desk::content_of(const BallotRequest& request) const {
    base::Bytes bytes;
    add(bytes, request.choice.index() == 0 ? "marks" : "sealed");
    add(bytes, request.token);
    add(bytes, request.college);
    add(bytes, std::to_string(request.vote.value));
    if (const auto* marks = std::get_if<voting::Marks>(&request.choice)) {
        for (const voting::Mark& mark : *marks) {
            add(bytes, std::to_string(mark.option.value));
            add(bytes, std::to_string(mark.value));
        }
    } else {
        const Sealed& sealed = std::get<Sealed>(request.choice);
        bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    }
    return base::keyed_digest(key_, bytes);
}

std::uint64_t Desk::seq_of(const workshop::BallotId& id) const {
    const auto found = seqs_.find(id);
    return found == seqs_.end() ? session_.state().seq : found->second;
}

}  // namespace net
