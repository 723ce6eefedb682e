// Methods on the board: each is placed as it is told, in both languages, taken back whole, and
// refused where the board is full.
#include "room.h"

#include "../library.h"
#include "base/text.h"
#include "workshop/chaining.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"
#include "workshop/sheets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace workshop;
using tests::method;

namespace {

constexpr base::Vec2 corner{-340, 560};

// The frames that are there, outer ones first.
std::vector<const Frame*> frames_of(const State& state) { return frames_in_order(state); }

std::size_t lines_of(const Frame& frame) {
    std::size_t lines = 0;
    for (std::size_t row = 0; row < frame.rows.size(); ++row) lines += is_line_row(frame, row);
    return lines;
}

}  // namespace

TEST_CASE("every method has a key, a title and an aim of its own; every page and stage has some") {
    std::set<std::string> keys, titles, aims;
    std::set<MethodStage> stages;
    std::set<MethodPage> pages;
    const SharedMethods methods = tests::library();
    for (const Method& each : *methods) {
        CHECK(keys.insert(each.key).second);
        CHECK(titles.insert(each.title).second);
        CHECK(aims.insert(each.aim).second);
        CHECK(each.aim.ends_with("."));
        CHECK(method_of(*methods, each.key) == &each);
        stages.insert(each.stage);
        pages.insert(each.page);
    }
    CHECK(stages.size() == std::size_t(method_stage_count));
    CHECK(pages.size() == std::size_t(method_page_count));
    CHECK(method_of(*methods, "nobody") == nullptr);
}

TEST_CASE("every method is placed where it was asked for, and is whole") {
    for (const char* language : {"fr", "en"}) {
        const SharedMethods methods = tests::library(language);
        for (const Method& each : *methods) {
            CAPTURE(each.key);
            Room room = plain_room();
            const PlaceTemplate placing = laid_out(each, corner);
            REQUIRE(room.intend(placing, hand_1).empty());
            const auto frames = frames_of(room.state);
            REQUIRE(frames.size() == frame_count(each));
            CHECK(rect_of(placing).min() == corner);
            REQUIRE(room.state.methods.size() == 1);
            CHECK(room.state.methods.front().method == each.key);
            CHECK(room.state.methods.front().frames.size() == frames.size());
            std::size_t stamps = 0;
            for (std::size_t i = 0; i < each.zones.size(); ++i) {
                const Method::Zone& zone = each.zones[i];
                const Frame& whole = *frames[frame_index(each, i)];
                CHECK(whole.title == (zone.title.empty() ? each.title : zone.title));
                CHECK(whole.kind == zone.kind);
                CHECK(whole.columns == zone.columns);
                CHECK(whole.rows.size() == zone.rows.size());
                stamps += zone.stamps.size();
                for (std::size_t box = 0; box < zone.boxes.size(); ++box) {
                    const Frame& inner = *frames[frame_index(each, i, box)];
                    CHECK(inner.title == zone.boxes[box].title);
                    CHECK(lies_in(inner, whole));
                    CHECK(name_rect(inner, {}).y >= whole.at.y);
                }
            }
            CHECK(stamp_count(room.state) == stamps);
        }
    }
}

TEST_CASE("nothing of a method lies on another part of it") {
    const SharedMethods methods = tests::library();
    for (const Method& each : *methods) {
        CAPTURE(each.key);
        const PlaceTemplate placed = laid_out(each, corner);
        const auto whole = [](const PlaceFrame& frame) {
            return base::united(frame.at, name_rect(as_frame(frame), {}));
        };
        for (const PlaceFrame& one : placed.frames) {
            for (const PlaceFrame& other : placed.frames) {
                const bool within = one.at.contains(other.at.min()) ||
                                    other.at.contains(one.at.min());
                if (&one == &other || within) continue;
                CHECK(!whole(one).overlaps(whole(other)));
            }
        }
    }
}

TEST_CASE("in every language the same rows of a method are lines") {
    const SharedMethods french = tests::library(), english = tests::library("en");
    REQUIRE(french->size() == english->size());
    std::size_t lines = 0;
    for (std::size_t i = 0; i < french->size(); ++i) {
        const PlaceTemplate one = laid_out((*french)[i], {}), other = laid_out((*english)[i], {});
        REQUIRE(one.frames.size() == other.frames.size());
        for (std::size_t k = 0; k < one.frames.size(); ++k) {
            CHECK(lines_of(as_frame(one.frames[k])) == lines_of(as_frame(other.frames[k])));
            CHECK(one.frames[k].at == other.frames[k].at);
            lines += lines_of(as_frame(one.frames[k]));
        }
    }
    CHECK(lines == 3);  // of the blueprint
}

TEST_CASE("one undo takes all of a method back, and nothing else") {
    const SharedMethods methods = tests::library();
    for (const Method& each : *methods) {
        CAPTURE(each.key);
        Room room = plain_room();
        room.intend(CreateCard{"une idée", {0, 0}, {}, {}, {}}, hand_1);
        const std::string before = dump(room.state);
        REQUIRE(room.intend(laid_out(each, corner), hand_1).empty());
        CHECK(dump(room.state) != before);
        const std::uint64_t gesture = room.entries.back().gesture;
        CHECK(room.entries.back().seq - gesture + 1 > frame_count(each));
        REQUIRE(room.undo(hand_1).empty());
        CHECK(frames_of(room.state).empty());
        CHECK(stamp_count(room.state) == 0);
        CHECK(card_count(room.state) == 1);
        CHECK(dump(fold(room.entries)) == dump(room.state));
    }
}

TEST_CASE("the boxes of a sheet go with it, its cards stay; undo brings all of them back") {
    Room room = plain_room();
    const FrameId sheet{room.state.next_id};
    REQUIRE(room.intend(laid_out(method("empathy-map"), {}), hand_1).empty());
    const Frame& map = *room.state.frame(sheet);
    const auto boxes = boxes_of(room.state, map);
    REQUIRE(boxes.size() == 6);
    room.intend(CreateCard{"un besoin", boxes[2]->at.centre(), {}, {}, {}}, hand_2);
    PlaceFrame table = proposed_frame(FrameKind::lanes, map.at.centre());
    REQUIRE(room.intend(table, hand_2).empty());
    CHECK(boxes_of(room.state, map).size() == 6);  // a table is no box
    REQUIRE(room.intend(RemoveFrame{sheet}, hand_1).empty());
    CHECK(frames_of(room.state).size() == 1);
    CHECK(card_count(room.state) == 1);
    REQUIRE(room.undo(hand_1).empty());
    CHECK(frames_of(room.state).size() == 8);
}

TEST_CASE("a template on which somebody else has drawn a curve is not taken back") {
    Room room = plain_room();
    const FrameId map{room.state.next_id};
    REQUIRE(room.intend(laid_out(method("experience-map"), {}), hand_1).empty());
    REQUIRE(room.intend(DrawCurve{map, "Lina", {{0, 40}, {1, -60}}}, hand_2).empty());
    CHECK(room.undo(hand_1) == "changed_since");
}

TEST_CASE("a template is refused whole: where cards are locked, and at every limit") {
    const PlaceTemplate map = laid_out(method("empathy-map"), {});
    const PlaceTemplate sheet = laid_out(method("persona"), {});
    Room room = plain_room();
    CHECK(room.intend(PlaceTemplate{}) == "malformed");
    for (std::size_t i = map.frames.size() - 1; i < base::limits::frames_max; ++i) {
        REQUIRE(room.intend(proposed_frame(FrameKind::page, {0, 0})).empty());
    }
    CHECK(room.intend(map) == "full");  // one frame too many
    CHECK(room.state.frames.size() + map.frames.size() == base::limits::frames_max + 1);
    Room stamped = plain_room();
    for (std::size_t i = 0; i < base::limits::stamps_max; ++i) {
        REQUIRE(stamped.intend(PlaceStamp{StampKind::bench, {{0, 0}}}).empty());
    }
    CHECK(stamped.intend(sheet) == "full");
    CHECK(stamped.state.frames.empty());
    CHECK(stamped.intend(map).empty());  // it has no stamps
    room.intend(StartActivity{interval_activity});
    CHECK(room.intend(map) == "locked");
    CHECK(room.intend(laid_out(method("blueprint"), {2e6F, 0})) == "locked");
    Room far = plain_room();
    CHECK(far.intend(laid_out(method("blueprint"), {2e6F, 0})) == "off_board");
}

TEST_CASE("a card that is let go on a line falls into the nearer lane; the line stays thin") {
    Room room = plain_room();
    const FrameId id{room.state.next_id};
    REQUIRE(room.intend(laid_out(method("blueprint"), {}), hand_1).empty());
    const auto frame = [&]() -> const Frame& { return *room.state.frame(id); };
    REQUIRE(is_line_row(frame(), 2));
    const base::Rect line = cell_rect(frame(), {1, 2});
    CHECK(line.h == line_row_height);
    const auto fall = [&](float y) {
        const CardId card{room.state.next_id};
        const base::Vec2 at{line.centre().x - card_width / 2, y - card_height / 2};
        REQUIRE(room.intend(CreateCard{"carte", at, {}, {}, {}}, hand_1).empty());
        return *cell_at(frame(), card_rect(room.state.card(card)->at).centre());
    };
    CHECK(fall(line.y + 2) == Cell{1, 1});
    CHECK(fall(line.bottom() - 2) == Cell{1, 3});
    for (int i = 0; i < 4; ++i) fall(line.y + 2);  // the lane above grows
    const base::Rect after = cell_rect(frame(), {1, 2});
    CHECK(after.h == doctest::Approx(line_row_height));
    CHECK(after.y > line.y);
    base::Rect larger = frame().at;
    larger.h *= 1.5F;
    REQUIRE(room.intend(MoveFrame{id, larger}, hand_1).empty());
    CHECK(cell_rect(frame(), {0, 2}).h == doctest::Approx(line_row_height));
}

TEST_CASE("a line that is given another name is a lane") {
    Room room = plain_room();
    const FrameId id{room.state.next_id};
    REQUIRE(room.intend(laid_out(method("blueprint"), {}), hand_1).empty());
    const Frame before = *room.state.frame(id);
    std::vector<std::string> rows = before.rows;
    rows[2] = "Le comptoir";
    REQUIRE(room.intend(NameFrame{id, before.title, before.columns, rows}, hand_1).empty());
    const Frame& frame = *room.state.frame(id);
    CHECK(!is_line_row(frame, 2));
    const base::Vec2 middle = cell_rect(frame, {0, 2}).centre();
    CHECK(*cell_at(frame, middle) == Cell{0, 2});
    const base::Vec2 at = middle - base::Vec2{card_width, card_height} / 2;
    REQUIRE(room.intend(CreateCard{"carte", at, {}, {}, {}}, hand_1).empty());
    CHECK(cell_rect(frame, {0, 2}).h > card_height);  // it has made room
    rows[2] = "——";
    REQUIRE(room.intend(NameFrame{id, before.title, before.columns, rows}, hand_1).empty());
    CHECK(!is_line_row(frame, 2));  // dashes alone name nothing
}

TEST_CASE("a table of lines alone has no cells") {
    PlaceFrame wanted = proposed_frame(FrameKind::lanes, {});
    wanted.rows = {"— un —", "— deux —"};
    const Frame frame = as_frame(wanted);
    CHECK(!cell_at(frame, cells_rect(frame).centre()));
}

TEST_CASE("the grid that a test asks for takes what testers say") {
    const base::Words french =
        base::Words::load(std::string(FABRIQUE_BINARY_DIR) + "/share/fabrique/i18n", "fr");
    for (const base::Words& words : {base::Words(), french}) {
        const PlaceFrame grid = laid_out(method("feedback", words.language()), {}).frames.front();
        CHECK(takes_feedback(as_frame(grid)));
        const PlaceFrame proposed = proposed_feedback_grid({}, words);
        CHECK(proposed.columns == grid.columns);
        CHECK(proposed.at.size() == grid.at.size());
    }
}
