#include "painting/card_face.h"

#include "painting/colour.h"
#include "painting/text.h"
#include "sheet.h"

#include <chrono>
#include <doctest/doctest.h>

using namespace painting;

namespace {

std::vector<CardFace> some_cards() {
    std::string long_text;
    for (int i = 0; i < 40; ++i) long_text += "Ne pas redemander ce que la mairie sait déjà. ";
    const auto& paper = palette::card_papers;
    const auto& college = palette::colleges;
    return {
        {.text = "Un guichet unique pour cantine, garderie et transport", .paper_rgb = paper[0],
         .mark_text = "A · usager", .dots = 3, .letter = "I"},
        {.text = "Former les agents d’accueil aux trois services", .paper_rgb = paper[3],
         .mark_text = "A · agent", .shape = CollegeShape::square, .shape_rgb = college[1],
         .dots = 1, .letter = "S"},
        {.text = "بطاقة واحدة لكل الأطفال", .paper_rgb = paper[0], .mark_text = "D · usager",
         .dots = 1, .letter = "I"},
        {.text = "Prendre en photo le justificatif 📷", .paper_rgb = paper[1],
         .mark_text = "C · élue", .shape = CollegeShape::triangle, .shape_rgb = college[2],
         .dots = 12, .letter = "B"},
        {.text = "Oui", .paper_rgb = paper[4], .mark_text = "B · association partenaire",
         .shape = CollegeShape::diamond, .shape_rgb = college[3], .dots = 5, .letter = "?"},
        {.text = "Anticonstitutionnellement, la réinscription hebdomadaire obligatoire",
         .paper_rgb = paper[5]},
        {.text = long_text, .paper_rgb = paper[2], .mark_text = "A · usager"},
        {.text = "https://www.saint-etienne.fr/demarches/inscription-cantine-periscolaire",
         .paper_rgb = paper[6], .mark_text = "A", .dots = 2},
    };
}

// How many pixels are clearly darker than the paper.
int inked(const Picture& picture, const base::Rect& part, std::uint32_t paper_rgb) {
    int count = 0;
    for (int y = int(part.y); y < int(part.bottom()) && y < picture.height; ++y) {
        for (int x = int(part.x); x < int(part.right()) && x < picture.width; ++x) {
            const std::uint8_t* p = picture.at(x, y);
            const std::uint32_t rgb = (std::uint32_t(p[0]) << 16) | (p[1] << 8) | p[2];
            if (p[3] == 255 && contrast(rgb, paper_rgb) > 1.3) ++count;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("ink stands out from every paper, and so does every college's mark") {
    for (const std::uint32_t paper : palette::card_papers) {
        CHECK(contrast(palette::ink, paper) >= 12);
        CHECK(contrast(blended(paper, palette::ink, 0.76), paper) >= 4.5);  // the mark's words
        for (const std::uint32_t college : palette::colleges) CHECK(contrast(college, paper) >= 3);
    }
    CHECK(contrast(palette::ink, palette::paper) >= 15);
    CHECK(contrast(0xFFFFFF, palette::accent) >= 6);
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("the text of a card stays within its box at every size") {
    for (const CardFace& face : some_cards()) {
        for (const base::Vec2 size : {card_size_usual, {376, 264}, {120, 160}, {400, 120}}) {
            const base::Rect box = card_text_box(face, size);
            for (const float scale : {0.5F, 1.0F, 1.7F}) {
                CardFace bare = face;
                bare.paper_rgb = 0xFFFFFF;
                const Picture picture = card_face(bare, size, scale);
                const auto px = [&](float v) { return v * scale; };
                INFO(face.text.substr(0, 20), " ", size.x, "×", size.y, " at ", scale);
                const float w = px(size.x), h = px(size.y);
                CHECK(inked(picture, {0, 0, px(box.x) - 2, h - px(40)}, 0xFFFFFF) == 0);
                CHECK(inked(picture, {px(box.right()) + 2, 0, w, h - px(40)}, 0xFFFFFF) == 0);
                CHECK(inked(picture, {0, 0, w, px(box.y) - 1}, 0xFFFFFF) == 0);
                CHECK(inked(picture, {px(box.x), px(box.y), px(box.w), px(box.h)}, 0xFFFFFF) > 0);
            }
        }
    }
}

TEST_CASE("short texts are set large, long ones small, within the limits") {
    const auto cards = some_cards();
    const float oui = card_text_units(cards[4], card_size_usual);
    const float guichet = card_text_units(cards[0], card_size_usual);
    CHECK(oui == card_text_units_max);
    CHECK(guichet < oui);
    CHECK(guichet >= 15);
    CHECK(card_text_units(cards[6], card_size_usual) == card_text_units_min);
    CHECK(card_text_units(cards[4], card_size_usual * 2) == 2 * card_text_units_max);
}

TEST_CASE("detail follows what can be read") {
    CHECK(detail_of_text(5.9F) == Detail::bars);
    CHECK(detail_of_text(6) == Detail::letters);
    CHECK(detail_of_text(2) == Detail::paper);
    const CardFace face = some_cards()[0];
    const Picture far = card_face(face, card_size_usual, 0.05F);
    CHECK(inked(far, {0, 0, 99, 99}, face.paper_rgb) == 0);
    CHECK(card_face(face, card_size_usual, 0.05F, Detail::paper) == far);
    // Bars need no font: the same picture whether asked for or forced by the size.
    CHECK(card_face(face, card_size_usual, 0.2F) ==
          card_face(face, card_size_usual, 0.2F, Detail::bars));
    CHECK(card_face(face, card_size_usual, 1) !=
          card_face(face, card_size_usual, 1, Detail::bars));
    // A long text becomes bars while a short one can still be read.
    const auto cards = some_cards();
    CHECK(card_face(cards[6], card_size_usual, 0.5F) ==
          card_face(cards[6], card_size_usual, 0.5F, Detail::bars));
}

TEST_CASE("bars stand where the lines are") {
    for (const CardFace& face : some_cards()) {
        const base::Rect box = card_text_box(face, card_size_usual);
        const auto bars = ink_bars(face, card_size_usual);
        REQUIRE_FALSE(bars.empty());
        for (const base::Rect& bar : bars) {
            CHECK(bar.x >= box.x - 0.01F);
            CHECK(bar.right() <= box.right() + 0.01F);
            CHECK(bar.y >= box.y);
            CHECK(bar.bottom() <= box.bottom() + 0.1F);
        }
    }
    const auto cards = some_cards();
    const base::Rect box = card_text_box(cards[2], card_size_usual);
    CHECK(ink_bars(cards[2], card_size_usual)[0].right() == doctest::Approx(box.right()));
    CHECK(ink_bars(cards[2], card_size_usual)[0].x > box.x + 1);
    CHECK(ink_bars({.text = ""}, card_size_usual).empty());
    CHECK(ink_bars({.text = "a\n\nb"}, card_size_usual).size() == 2);
}

TEST_CASE("dots are drawn one by one, then counted; every vote shows") {
    CardFace face{.text = "Oui", .paper_rgb = 0xFFFFFF};
    int before = 0;
    for (face.dots = 0; face.dots <= 6; ++face.dots) {
        const int ink = inked(card_face(face, card_size_usual, 1), {60, 100, 128, 32}, 0xFFFFFF);
        CHECK(ink >= before + (face.dots ? 60 : 0));
        before = ink;
    }
    face.dots = 7;
    const Picture seven = card_face(face, card_size_usual, 1);
    face.dots = 8;
    CHECK(card_face(face, card_size_usual, 1) != seven);
    face.dots = -5;
    CHECK(inked(card_face(face, card_size_usual, 1), {60, 100, 128, 32}, 0xFFFFFF) == 0);
}

TEST_CASE("a card has round corners and the size that was asked for") {
    const Picture picture = card_face(some_cards()[0], card_size_usual, 1.5F);
    CHECK(picture.width == 282);
    CHECK(picture.height == 198);
    CHECK(picture.at(0, 0)[3] == 0);
    CHECK(picture.at(0, 197)[3] == 0);
    CHECK(picture.at(141, 1)[3] == 255);
    CHECK(card_face({}, {1e9F, 100}, 1, Detail::paper).width == picture_side_px_max);
    CHECK(card_face({}, {-5, 0}, 1).width == 1);
}

TEST_CASE("a thousand faces are painted within the budget of a few seconds") {
    const auto cards = some_cards();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 1000; ++i) card_face(cards[i % 8], card_size_usual, 1);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    MESSAGE("1,000 card faces, one in eight full of text: ", took.count(), " ms");
    CHECK(took.count() < 30'000);  // a bound for loaded machines and sanitizers, not a goal
}

TEST_CASE("a sheet for the eye") {
    std::vector<std::vector<Picture>> rows;
    for (const float scale : {2.0F, 1.0F, 0.6F, 0.35F, 0.2F, 0.12F, 0.06F}) {
        rows.emplace_back();
        for (const CardFace& face : some_cards())
            rows.back().push_back(card_face(face, card_size_usual, scale));
        CHECK(rows.back().size() == 8);
    }
    sheet::keep("cards", sheet::composed(rows, palette::paper));
}

TEST_CASE("a turned face is the same pixels in another order") {
    const CardFace face = some_cards().front();
    const base::Vec2 size{200, 140};
    const auto painted = [&](workshop::QuarterTurn turn) {
        return card_face(face, size, 1.3F, Detail::letters, turn);
    };
    const Picture upright = painted(workshop::QuarterTurn::none);
    CHECK(upright == card_face(face, size, 1.3F));
    const Picture one = painted(workshop::QuarterTurn::one);
    const Picture two = painted(workshop::QuarterTurn::two);
    const Picture three = painted(workshop::QuarterTurn::three);
    REQUIRE(one.width == upright.height);
    REQUIRE(one.height == upright.width);
    REQUIRE(two.width == upright.width);
    REQUIRE(three.width == upright.height);
    int wrong = 0;
    for (int y = 0; y < upright.height; ++y) {
        for (int x = 0; x < upright.width; ++x) {
            const auto is_at = [&](const Picture& turned, int there_x, int there_y) {
                return std::equal(upright.at(x, y), upright.at(x, y) + 4,
                                  turned.at(there_x, there_y));
            };
            const bool good = is_at(one, upright.height - 1 - y, x) &&
                              is_at(two, upright.width - 1 - x, upright.height - 1 - y) &&
                              is_at(three, y, upright.width - 1 - x);
            wrong += good ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}
