// Ink by many hands: nothing that was drawn is lost, nothing that was cancelled is left.

#include "base/random.h"
#include "wall.h"

using board::Choice;
using tests::Wall;
using workshop::InkLine;

namespace {

// A hand that draws loops and corners around a place, board units or pixels.
std::vector<base::Vec2> scribble(base::Vec2 middle, float reach, std::size_t points,
                                 std::uint64_t seed) {
    base::Random random(seed);
    std::vector<base::Vec2> way;
    for (std::size_t i = 0; i < points; ++i) {
        const float turn = float(i) * 0.05F;
        const float far = reach * (0.4F + 0.6F * std::abs(std::sin(turn * 0.37F)));
        const float tremble = float(random.unit()) * 2;
        way.push_back(middle + base::Vec2{std::cos(turn) * far + tremble,
                                          std::sin(turn * 1.3F) * far});
    }
    return way;
}

// The farthest that any point of the way lies from the nearest of the lines.
float farthest(const std::vector<base::Vec2>& way,
               const std::vector<std::pair<base::Vec2, InkLine>>& lines) {
    float worst = 0;
    for (const base::Vec2 point : way) {
        float nearest = INFINITY;
        for (const auto& [corner, line] : lines) {
            for (std::size_t i = 0; i < line.points.size(); ++i) {
                const auto& next = line.points[std::min(i + 1, line.points.size() - 1)];
                nearest = std::min(nearest, base::distance_to_segment(
                                                point, corner + workshop::place_of(line.points[i]),
                                                corner + workshop::place_of(next)));
            }
        }
        worst = std::max(worst, nearest);
    }
    return worst;
}

std::size_t points_in(const std::vector<std::pair<base::Vec2, InkLine>>& lines) {
    std::size_t points = 0;
    for (const auto& [corner, line] : lines) points += line.points.size();
    return points;
}

}  // namespace

TEST_CASE("Three pens draw 2,000 points each at once: every point is within the bound") {
    Wall wall;
    std::vector<std::vector<base::Vec2>> ways;
    for (std::uint64_t i = 0; i < 3; ++i) {
        ways.push_back(scribble({300 + float(i) * 650, 540}, 250, 2000, i + 1));
        wall.point(std::int64_t(i) + 1, input::Phase::down, ways[i][0], input::PointerKind::pen);
    }
    for (std::size_t step = 0; step < 2000; ++step) {
        for (std::size_t i = 0; i < 3; ++i) wall.move(std::int64_t(i) + 1, ways[i][step]);
    }
    for (std::size_t i = 0; i < 3; ++i) wall.up(std::int64_t(i) + 1, ways[i].back());
    const auto drawn = wall.wishes<workshop::DrawStrokes>();
    REQUIRE(drawn.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<std::pair<base::Vec2, InkLine>> lines;
        for (const auto& stroke : drawn[i].strokes) lines.emplace_back(stroke.at, stroke.line);
        const float worst = farthest(ways[i], lines);
        MESSAGE("worst ", worst, " of ", board::ink_error_units, ", points ", points_in(lines));
        CHECK(worst <= board::ink_error_units);
        CHECK(points_in(lines) < 2000);
    }
    CHECK(wall.state.strokes.size() >= 3);
    CHECK(wall.wished[0].hand != wall.wished[1].hand);
    CHECK(wall.hands.presence().inkings.empty());
}

TEST_CASE("Two fingers draw on two sheets at once; put down, undone, opened again") {
    Wall wall;
    const board::Sheet left = wall.open_sheet({300, 300});
    const board::Sheet right = wall.open_sheet({1600, 300});
    REQUIRE(wall.hands.presence().drafts.size() == 2);
    const base::Vec2 a{100, 70};
    wall.down(1, left.to_px(a));
    wall.down(2, right.to_px(a));
    for (int i = 1; i <= 60; ++i) {
        wall.move(1, left.to_px(a + base::Vec2{float(i), 0}));
        wall.move(2, right.to_px(a + base::Vec2{0, float(i)}));
    }
    CHECK(wall.wished.empty());  // presence only
    wall.up(1, left.to_px(a + base::Vec2{60, 0}));
    wall.up(2, right.to_px(a + base::Vec2{0, 60}));
    const auto first = wall.hands.presence().drafts[0].hand;
    const auto second = wall.hands.presence().drafts[1].hand;
    wall.choose_of(first, Choice::put_down);
    wall.choose_of(second, Choice::put_down);
    REQUIRE(workshop::card_count(wall.state) == 2);
    for (const auto& [id, card] : wall.state.cards) {
        REQUIRE(card.ink.size() == 1);
        CHECK(card.text.empty());
        CHECK(card.ink[0].points.size() == 2);  // a straight line is its two ends
    }
    CHECK(wall.state.cards.begin()->second.ink[0].points[1].x == 160 * 8);
    wall.undo(first);
    REQUIRE(workshop::card_count(wall.state) == 1);
    workshop::CardId kept;
    for (const auto& [id, card] : wall.state.cards) {
        if (!card.deleted) kept = id;
    }
    wall.double_tap(wall.middle_px(kept));
    REQUIRE(wall.hands.presence().drafts.size() == 1);
    const board::Draft& again = wall.hands.presence().drafts[0];
    CHECK(again.sheet);
    CHECK(again.ink == wall.state.card(kept)->ink);
}

TEST_CASE("On a sheet: inks and nibs, an eraser, one line taken back, limits said") {
    Wall wall;
    const board::Sheet sheet = wall.open_sheet({900, 300});
    const auto hand = wall.hands.presence().drafts[0].hand;
    const auto draw = [&](base::Vec2 from, base::Vec2 to) {
        wall.drag(sheet.to_px(from), sheet.to_px(to));
    };
    const auto& ink = wall.hands.presence().drafts[0].ink;
    draw({10, 10}, {100, 10});
    wall.choose_of(hand, Choice::ink, 2);
    wall.choose_of(hand, Choice::tool, 1);
    draw({10, 50}, {100, 50});
    REQUIRE(ink.size() == 2);
    CHECK(ink[0].nib == workshop::Nib::pen);
    CHECK(ink[1].nib == workshop::Nib::marker);
    CHECK(ink[1].colour == workshop::InkColour::red);
    CHECK(workshop::width_of(ink[1].points[0]) == board::card_marker_units);
    wall.choose_of(hand, Choice::tool, 2);
    draw({50, 5}, {50, 15});  // across the first line only
    REQUIRE(ink.size() == 1);
    CHECK(ink[0].nib == workshop::Nib::marker);
    wall.choose_of(hand, Choice::step_back);
    CHECK(ink.size() == 2);
    wall.choose_of(hand, Choice::step_back);
    CHECK(ink.size() == 1);
    wall.choose_of(hand, Choice::tool, 0);
    for (std::size_t i = 1; i < base::limits::card_lines_max + 1; ++i) draw({5, 90}, {9, 90});
    CHECK(ink.size() == base::limits::card_lines_max);
    CHECK(wall.told() == "too_many");
}

TEST_CASE("What is cancelled leaves no trace: focus, second finger, a card that goes") {
    Wall wall;
    const board::Sheet sheet = wall.open_sheet({900, 300});
    const auto& draft = wall.hands.presence().drafts[0];
    wall.down(1, sheet.to_px({20, 20}));
    wall.move(1, sheet.to_px({90, 20}));
    wall.cancel(1);
    CHECK(draft.ink.empty());
    wall.down(1, sheet.to_px({20, 20}));
    wall.move(1, sheet.to_px({90, 20}));
    wall.obey(wall.hands.cancel_all(wall.here()));
    CHECK(wall.hands.presence().inkings.empty());
    wall.up(1, sheet.to_px({95, 20}));
    CHECK(draft.ink.empty());
    // Two fingers together move the sheet instead.
    const base::Vec2 was = draft.sheet->panel_px().min();
    wall.now += 1000;
    wall.down(1, sheet.to_px({40, 40}));
    wall.down(2, sheet.to_px({120, 40}));
    wall.move(1, sheet.to_px({40, 40}) + base::Vec2{30, 0});
    wall.move(2, sheet.to_px({120, 40}) + base::Vec2{30, 0});
    wall.up(1, {0, 0});
    wall.up(2, {0, 0});
    CHECK(draft.ink.empty());
    CHECK(draft.sheet->panel_px().min() != was);
    CHECK(draft.past.empty());
}

TEST_CASE("A pen draws on the canvas at once, a dot where it only touches; a finger does not") {
    Wall wall;
    wall.pen(1, {{500, 500}});
    REQUIRE(workshop::stroke_count(wall.state) == 1);
    CHECK(wall.hands.presence().drafts.empty());
    wall.pen(2, {{600, 500}, {650, 520}, {700, 500}});
    CHECK(workshop::stroke_count(wall.state) == 2);
    wall.drag({600, 700}, {700, 700});
    CHECK(workshop::stroke_count(wall.state) == 2);
    const auto card = wall.card("idée", {900, 500});
    const base::Vec2 on_card = wall.middle_px(card);
    wall.pen(3, {on_card, on_card + base::Vec2{100, 0}, on_card + base::Vec2{100, 0}});
    CHECK(workshop::stroke_count(wall.state) == 2);  // a pen moves cards, as a finger does
    wall.start("Écouter");
    wall.pen(4, {{600, 800}, {700, 800}});
    CHECK(workshop::stroke_count(wall.state) == 2);
}

TEST_CASE("A pen that stays asks for its palette; its eraser takes strokes away, exactly") {
    Wall wall;
    wall.pen(1, {{500, 500}, {800, 500}});
    wall.pen(2, {{500, 600}, {800, 600}});
    wall.pen(3, {{500, 700}, {800, 700}});
    const auto hand = wall.wished.back().hand;
    wall.point(4, input::Phase::down, {1000, 500}, input::PointerKind::pen);
    wall.wait(600);
    REQUIRE(wall.offers(Choice::tool));
    wall.point(4, input::Phase::up, {1000, 500}, input::PointerKind::pen);
    CHECK(workshop::stroke_count(wall.state) == 3);  // it left no dot
    std::vector<base::Vec2> ring;  // comes back to where it began: a line all the same
    for (int i = 0; i <= 100; ++i) {
        const float turn = float(i) * 0.0629F;
        ring.push_back({1500 + 90 * std::cos(turn), 300 + 90 * std::sin(turn)});
    }
    wall.pen(7, ring);
    CHECK(workshop::stroke_count(wall.state) == 4);
    wall.undo(wall.wished.back().hand);
    wall.point(4, input::Phase::down, {1000, 500}, input::PointerKind::pen);
    wall.wait(600);
    wall.point(4, input::Phase::up, {1000, 500}, input::PointerKind::pen);
    wall.choose_of(hand, Choice::tool, 2);
    wall.pen(5, {{600, 480}, {600, 620}});
    CHECK(workshop::stroke_count(wall.state) == 1);
    wall.undo(hand);
    CHECK(workshop::stroke_count(wall.state) == 3);
    // Cancelled, they are all seen again.
    wall.point(6, input::Phase::down, {600, 480}, input::PointerKind::pen);
    wall.point(6, input::Phase::move, {600, 720}, input::PointerKind::pen);
    CHECK(wall.shown<board::StrokeShape>().empty());
    wall.cancel(6);
    CHECK(wall.shown<board::StrokeShape>().size() == 3);
    CHECK(workshop::stroke_count(wall.state) == 3);
}

TEST_CASE("A line too long for one stroke goes on in the next, from where it ended") {
    Wall wall;
    const auto way = scribble({960, 540}, 400, 9000, 9);
    wall.pen(1, way);
    const auto drawn = wall.wishes<workshop::DrawStrokes>();
    REQUIRE(drawn.size() == 1);
    const auto& strokes = drawn[0].strokes;
    REQUIRE(strokes.size() > 1);
    std::vector<std::pair<base::Vec2, InkLine>> lines;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        lines.emplace_back(strokes[i].at, strokes[i].line);
        CHECK(strokes[i].line.points.size() <= base::limits::line_points_max);
        if (i == 0) continue;
        const base::Vec2 end =
            strokes[i - 1].at + workshop::place_of(strokes[i - 1].line.points.back());
        CHECK(base::length(end - strokes[i].at) <= board::ink_error_units);
    }
    CHECK(farthest(way, lines) <= board::ink_error_units);
    const board::Strokes leap =
        board::canvas_strokes(board::Trace{{{0, 0}, 3}, {{90'000, -20'000}, 3}}, {});
    CHECK(leap.size() > 10);
    for (const auto& stroke : leap) {
        CHECK_FALSE(workshop::validate(workshop::StrokeDrawn{{1}, stroke.at, stroke.line, {}}));
    }
}

TEST_CASE("A line that leaves the paper ends at its edge and begins again where it comes back") {
    const board::Trace way{{{100, 70}, 2}, {{300, 70}, 2}, {{300, 100}, 2}, {{100, 100}, 2}};
    const workshop::Ink ink = board::card_lines(way, {});
    REQUIRE(ink.size() == 2);
    CHECK(ink[0].points == std::vector<workshop::InkPoint>{{800, 560, 16}, {1600, 560, 16}});
    CHECK(ink[1].points == std::vector<workshop::InkPoint>{{1600, 800, 16}, {800, 800, 16}});
    CHECK(board::card_lines(board::Trace{{{-5, -5}, 2}, {{-9, 40}, 2}}, {}).empty());
    CHECK_FALSE(workshop::validate(workshop::CardInked{{1}, ink}));
}

TEST_CASE("A sheet lies towards any edge of a table: what is drawn upright there is upright") {
    for (const board::Turn turn : {board::Turn::none, board::Turn::one, board::Turn::two,
                                   board::Turn::three}) {
        CAPTURE(int(turn));
        const board::Sheet sheet({100, 200}, {board::card_paper_units, 3, 48}, turn);
        for (const base::Vec2 at : {base::Vec2{0, 0}, base::Vec2{200, 140}, base::Vec2{17, 90}}) {
            const base::Vec2 back = sheet.to_units(sheet.to_px(at));
            CHECK(base::length(back - at) < 0.01F);
        }
        CHECK(base::grown(sheet.paper_px(), 1).contains(sheet.to_px({200, 140})));
        const base::Rect panel = base::grown(sheet.panel_px(), 1);
        for (std::size_t slot = 0; slot < 8; ++slot) {
            CHECK(panel.contains(sheet.tool_px(0, slot, 8).min()));
            CHECK(panel.contains(sheet.tool_px(1, slot, 8).max()));
        }
    }
}

namespace {

// A hand holds the canvas and takes a clear sheet.
board::HandNumber lay_clear_sheet(Wall& wall, base::Vec2 px) {
    wall.long_press(px);
    wall.choose(Choice::draw_here);
    REQUIRE(!wall.hands.presence().drafts.empty());
    const board::Draft& draft = wall.hands.presence().drafts.back();
    REQUIRE(draft.is_clear());
    REQUIRE(draft.sheet);
    return draft.hand;
}

void draw(Wall& wall, std::int64_t id, const std::vector<base::Vec2>& way) {
    wall.down(id, way.front());
    for (const base::Vec2 px : way) wall.move(id, px);
    wall.up(id, way.back());
}

}  // namespace

TEST_CASE("Through a clear sheet fingers draw on the board; cards in it can still be taken") {
    Wall wall;
    const auto card = wall.card("idée", {200, 500});
    const auto first = lay_clear_sheet(wall, {300, 700});
    const base::Rect paper = wall.hands.presence().draft_of(first)->sheet->paper_px();
    REQUIRE(paper.contains(wall.middle_px(card)));
    const auto second = lay_clear_sheet(wall, {1700, 700});
    REQUIRE(first != second);
    // Two people draw at the same time, each with two fingers one after the other.
    const base::Vec2 free{paper.x + 40, paper.bottom() - 60};
    wall.down(1, free);
    wall.down(2, {1700, 600});
    for (int i = 1; i <= 20; ++i) {
        wall.move(1, free + base::Vec2{float(i) * 6, float(i % 3)});
        wall.move(2, {1700 + float(i % 5), 600 + float(i) * 6});
    }
    CHECK(wall.shown<board::LineShape>().size() == 2);
    wall.up(1, free + base::Vec2{120, 0});
    wall.up(2, {1700, 720});
    REQUIRE(workshop::stroke_count(wall.state) == 2);
    CHECK(wall.wished[wall.wished.size() - 2].hand == first);
    CHECK(wall.wished.back().hand == second);
    const base::Vec2 was = wall.at(card);
    wall.drag(wall.middle_px(card), wall.middle_px(card) + base::Vec2{60, 40});
    CHECK(wall.at(card) != was);
    CHECK(workshop::stroke_count(wall.state) == 2);
    wall.choose_of(second, Choice::tool, 2);  // the eraser
    draw(wall, 5, {{1660, 660}, {1760, 660}});
    CHECK(workshop::stroke_count(wall.state) == 1);
    wall.choose_of(first, Choice::step_back);
    REQUIRE(!wall.asked.empty());
    CHECK(wall.asked.back().what == board::Ask::What::undo);
    CHECK(wall.asked.back().hand == first);
    wall.choose_of(first, Choice::put_down);
    wall.choose_of(second, Choice::put_down);
    CHECK(wall.hands.presence().drafts.empty());
    const std::size_t ideas = workshop::card_count(wall.state);
    wall.drag({300, 850}, {400, 850});  // a finger on the board again
    CHECK(workshop::stroke_count(wall.state) == 1);
    CHECK(workshop::card_count(wall.state) == ideas);
}

TEST_CASE("A clear sheet goes when the board is locked; a line under way through it is not kept") {
    Wall wall;
    lay_clear_sheet(wall, {600, 500});
    wall.down(1, {600, 500});
    wall.move(1, {700, 500});
    wall.start("Écouter");
    CHECK(wall.hands.presence().drafts.empty());
    wall.move(1, {800, 500});
    wall.up(1, {800, 500});
    CHECK(workshop::stroke_count(wall.state) == 0);
    CHECK(wall.hands.presence().inkings.empty());
}

TEST_CASE("Put down by another finger, a clear sheet lets the line under way end") {
    Wall wall;
    const auto hand = lay_clear_sheet(wall, {600, 500});
    wall.down(1, {600, 500});
    wall.move(1, {700, 500});
    wall.wait(1000);
    wall.choose_of(hand, Choice::put_down);
    CHECK(wall.hands.presence().drafts.empty());
    wall.move(1, {760, 500});
    wall.up(1, {760, 500});
    CHECK(workshop::stroke_count(wall.state) == 1);
    CHECK(wall.hands.presence().inkings.empty());
}

TEST_CASE("A line held at its end becomes clean, and rough again if it goes on") {
    Wall wall;
    const std::vector<base::Vec2> rough{{500, 500}, {600, 508}, {700, 494}, {800, 503}};
    const auto hold = [&](std::int64_t id) {
        wall.point(id, input::Phase::down, rough.front(), input::PointerKind::pen, 0.5F);
        for (const base::Vec2 px : rough) {
            wall.wait(8);
            wall.point(id, input::Phase::move, px, input::PointerKind::pen, 0.5F);
        }
        wall.wait(board::clean_hold_ms);
    };
    const auto points = [&] {
        const auto drawn = wall.wishes<workshop::DrawStrokes>();
        return drawn.back().strokes.front().line.points.size();
    };
    hold(1);
    wall.point(1, input::Phase::up, rough.back(), input::PointerKind::pen, 0.5F);
    REQUIRE(workshop::stroke_count(wall.state) == 1);
    CHECK(points() == 2);
    hold(2);
    wall.point(2, input::Phase::move, {900, 520}, input::PointerKind::pen, 0.5F);
    wall.point(2, input::Phase::up, {900, 520}, input::PointerKind::pen, 0.5F);
    CHECK(points() > 3);
    wall.pen(3, rough);  // not held
    CHECK(points() > 2);
}

TEST_CASE("With clean shapes chosen every line that can be is clean, on a card as on the board") {
    Wall wall;
    const board::Sheet sheet = wall.open_sheet({900, 300});
    const auto hand = wall.hands.presence().drafts[0].hand;
    wall.choose_of(hand, Choice::cleans);
    const auto& ink = wall.hands.presence().drafts[0].ink;
    std::vector<base::Vec2> box;
    for (const base::Vec2 at : {base::Vec2{30, 30}, {120, 33}, {118, 100}, {28, 97}, {31, 34}}) {
        box.push_back(sheet.to_px(at));
    }
    std::vector<base::Vec2> way;
    for (std::size_t i = 0; i + 1 < box.size(); ++i) {
        for (int k = 0; k < 10; ++k) way.push_back(box[i] + (box[i + 1] - box[i]) * float(k) / 10);
    }
    draw(wall, 1, way);
    REQUIRE(ink.size() == 1);
    CHECK(ink[0].points.size() == 5);
    CHECK(ink[0].points[0].y == ink[0].points[1].y);
    draw(wall, 2, {sheet.to_px({20, 20}), sheet.to_px({60, 80}), sheet.to_px({90, 20}),
                   sheet.to_px({130, 80})});
    REQUIRE(ink.size() == 2);
    CHECK(ink[1].points.size() == 4);  // a zigzag is a zigzag
}

TEST_CASE("An arrow in two strokes: a head drawn soon after its shaft becomes clean at its end") {
    Wall wall;
    const auto sheet = wall.open_sheet({900, 300});
    const auto hand = wall.hands.presence().drafts[0].hand;
    wall.choose_of(hand, Choice::cleans);
    const auto& ink = wall.hands.presence().drafts[0].ink;
    const auto along = [&](std::vector<base::Vec2> corners) {
        std::vector<base::Vec2> way;
        for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
            for (int k = 0; k <= 10; ++k) {
                way.push_back(
                    sheet.to_px(corners[i] + (corners[i + 1] - corners[i]) * float(k) / 10));
            }
        }
        return way;
    };
    const std::vector<base::Vec2> head{{125, 85}, {152, 71}, {126, 56}};
    draw(wall, 1, along({{30, 71}, {90, 69}, {150, 70}}));
    REQUIRE(ink.size() == 1);
    REQUIRE(ink[0].points.size() == 2);
    draw(wall, 2, along(head));
    REQUIRE(ink.size() == 2);
    REQUIRE(ink[1].points.size() == 3);
    const auto at = [](const workshop::InkPoint& point) { return workshop::place_of(point); };
    CHECK(base::length(at(ink[1].points[1]) - at(ink[0].points[1])) < 0.3F);
    CHECK(at(ink[1].points[0]).x == doctest::Approx(at(ink[1].points[2]).x).epsilon(0.01));
    draw(wall, 3, along(head));  // the shaft has its head
    REQUIRE(ink.size() == 3);
    CHECK(base::length(at(ink[2].points[1]) - at(ink[0].points[1])) > 0.3F);
    draw(wall, 4, along({{30, 20}, {150, 20}}));
    wall.wait(board::head_after_ms + 1);  // too late: it is a line of its own
    draw(wall, 5, along({{125, 35}, {152, 21}, {126, 6}}));
    REQUIRE(ink.size() == 5);
    CHECK(ink[4].points.size() > 2);
    CHECK(at(ink[4].points.front()).y > 34);  // as it was drawn
}

TEST_CASE("A screen that tells a finger's pressure draws with it; one that tells none, evenly") {
    Wall wall;
    const board::Sheet sheet = wall.open_sheet({900, 300});
    const auto& ink = wall.hands.presence().drafts[0].ink;
    const auto pressed = [&](float y, float from, float to) {
        using enum input::Phase;
        const auto finger = input::PointerKind::finger;
        wall.point(7, down, sheet.to_px({20, y}), finger, from);
        for (int i = 1; i <= 10; ++i) {
            const float part = float(i) / 10;
            wall.wait(8);
            wall.point(7, move, sheet.to_px({20 + 100 * part, y}), finger,
                       from + (to - from) * part);
        }
        wall.point(7, up, sheet.to_px({120, y}), finger, to);
    };
    pressed(30, 0.2F, 0.9F);
    pressed(60, 1, 1);
    pressed(90, 0, 0);
    REQUIRE(ink.size() == 3);
    CHECK(ink[0].points.back().width > ink[0].points.front().width + 3);
    CHECK(ink[1].points.back().width == ink[1].points.front().width);
    CHECK(ink[2].points.back().width == ink[1].points.front().width);
}

TEST_CASE("A second clear sheet lies beside the first one where there is room") {
    Wall wall;
    const auto first = lay_clear_sheet(wall, {400, 600});
    wall.down(9, wall.hands.presence().draft_of(first)->sheet->paper_px().centre());
    const auto second = lay_clear_sheet(wall, {1060, 600});
    wall.up(9, wall.hands.presence().draft_of(first)->sheet->paper_px().centre());
    REQUIRE(first != second);
    REQUIRE(wall.hands.presence().drafts.size() == 2);
    const base::Rect one = wall.hands.presence().draft_of(first)->panel_px();
    const base::Rect other = wall.hands.presence().draft_of(second)->panel_px();
    CHECK_FALSE(one.overlaps(other));
    CHECK(other.contains({1060, 600}));
}
