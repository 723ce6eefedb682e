// Rough lines as hands draw them, seeded: what they are meant to be is found, what is none of it is
// left alone.

#include "board/clean_shape.h"

#include "base/random.h"

#include <doctest/doctest.h>

#include <numbers>

using base::LinePoint;
using base::Vec2;
using board::CleanKind;

namespace {

constexpr float pi = std::numbers::pi_v<float>;

// Through all corners, with the tremble of a hand (a slow wave and a quick one) and unequal speed.
std::vector<LinePoint> by_hand(const std::vector<Vec2>& corners, float tremble,
                               base::Random& random) {
    std::vector<LinePoint> line;
    const float phase = float(random.unit()) * 6;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const Vec2 way = corners[i + 1] - corners[i];
        const int steps = 6 + int(random.unit() * 20);
        for (int step = 0; step <= steps; ++step) {
            const float part = float(step) / float(steps);
            const float wave = std::sin(phase + float(line.size()) * 0.21F) * tremble;
            const Vec2 shake{float(random.unit() - 0.5) * tremble,
                             float(random.unit() - 0.5) * tremble};
            const float whole = length(way);
            const Vec2 across = whole > 0 ? Vec2{-way.y, way.x} / whole : Vec2{};
            line.push_back({corners[i] + way * part + across * wave + shake, 2});
        }
    }
    return line;
}

Vec2 turned(Vec2 v, float rad) {
    return {v.x * std::cos(rad) - v.y * std::sin(rad), v.x * std::sin(rad) + v.y * std::cos(rad)};
}

struct Rough {
    Vec2 middle;
    float size = 0;
    float rad = 0;

    explicit Rough(base::Random& random)
        : middle{float(random.unit()) * 4000 - 2000, float(random.unit()) * 4000 - 2000},
          size(20 + float(random.unit()) * 400), rad(float(random.unit()) * 2 * pi) {}
    Vec2 at(float x, float y) const { return middle + turned({x * size, y * size}, rad); }
};

// How many of 200 are found to be `kind`.
template <class Draw>
int found(CleanKind kind, Draw draw) {
    base::Random random(7);
    int right = 0;
    for (int i = 0; i < 200; ++i) {
        const Rough rough(random);
        const auto clean =
            board::clean_shape(by_hand(draw(rough, random), rough.size * 0.02F, random));
        right += clean && clean->kind == kind;
    }
    return right;
}

std::vector<Vec2> rectangle(const Rough& r, base::Random& random) {
    const float h = 0.35F + 0.65F * float(random.unit());
    const float over = 0.1F * float(random.unit());  // it does not end where it began
    return {r.at(-0.5F, -h / 2), r.at(0.5F, -h / 2), r.at(0.5F, h / 2), r.at(-0.5F, h / 2),
            r.at(-0.5F + over / 4, -h / 2 + over)};
}

std::vector<Vec2> oval(const Rough& r, base::Random& random) {
    const float h = 0.5F + 0.5F * float(random.unit());
    std::vector<Vec2> ring;
    for (int i = 0; i <= 40; ++i) {
        const float rad = float(i) * 2 * pi / 40;
        ring.push_back(r.middle + Vec2{std::cos(rad), std::sin(rad) * h} * (r.size / 2));
    }
    return ring;
}

std::vector<Vec2> arrow(const Rough& r, base::Random& random) {
    const float barb = 0.15F + 0.2F * float(random.unit());
    const float wide = 0.4F + 0.3F * float(random.unit());
    const Vec2 left = r.at(0.5F - barb, barb * wide), right = r.at(0.5F - barb, -barb * wide);
    const bool by_tip = random.unit() < 0.5;
    std::vector<Vec2> way{r.at(-0.5F, 0), r.at(0.5F, 0), left};
    if (by_tip) way.push_back(r.at(0.5F, 0));
    way.push_back(right);
    return way;
}

}  // namespace

TEST_CASE("Rough rectangles, ovals, arrows and lines of any size and turn are found") {
    CHECK(found(CleanKind::rectangle, rectangle) >= 195);
    CHECK(found(CleanKind::circle, oval) >= 195);
    CHECK(found(CleanKind::arrow, arrow) >= 190);
    CHECK(found(CleanKind::line, [](const Rough& r, base::Random&) {
              return std::vector<Vec2>{r.at(-0.5F, 0), r.at(0.5F, 0)};
          }) >= 195);
}

TEST_CASE("The head of an arrow that is drawn after its shaft is found, at either end") {
    base::Random random(5);
    int right = 0;
    for (int i = 0; i < 200; ++i) {
        const Rough r(random);
        const float barb = 0.15F + 0.2F * float(random.unit());
        const float wide = 0.4F + 0.5F * float(random.unit());
        const float past = 0.08F * float(random.unit() - 0.5);  // it does not quite meet the tip
        const bool at_end = random.unit() < 0.5;
        const float tip = at_end ? 0.5F : -0.5F, back = at_end ? -barb : barb;
        const std::vector<Vec2> head{r.at(tip + back, barb * wide), r.at(tip + past, 0),
                                     r.at(tip + back, -barb * wide)};
        const auto clean = board::clean_head(r.at(-0.5F, 0), r.at(0.5F, 0),
                                             by_hand(head, r.size * 0.012F, random));
        if (!clean || clean->points.size() != 3) continue;
        right += clean->points[1].at == r.at(tip, 0) ? 1 : 0;
    }
    CHECK(right >= 190);
}

TEST_CASE("What is no head of this line is left alone") {
    base::Random random(9);
    const Vec2 from{0, 0}, to{200, 0};
    const auto none = [&](const std::vector<Vec2>& way) {
        return !board::clean_head(from, to, by_hand(way, 1, random));
    };
    CHECK_FALSE(none({{170, 20}, {200, 0}, {170, -20}}));  // a head
    CHECK(none({{230, 20}, {200, 0}, {230, -20}}));        // it opens the other way
    CHECK(none({{200, 40}, {200, -40}}));                  // a bar across the end
    CHECK(none({{170, 20}, {200, 0}}));                    // one barb
    CHECK(none({{170, 120}, {200, 100}, {170, 80}}));      // beside it
    CHECK(none({{60, 150}, {200, 0}, {60, -150}}));        // too large
    CHECK(none({{198, 2}, {200, 0}, {198, -2}}));          // too small
    CHECK(none({{120, 20}, {150, 0}, {120, -20}}));        // in the middle
    CHECK(!board::clean_head(from, from, by_hand({{9, 9}, {0, 0}, {9, -9}}, 0, random)));
    CHECK(!board::clean_head(from, to, {}));
}

TEST_CASE("A clean shape is what was meant: where it lay, level where it was nearly so") {
    base::Random random(3);
    const std::vector<Vec2> rough{{100, 102}, {300, 98}, {303, 201}, {98, 199}, {101, 104}};
    const auto square = board::clean_shape(by_hand(rough, 2, random));
    REQUIRE(square);
    REQUIRE(square->kind == CleanKind::rectangle);
    REQUIRE(square->points.size() == 5);
    CHECK(square->points.front().at == square->points.back().at);
    CHECK(square->points[0].at.y == square->points[1].at.y);
    CHECK(length(square->points[0].at - Vec2{100, 100}) < 5);
    CHECK(length(square->points[2].at - Vec2{302, 200}) < 5);
    CHECK(square->points[0].width == doctest::Approx(2));
    const auto line = board::clean_shape(by_hand({{10, 50}, {210, 58}}, 1, random));
    REQUIRE(line);
    CHECK(line->points[0].at.y == line->points[1].at.y);
    const auto slanting = board::clean_shape(by_hand({{10, 50}, {210, 150}}, 1, random));
    REQUIRE(slanting);
    CHECK(slanting->points[1].at.y - slanting->points[0].at.y > 90);
    const auto arrow = board::clean_shape(
        by_hand({{0, 0}, {200, 0}, {170, 15}, {200, 0}, {170, -15}}, 1, random));
    REQUIRE(arrow);
    REQUIRE(arrow->points.size() == 5);
    CHECK(length(arrow->points[1].at - Vec2{200, 0}) < 6);
    CHECK(arrow->points[1].at == arrow->points[3].at);
    CHECK(arrow->points[2].at.x < arrow->points[1].at.x);
}

TEST_CASE("What is none of them stays as it was drawn") {
    base::Random random(11);
    const auto none = [&](const std::vector<Vec2>& way) {
        return !board::clean_shape(by_hand(way, 1, random));
    };
    CHECK(none({{0, 0}, {40, 100}, {80, 0}, {120, 100}, {160, 0}}));            // a zigzag
    CHECK(none({{0, 0}, {100, 0}, {100, 100}}));                                // an angle
    CHECK(none({{0, 0}, {100, 0}, {50, 90}, {0, 0}}));                          // a triangle
    CHECK(none({{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}}));              // a crossing
    CHECK(none({{0, 0}, {200, 0}, {0, 4}}));                                    // to and fro
    CHECK(none({{50, 0}, {0, 30}, {50, 60}, {100, 90}, {50, 120}, {0, 100}}));  // an S
    CHECK(!board::clean_shape({}));
    CHECK(!board::clean_shape(std::vector<LinePoint>{{{5, 5}, 2}}));
    CHECK(!board::clean_shape(std::vector<LinePoint>(300, {{5, 5}, 2})));
    CHECK(!board::clean_shape(by_hand({{0, 0}, {4, 0}}, 0, random)));           // a dot
}
