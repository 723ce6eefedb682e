// Frames: what their rules refuse, and how the cards of a table come to lie.
#include "room.h"

#include "workshop/frames.h"

#include <doctest/doctest.h>

using namespace workshop;

namespace {

PlaceFrame proposed(FrameKind kind, base::Vec2 middle = {1000, 1000}) {
    PlaceFrame frame = proposed_frame(kind, middle);
    frame.title = "Cadre";
    return frame;
}

FrameId placed(Room& room, FrameKind kind, base::Vec2 middle = {1000, 1000}) {
    const FrameId id{room.state.next_id};
    REQUIRE(room.intend(proposed(kind, middle), hand_1).empty());
    return id;
}

const Frame& of(const Room& room, FrameId id) { return *room.state.frame(id); }

base::Vec2 corner_in(const Room& room, FrameId id, Cell cell) {
    return cell_rect(of(room, id), cell).centre() - base::Vec2{card_width, card_height} / 2;
}

bool overlap_in(const State& state) {
    for (const auto& [a, one] : state.cards) {
        for (const auto& [b, other] : state.cards) {
            if (a < b && card_rect(one.at).overlaps(card_rect(other.at))) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("each rule of frames refuses with its own code") {
    Room room = plain_room();
    const FrameId page = placed(room, FrameKind::page);
    const FrameId journey = placed(room, FrameKind::journey, {5000, 1000});
    const FrameId gone{999};
    CHECK(room.intend(MoveFrame{gone, {0, 0, 500, 500}}) == "unknown");
    CHECK(room.intend(NameFrame{gone, "", {}, {}}) == "unknown");
    CHECK(room.intend(GrowTable{gone, 1, 0}) == "unknown");
    CHECK(room.intend(RemoveFrame{gone}) == "unknown");
    CHECK(room.intend(OrderFrames{{gone}}) == "unknown");
    CHECK(room.intend(DrawCurve{gone, "Lina", {{0, 1}}}) == "unknown");
    CHECK(room.intend(OrderFrames{{page, page}}) == "malformed");
    CHECK(room.intend(NameFrame{page, "", {"a"}, {}}) == "malformed");
    CHECK(room.intend(GrowTable{page, 1, 0}) == "malformed");
    CHECK(room.intend(MoveFrame{page, {0, 0, 100, 500}}) == "frame_size");
    CHECK(room.intend(MoveFrame{page, {0, 0, 500, 1e5F}}) == "frame_size");
    CHECK(room.intend(MoveFrame{page, {2e6F, 0, 960, 620}}) == "off_board");
    CHECK(room.intend(MoveFrame{page, {NAN, 0, 500, 620}}) == "off_board");
    CHECK(room.intend(DrawCurve{page, "Lina", {{0, 1}}}) == "no_curve");
    CHECK(room.intend(DrawCurve{journey, " ", {{0, 1}}}) == "no_name");
    CHECK(room.intend(DrawCurve{journey, "Lina", {{5, 1}}}) == "malformed");
    CHECK(room.intend(DrawCurve{journey, "Lina", {{0, 101}}}) == "malformed");
    CHECK(room.intend(DrawCurve{journey, std::string(61, 'x'), {{0, 1}}}) == "text_too_long");
    PlaceFrame wrong = proposed(FrameKind::axes);
    wrong.columns.pop_back();
    CHECK(room.intend(wrong) == "malformed");
    wrong = proposed(FrameKind::lanes);
    wrong.columns.resize(base::limits::frame_columns_max + 1);
    CHECK(room.intend(wrong) == "too_many");
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(proposed(FrameKind::page)) == "locked");
    CHECK(room.intend(MoveFrame{page, {0, 0, 960, 620}}) == "locked");
    CHECK(room.intend(NameFrame{page, "x", {}, {}}) == "locked");
    CHECK(room.intend(GrowTable{journey, 1, 0}) == "locked");
    CHECK(room.intend(RemoveFrame{page}) == "locked");
    CHECK(room.intend(OrderFrames{{page}}) == "locked");
    CHECK(room.intend(DrawCurve{journey, "Lina", {{0, 1}}}) == "locked");
}

TEST_CASE("frames, people and what goes along have their limits") {
    Room room = plain_room();
    const FrameId journey = placed(room, FrameKind::journey);
    for (std::size_t i = 0; i < base::limits::frame_personas_max; ++i) {
        CHECK(room.intend(DrawCurve{journey, "P" + std::to_string(i), {{0, 1}}}).empty());
    }
    CHECK(room.intend(DrawCurve{journey, "one more", {{0, 1}}}) == "full");
    CHECK(room.intend(DrawCurve{journey, "P0", {{1, 1}}}).empty());
    CHECK(room.intend(GrowTable{journey, int(base::limits::frame_columns_max), 0}) == "full");
    CHECK(room.intend(GrowTable{journey, 0, int(base::limits::frame_rows_max)}) == "full");
    const FrameId page = placed(room, FrameKind::page, {9000, 9000});
    for (std::size_t i = 0; i < base::limits::batch_events_max; ++i) {
        room.intend(CreateCard{"x", {8700, 8800}, {}, {}, {}});
    }
    const base::Rect at = of(room, page).at;
    CHECK(room.intend(MoveFrame{page, {at.x + 5, at.y, at.w, at.h}}) == "full");
    while (room.state.frames.size() < base::limits::frames_max) placed(room, FrameKind::page);
    CHECK(room.intend(proposed(FrameKind::page)) == "full");
}

TEST_CASE("in a table no card lies on another, wherever it was let go, and rows only grow") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::lanes);
    base::Random random(7);
    float height = of(room, id).at.h;
    for (int i = 0; i < 60; ++i) {
        const base::Rect cells = cells_rect(of(room, id));
        const base::Vec2 at{cells.x + float(random.unit()) * (cells.w - 1) - card_width / 2,
                            cells.y + float(random.unit()) * (cells.h - 1) - card_height / 2};
        if (i < 20) {
            CHECK(room.intend(CreateCard{"x", at, {}, {}, {}}, hand_1).empty());
        } else {
            const auto card = std::next(room.state.cards.begin(), std::ptrdiff_t(random.below(20)));
            CHECK(room.intend(MoveCards{{{card->first, at}}}, hand_1).empty());
        }
        CHECK(!overlap_in(room.state));
        CHECK(of(room, id).at.h >= height);
        height = of(room, id).at.h;
        for (const auto& [number, card] : room.state.cards) {
            CHECK(cells_rect(of(room, id)).contains(card_rect(card.at).centre()));
        }
    }
}

TEST_CASE("a table of another size keeps every card in its cell") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::lanes);
    const CardId card{room.state.next_id};
    room.intend(CreateCard{"x", corner_in(room, id, {2, 1}), {}, {}, {}}, hand_1);
    const base::Rect at = of(room, id).at;
    for (const base::Vec2 size : {base::Vec2{2400, 1500}, base::Vec2{900, 700}}) {
        CHECK(room.intend(MoveFrame{id, {at.x, at.y, size.x, size.y}}, hand_1).empty());
        const auto cell = cell_at(of(room, id), card_rect(room.state.card(card)->at).centre());
        CHECK(cell == Cell{2, 1});
    }
    const std::string before = dump(room.state);
    CHECK(room.undo(hand_1).empty());
    CHECK(dump(room.state) != before);
    CHECK(of(room, id).at.w == 2400);
}

TEST_CASE("axes of another size keep every value; corners are 0 and 1") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::axes);
    const base::Rect plot = plot_rect(of(room, id));
    CHECK(value_at(of(room, id), {plot.x, plot.bottom()}) == base::Vec2{0, 0});
    CHECK(value_at(of(room, id), {plot.right(), plot.y}) == base::Vec2{1, 1});
    CHECK(value_at(of(room, id), {plot.x - 50, plot.bottom() + 50}) == base::Vec2{0, 0});
    const CardId card{room.state.next_id};
    const base::Vec2 place = place_at(of(room, id), {0.2F, 0.9F});
    room.intend(CreateCard{"x", place - base::Vec2{100, 70}, {}, {}, {}}, hand_1);
    const base::Rect at = of(room, id).at;
    CHECK(room.intend(MoveFrame{id, {at.x, at.y, 1900, 700}}, hand_1).empty());
    const base::Vec2 value =
        value_at(of(room, id), card_rect(room.state.card(card)->at).centre());
    CHECK(value.x == doctest::Approx(0.2));
    CHECK(value.y == doctest::Approx(0.9));
}

TEST_CASE("a group in a table keeps together; its cards are in no cell of their own") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::lanes);
    const CardId card{room.state.next_id};
    room.intend(CreateCard{"x", {3000, 3000}, {}, {}, {}}, hand_1);
    room.intend(CreateCluster{"Groupe", {card}}, hand_1);
    const base::Vec2 let_go = corner_in(room, id, {1, 1}) + base::Vec2{11, 7};
    room.intend(MoveCards{{{card, let_go}}}, hand_1);
    CHECK(room.state.card(card)->at == let_go);
    CHECK(cell_cards(room.state, of(room, id)).empty());
    room.intend(MoveCards{{{card, let_go}}, ClusterId{}}, hand_1);
    CHECK(room.state.card(card)->at != let_go);
    CHECK(cell_cards(room.state, of(room, id)).size() == 1);
}

TEST_CASE("what somebody else has drawn on a frame keeps it there") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::journey);
    room.intend(DrawCurve{id, "Lina", {{0, 50}}}, hand_2);
    CHECK(room.undo(hand_1) == "changed_since");
    // Two curves are two things.
    room.intend(DrawCurve{id, "Omar", {{0, 20}}}, hand_1);
    CHECK(room.undo(hand_2).empty());
    CHECK(room.undo(hand_1).empty());
    CHECK(of(room, id).curves.empty());
    CHECK(room.undo(hand_1).empty());
    CHECK(!room.state.frame(id));
}

TEST_CASE("frames come in the order that was told, the others after them as they were placed") {
    Room room = plain_room();
    const FrameId a = placed(room, FrameKind::page), b = placed(room, FrameKind::axes),
                  c = placed(room, FrameKind::screen);
    room.intend(OrderFrames{{c, a}}, hand_1);
    const auto ids = [&] {
        std::vector<FrameId> found;
        for (const Frame* frame : frames_in_order(room.state)) found.push_back(frame->id);
        return found;
    };
    CHECK(ids() == std::vector{c, a, b});
    room.intend(RemoveFrame{c}, hand_1);
    CHECK(ids() == std::vector{a, b});
    CHECK(room.undo(hand_1).empty());
    CHECK(room.undo(hand_1).empty());
    CHECK(ids() == std::vector{a, b, c});
}

TEST_CASE("a photo that comes by itself lies in no frame") {
    Room room = plain_room();
    const FrameId id = placed(room, FrameKind::page, {0, 0});
    CHECK(!of(room, id).at.overlaps(card_rect(free_place(room.state))));
}
