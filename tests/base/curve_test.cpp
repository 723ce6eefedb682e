#include "base/curve.h"
#include "base/random.h"

#include <doctest/doctest.h>

using namespace base;

namespace {

std::vector<LinePoint> scribble(std::uint64_t seed, int points) {
    Random random(seed);
    std::vector<LinePoint> line;
    Vec2 at{0, 0};
    float heading = 0;
    for (int i = 0; i < points; ++i) {
        heading += (float(random.unit()) - 0.5F) * (random.below(20) == 0 ? 6.F : 0.6F);
        at = at + Vec2{std::cos(heading), std::sin(heading)} * float(random.unit() * 3);
        line.push_back({at, 1 + float(random.unit())});
    }
    return line;
}

float distance_to_line(Vec2 point, const std::vector<Vec2>& line) {
    float nearest = INFINITY;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        nearest = std::min(nearest, distance_to_segment(point, line[i], line[i + 1]));
    }
    return nearest;
}

}  // namespace

TEST_CASE("a simplified line is near every point that was drawn, and much shorter") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto line = scribble(seed, 600);
        for (const float tolerance : {0.F, 0.2F, 2.F}) {
            const auto kept = simplified(line, tolerance);
            REQUIRE(kept.front() == 0);
            REQUIRE(kept.back() == line.size() - 1);
            std::vector<Vec2> left;
            for (const std::size_t i : kept) left.push_back(line[i].at);
            for (const LinePoint& point : line) {
                CHECK(distance_to_line(point.at, left) <= tolerance + 1e-4F);
            }
            if (tolerance == 2) CHECK(kept.size() < line.size() / 2);
        }
    }
}

TEST_CASE("simplifying keeps what is too short to be simplified") {
    CHECK(simplified({}, 1).empty());
    const std::vector<LinePoint> dot{{{3, 4}, 2}};
    CHECK(simplified(dot, 1) == std::vector<std::size_t>{0});
    const std::vector<LinePoint> straight{{{0, 0}, 2}, {{5, 0}, 2}, {{9, 0}, 2}};
    CHECK(simplified(straight, 0.1F) == std::vector<std::size_t>{0, 2});
    const std::vector<LinePoint> pressed{{{0, 0}, 2}, {{5, 0}, 6}, {{9, 0}, 2}};
    CHECK(simplified(pressed, 0.1F).size() == 3);  // its width swells in the middle
}

TEST_CASE("a smooth line goes through its points and stays within the bound") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        std::vector<Vec2> points;
        for (const LinePoint& point : scribble(seed, 60)) points.push_back(point.at * 7);
        const auto pieces = smooth_curve(points, 0.2F);
        REQUIRE(pieces.size() == points.size() - 1);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            CHECK(pieces[i][0] == points[i]);
            CHECK(pieces[i][3] == points[i + 1]);
            for (float t = 0; t <= 1; t += 0.05F) {
                const float off = distance_to_segment(point_on(pieces[i], t), points[i],
                                                      points[i + 1]);
                CHECK(off <= 0.2F + 1e-3F);
            }
        }
    }
    const std::vector<Vec2> corner{{0, 0}, {100, 0}, {100, 100}};
    CHECK(std::abs(point_on(smooth_curve(corner, 0.2F)[0], 0.5F).y) < 0.5F);  // no bulge
    CHECK(smooth_curve(std::vector<Vec2>{{1, 1}}, 1).empty());
}
