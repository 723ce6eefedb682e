// Templates of frames: each is placed as it is told, in both languages, taken back whole, and
// refused where the board is full.
#include "room.h"

#include "base/text.h"
#include "workshop/frame_templates.h"
#include "workshop/frames.h"
#include "workshop/prototype.h"
#include "workshop/sheets.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace workshop;

namespace {

base::Words french() {
    return base::Words::load(std::string(FABRIQUE_BINARY_DIR) + "/share/fabrique/i18n", "fr");
}

constexpr base::Vec2 corner{-340, 560};

// The frames that are there, outer ones first.
std::vector<const Frame*> frames_of(const State& state) { return frames_in_order(state); }

std::size_t lines_of(const Frame& frame) {
    std::size_t lines = 0;
    for (std::size_t row = 0; row < frame.rows.size(); ++row) lines += is_line_row(frame, row);
    return lines;
}

}  // namespace

TEST_CASE("every template has a key, a name and a purpose of its own; every stage has some") {
    std::set<std::string> keys, names, purposes;
    std::set<TemplateStage> stages;
    for (const FrameTemplate& each : frame_templates()) {
        CHECK(keys.insert(each.key).second);
        CHECK(names.insert(each.name).second);
        CHECK(purposes.insert(each.purpose).second);
        CHECK(std::string_view(each.purpose).ends_with("."));
        CHECK(&frame_template(each.key) == &each);
        stages.insert(each.stage);
    }
    CHECK(stages.size() == std::size_t(template_stage_count));
}

TEST_CASE("every template is placed where it was asked for, and is whole") {
    for (const base::Words& words : {base::Words(), french()}) {
        for (const FrameTemplate& each : frame_templates()) {
            CAPTURE(each.key);
            CAPTURE(words.language());
            Room room = plain_room();
            REQUIRE(room.intend(laid_out(each, corner, words), hand_1).empty());
            const auto frames = frames_of(room.state);
            REQUIRE(frames.size() == 1 + each.boxes.size());
            const Frame& whole = *frames.front();
            CHECK(whole.title == words.say(each.name));
            CHECK(whole.kind == each.kind);
            CHECK(whole.at.min() == corner);
            CHECK(whole.at.size() == size_of(each));
            CHECK(whole.columns.size() == each.columns.size());
            CHECK(whole.rows.size() == each.rows.size());
            CHECK(stamp_count(room.state) == each.stamps.size());
            for (const Frame* inner : frames) {
                if (inner == &whole) continue;
                CHECK(lies_in(*inner, whole));
                CHECK(name_rect(*inner, {}).y >= whole.at.y);
                CHECK(!inner->title.empty());
                for (const Frame* other : frames) {
                    const bool apart = other == inner || other == &whole ||
                                       !base::united(inner->at, name_rect(*inner, {}))
                                            .overlaps(other->at);
                    CHECK(apart);
                }
            }
        }
    }
}

TEST_CASE("in every language the same rows of a template are lines") {
    const base::Words other = french();
    REQUIRE(other.language() == "fr");
    std::size_t lines = 0;
    for (const FrameTemplate& each : frame_templates()) {
        CAPTURE(each.key);
        const Frame english = as_frame(laid_out(each, {}, {}).frames.front());
        const Frame translated = as_frame(laid_out(each, {}, other).frames.front());
        CHECK(lines_of(english) == lines_of(translated));
        CHECK(translated.title == other.say(each.name));
        lines += lines_of(english);
    }
    CHECK(lines == 3);  // of the blueprint
}

TEST_CASE("one undo takes all of a template back, and nothing else") {
    for (const FrameTemplate& each : frame_templates()) {
        CAPTURE(each.key);
        Room room = plain_room();
        room.intend(CreateCard{"une idée", {0, 0}, {}, {}, {}}, hand_1);
        const std::string before = dump(room.state);
        REQUIRE(room.intend(laid_out(each, corner, {}), hand_1).empty());
        CHECK(dump(room.state) != before);
        const std::uint64_t gesture = room.entries.back().gesture;
        CHECK(room.entries.back().seq - gesture + 1 >= 1 + each.boxes.size());
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
    REQUIRE(room.intend(laid_out(frame_template("empathy-map"), {}, {}), hand_1).empty());
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
    REQUIRE(room.intend(laid_out(frame_template("experience-map"), {}, {}), hand_1).empty());
    REQUIRE(room.intend(DrawCurve{map, "Lina", {{0, 40}, {1, -60}}}, hand_2).empty());
    CHECK(room.undo(hand_1) == "changed_since");
}

TEST_CASE("a template is refused whole: where cards are locked, and at every limit") {
    const PlaceTemplate map = laid_out(frame_template("empathy-map"), {}, {});
    const PlaceTemplate sheet = laid_out(frame_template("persona"), {}, {});
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
    CHECK(room.intend(laid_out(frame_template("blueprint"), {2e6F, 0}, {})) == "locked");
    Room far = plain_room();
    CHECK(far.intend(laid_out(frame_template("blueprint"), {2e6F, 0}, {})) == "off_board");
}

TEST_CASE("a card that is let go on a line falls into the nearer lane; the line stays thin") {
    Room room = plain_room();
    const FrameId id{room.state.next_id};
    REQUIRE(room.intend(laid_out(frame_template("blueprint"), {}, {}), hand_1).empty());
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
    REQUIRE(room.intend(laid_out(frame_template("blueprint"), {}, {}), hand_1).empty());
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
    const PlaceTemplate grid = laid_out(frame_template("feedback"), {}, {});
    CHECK(takes_feedback(as_frame(grid.frames.front())));
    CHECK(proposed_feedback_grid({}, {}).columns == grid.frames.front().columns);
}
