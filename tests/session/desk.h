#pragma once
// A folder that goes away, seeded randomness, and a session with a secret vote in it.

#include "../folder.h"
#include "session/session.h"
#include "workshop/dump.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace session {

namespace fs = std::filesystem;

struct Folder : tests::Folder {
    std::string file(const std::string& name = "atelier.fabrique") const { return *this / name; }
};

inline std::string bytes_in(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline base::RandomBytes seeded(std::uint64_t seed) {
    const auto random = std::make_shared<base::Random>(seed);
    return [random](std::span<std::uint8_t> bytes) { random->fill(bytes); };
}
inline Surroundings surroundings(std::uint64_t seed = 1) { return {seeded(seed), "test"}; }

constexpr base::Milliseconds noon = 1'795'176'000'000;  // 2026-11-20T12:00:00Z
constexpr workshop::ActivityId board_activity{1}, vote_activity{2};
inline const workshop::Actor hand_1{workshop::ActorKind::hand, 1};
inline const workshop::Actor station{workshop::ActorKind::station, 1};

inline workshop::VotePlan secret_plan() {
    workshop::VotePlan plan{"Que garder ?", {"dots", 3, 2, 1}, true, 0, {}};
    plan.choices = {{"Un seul dossier"}, {"Horaires du soir"}, {"Aide au guichet"}};
    return plan;
}

inline workshop::CreateSession plain_session() {
    using namespace workshop;
    CreateSession session{"Inscription à la cantine", "Mairie", "2026-11-20", "", {}, {}, {}};
    session.colleges = {{"usagers", "usagers", Shape::circle, 1},
                        {"agents", "agents", Shape::square, 2}};
    session.agenda = {{{}, ActivityKind::board, "Imaginer", "", base::minute_ms, {}},
                      {{}, ActivityKind::vote, "Choisir", "", base::minute_ms, {secret_plan()}}};
    return session;
}

inline std::string code(const Answer& answer) {
    const auto* refusal = std::get_if<base::Refusal>(&answer);
    return refusal ? refusal->code : "";
}

// The code of the failure; empty when there was none.
template <class Act>
std::string failure_of(Act act) {
    try {
        act();
    } catch (const base::Failure& failure) {
        return failure.refusal().code;
    }
    return "";
}

inline std::unique_ptr<Session> new_session(const Folder& folder, std::uint64_t seed = 1) {
    return Session::create(folder.file(), plain_session(), noon, surroundings(seed));
}
inline std::unique_ptr<Session> reopened(const Folder& folder, Mode mode = Mode::edit,
                                         base::Milliseconds now = noon + base::minute_ms) {
    return Session::open(folder.file(), mode, now, surroundings(2));
}

// Everything about a ballot but what it chooses comes from its number.
inline std::string cast(Session& session, workshop::VoteId vote, std::uint8_t number,
                        const std::string& college, const voting::Marks& marks) {
    workshop::BallotSealed ballot;
    ballot.vote = vote;
    ballot.ballot = {number, 7};
    ballot.token = base::sha256(base::ByteView(&number, 1));
    ballot.college = college;
    ballot.sealed = seal_ballot(session.state().vote(vote)->public_key, vote, {college, marks});
    ballot.receipt = session.box().receipt_for(vote, ballot.ballot);
    return code(session.propose(workshop::SealBallot{ballot}, {station, noon + number}));
}

constexpr const char* pin = "258013";

// Unlocked, in the vote activity, the secret vote open.
inline workshop::VoteId open_secret_vote(Session& session,
                                         const workshop::VotePlan& plan = secret_plan()) {
    if (!session.box().unlocked()) session.box().unlock(pin, noon);
    session.propose(workshop::StartActivity{vote_activity}, {{}, noon});
    if (!code(session.open_vote(plan, {{}, noon})).empty()) return {};
    return session.state().open_vote()->id;
}

}  // namespace session
