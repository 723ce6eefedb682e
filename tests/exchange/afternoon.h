#pragma once
// A short afternoon to be exported: ideas, one group, an open and a secret vote.

#include "base/digest.h"
#include "base/limits.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <stdexcept>

namespace exchange {

struct Afternoon {
    std::vector<workshop::Entry> entries;
    workshop::State state;
    base::Milliseconds now = 1'795'176'000'000;  // 2026-11-20T12:00:00Z

    Afternoon() {
        using namespace workshop;
        CreateSession session{"Cantine", "Mairie | salle 2", "2026-11-20", "", {}, {}, {}};
        session.colleges = {{"usagers", "usagers", Shape::circle, 0x1D5FD1},
                            {"agents", "agents", Shape::square, 0x18794E},
                            {"elus", "élus", Shape::triangle, 0x7B3DB8}};
        session.legend = {{Colour::yellow, "I", "Idée"}};
        session.agenda = {{{}, ActivityKind::board, "Imaginer", "", 20 * base::minute_ms, {}},
                          {{}, ActivityKind::vote, "Choisir", "", 10 * base::minute_ms, {}},
                          {{}, ActivityKind::interval, "Pause", "", 5 * base::minute_ms, {}}};
        intend(session);
        intend(StartActivity{{1}});
        intend(CreateCard{"Un seul dossier", {1.25F, -2}, Colour::yellow, "usagers", "table 1"});
        intend(CreateCard{"=HYPERLINK(\"x\")", {300, 0}, Colour::pink, "agents", ""});
        intend(CreateCard{"Horaires, le “soir”\net le samedi", {600, 0}, Colour::blue, "elus", ""});
        intend(CreateCard{"effacée", {}, Colour::blue, "elus", ""});
        intend(DeleteCard{{7}});
        intend(CreateCluster{"Accueil", {{4}, {6}}});
        pass(25);
        intend(StartActivity{{2}});
    }

    void intend(const workshop::Intent& intent) {
        auto decision = workshop::decide(state, intent, {{}, now});
        if (const auto* refusal = std::get_if<base::Refusal>(&decision)) {
            throw std::runtime_error(refusal->sentence);
        }
        const std::uint64_t first = state.seq + 1;
        for (auto& event : std::get<std::vector<workshop::Event>>(decision)) {
            entries.push_back({state.seq + 1, first, now, {}, std::move(event)});
            workshop::evolve(state, entries.back());
        }
    }
    void pass(int minutes) { now += minutes * base::minute_ms; }

    workshop::VoteId open(bool secret, voting::Rule rule = {"dots", 3, 2, 1}) {
        workshop::OpenVote vote{
            {"Que garder ?", rule, secret, 0, {{"Dossier"}, {"Horaires"}, {"Rien"}}}, {}};
        if (secret) vote.public_key.fill(9);
        intend(vote);
        return state.open_vote()->id;
    }
    void cast(workshop::VoteId vote, const std::string& college, voting::Marks marks) {
        ++voters_;
        intend(workshop::CastBallot{
            {vote, {voters_}, {voters_, 0xAB}, college, std::move(marks), "RECEIPT" + college}});
    }
    void seal(workshop::VoteId vote, const std::string& college) {
        ++voters_;
        intend(workshop::SealBallot{{vote,
                                     {voters_},
                                     {voters_, 0xAB},
                                     college,
                                     base::Bytes(base::limits::ballot_sealed_bytes, 0xCD),
                                     "R"}});
    }
    // Ten ballots: six usagers, three agents, one élu; 1 wins with 12 dots before 2 with 6.
    workshop::VoteId counted_vote() {
        const auto vote = open(false);
        for (int i = 0; i < 6; ++i) cast(vote, "usagers", {{{1}, 2}});
        for (int i = 0; i < 3; ++i) cast(vote, "agents", {{{2}, 2}});
        cast(vote, "elus", {});
        pass(4);
        intend(workshop::CloseVote{vote});
        return vote;
    }

private:
    std::uint8_t voters_ = 0;
};

}  // namespace exchange
