// A screen of a prototype as testers see it.
#include "painting/screen.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

using namespace painting;
using namespace workshop;

namespace {

std::vector<Entry> entries_of(std::vector<Event> events) {
    std::vector<Entry> entries;
    for (Event& event : events) {
        const std::uint64_t seq = entries.size() + 1;
        entries.push_back({seq, seq, 0, {}, std::move(event)});
    }
    return entries;
}

bool is_rgb(const Picture& picture, int x, int y, int r, int g, int b) {
    const std::uint8_t* at = picture.at(x, y);
    return at[0] == r && at[1] == g && at[2] == b;
}

State screen() {
    return fold(entries_of({FramePlaced{{1}, FrameKind::screen, "Accueil", {1000, 2000, 400, 720},
                                        {}, {}},
                            CardCreated{{2}, "Oui", {1100, 2300}, Colour::yellow, "", "", {}},
                            StampPlaced{{3}, StampKind::button, {{1200, 2600}}, "Payer", {}},
                            CardCreated{{4}, "Ailleurs", {0, 0}, Colour::pink, "", "", {}}}));
}

}  // namespace

TEST_CASE("what lies on a screen is drawn where it lies, and nothing else") {
    const State state = screen();
    const ScreenDrawing drawing = drawing_of(state, *state.frame({1}), {}, {});
    REQUIRE(drawing.cards.size() == 1);
    CHECK(drawing.cards[0].at == base::Vec2{100, 300});
    REQUIRE(drawing.stamps.size() == 1);
    CHECK(drawing.stamps[0].look.word == "Payer");
    const Picture picture = screen_picture(drawing, 200, 2000);
    REQUIRE(picture.width == 200);
    REQUIRE(picture.height == 360);
    CHECK(is_rgb(picture, 2, 2, 0xFF, 0xFC, 0xF6));
    CHECK(is_rgb(picture, 56, 205, 0xFF, 0xE7, 0x9A));  // the card's lower left corner
    CHECK_FALSE(is_rgb(picture, 60, 300, 0xFF, 0xFC, 0xF6));  // the button
}

TEST_CASE("a turned card lies on a screen as it does on the board") {
    State state = screen();
    evolve(state, {9, 9, 0, {}, CardTurned{{2}, QuarterTurn::one}});
    const ScreenDrawing drawing = drawing_of(state, *state.frame({1}), {}, {});
    REQUIRE(drawing.cards.size() == 1);
    const Picture picture = screen_picture(drawing, 400, 2000);
    const auto is_paper = [&](int x, int y) { return is_rgb(picture, x, y, 0xFF, 0xE7, 0x9A); };
    // 140 × 200 around the middle at 200, 370: higher than wide.
    CHECK(is_paper(200, 274));
    CHECK(is_paper(200, 466));
    CHECK_FALSE(is_paper(200, 266));
    CHECK_FALSE(is_paper(120, 370));
    CHECK(is_paper(134, 370));
}

TEST_CASE("a long screen is as high as it may be, an empty one has no picture") {
    const Picture picture = screen_picture({{400, 4000}, {}, {}, {}}, 720, 2000);
    CHECK(picture.width == 200);
    CHECK(picture.height == 2000);
    CHECK(screen_picture({}, 720, 2000).empty());
}

TEST_CASE("a photo is asked for when it is painted; without it, its place says so") {
    State state = screen();
    evolve(state, {9, 9, 0, {}, PhotoAttached{{2}, {{7}, {}, 40, 30, 5, 0x112233}}});
    int asked = 0;
    const PhotoPixels pixels = [&](const Photo&) {
        ++asked;
        return std::shared_ptr<const Picture>();
    };
    const ScreenDrawing drawing = drawing_of(state, *state.frame({1}), {}, pixels);
    CHECK(asked == 0);
    CHECK_FALSE(screen_picture(drawing, 400, 2000).empty());
    CHECK(asked >= 1);
    CHECK(drawing.cards[0].face.photo->instead == "Photo missing");
}
