#include "random_events.h"
#include "room.h"

#include <doctest/doctest.h>

#include <iterator>
#include <map>
#include <regex>

using namespace workshop;

namespace {

// The dump without what taking back cannot and need not bring back: the journal has grown, the
// card lies on top, numbers are never given twice, made things stay as deleted ones.
std::string essence(const State& state) {
    State plain = state;
    std::erase_if(plain.cards, [](const auto& each) { return each.second.deleted; });
    std::erase_if(plain.clusters, [](const auto& each) { return each.second.dissolved; });
    std::erase_if(plain.stamps, [](const auto& each) { return each.second.removed; });
    std::erase_if(plain.strokes, [](const auto& each) { return each.second.erased; });
    const std::string text = dump(plain);
    return std::regex_replace(text, std::regex(" raised \\d+|seq \\d+ next \\d+"), "");
}

// The same without the session's doings.
std::string board_of(const State& state) {
    State board = state;
    board.current = {};
    board.done.clear();
    board.timer = {};
    return essence(board);
}

// One that is or was there, three times out of four.
template <class Id, class Thing>
Id some(base::Random& random, const std::map<Id, Thing>& things) {
    if (things.empty() || random.below(4) == 0) return {4 + random.below(14)};
    return std::next(things.begin(), std::ptrdiff_t(random.below(things.size())))->first;
}
const Ink a_dot{{Nib::marker, {}, {{1, 1, 9}}}};
base::Vec2 some_place(base::Random& random) { return {float(random.below(900)), 5}; }

// Something a hand may try; many of them are refused.
Intent random_gesture(base::Random& random, const State& state) {
    const CardId card = some(random, state.cards);
    const CardId other = some(random, state.cards);
    const ClusterId cluster = some(random, state.clusters);
    switch (random.below(19)) {
        case 18:
            return TurnCard{card, QuarterTurn(random.below(quarter_turn_count))};
        case 0:
            return CreateCard{"idée",       some_place(random),
                              Colour::blue, "usagers",
                              "",           random.below(4) ? ClusterId{} : cluster};
        case 1:
            return random.below(2) ? MoveCards{{{card, some_place(random)}}, cluster}
                                   : MoveCards{{{card, some_place(random)}}, {}};
        case 2:
            return MoveCards{{{card, {1, 1}}, {other, {2, 2}}, {card, {3, 3}}}, {}};
        case 3:
            return WriteCard{card, "écrit " + std::to_string(random.below(99))};
        case 4:
            return ColourCard{card, Colour(random.below(colour_count))};
        case 5:
            return DeleteCard{card};
        case 6:
            return CreateCluster{"groupe", {card, other}};
        case 7:
            return random.below(2) ? Intent(RenameCluster{cluster, "autre"})
                                   : Intent(DissolveCluster{cluster});
        case 8:
            return DrawStrokes{{{some_place(random), {Nib::pen, {}, {{0, 0, 8}, {9, 9, 8}}}}}};
        case 9:
            return random.below(2) ? Intent(EraseStrokes{{some(random, state.strokes)}})
                                   : Intent(WriteCard{card, "dessin", a_dot});
        case 13:
            return random.below(3) ? Intent(MergeCards{card, other}) : Intent(PartCards{card});
        case 10:
            return FoldCluster{cluster, random.below(2) == 0};
        case 11:
            return random.below(3) ? Intent(LinkCards{card, other, LinkKind(random.below(4))})
                                   : Intent(UnlinkCards{card, other});
        case 14:
            return WriteSheet{card, {{"problème " + std::to_string(random.below(9))}}};
        case 15:
            return PlaceStamp{
                StampKind(random.below(stamp_kind_count)), {some_place(random)}, "mot"};
        case 16: {
            const StampId stamp = some(random, state.stamps);
            const std::uint64_t which = random.below(4);
            if (which == 3) return TieStamp{stamp, random.below(3) ? card : CardId{}};
            if (which == 0) return MoveStamp{stamp, {some_place(random), StampSize::large}};
            return which == 1 ? Intent(RemoveStamp{stamp}) : Intent(WriteStamp{stamp, "autre"});
        }
        case 17:
            return CreateCards{{{"a", some_place(random), Colour::pink, "agents", "B", "groupe"},
                                {"b", some_place(random), Colour::pink, "", "", "neuf"},
                                {"c", some_place(random), Colour::pink, "", "", "Neuf"}}};
        default:
            return PutInCluster{card, random.below(3) ? cluster : ClusterId{}};
    }
}

}  // namespace

TEST_CASE("property: evolve takes any event, also about things that never were") {
    RandomEvents events(1);
    std::vector<Entry> entries;
    State state;
    for (std::uint64_t seq = 1; seq <= 20'000; ++seq) {
        if (seq % 400 == 0) {
            state = {};
            entries.clear();
        }
        const std::uint64_t own = entries.size() + 1;
        entries.push_back({own, own, noon + base::Milliseconds(own), hand_1, events.next()});
        evolve(state, entries.back());
        CHECK(state.seq == own);
        if (seq % 97 == 0) {
            CHECK(dump(fold(entries)) == dump(state));
            for (const auto& [id, vote] : state.votes) voting::tally(vote.rule, profile_of(vote));
            timer_left(state, noon);
            board_rect(state);
        }
    }
}

TEST_CASE("property: an event about nothing changes the sequence number alone") {
    const Room room = plain_room();
    const Event nothing[] = {CardMoved{{99}, {1, 1}},
                             CardWritten{{99}, "x"},
                             CardDeleted{{99}},
                             CardRestored{{99}},
                             ClusterRenamed{{99}, "x"},
                             ClusterDissolved{{99}},
                             CardClustered{{99}, {98}},
                             CardInked{{99}, {}},
                             CardTurned{{99}, QuarterTurn::one},
                             CardSetAside{{99}, Aside::parked},
                             CardMarkedUnexpected{{99}, true},
                             FrameLocked{{99}, true},
                             ActionRemoved{{99}},
                             ProjectRemoved{{99}},
                             CellTurnedTo{{99}, {{98}, {97}}},
                             CellSkipped{{99}, {{98}, {97}}},
                             CellAnswered{{99}, {{98}, {97}}, {96}},
                             CardMerged{{99}, {98}},
                             CardParted{{99}},
                             ClusterFolded{{99}, true},
                             CardsUnlinked{{99}, {98}},
                             StrokeErased{{99}},
                             StrokeRestored{{99}},
                             CardSheetWritten{{99}, {{"x"}}},
                             StampMoved{{99}, {}},
                             StampRemoved{{99}},
                             StampRestored{{99}},
                             StampWritten{{99}, "x"},
                             ZoneMoved{{99}, {}},
                             ZoneLinked{{99}, {1}},
                             ZoneRemoved{{99}},
                             ZoneRestored{{99}},
                             PrototypeTestClosed{{99}},
                             TesterTapped{{99}, {1}, {}, 5, {}, {2}},
                             TesterEnded{{99}, RunEnd::gave_up},
                             StampTied{{99}, {98}},
                             FramePictured{{99}, {}},
                             VoteClosed{{99}},
                             BallotCast{{99}, {}, {}, "", {}, ""},
                             BallotsOpened{{99}, {}, 3},
                             VoteKeyDestroyed{{99}},
                             VoteCancelled{{99}, ""},
                             Event{},
                             GestureUndone{77},
                             BoardRestored{77}};
    for (const Event& event : nothing) {
        CAPTURE(name_of(event));
        State state = room.state;
        evolve(state, {state.seq + 1, state.seq + 1, noon, host, event});
        CHECK(essence(state) == essence(room.state));
    }
}

TEST_CASE(
    "property: what decide lets through, validate lets through; a refusal says nothing else") {
    base::Random random(2);
    Room room = plain_room();
    for (int step = 0; step < 4000; ++step) {
        const auto decision =
            decide(room.state, random_gesture(random, room.state), {hand_1, noon});
        if (const auto* events = std::get_if<std::vector<Event>>(&decision)) {
            for (const Event& event : *events) CHECK_FALSE(validate(event));
        }
        room.take(decision, random.below(2) ? hand_1 : hand_2);
        if (room.entries.size() > 300) room = plain_room();
    }
}

TEST_CASE("property: taking a gesture back brings back what was") {
    base::Random random(4);
    int taken_back = 0;
    for (int round = 0; round < 60; ++round) {
        Room room = plain_room();
        for (int step = 0; step < 60; ++step) {
            const Actor actor = random.below(2) ? hand_1 : hand_2;
            const std::string before = essence(room.state);
            const std::size_t length = room.entries.size();
            room.intend(random_gesture(random, room.state), actor);
            if (room.entries.size() == length) continue;
            Room back = room;
            REQUIRE(back.undo(actor) == "");
            CHECK(essence(back.state) == before);
            CHECK(dump(fold(back.entries)) == dump(back.state));
            ++taken_back;
            if (random.below(3) == 0) room = back;
        }
    }
    CHECK(taken_back > 800);
}

TEST_CASE("property: the board of any moment can be put back, and that can be taken back") {
    base::Random random(7);
    int put_back = 0;
    for (int round = 0; round < 60; ++round) {
        Room room = plain_room();
        for (int step = 0; step < 60; ++step) {
            room.intend(random_gesture(random, room.state), random.below(2) ? hand_1 : hand_2);
        }
        const std::size_t begun = plain_room().entries.size();
        const auto seq = begun + random.below(room.entries.size() - begun);
        const State past = fold(std::span(room.entries).first(seq));
        const std::string today = essence(room.state);
        const std::string refused = room.take(restore_board(past, room.state), host);
        CHECK(board_of(room.state) == board_of(past));
        if (!refused.empty()) {
            CHECK(refused == "same_board");
            continue;
        }
        ++put_back;
        CHECK(dump(fold(room.entries)) == dump(room.state));
        for (const Entry& entry : room.entries) CHECK_FALSE(validate(entry.event));
        REQUIRE(room.undo(host) == "");
        CHECK(essence(room.state) == today);
    }
    CHECK(put_back > 40);
}

TEST_CASE("property: one person alone can take back everything, step by step") {
    base::Random random(5);
    for (int round = 0; round < 30; ++round) {
        Room room = plain_room();
        const std::string before = essence(room.state);
        for (int step = 0; step < 40; ++step)
            room.intend(random_gesture(random, room.state), hand_1);
        while (room.undo(hand_1) == "") {
        }
        CHECK(essence(room.state) == before);
        CHECK(room.undo(hand_1) == "nothing_to_undo");
    }
}

TEST_CASE("property: a refused undo changes nothing, and says that somebody changed it") {
    base::Random random(6);
    int refused = 0;
    for (int round = 0; round < 80; ++round) {
        Room room = plain_room();
        for (int step = 0; step < 40; ++step) {
            room.intend(random_gesture(random, room.state), random.below(2) ? hand_1 : hand_2);
            Room copy = room;
            const std::string code = copy.undo(hand_1);
            if (code.empty()) continue;
            CHECK((code == "changed_since" || code == "nothing_to_undo"));
            CHECK(dump(copy.state) == dump(room.state));
            refused += code == "changed_since";
        }
    }
    CHECK(refused > 200);
}
