#include "painting/text.h"

#include "base/text.h"
#include "sheet.h"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <thread>

using namespace painting;

namespace {

const char* const french = "Un guichet unique pour cantine, garderie et transport";
const char* const arabic = "بطاقة واحدة لكل الأطفال";
const char* const mixed = "Un guichet 😀 unique\nبطاقة واحدة لكل الأطفال\nFin 📷";

struct Ink {
    double weight = 0, x = 0, y = 0;
    int coloured = 0;  // pixels whose channels differ: text ink is grey in these tests
};

Ink ink_of(const Picture& picture) {
    Ink ink;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* p = picture.at(x, y);
            ink.weight += p[3];
            ink.x += p[3] * (x + 0.5);
            ink.y += p[3] * (y + 0.5);
            if (p[3] > 128 && std::max({p[0], p[1], p[2]}) - std::min({p[0], p[1], p[2]}) > 60)
                ++ink.coloured;
        }
    }
    if (ink.weight > 0) {
        ink.x /= ink.weight;
        ink.y /= ink.weight;
    }
    return ink;
}

TextStyle black(float size) { return {.size_px = size, .ink_rgba = 0x000000FF}; }

}  // namespace

TEST_CASE("one layout holds Latin, Arabic and colour emoji") {
    const TextPicture text = draw_text(mixed, black(24), 400);
    CHECK(text.size.lines == 3);
    CHECK(text.size.height_px == doctest::Approx(90).epsilon(0.02));
    CHECK(ink_of(text.picture).coloured > 100);
    CHECK(ink_of(draw_text("Un guichet", black(24), 400).picture).coloured == 0);
    sheet::keep("text", sheet::composed({{text.picture}}, 0xFFFFFF));
}

TEST_CASE("an Arabic paragraph starts at the right of its box") {
    const float box = 600;
    const auto centre = [&](const char* words, Align align) {
        TextStyle style = black(20);
        style.align = align;
        const TextPicture text = draw_text(words, style, box);
        return text.left_px + ink_of(text.picture).x;
    };
    CHECK(centre(french, Align::start) < box / 2);
    CHECK(centre(arabic, Align::start) > box / 2);
    CHECK(centre(arabic, Align::end) < box / 2);
    CHECK(centre(arabic, Align::centre) == doctest::Approx(box / 2).epsilon(0.05));
    CHECK(centre(french, Align::centre) == doctest::Approx(box / 2).epsilon(0.05));
}

TEST_CASE("sizes scale: letters are not moved by hinting") {
    const float narrow = measure(french, black(10)).width_px;
    for (const float times : {1.7F, 3.0F, 8.0F})
        CHECK(measure(french, black(10 * times)).width_px ==
              doctest::Approx(narrow * times).epsilon(0.005));
}

TEST_CASE("small letters stand where they are measured, to a quarter of a pixel") {
    // A bar after 1 to 12 letters lies where the letters end, within the size of its stem.
    const float bar_px = measure("|", black(11)).width_px;
    std::string letters;
    for (int i = 0; i < 12; ++i) {
        letters += "r";
        const TextPicture with = draw_text(letters + "|", black(11));
        double right = 0;
        double weight = 0;
        for (int x = with.picture.width - 4; x < with.picture.width; ++x) {
            for (int y = 0; y < with.picture.height; ++y) {
                right += with.picture.at(x, y)[3] * (x + 0.5);
                weight += with.picture.at(x, y)[3];
            }
        }
        const float end = measure(letters, black(11)).width_px;
        CHECK(std::abs(with.left_px + right / weight - (end + bar_px / 2)) < 0.26);
    }
}

TEST_CASE("wrapping loses nothing at any width") {
    for (const char* words : {french, arabic, mixed, "x", "motextrêmementlongquiserompt"}) {
        float before = 1e9F;
        for (float width = 40; width < 700; width *= 1.13F) {
            const TextSize size = measure(words, black(17), width);
            CHECK_FALSE(size.cut);
            CHECK(size.width_px <= width + 0.01F);
            CHECK(size.height_px <= before + 0.5F);
            before = size.height_px;
        }
        const TextPicture whole = draw_text(words, black(17));
        const TextPicture wrapped = draw_text(words, black(17), 120);
        CHECK(ink_of(wrapped.picture).weight ==
              doctest::Approx(ink_of(whole.picture).weight).epsilon(0.12));
    }
}

TEST_CASE("max_lines ends the last line with an ellipsis") {
    TextStyle style = black(17);
    for (int lines = 1; lines <= 3; ++lines) {
        style.max_lines = lines;
        const TextSize size = measure(french, style, 120);
        CHECK(size.cut);
        CHECK(size.lines == lines);
        CHECK(size.width_px <= 120.5F);
    }
    style.max_lines = 8;
    CHECK_FALSE(measure(french, style, 120).cut);
    style.max_lines = 0;
    style.ellipsize = true;
    CHECK(measure(french, style, 120).lines == 1);
    CHECK(measure("Oui\nNon", style, 120).lines == 1);
}

TEST_CASE("tabular figures are all as wide as each other") {
    TextStyle style = black(40);
    CHECK(measure("11:11", style).width_px < measure("00:00", style).width_px - 4);
    style.tabular_figures = true;
    CHECK(measure("11:11", style).width_px ==
          doctest::Approx(measure("00:00", style).width_px).epsilon(0.001));
}

TEST_CASE("weights differ and the ink has the colour that was asked for") {
    const auto weight = [](int value) {
        TextStyle style = black(40);
        style.weight = value;
        return ink_of(draw_text("Atelier", style).picture).weight;
    };
    CHECK(weight(400) < weight(500));
    CHECK(weight(500) < weight(600));
    CHECK(weight(600) < weight(700));
    TextStyle green = black(60);
    green.ink_rgba = 0x0B6B5D80;
    const Picture picture = draw_text("I", green).picture;
    const std::uint8_t* middle = picture.at(picture.width / 2, picture.height / 2);
    CHECK(std::abs(middle[0] - 0x0B) <= 2);
    CHECK(std::abs(middle[1] - 0x6B) <= 2);
    CHECK(std::abs(middle[2] - 0x5D) <= 2);
    CHECK(std::abs(middle[3] - 0x80) <= 1);
}

TEST_CASE("hostile text is mended or cut, never refused") {
    CHECK(measure("", black(17)).lines == 1);
    CHECK(draw_text("", black(17)).picture.empty());
    CHECK(measure("\xFF\xFE ok \xC3", black(17)).width_px > 10);
    CHECK(measure(std::string_view("a\0b", 3), black(17)).width_px > 10);
    const std::string huge(1'000'000, 'm');
    CHECK(measure(huge, black(4)).width_px < 4.0F * static_cast<float>(text_bytes_max));
    const Picture clipped = draw_text(huge, black(20)).picture;
    CHECK(clipped.width == picture_side_px_max);
    std::string stacked = "a";
    for (int i = 0; i < 2000; ++i) stacked += "\u0301";
    CHECK(measure(stacked, black(17), 100).height_px > 0);
    CHECK(measure("ok", black(std::numeric_limits<float>::quiet_NaN())).height_px > 0);
    CHECK(measure("ok", black(-3)).height_px > 0);
    CHECK(measure("ok", black(1e9F)).height_px < 10 * text_size_px_max);
    CHECK(measure("ok", black(17), -5).lines == 1);
}

TEST_CASE("a fitted text fits its box, and one step larger would not") {
    for (const char* words : {french, arabic, "Oui", "Anticonstitutionnellement, réinscrire"}) {
        for (const base::Vec2 box : {base::Vec2{162, 90}, {100, 60}, {300, 40}, {80, 200}}) {
            const float size = fitted_font_px(words, box, 40, 6);
            const TextSize fit = measure(words, black(size), box.x);
            INFO(words, " in ", box.x, "×", box.y, " at ", size);
            CHECK(fit.height_px <= box.y + 0.1F);
            CHECK(fit.width_px <= box.x + 0.1F);
            if (size >= 39.9F || size <= 6) continue;
            const TextSize larger = measure(words, black(size * 1.1F), box.x);
            // Larger either overflows or breaks a word: then its widest line fills the box.
            CHECK((larger.height_px > box.y || larger.lines > fit.lines ||
                   larger.width_px > box.x * 0.8F));
        }
    }
    CHECK(fitted_font_px(std::string(5000, 'w'), {100, 50}, 20, 9) == 9);
    CHECK(fitted_font_px("", {100, 50}, 20, 9) == 20);
    CHECK(fitted_font_px("ok", {-1, std::numeric_limits<float>::quiet_NaN()}, 20, 0) >= 1);
}

TEST_CASE("threads draw the same pixels as one another") {
    const Picture here = draw_text(mixed, black(18), 200).picture;
    std::vector<Picture> there(3);
    std::vector<std::thread> threads;
    for (Picture& picture : there)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) picture = draw_text(mixed, black(18), 200).picture;
        });
    for (std::thread& thread : threads) thread.join();
    for (const Picture& picture : there) CHECK(picture == here);
}
