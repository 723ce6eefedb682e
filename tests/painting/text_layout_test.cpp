#include "painting/text_layout.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace painting;

namespace {

const std::string family = "👨‍👩‍👧";  // one grapheme of three emoji and two joiners
const TextStyle style{.size_px = 20};

std::vector<std::size_t> positions(const TextLayout& layout) {
    std::vector<std::size_t> all = {0};
    while (all.back() < layout.text().size()) {
        const std::size_t next = layout.next(all.back());
        REQUIRE(next > all.back());
        all.push_back(next);
    }
    return all;
}

}  // namespace

TEST_CASE("every grapheme of a line is found again where its caret stands") {
    for (const std::string& text :
         {std::string("Des créneaux le samedi"), std::string("بطاقة واحدة لكل الأطفال"),
          "café " + family + " e\u0301te\u0301", std::string("שלום עולם"), std::string("हिन्दी"),
          std::string("ไทยที่นี่")}) {
        const TextLayout layout(text, style, 0);
        for (const std::size_t at : positions(layout)) {
            const base::Rect caret = layout.caret(at);
            INFO(text, " at byte ", at, ", x = ", caret.x);
            CHECK(layout.byte_at({caret.x, caret.centre().y}) == at);
        }
    }
}

TEST_CASE("carets of wrapped text go down line by line and are found again") {
    const TextLayout layout("Envoyer un SMS quand c’est validé\nMerci", style, 110);
    REQUIRE(layout.line_count() >= 4);
    float y = 0;
    for (const std::size_t at : positions(layout)) {
        const base::Rect caret = layout.caret(at);
        CHECK(caret.y >= y);
        CHECK(caret.h == doctest::Approx(25).epsilon(0.02));
        CHECK(layout.byte_at({caret.x, caret.centre().y}) == at);
        y = caret.y;
    }
    CHECK(layout.caret(layout.text().size()).bottom() ==
          doctest::Approx(layout.size().height_px).epsilon(0.01));
    CHECK(layout.byte_at({-50, -50}) == 0);
    CHECK(layout.byte_at({5000, 5000}) == layout.text().size());
}

TEST_CASE("an Arabic caret moves from right to left; arrows move as the eye sees") {
    const TextLayout arabic("بطاقة", style, 200);
    float x = arabic.caret(0).x;
    CHECK(x == doctest::Approx(200).epsilon(0.02));
    for (std::size_t at = arabic.next(0); at < arabic.text().size(); at = arabic.next(at)) {
        CHECK(arabic.caret(at).x < x);
        x = arabic.caret(at).x;
        CHECK(arabic.right_of(at) < at);
        CHECK(arabic.left_of(at) > at);
    }
    const TextLayout latin("samedi", style, 200);
    CHECK(latin.right_of(2) == 3);
    CHECK(latin.left_of(2) == 1);
    CHECK(latin.left_of(0) == 0);
    CHECK(latin.right_of(6) == 6);
}

TEST_CASE("arrows cross text of two directions from one end to the other") {
    const TextLayout layout("avant بطاقة après", style, 0);
    std::size_t at = 0;
    std::vector<std::size_t> seen = {at};
    for (int i = 0; i < 100 && layout.right_of(at) != at; ++i) {
        at = layout.right_of(at);
        CHECK(std::ranges::find(seen, at) == seen.end());
        seen.push_back(at);
    }
    CHECK(at == layout.text().size());
    // Where directions meet, two places on the glass are one position: at least all but that.
    CHECK(seen.size() + 1 >= positions(layout).size());
}

TEST_CASE("graphemes are whole: a family is one step, an accent belongs to its letter") {
    const TextLayout layout("a" + family + "e\u0301!", style, 0);
    CHECK(positions(layout).size() == 5);
    CHECK(layout.next(1) == 1 + family.size());
    CHECK(layout.previous(1 + family.size()) == 1);
    CHECK(layout.previous(0) == 0);
    // Bytes inside a grapheme count as its start.
    CHECK(layout.next(3) == 1 + family.size());
    CHECK(layout.caret(3) == layout.caret(1));
    CHECK(layout.next(999) == layout.text().size());
    CHECK(layout.backspace_from(1 + family.size()) == 1);
    CHECK(layout.backspace_from(0) == 0);
}

TEST_CASE("words and lines have starts and ends") {
    const TextLayout layout("Des créneaux le samedi", style, 150);
    const std::size_t inside = 6;  // in "créneaux", which has one letter of two bytes
    CHECK(layout.word_start(inside) == 4);
    CHECK(layout.word_end(inside) == 13);
    CHECK(layout.word_start(0) == 0);
    CHECK(layout.word_end(layout.text().size()) == layout.text().size());
    REQUIRE(layout.line_count() == 2);
    const std::size_t second = layout.line_start(layout.text().size());
    CHECK(second > 0);
    CHECK(layout.line_start(second) == second);
    CHECK(layout.line_end(second) == layout.text().size());
    CHECK(layout.line_start(0) == 0);
    CHECK(layout.line_end(0) < second);
    CHECK(layout.caret(layout.line_end(0)).y == layout.caret(0).y);
}

TEST_CASE("up and down keep the column and stop at the ends") {
    const TextLayout layout("aaaa\nbbbb\ncccc", style, 0);
    const float x = layout.caret(7).x;
    CHECK(layout.lines_away(7, -1, x) == 2);
    CHECK(layout.lines_away(7, 1, x) == 12);
    CHECK(layout.lines_away(7, -2, x) == 0);
    CHECK(layout.lines_away(7, 9, x) == 14);
}

TEST_CASE("a selection covers what lies between its carets") {
    const TextLayout line("Des créneaux", style, 0);
    const auto one = line.selection(4, 8);
    REQUIRE(one.size() == 1);
    CHECK(one[0].x == doctest::Approx(line.caret(4).x));
    CHECK(one[0].right() == doctest::Approx(line.caret(8).x));
    CHECK(line.selection(8, 4) == one);
    CHECK(line.selection(3, 3).empty());

    const TextLayout two("avant بطاقة après", style, 0);
    const auto pieces = two.selection(3, 10);  // ends within the Arabic word
    CHECK(pieces.size() == 2);

    const TextLayout wrapped("Envoyer un SMS quand c’est validé", style, 110);
    const auto all = wrapped.selection(0, wrapped.text().size());
    CHECK(static_cast<int>(all.size()) == wrapped.line_count());
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i].y > all[i - 1].y);
}

TEST_CASE("an empty text has a caret as high as a line, at the side where it starts") {
    const TextLayout empty("", style, 100);
    CHECK(empty.caret(0).h == doctest::Approx(25).epsilon(0.02));
    CHECK(empty.caret(0).x == 0);
    CHECK(empty.next(0) == 0);
    CHECK(empty.byte_at({50, 10}) == 0);
    CHECK(empty.left_of(0) == 0);
    TextLayout moved = TextLayout("a", style, 100);
    moved = TextLayout("bc", style, 100);
    CHECK(moved.text() == "bc");
}
