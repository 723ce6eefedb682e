#include "painting/colour.h"
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <tuple>
#include <vector>

using painting::contrast;
using ui::Rgb;
using ui::Theme;

namespace {

struct Pair {
    const char* what;
    Rgb ink, paper;
    double least;
};

// Every text and its background in use, and every mark that must be seen.
std::vector<Pair> pairs_of(const Theme& theme) {
    std::vector<Pair> pairs;
    for (const Rgb paper : {theme.paper, theme.surface, theme.neutral}) {
        pairs.push_back({"ink", theme.ink, paper, 4.5});
        pairs.push_back({"soft ink", theme.ink_soft, paper, 4.5});
        pairs.push_back({"edge", theme.edge, paper, 3});
        pairs.push_back({"focus", theme.focus, paper, 3});
        pairs.push_back({"accent as a mark", theme.accent, paper, 3});
        pairs.push_back({"danger as text", theme.danger, paper, 4.5});
    }
    pairs.push_back({"accent as text", theme.accent, theme.surface, 4.5});
    pairs.push_back({"accent as text on paper", theme.accent, theme.paper, 4.5});
    pairs.push_back({"button", theme.on_accent, theme.accent, 4.5});
    pairs.push_back({"danger button", theme.on_danger, theme.danger, 4.5});
    pairs.push_back({"chosen", theme.ink, theme.accent_soft, 4.5});
    pairs.push_back({"chosen, soft", theme.ink_soft, theme.accent_soft, 4.5});
    pairs.push_back({"refusal", theme.ink, theme.danger_soft, 4.5});
    pairs.push_back({"mark of a refusal", theme.danger, theme.danger_soft, 3});
    for (const Rgb paper : theme.card_papers) {
        pairs.push_back({"card", theme.card_ink, paper, 4.5});
        pairs.push_back({"soft ink on a card", theme.card_ink_soft, paper, 4.5});
    }
    for (const Rgb grade : theme.grades) {
        pairs.push_back({"grade", ui::ink_on(theme, grade), grade, 3.9});
    }
    return pairs;
}

void check_pairs(const Theme& theme) {
    for (const Pair& pair : pairs_of(theme)) {
        CAPTURE(theme.key);
        CAPTURE(pair.what);
        CHECK(contrast(pair.ink, pair.paper) >= pair.least);
    }
}

}  // namespace

TEST_CASE("every text and mark of every theme can be read") {
    REQUIRE(ui::themes().size() == 4);
    for (const Theme& theme : ui::themes()) {
        check_pairs(theme);
        check_pairs(ui::find_theme(theme.key, true));
    }
}

TEST_CASE("on kiosks the soft inks are stronger") {
    const Theme& kiosk = ui::find_theme("paper", true);
    CHECK(contrast(kiosk.ink_soft, kiosk.paper) >= 10.9);
    CHECK(contrast(kiosk.on_accent, kiosk.accent) >= 10.6);
    CHECK(contrast(kiosk.danger, kiosk.paper) >= 7);
}

TEST_CASE("the paper theme keeps the contrasts it promises") {
    const Theme& paper = ui::find_theme("paper");
    CHECK(contrast(paper.ink, paper.paper) >= 15);
    CHECK(contrast(paper.ink_soft, paper.paper) >= 6.7);
    CHECK(contrast(paper.on_accent, paper.accent) >= 6.3);
    CHECK(contrast(paper.danger, paper.paper) >= 5.7);
    for (const Rgb card : paper.card_papers) {
        CHECK(contrast(paper.card_ink, card) >= 12);
        for (const Rgb college : ui::college_colours()) CHECK(contrast(college, card) >= 3);
    }
}

TEST_CASE("high contrast is high: ink at least 20 to 1, everything else at least 7 to 1") {
    for (const char* key : {"light", "dark"}) {
        const Theme& theme = ui::find_theme(key);
        CHECK(contrast(theme.ink, theme.paper) >= 20);
        CHECK(contrast(theme.ink, theme.surface) >= 20);
        CHECK(contrast(theme.ink_soft, theme.paper) >= 7);
        CHECK(contrast(theme.on_accent, theme.accent) >= 7);
        CHECK(contrast(theme.danger, theme.paper) >= 7);
        CHECK(theme.shadow_opacity == 0);
    }
}

TEST_CASE("colours that people chose are moved until they can be seen") {
    for (const Theme& theme : ui::themes()) {
        for (const Rgb chosen : {0x000000U, 0xFFFFFFU, 0x808080U, 0x1D5FD1U}) {
            CHECK(contrast(ui::legible(chosen, theme.paper, 3), theme.paper) >= 3);
        }
    }
    const Rgb fine = 0x1D5FD1;
    CHECK(ui::legible(fine, 0xFFFFFF, 3) == fine);
}

TEST_CASE("sizes follow the screen and the text size; fingers get their millimetres") {
    CHECK(ui::metrics_for({1920, 1080}, 100, 0.2646F, false).scale == doctest::Approx(1));
    CHECK(ui::metrics_for({1080, 1920}, 100, 0.2646F, true).scale == doctest::Approx(1));
    CHECK(ui::metrics_for({3840, 2160}, 100, 0.2646F, false).scale == doctest::Approx(2));
    CHECK(ui::metrics_for({1920, 1080}, 200, 0.2646F, false).scale == doctest::Approx(2));
    for (const float mm_per_px : {0.1F, 0.2646F, 0.75F}) {
        const auto shared = ui::metrics_for({1920, 1080}, 100, mm_per_px, false);
        CHECK(shared.target_px * mm_per_px >= 9);
        const auto kiosk = ui::metrics_for({1080, 1920}, 100, mm_per_px, true);
        CHECK(kiosk.target_px * mm_per_px >= 12.6F);
    }
}
