#include "painting/stamp.h"

#include "painting/colour.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace painting;
using workshop::QuarterTurn;

namespace {

double coverage(const Picture& picture) {
    double sum = 0;
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) sum += picture.rgba[i] / 255.0;
    return sum / (picture.width * picture.height);
}

// How much is drawn in the ink itself.
int inked(const Picture& picture) {
    int count = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        const bool dark = picture.rgba[i] < 80 && picture.rgba[i + 3] > 200;
        count += dark ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("every stamp has ink, its own shape, and the size it has on the board") {
    std::set<std::vector<std::uint8_t>> seen;
    for (const workshop::StampRow& row : workshop::stamp_rows()) {
        CAPTURE(row.key);
        const Picture picture = stamp_picture({.kind = row.kind, .word = "Mot"}, 0.5F);
        CHECK(picture.width == int(row.size_units.x / 2));
        CHECK(picture.height == int(row.size_units.y / 2));
        CHECK(coverage(picture) > 0.08);
        CHECK(inked(picture) > 40);
        CHECK(seen.insert(picture.rgba).second);
    }
}

TEST_CASE("a word is written where there is one, however long") {
    for (const workshop::StampRow& row : workshop::stamp_rows()) {
        CAPTURE(row.key);
        const Picture none = stamp_picture({.kind = row.kind}, 1);
        const Picture some = stamp_picture({.kind = row.kind, .word = "Cantine"}, 1);
        CHECK((none.rgba != some.rgba) == row.written);
        const std::string endless(200, 'W');
        CHECK(stamp_picture({.kind = row.kind, .word = endless}, 1).width == some.width);
    }
}

TEST_CASE("a quarter turn turns the picture, pixel for pixel where the grid allows") {
    const Picture upright = stamp_picture({.kind = workshop::StampKind::grid}, 0.5F);
    const Picture lying = stamp_picture(
        {.kind = workshop::StampKind::bench, .turn = QuarterTurn::one}, 0.5F);
    CHECK(lying.width == 55);
    CHECK(lying.height == 110);
    const Picture half = stamp_picture(
        {.kind = workshop::StampKind::grid, .turn = QuarterTurn::two}, 0.5F);
    CHECK(upright.width == half.width);
    CHECK(upright.rgba != half.rgba);  // the tinted square lies in the other corner
}

TEST_CASE("from afar a stamp is still told: its lines do not fade away") {
    for (const workshop::StampRow& row : workshop::stamp_rows()) {
        CAPTURE(row.key);
        const Picture far_away = stamp_picture({.kind = row.kind, .word = "Mot"}, 0.1F);
        CHECK(inked(far_away) >= 6);
        CHECK(stamp_picture({.kind = row.kind}, 0).width >= 1);
    }
}

TEST_CASE("dark themes draw light lines") {
    const Picture dark = stamp_picture({.kind = workshop::StampKind::tree, .ink_rgb = 0xFFFFFF,
                                        .paper_rgb = 0, .tint_rgb = 0x003B33}, 1);
    CHECK(inked(dark) > 100);
    int brightest = 0;  // across the upper edge of the crown
    for (int y = 0; y < 12; ++y) brightest = std::max(brightest, int(dark.at(85, y)[0]));
    CHECK(brightest > 200);
    CHECK(int(dark.at(85, 60)[0]) < 60);  // within it
}
