// One method hands on to the next: which cards, where their copies lie, what they keep, and what
// happens where there is no room.
#include "room.h"

#include "../library.h"
#include "workshop/chaining.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace workshop;
using tests::method;

namespace {

const Methods& all() { return *tests::library(); }

struct Board : Room {
    Board() : Room(plain_room()) {}

    PlacedMethod lay(const std::string& key, base::Vec2 corner, bool takes_in = false) {
        const Method& placing = method(key);
        const Carried carried = takes_in ? carried_into(state, all(), placing) : Carried{};
        REQUIRE(intend(laid_out(placing, corner, carried.cards), hand_1).empty());
        return state.methods.back();
    }
    // In this cell of a table.
    CardId write(FrameId table, Cell cell, const std::string& text, const std::string& college = {},
                 Actor who = hand_1) {
        const base::Vec2 middle = cell_rect(*state.frame(table), cell).centre();
        const CardId card{state.next_id};
        const base::Vec2 corner = middle - base::Vec2{card_width, card_height} / 2;
        REQUIRE(intend(CreateCard{text, corner, Colour::pink, college, "Table 3"}, who).empty());
        return card;
    }
    Carried into(const std::string& key) const { return carried_into(state, all(), method(key)); }
    std::vector<std::string> texts(const Carried& carried) const {
        std::vector<std::string> found;
        for (const CarriedCard& each : carried.cards) {
            found.push_back(state.card(each.card)->text);
        }
        return found;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what lies in the row of difficulties is taken into the column of difficulties") {
    Board board;
    CHECK(board.into("how-might-we").cards.empty());
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    board.write(map, {3, 3}, "trois");
    board.write(map, {0, 3}, "un", "usagers");
    board.write(map, {0, 2}, "une pensée");
    board.write(map, {1, 3}, "deux");
    const Carried carried = board.into("how-might-we");
    CHECK(board.texts(carried) == Texts{"un", "deux", "trois"});
    CHECK(carried.from == Texts{"Carte d’expérience"});
    CHECK(carried.left == 0);
    const PlacedMethod next = board.lay("how-might-we", {4000, 0}, true);
    const Frame& table = *board.state.frame(next.frames.front());
    std::uint32_t row = 0;
    for (const CarriedCard& each : carried.cards) {
        const Card& original = *board.state.card(each.card);
        const auto link = std::ranges::find_if(board.state.links, [&](const auto& pair) {
            return pair.second.from == original.id;
        });
        REQUIRE(link != board.state.links.end());
        CHECK(link->second.kind == LinkKind::precedes);
        const Card& copy = *board.state.card(link->second.to);
        CHECK(copy.text == original.text);
        CHECK(copy.college == original.college);
        CHECK(copy.table == "Table 3");
        CHECK(copy.colour == Colour::pink);
        CHECK(copy.activity == board.state.current);
        CHECK(cell_at(table, rect_of(copy).centre()) == Cell{0, row++});
        CHECK(cell_rect(table, {0, row - 1}).contains(rect_of(copy).min()));
        CHECK(cell_rect(table, {0, row - 1}).contains(rect_of(copy).max()));
    }
}

TEST_CASE("every method hands on what lies in each of its parts, and takes in each of its kinds") {
    for (const Method& from : all()) {
        for (const Method::Part& part : from.hands_on) {
            CAPTURE(from.key);
            Board board;
            const PlacedMethod placed = board.lay(from.key, {0, 0});
            const Frame& frame = *board.state.frame(
                placed.frames[frame_index(from, part.zone, part.box)]);
            const auto cells = cells_of(laid_out(from, {}).frames[frame_index(from, part.zone)],
                                        part);
            const base::Vec2 middle =
                cells.empty() ? frame.at.centre() : cell_rect(frame, cells.back()).centre();
            const CardId card{board.state.next_id};
            const base::Vec2 corner = middle - base::Vec2{card_width, card_height} / 2;
            REQUIRE(board.intend(CreateCard{"une carte", corner, {}, {}, {}}, hand_1).empty());
            const auto found = cards_in_part(board.state, placed, from, part);
            REQUIRE(found.size() == 1);
            CHECK(found.front()->id == card);
            for (const Method& to : all()) {
                for (std::size_t take = 0; take < to.takes.size(); ++take) {
                    if (to.takes[take].what != part.what) continue;
                    CAPTURE(to.key);
                    Room next = board;
                    const Carried carried = carried_into(next.state, all(), to);
                    REQUIRE(carried.cards.size() == 1);
                    REQUIRE(next.intend(laid_out(to, {20'000, 0}, carried.cards), hand_1).empty());
                    const Card& copy = next.state.cards.rbegin()->second;
                    const Frame* in = frame_of(next.state, copy);
                    REQUIRE(in);
                    CHECK(in->id == next.state.methods.back().frames[frame_index(
                                        to, to.takes[carried.cards[0].take].zone)]);
                    CHECK(lies_in_cell(next.state, copy));
                }
            }
        }
    }
}

TEST_CASE("a drawing, a photo and an idea sheet come along") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    const base::Vec2 at = cell_rect(*board.state.frame(map), {0, 3}).centre();
    CreateCard drawn{"", at - base::Vec2{100, 70}, Colour::white, "", ""};
    drawn.ink = {{Nib::pen, InkColour::blue, {{8, 16, 20}, {400, 24, 12}}}};
    drawn.photo = Photo{{7}, {}, 1600, 1200, 250'000, 0x808080};
    const CardId card{board.state.next_id};
    REQUIRE(board.intend(drawn, hand_1).empty());
    IdeaSheet sheet;
    sheet[SheetPart::problem] = "La queue";
    REQUIRE(board.intend(WriteSheet{card, sheet}, hand_1).empty());
    board.lay("how-might-we", {4000, 0}, true);
    const Card& copy = board.state.cards.rbegin()->second;
    CHECK(copy.id != card);
    CHECK(copy.ink == drawn.ink);
    CHECK(copy.sheet == sheet);
    REQUIRE(photo_shown(board.state, copy));
    CHECK(photos_of(board.state).size() == 1);  // one file for both
    REQUIRE(board.intend(ErasePhoto{{7}}).empty());
    CHECK(photo_shown(board.state, copy) == nullptr);
}

TEST_CASE("the method placed last hands on; one without cards, or that is gone, does not") {
    Board board;
    const FrameId first = board.lay("experience-map", {0, 0}).frames.front();
    board.write(first, {0, 3}, "ancienne");
    const PlacedMethod thorns = board.lay("rose-thorn-bud", {0, 4000});
    CHECK(board.texts(board.into("how-might-we")) == Texts{"ancienne"});
    const CardId thorn = board.write(thorns.frames.front(), {1, 0}, "une épine");
    CHECK(board.texts(board.into("how-might-we")) == Texts{"une épine"});
    REQUIRE(board.intend(DeleteCard{thorn}, hand_1).empty());
    CHECK(board.texts(board.into("how-might-we")) == Texts{"ancienne"});
    board.write(thorns.frames.front(), {1, 0}, "une autre épine");
    REQUIRE(board.intend(RemoveFrame{thorns.frames.front()}, hand_1).empty());
    CHECK(board.texts(board.into("how-might-we")) == Texts{"ancienne"});
    REQUIRE(board.undo(hand_1).empty());
    CHECK(board.texts(board.into("how-might-we")) == Texts{"une autre épine"});
}

TEST_CASE("each kind comes from where it was last; a card comes once") {
    Board board;
    const PlacedMethod empathy = board.lay("empathy-map", {0, 0});
    const std::size_t box = frame_index(method("empathy-map"), 0, 2);
    const Frame& needs = *board.state.frame(empathy.frames[box]);
    const base::Vec2 corner = needs.at.centre() - base::Vec2{100, 70};
    REQUIRE(board.intend(CreateCard{"un besoin", corner, {}, {}, {}}, hand_1).empty());
    const FrameId map = board.lay("experience-map", {0, 4000}).frames.front();
    board.write(map, {0, 3}, "une difficulté");
    const Carried carried = board.into("how-might-we");
    CHECK(board.texts(carried) == Texts{"une difficulté", "un besoin"});
    CHECK(carried.from == Texts{"Carte d’expérience", "Carte d’empathie"});
    CHECK(board.texts(board.into("five-whys")) == Texts{"une difficulté"});
}

TEST_CASE("a method that another edition made hands nothing on, and breaks nothing") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    board.write(map, {0, 3}, "un");
    board.state.methods.back().frames.pop_back();
    CHECK(board.into("how-might-we").cards.empty());
    board.state.methods.back().method = "nobody-knows";
    CHECK(board.into("how-might-we").cards.empty());
}

TEST_CASE("what one gesture has no room for stays, and is counted") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    constexpr std::size_t many = 200;
    for (std::size_t i = 0; i < many; ++i) {
        board.write(map, {std::uint32_t(i % 5), 3}, "n" + std::to_string(i));
    }
    const Carried carried = board.into("how-might-we");
    CHECK(carried.cards.size() + carried.left == many);
    CHECK(carried.left > 0);
    const std::size_t before = board.entries.size();
    const PlacedMethod next = board.lay("how-might-we", {9000, 0}, true);
    CHECK(board.entries.size() - before <= base::limits::batch_events_max);
    CHECK(board.entries.size() - before + 2 > base::limits::batch_events_max);  // as many as fit
    CHECK(card_count(board.state) == many + carried.cards.size());
    const Frame& table = *board.state.frame(next.frames.front());
    CHECK(cards_in(board.state, table).size() == carried.cards.size());
}

TEST_CASE("a copy of a card that has gone, or one card too many, is refused") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    const CardId card = board.write(map, {0, 3}, "un");
    PlaceTemplate placing = laid_out(method("how-might-we"), {4000, 0},
                                     board.into("how-might-we").cards);
    REQUIRE(placing.carried.size() == 1);
    REQUIRE(board.intend(DeleteCard{card}, hand_2).empty());
    CHECK(board.intend(placing, hand_1) == "unknown");
    CHECK(board.state.methods.size() == 1);
    placing.carried.clear();
    CHECK(board.intend(placing, hand_1).empty());
}

TEST_CASE("undo takes the copies and their links back with the method, not what others changed") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    board.write(map, {0, 3}, "un", {}, hand_2);
    const std::string before = dump(board.state);
    board.lay("how-might-we", {4000, 0}, true);
    REQUIRE(board.undo(hand_1).empty());
    CHECK(card_count(board.state) == 1);
    CHECK(board.state.links.empty());
    CHECK(board.into("brainwriting").cards.empty());
    board.lay("how-might-we", {4000, 0}, true);
    const CardId copy = board.state.cards.rbegin()->first;
    REQUIRE(board.intend(WriteCard{copy, "autrement"}, hand_2).empty());
    CHECK(board.undo(hand_1) == "changed_since");
    CHECK(dump(fold(board.entries)) == dump(board.state));
}

TEST_CASE("other frames put in another order are not in the way of a method's undo") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    REQUIRE(board.intend(PlaceFrame{FrameKind::page, "Page", {9000, 0, 500, 500}, {}, {}}, hand_2)
                .empty());
    REQUIRE(board.intend(OrderFrames{{board.state.frames.rbegin()->first, map}}, hand_2).empty());
    CHECK(board.undo(hand_1).empty());
}

TEST_CASE("going back to before a method takes it off the board; what was there hands on again") {
    Board board;
    const FrameId map = board.lay("experience-map", {0, 0}).frames.front();
    board.write(map, {0, 3}, "un");
    const State then = board.state;
    const PlacedMethod thorns = board.lay("rose-thorn-bud", {0, 4000});
    board.write(thorns.frames.front(), {1, 0}, "une épine");
    CHECK(board.texts(board.into("how-might-we")) == Texts{"une épine"});
    REQUIRE(board.take(restore_board(then, board.state), hand_1).empty());
    CHECK(board.texts(board.into("how-might-we")) == Texts{"un"});
    CHECK(dump(fold(board.entries)) == dump(board.state));
}
