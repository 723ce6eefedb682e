#include "painting/ink.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

workshop::InkLine pen_line(std::vector<base::Vec2> places, float width_units) {
    workshop::InkLine line;
    const auto steps = [](float units) {
        return std::int16_t(units * workshop::ink_steps_per_unit);
    };
    for (const base::Vec2 at : places) {
        line.points.push_back({steps(at.x), steps(at.y), steps(width_units)});
    }
    return line;
}

// How much ink lies in a column of pixels, in pixels.
double ink_in_column(const painting::Picture& picture, int x) {
    double sum = 0;
    for (int y = 0; y < picture.height; ++y) sum += picture.at(x, y)[3] / 255.0;
    return sum;
}

}  // namespace

TEST_CASE("a line is as thick beside a sharp corner as anywhere") {
    const auto line = pen_line({{0, 0}, {150, 80}, {0, 160}, {150, 240}}, 3);
    const painting::Picture picture = painting::ink_picture(line, 1, 0xF6F1E7);
    REQUIRE(picture.width > 150);
    double least = 1e9, most = 0;
    for (int x = 12; x < picture.width - 12; ++x) {
        least = std::min(least, ink_in_column(picture, x));
        most = std::max(most, ink_in_column(picture, x));
    }
    CHECK(most > 9);  // three times across the column
    CHECK(least > 0.93 * most);
}

TEST_CASE("a line of one place is a dot as wide as the pen") {
    const painting::Picture picture = painting::ink_picture(pen_line({{5, 5}}, 4), 2, 0xF6F1E7);
    double ink = 0;
    for (int x = 0; x < picture.width; ++x) ink += ink_in_column(picture, x);
    CHECK(ink == doctest::Approx(3.14159 * 4 * 4).epsilon(0.1));
}
