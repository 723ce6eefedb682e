#pragma once
// A workshop under way, for tests: two colleges, a board, a vote, and what people do there.

#include "base/limits.h"
#include "base/random.h"
#include "workshop/decide.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"
#include "workshop/restore.h"
#include "workshop/undo.h"

#include <string>

namespace workshop {

inline const Actor host{};
inline const Actor hand_1{ActorKind::hand, 1};
inline const Actor hand_2{ActorKind::hand, 2};
constexpr base::Milliseconds noon = 1'795'176'000'000;  // 2026-11-20T12:00:00Z

inline CreateSession plain_session() {
    CreateSession session{"Cantine", "Mairie", "2026-11-20", "", {}, {}, {}};
    session.colleges = {{"usagers", "usagers", Shape::circle, 1},
                        {"agents", "agents", Shape::square, 2}};
    VotePlan plan{"Que garder ?", {"dots", 3, 2, 1}, false, 0, {{"Un"}, {"Deux"}, {"Trois"}}};
    session.agenda = {{{}, ActivityKind::board, "Imaginer", "", base::minute_ms, {}},
                      {{}, ActivityKind::vote, "Choisir", "", base::minute_ms, {plan}},
                      {{}, ActivityKind::interval, "Pause", "", base::minute_ms, {}}};
    return session;
}
constexpr ActivityId board_activity{1}, vote_activity{2}, interval_activity{3};

struct Room {
    State state;
    std::vector<Entry> entries;
    base::Milliseconds now = noon;

    // The code of the refusal; empty when it was accepted and has happened.
    std::string intend(const Intent& intent, Actor actor = host) {
        return take(decide(state, intent, {actor, now}), actor);
    }
    std::string take(Decision decision, Actor actor) {
        if (const auto* refusal = std::get_if<base::Refusal>(&decision)) return refusal->code;
        const std::uint64_t first = state.seq + 1;
        for (Event& event : std::get<std::vector<Event>>(decision)) {
            entries.push_back({state.seq + 1, first, now, actor, std::move(event)});
            evolve(state, entries.back());
        }
        return "";
    }
    std::string undo(Actor actor) {
        const auto gesture = last_gesture_of(entries, actor);
        if (!gesture) return "nothing_to_undo";
        const State before = fold(std::span(entries).first(std::size_t(*gesture - 1)));
        return take(undo_gesture(entries, before, state, *gesture), actor);
    }
};

inline Room plain_room() {
    Room room;
    room.intend(plain_session());
    return room;
}

inline BallotCast ballot(VoteId vote, std::uint8_t number, voting::Marks marks) {
    BallotCast cast;
    cast.vote = vote;
    cast.ballot = {number};
    cast.token = {number};
    cast.college = "usagers";
    cast.marks = std::move(marks);
    return cast;
}

inline BallotSealed sealed_ballot(VoteId vote, std::uint8_t number) {
    BallotSealed sealed;
    sealed.vote = vote;
    sealed.ballot = {number};
    sealed.token = {number};
    sealed.college = "usagers";
    sealed.sealed.assign(base::limits::ballot_sealed_bytes, number);
    return sealed;
}

}  // namespace workshop
