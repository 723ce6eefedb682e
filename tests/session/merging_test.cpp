// Files of several tables become one: nothing is lost, everything keeps where it comes from.

#include "session/merging.h"

#include "workshop/decide.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"
#include "workshop/undo.h"

#include <doctest/doctest.h>

using namespace workshop;
using session::MergePart;

namespace {

constexpr Actor hand{ActorKind::hand, 1};
constexpr base::Milliseconds noon = 1'795'176'000'000;

struct Table {
    State state;
    std::vector<Entry> entries;
    base::Milliseconds now = noon;

    explicit Table(const std::string& college) {
        CreateSession session;
        session.title = "Cantine";
        session.colleges = {{"usagers", "usagers", Shape::circle, 1}};
        if (college != "usagers") session.colleges.push_back({college, college, {}, 2});
        Activity board, vote;
        board.title = "Imaginer";
        vote.kind = ActivityKind::vote;
        vote.title = "Choisir";
        vote.votes = {{"Que garder ?", {"dots", 3, 1, 1}, false, 0, {{"Un"}, {"Deux"}}}};
        session.agenda = {board, vote};
        want(session);
        want(StartActivity{state.agenda[0].id});
    }
    void want(const Intent& intent, Actor actor = {}) {
        const auto decision = decide(state, intent, {actor, now});
        REQUIRE_FALSE(std::holds_alternative<base::Refusal>(decision));
        take(std::get<Events>(decision), actor);
    }
    void take(const Events& events, Actor actor) {
        const std::uint64_t gesture = state.seq + 1;
        for (const Event& event : events) {
            entries.push_back({state.seq + 1, gesture, now, actor, event});
            evolve(state, entries.back());
        }
        now += 1000;
    }
    CardId card(const std::string& text, base::Vec2 at) {
        want(CreateCard{text, at, Colour::yellow, "usagers", ""}, hand);
        return {state.next_id - 1};
    }
};

const Card* find(const State& state, const std::string& text) {
    for (const auto& [id, card] : state.cards) {
        if (card.text == text) return &card;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("two tables become one file with their origins") {
    Table one("agents"), two("elus");
    const CardId first = one.card("Payer en ligne", {0, 0});
    const CardId second = one.card("Un guichet", {300, 0});
    one.want(LinkCards{first, second, LinkKind::blocks});
    one.want(CreateCluster{"Paiement", {first, second}});
    two.card("Payer en ligne", {0, 0});
    two.want(PlaceFrame{FrameKind::axes, "Effort", {0, 0, 900, 700}, {"peu", "beaucoup"},
                        {"peu", "beaucoup"}});
    two.want(CountPeople{"usagers", "", 4});
    const MergePart parts[] = {{"Table 1", one.entries}, {"Table 2", two.entries}};
    const State both = fold(session::merged(parts));
    CHECK(both.title == "Cantine");
    CHECK(both.colleges.size() == 3);
    CHECK(both.agenda.size() == 2);
    CHECK(both.tables == std::vector<std::string>{"Table 1", "Table 2"});
    CHECK(card_count(both) == 3);
    REQUIRE(both.sources.size() == 2);
    CHECK(both.sources[0].digest == workshop::digest(one.state));
    std::size_t of_two = 0;
    for (const auto& [id, card] : both.cards) {
        const Source* source = source_of(both, id.value);
        REQUIRE(source);
        CHECK(card.table == source->label);
        CHECK(card.college == "usagers");
        CHECK(card.activity == both.agenda[0].id);
        if (source->label == "Table 2") ++of_two;
    }
    CHECK(of_two == 1);
    CHECK(both.links.size() == 1);
    CHECK(both.clusters.size() == 1);
    CHECK(cards_of(both, both.clusters.begin()->first).size() == 2);
    CHECK(both.frames.size() == 1);
    CHECK(people_there(both, "usagers", "Table 2") == 4);
    // Nothing lies on anything of the other table.
    const Card* right = find(both, "Un guichet");
    REQUIRE(right);
    for (const auto& [id, frame] : both.frames) CHECK_FALSE(frame.at.overlaps(rect_of(*right)));
}

TEST_CASE("what was undone, voted and merged before stays so") {
    Table one("agents");
    one.card("Reste", {0, 0});
    one.card("Repris", {300, 0});
    const State before = fold(std::span(one.entries).first(one.entries.size() - 1));
    const auto undo = undo_gesture(one.entries, before, one.state, one.state.seq);
    one.take(std::get<Events>(undo), hand);
    one.want(StartActivity{one.state.agenda[1].id});
    one.want(OpenVote{one.state.agenda[1].votes[0], {}});
    const VoteId vote = one.state.open_vote()->id;
    BallotCast ballot{vote, {1}, {1}, "usagers", {{{2}, 1}}, "7F3K"};
    one.want(CastBallot{ballot});
    one.want(CloseVote{vote});
    Table two("agents");
    const MergePart parts[] = {{"A", one.entries}, {"B", two.entries}};
    const auto entries = session::merged(parts);
    const State both = fold(entries);
    CHECK(card_count(both) == 1);
    REQUIRE(both.votes.size() == 1);
    const Vote& kept = both.votes.begin()->second;
    CHECK(ballots_received(kept) == 1);
    CHECK(kept.box.begin()->second.marks == voting::Marks{{{2}, 1}});
    CHECK(kept.options[1].id == voting::OptionId{2});
    for (std::size_t i = 0; i < entries.size(); ++i) CHECK(entries[i].seq == i + 1);
    for (std::size_t i = 1; i < entries.size(); ++i) CHECK(entries[i].at >= entries[i - 1].at);
    // Once more, with a third table.
    const MergePart again[] = {{"Matin", entries}, {"Soir", two.entries}};
    const State all = fold(session::merged(again));
    CHECK(card_count(all) == 1);
    CHECK(all.sources.size() == 4);
    CHECK(find(all, "Reste")->table == "A");
}

TEST_CASE("the same files in the same order give the same bytes, and labels are told apart") {
    Table one("agents"), two("elus");
    one.card("Un", {0, 0});
    two.card("Deux", {0, 0});
    const MergePart parts[] = {{"A", one.entries}, {"B", two.entries}};
    CHECK(session::merged(parts) == session::merged(parts));
    const MergePart same[] = {{"A", one.entries}, {"A", two.entries}};
    CHECK_THROWS_AS(session::merged(same), base::Failure);
    const MergePart nameless[] = {{"", one.entries}};
    CHECK_THROWS_AS(session::merged(nameless), base::Failure);
}
