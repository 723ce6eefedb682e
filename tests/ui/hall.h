#pragma once
// A hall full of people, for the tests of screens: a session with colleges, ideas and groups, and
// what is done there by way of decide(), as the program does it. The world of the rig follows.

#include "rig.h"

#include "base/limits.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"
#include "workshop/vote_count.h"

#include <doctest/doctest.h>

namespace rig {

constexpr base::Milliseconds half_past_one = 1'795'181'400'000;  // 2026-11-20T13:30:00Z

// What happens; see Hall for who looks.
struct Story {
    workshop::State state;
    std::vector<workshop::Entry> entries;
    base::Milliseconds now = half_past_one;
    std::uint8_t ballots = 0;

    explicit Story(voting::Rule rule = {"dots", 3, 2, 1}, bool secret = false) {
        workshop::CreateSession create;
        create.title = "Inscription à la cantine";
        create.date = "2026-11-20";
        create.colleges = {{"usagers", "usagers", workshop::Shape::circle, 0x1D5FD1},
                           {"agents", "agents", workshop::Shape::square, 0x18794E},
                           {"elus", "élus", workshop::Shape::triangle, 0x7B3DB8}};
        create.legend = {{workshop::Colour::blue, "B", "Besoin"}};
        workshop::Activity board;
        board.kind = workshop::ActivityKind::board;
        board.title = "Imaginer";
        board.duration_ms = 20 * base::minute_ms;
        workshop::Activity vote = board;
        vote.kind = workshop::ActivityKind::vote;
        vote.title = "Choisir";
        vote.votes = {{"Que garder ?", rule, secret, 0, {{"Guichet"}, {"Dossier"}, {"Borne"}}}};
        workshop::Activity result = board;
        result.kind = workshop::ActivityKind::result;
        result.title = "Décider";
        create.agenda = {board, vote, result};
        want(create);
    }

    void want(const workshop::Intent& intent,
              workshop::Actor actor = {workshop::ActorKind::facilitator, 0}) {
        const auto decision = workshop::decide(state, intent, {actor, now});
        if (const auto* why = std::get_if<base::Refusal>(&decision)) {
            FAIL("refused: ", why->code);
        }
        const std::uint64_t gesture = state.seq + 1;
        for (const auto& event : std::get<std::vector<workshop::Event>>(decision)) {
            entries.push_back({state.seq + 1, gesture, now, actor, event});
            workshop::evolve(state, entries.back());
        }
        now += 10 * base::second_ms;
        changed();
    }
    virtual ~Story() = default;
    virtual void changed() {}
    void start(const std::string& title) {
        for (const auto& activity : state.agenda) {
            if (activity.title == title) return want(workshop::StartActivity{activity.id});
        }
        FAIL("no activity ", title);
    }
    workshop::CardId card(const std::string& text, base::Vec2 at,
                          workshop::Colour colour = workshop::Colour::yellow) {
        const workshop::CardId id{state.next_id};
        want(workshop::CreateCard{text, at, colour, "usagers", "C"},
             {workshop::ActorKind::hand, 1});
        return id;
    }
    workshop::ClusterId group(const std::string& title, std::vector<workshop::CardId> cards) {
        const workshop::ClusterId id{state.next_id};
        want(workshop::CreateCluster{title, std::move(cards)});
        return id;
    }
    // The vote of the current activity.
    workshop::VoteId open_vote() {
        // Again when it has been held already.
        const workshop::VotePlan* next = workshop::next_plan(state);
        workshop::OpenVote open{next ? *next : state.current_activity()->votes.back(), {}};
        if (open.plan.secret) open.public_key.fill(7);
        want(open);
        return state.open_vote()->id;
    }
    // Marks in the order of the options; zeros are left out.
    void cast(const std::string& college, const std::vector<int>& values) {
        const workshop::Vote* vote = state.open_vote();
        voting::Marks marks;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] > 0) marks.push_back({vote->options[i].id, values[i]});
        }
        cast_marks(college, marks);
    }
    void cast_marks(const std::string& college, const voting::Marks& marks) {
        ++ballots;
        const workshop::VoteId vote = state.open_vote()->id;
        workshop::BallotCast ballot{vote, {ballots}, {ballots}, college, marks, "7F3K"};
        want(workshop::CastBallot{ballot});
    }
    void cast_times(int times, const std::string& college, const std::vector<int>& values) {
        for (int i = 0; i < times; ++i) cast(college, values);
    }
    void close_vote() { want(workshop::CloseVote{state.open_vote()->id}); }
};

struct Hall : Story {
    Rig rig;

    explicit Hall(voting::Rule rule = {"dots", 3, 2, 1}, bool secret = false)
        : Story(std::move(rule), secret) {
        changed();
    }
    void changed() override {
        rig.world.state = &state;
        rig.world.entries = entries;
        rig.world.now = now;
    }

    template <class What>
    What& show() {
        auto screen = std::make_unique<What>();
        What& shown = *screen;
        rig.shell.show(std::move(screen));
        rig.frames(2);
        rig.settle();
        return shown;
    }
};

}  // namespace rig
