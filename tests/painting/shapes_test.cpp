#include "painting/shapes.h"

#include "painting/colour.h"
#include "painting/icons.h"
#include "painting/thumbnail.h"
#include "sheet.h"

#include <doctest/doctest.h>
#include <limits>
#include <set>

using namespace painting;

namespace {

double coverage(const Picture& picture) {
    double sum = 0;
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) sum += picture.rgba[i] / 255.0;
    return sum;
}

// Ink on the outermost pixels.
bool touches_edge(const Picture& picture) {
    for (int i = 0; i < picture.width; ++i)
        if (picture.at(i, 0)[3] || picture.at(i, picture.height - 1)[3] || picture.at(0, i)[3] ||
            picture.at(picture.width - 1, i)[3])
            return true;
    return false;
}

bool dark(const Picture& qr, int x, int y, int module) {
    return qr.at(x * module + module / 2, y * module + module / 2)[0] < 128;
}

}  // namespace

TEST_CASE("every icon has ink, stays within its square and is unlike every other") {
    std::set<std::vector<std::uint8_t>> seen;
    for (const std::string_view name : icon_names()) {
        const Picture picture = icon(name, 48, opaque(palette::ink));
        INFO(std::string(name));
        CHECK(picture.width == 48);
        CHECK(coverage(picture) > 48 * 48 * 0.03);
        CHECK(coverage(picture) < 48 * 48 * 0.6);
        CHECK_FALSE(touches_edge(picture));
        CHECK(seen.insert(picture.rgba).second);
    }
    CHECK(seen.size() >= 38);
    CHECK(icon("no such icon", 24, opaque(palette::ink)).empty());
}

TEST_CASE("icons keep one pen and one opacity") {
    // "plus" crosses itself: transparent ink must not add up in the middle.
    const Picture plus = icon("plus", 48, with_alpha(palette::ink, 0x80));
    CHECK(plus.at(24, 24)[3] == plus.at(14, 24)[3]);
    CHECK(plus.at(24, 24)[3] == 0x80);
    const Picture minus = icon("minus", 240, opaque(palette::ink));
    int thickness = 0;
    for (int y = 0; y < 240; ++y) thickness += minus.at(120, y)[3] == 255;
    CHECK(thickness == 20);  // 2 of 24
}

TEST_CASE("the marks of the colleges weigh about the same and are unlike each other") {
    std::set<std::vector<std::uint8_t>> seen;
    for (int i = 0; i < college_shapes_count; ++i) {
        const Picture mark = college_mark(CollegeShape(i), 64, palette::colleges[i]);
        CHECK(coverage(mark) > 64 * 64 * 0.33);
        CHECK(coverage(mark) < 64 * 64 * 0.8);
        Picture grey = mark;  // shape alone must tell them apart
        for (std::size_t k = 0; k < grey.rgba.size(); ++k)
            if (k % 4 != 3) grey.rgba[k] = 0;
        CHECK(seen.insert(grey.rgba).second);
    }
}

TEST_CASE("a rounded rectangle covers exactly its area") {
    for (const float radius : {0.0F, 3.5F, 8.0F, 20.0F, 99.0F}) {
        const float r = std::min(radius, 20.0F);
        const double area = 100 * 40 - (4 - 3.14159265) * r * r;
        CHECK(coverage(rounded_rect(100, 40, radius, 0x0B6B5DFF)) ==
              doctest::Approx(area).epsilon(0.002));
    }
}

TEST_CASE("a shadow slice is symmetric, soft, and constant where it is stretched") {
    const ShadowSlice slice = shadow_slice(8, 10, 0.5F);
    const Picture& p = slice.picture;
    REQUIRE(p.width == 2 * slice.border_px + 1);
    const int last = p.width - 1;
    const int middle = slice.border_px;
    CHECK(p.at(middle, middle)[3] == 128);
    CHECK(p.at(0, 0)[3] <= 1);
    CHECK(p.at(middle, 0)[3] <= 1);
    for (int i = 0; i <= last; ++i) {
        CHECK(p.at(i, middle)[3] == p.at(last - i, middle)[3]);
        CHECK(p.at(i, middle)[3] == p.at(middle, i)[3]);
        CHECK(std::abs(p.at(i, middle)[3] - p.at(i, middle + 1)[3]) <= 1);
        if (i > 0 && i <= middle) CHECK(p.at(i, middle)[3] >= p.at(i - 1, middle)[3]);
    }
    // Half of it on the outline itself.
    const int edge = slice.outset_px;
    CHECK((p.at(edge, middle)[3] + p.at(edge - 1, middle)[3]) / 2 ==
          doctest::Approx(64).epsilon(0.03));
    CHECK(shadow_slice(-5, 0, 9).picture.width > 0);
}

TEST_CASE("a QR code has its three eyes, its timing lines and its quiet zone") {
    constexpr int module = 4;
    const Picture qr = qr_picture("http://192.168.1.20:8080/v/7F3K", module);
    const int side = qr.width / module - 8;
    CHECK(qr.width == qr.height);
    CHECK((side - 21) % 4 == 0);
    for (const auto& [ex, ey] : {std::pair{4, 4}, {4 + side - 7, 4}, {4, 4 + side - 7}}) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                CHECK(dark(qr, ex + x, ey + y, module) == (ring != 2));
            }
        }
    }
    for (int i = 8; i < side - 8; ++i) {
        CHECK(dark(qr, 4 + i, 4 + 6, module) == (i % 2 == 0));
        CHECK(dark(qr, 4 + 6, 4 + i, module) == (i % 2 == 0));
    }
    for (int i = 0; i < side + 8; ++i)
        for (int k = 0; k < 4; ++k) CHECK_FALSE(dark(qr, i, k, module));
    CHECK(qr_picture("a", 4) != qr_picture("b", 4));
    CHECK_FALSE(qr_picture(std::string(qr_text_bytes_max, 'x'), 2).empty());
    CHECK(qr_picture(std::string(qr_text_bytes_max + 1, 'x'), 2).empty());
    CHECK(contrast(palette::ink, palette::surface) > 15);
    sheet::keep("qr", qr);
}

TEST_CASE("a thumbnail shows every card within its frame") {
    std::vector<ThumbnailCard> cards;
    for (int i = 0; i < 10; ++i)
        cards.push_back({{-900 + float(i % 5) * 220, 4000 + float(i / 5) * 170, 188, 132},
                         palette::card_papers[i % 6]});
    const Picture picture = board_thumbnail(cards, 417, 168, 24);
    std::set<std::uint32_t> colours;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        colours.insert((picture.rgba[i] << 16) | (picture.rgba[i + 1] << 8) | picture.rgba[i + 2]);
    for (int i = 0; i < 6; ++i) CHECK(colours.contains(palette::card_papers[i]));
    CHECK(picture.at(0, 0)[3] == 0);
    CHECK(picture.at(0, 167)[3] == 255);
    CHECK_FALSE(board_thumbnail({}, 417, 168).empty());
    const ThumbnailCard one = cards[0];
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float huge = std::numeric_limits<float>::infinity();
    cards = {{{nan, 0, 5, 5}}, {{0, 0, huge, 5}}, {{0, 0, -1, 5}}};
    CHECK(board_thumbnail(cards, 40, 20) == board_thumbnail({}, 40, 20));
    sheet::keep("thumbnail",
                sheet::composed({{picture, board_thumbnail({one}, 417, 168)}}, 0xF6F1E7));
}

TEST_CASE("a sheet of icons and marks for the eye") {
    std::vector<std::vector<Picture>> rows(1);
    for (const int size : {72, 24}) {
        for (const std::string_view name : icon_names()) {
            rows.back().push_back(icon(name, size, opaque(palette::ink)));
            if (rows.back().size() == 14) rows.emplace_back();
        }
        rows.emplace_back();
    }
    for (const int size : {48, 14})
        for (int i = 0; i < college_shapes_count; ++i)
            rows.back().push_back(college_mark(CollegeShape(i), size, palette::colleges[i]));
    rows.push_back({shadow_slice(8, 10, 0.5F).picture, shadow_slice(24, 34, 0.5F).picture,
                    rounded_rect(100, 44, 22, opaque(palette::accent))});
    CHECK(rows.size() > 6);
    sheet::keep("icons", sheet::composed(rows, palette::paper));
}
