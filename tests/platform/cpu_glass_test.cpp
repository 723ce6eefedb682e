#include "frame.h"

#include "platform/cpu_glass.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

namespace platform {

namespace {

// -- both ways to the glass -----------------------------------------------------------------------

constexpr int side_px = 320;
// Of 255: colours are rounded in other places.
constexpr int channel_tolerance = 3;
// On edges a pixel's middle may lie on either side of a line: so many pixels of a hundred thousand
// may differ by more.
constexpr int edge_pixels_max = 200;

struct Difference {
    int per_100_000 = 0;  // of the pixels differ by more than channel_tolerance
    double mean = 0;      // of all channels
};

Difference between(const Pixels& a, const Pixels& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    std::size_t above = 0, total = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        int most = 0;
        for (std::size_t c = i; c < i + 4; ++c) {
            const int away = std::abs(int(a.rgba[c]) - int(b.rgba[c]));
            most = std::max(most, away);
            total += std::size_t(away);
        }
        above += most > channel_tolerance ? 1 : 0;
    }
    return {int(above * 100'000 / (a.rgba.size() / 4)), double(total) / double(a.rgba.size())};
}

// A soft picture: every texel another colour, half of them half transparent.
std::vector<std::uint8_t> soft(int width, int height) {
    std::vector<std::uint8_t> rgba;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int alpha = x < width / 2 ? 255 : 40 + 200 * y / height;
            for (const int value : {255 * x / width, 255 * y / height, 128, alpha}) {
                rgba.push_back(std::uint8_t(value));
            }
        }
    }
    return rgba;
}

using Paint = std::function<void(ImDrawList&, ImTextureID)>;

Pixels painted_by(Renderer renderer, const Paint& paint) {
    const auto window =
        open_window(Backend::headless, {"test", side_px, side_px, false, true, renderer});
    Frame frame(*window);
    const Texture texture = window->glass().create(60, 40);
    window->glass().update(texture, 0, 0, 60, 40, soft(60, 40));
    frame.draw(0xF6F1E7, [&](ImDrawList& list) { paint(list, id_of(texture)); });
    return window->glass().read();
}

void same_on_both(const Paint& paint) {
    const Pixels by_card = painted_by(Renderer::gl, paint);
    const Pixels by_processor = painted_by(Renderer::cpu, paint);
    const Difference difference = between(by_card, by_processor);
    CHECK(difference.per_100_000 <= edge_pixels_max);
    CHECK(difference.mean < 0.5);
    const Pixels empty = painted_by(Renderer::cpu, [](ImDrawList&, ImTextureID) {});
    CHECK(between(empty, by_processor).per_100_000 > 500);  // something was painted at all
}

}  // namespace

TEST_CASE("both ways to the glass: panels, discs and lines with soft edges") {
    same_on_both([](ImDrawList& list, ImTextureID) {
        list.AddRectFilled({10.3F, 12.7F}, {150.2F, 90.9F}, IM_COL32(11, 107, 93, 255), 14);
        list.AddRectFilled({100, 60}, {220, 200}, IM_COL32(200, 30, 60, 120), 8);
        list.AddRect({30, 220}, {200, 300}, IM_COL32(20, 20, 20, 255), 12, 0, 3);
        list.AddCircleFilled({250, 70}, 41.5F, IM_COL32(40, 90, 210, 200), 0);
        list.AddCircle({250, 180}, 30, IM_COL32_BLACK, 0, 4);
        list.AddLine({5, 310}, {315, 200}, IM_COL32(90, 60, 184, 255), 2.5F);
        list.AddBezierCubic({10, 150}, {90, 110}, {180, 310}, {300, 250}, IM_COL32_BLACK, 3);
    });
}

TEST_CASE("both ways to the glass: letters and gradients") {
    same_on_both([](ImDrawList& list, ImTextureID) {
        list.AddRectFilledMultiColor({0, 0}, {320, 160}, IM_COL32(255, 0, 0, 255),
                                     IM_COL32(0, 255, 0, 255), IM_COL32(0, 0, 255, 255),
                                     IM_COL32(255, 255, 255, 0));
        for (int i = 0; i < 8; ++i) {
            list.AddText({7.0F, 10.0F + 18 * float(i)}, IM_COL32_BLACK, "Ce qui coince au guichet");
            list.AddText({160.4F, 170.3F + 18 * float(i)}, IM_COL32(11, 107, 93, 180), "Imaginer");
        }
    });
}

TEST_CASE("both ways to the glass: pictures as they are, larger, smaller, tinted, in part") {
    same_on_both([](ImDrawList& list, ImTextureID picture) {
        list.AddImage(picture, {10, 10}, {70, 50});
        list.AddImage(picture, {80.5F, 10.25F}, {140.5F, 50.25F});
        list.AddImage(picture, {10, 60}, {150.3F, 160.8F});
        list.AddImage(picture, {160, 60}, {181, 74});
        list.AddImage(picture, {200, 60}, {300, 160}, {0.1F, 0.2F}, {0.6F, 0.9F},
                      IM_COL32(255, 255, 255, 90));
        list.AddImage(picture, {20, 180}, {80, 220}, {0, 0}, {1, 1}, IM_COL32(255, 200, 90, 255));
        list.AddImageRounded(picture, {100, 180}, {220, 300}, {0, 0}, {1, 1}, IM_COL32_WHITE, 18);
    });
}

TEST_CASE("both ways to the glass: what is cut off stays away") {
    same_on_both([](ImDrawList& list, ImTextureID picture) {
        list.PushClipRect({40, 40}, {200, 150});
        list.AddRectFilled({0, 0}, {320, 320}, IM_COL32(11, 107, 93, 255), 30);
        list.AddImage(picture, {150, 100}, {300, 220});
        list.PushClipRect({60, 60}, {90, 300}, true);
        list.AddCircleFilled({90, 100}, 60, IM_COL32(255, 255, 255, 128));
        list.PopClipRect();
        list.PopClipRect();
        list.AddRectFilled({-50, 290}, {900, 900}, IM_COL32(0, 0, 0, 60));
    });
}

// -- only what has changed ------------------------------------------------------------------------

namespace {

constexpr int tiles = 5;  // along a side

// A glass by the processor with an ImGui context of its own.
class Sheet {
public:
    explicit Sheet(int side = tiles)
        : glass(side * tile_side_px, side * tile_side_px), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Sheet() {
        ImGui::SetCurrentContext(context_);
        glass.release();
        ImGui::DestroyContext(context_);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    void draw(const std::function<void(ImDrawList&)>& paint) {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().DisplaySize = {float(glass.width_px()), float(glass.height_px())};
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        glass.prepare();
        ImGui::NewFrame();
        paint(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        glass.draw(*ImGui::GetDrawData(), 0xF6F1E7);
    }
    bool was_painted(int x, int y) const {
        for (const Box& box : glass.painted()) {
            if (x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1) return true;
        }
        return false;
    }
    int tiles_painted() const {
        int count = 0;
        for (int y = 0; y < tiles; ++y) {
            for (int x = 0; x < tiles; ++x) {
                count += was_painted(x * tile_side_px, y * tile_side_px) ? 1 : 0;
            }
        }
        return count;
    }

    CpuGlass glass;

private:
    ImGuiContext* context_;
};

void box(ImDrawList& list, float x, float y, float side, ImU32 colour = IM_COL32_BLACK) {
    list.AddRectFilled({x, y}, {x + side, y + side}, colour);
}

}  // namespace

TEST_CASE("only tiles in which something has changed are painted") {
    Sheet sheet;
    const auto show = [&](float x) {
        sheet.draw([&](ImDrawList& list) {
            box(list, 200, 200, 90, IM_COL32(0, 0, 255, 255));
            box(list, x, 10, 20);
        });
    };
    show(10);
    CHECK(sheet.tiles_painted() == tiles * tiles);
    show(10);
    CHECK(sheet.glass.painted().empty());
    show(80);  // from the first tile into the second
    CHECK(sheet.tiles_painted() == 2);
    CHECK(sheet.was_painted(10, 10));
    CHECK(sheet.was_painted(80, 10));
    CHECK(rgb_at(sheet.glass.read(), 15, 15) == 0xF6F1E7);
    CHECK(rgb_at(sheet.glass.read(), 85, 15) == 0);
}

TEST_CASE("a changed texture is painted where it shows, and only there") {
    Sheet sheet;
    const Texture shown = sheet.glass.create(8, 8), hidden = sheet.glass.create(8, 8);
    const std::vector<std::uint8_t> red = {255, 0, 0, 255};
    const auto show = [&] {
        sheet.draw([&](ImDrawList& list) {
            box(list, 10, 10, 20);
            list.AddImage(id_of(shown), {140, 140}, {148, 148});
        });
    };
    show();
    sheet.glass.update(hidden, 0, 0, 1, 1, red);
    show();
    CHECK(sheet.glass.painted().empty());
    sheet.glass.update(shown, 3, 4, 1, 1, red);
    show();
    CHECK(sheet.tiles_painted() == 1);
    CHECK(sheet.was_painted(140, 140));
    CHECK(rgb_at(sheet.glass.read(), 143, 144) == 0xFF0000);
}

TEST_CASE("a picture in a large texture is painted again only when its own part has changed") {
    Sheet sheet;
    constexpr int side = 4 * block_side_texels;
    const Texture page = sheet.glass.create(side, block_side_texels);
    const auto show = [&] {
        sheet.draw([&](ImDrawList& list) {
            list.AddImage(id_of(page), {10, 10}, {30, 30}, {0, 0}, {20.0F / side, 0.3F});
            const float left = 2.5F * block_side_texels;
            list.AddImage(id_of(page), {140, 140}, {160, 160}, {left / side, 0},
                          {(left + 20) / side, 0.3F});
        });
    };
    const std::vector<std::uint8_t> red = {255, 0, 0, 255};
    show();
    sheet.glass.update(page, int(3.5F * block_side_texels), 0, 1, 1, red);  // nobody shows it
    show();
    CHECK(sheet.glass.painted().empty());
    sheet.glass.update(page, int(2.5F * block_side_texels) + 4, 4, 1, 1, red);
    show();
    CHECK(sheet.tiles_painted() == 1);
    CHECK(sheet.was_painted(140, 140));
    CHECK(rgb_at(sheet.glass.read(), 144, 144) != 0xF6F1E7);
}

TEST_CASE("what an opaque box hides is not painted") {
    Sheet sheet;
    const auto show = [&](float x, ImU32 cover) {
        sheet.draw([&](ImDrawList& list) {
            box(list, x, 70, 30, IM_COL32(255, 0, 0, 255));
            box(list, 64, 64, 64, cover);  // the whole of one tile
        });
    };
    show(70, IM_COL32(0, 90, 0, 255));
    show(90, IM_COL32(0, 90, 0, 255));
    CHECK(sheet.glass.painted().empty());
    CHECK(rgb_at(sheet.glass.read(), 80, 80) == 0x005A00);
    show(90, IM_COL32(0, 90, 0, 128));  // light comes through
    CHECK(sheet.tiles_painted() == 1);
    show(70, IM_COL32(0, 90, 0, 128));
    CHECK(sheet.tiles_painted() == 1);
}

TEST_CASE("a picture painted piece by piece is the picture painted at once") {
    Sheet sheet;
    std::mt19937 dice(3);
    const auto number = [&](int below) { return float(dice() % unsigned(below)); };
    std::vector<ImVec4> shapes(12);  // x, y, side, colour
    for (int step = 0; step < 200; ++step) {
        shapes[dice() % shapes.size()] = {number(330) - 20, number(330) - 20, number(150),
                                          number(1 << 24)};
        const auto paint = [&](ImDrawList& list) {
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const ImU32 colour = ImU32(shapes[i].w) | (i % 3 == 0 ? 0x70000000U : 0xFF000000U);
                const float round = i % 4 == 0 ? 9.0F : 0.0F;
                list.AddRectFilled({shapes[i].x, shapes[i].y},
                                   {shapes[i].x + shapes[i].z, shapes[i].y + shapes[i].z}, colour,
                                   round);
            }
        };
        sheet.draw(paint);
        Sheet anew;
        anew.draw(paint);
        REQUIRE(sheet.glass.read().rgba == anew.glass.read().rgba);
    }
}

// -- what has only moved --------------------------------------------------------------------------

namespace {

constexpr int wide_tiles = 10;

// A board under a camera: dots, pictures of one texture, soft corners, and a bar that stands still.
struct Scenery {
    struct Card {
        float x, y;
        int picture;
    };
    std::vector<Card> cards;
    float x = 0, y = 0;  // of the camera, pixels
    bool bar = true;

    void paint(ImDrawList& list, ImTextureID pictures) const {
        for (int i = 0; i < 900; ++i) {
            box(list, float(i % 30) * 28 - x, float(i / 30) * 28 - y, 2, IM_COL32(90, 90, 90, 255));
        }
        for (const Card& card : cards) {
            const ImVec2 from{card.x - x, card.y - y}, to{from.x + 60, from.y + 40};
            list.AddRectFilled({from.x - 3, from.y - 3}, {to.x + 3, to.y + 5},
                               IM_COL32(0, 0, 0, 60), 7);
            const float v = float(card.picture) / 40;
            list.AddImage(pictures, from, to, {0, v}, {1, v + 1.0F / 40});
        }
        if (bar) list.AddRectFilled({20, 5}, {600, 50}, IM_COL32(255, 255, 255, 200), 10);
    }
};

Texture pictures_in(CpuGlass& glass) {
    const Texture texture = glass.create(60, 1600);
    glass.update(texture, 0, 0, 60, 1600, soft(60, 1600));
    return texture;
}

}  // namespace

TEST_CASE("a frame that has moved is the frame painted anew, and mostly taken over") {
    Sheet sheet(wide_tiles), anew(wide_tiles);
    const Texture pictures = pictures_in(sheet.glass);
    REQUIRE(pictures_in(anew.glass) == pictures);
    std::mt19937 dice(11);
    const auto number = [&](int below) { return int(dice() % unsigned(below)); };
    Scenery scenery;
    for (int i = 0; i < 40; ++i) {
        scenery.cards.push_back({float(number(700)) - 40, float(number(700)) - 40, i});
    }
    std::size_t moved = 0;
    for (int step = 0; step < 150; ++step) {
        CAPTURE(step);
        scenery.x += float(number(61) - 30);
        scenery.y += float(number(61) - 30);
        if (step % 10 == 3) std::swap(scenery.cards[std::size_t(number(40))], scenery.cards[0]);
        if (step % 10 == 5) scenery.cards[std::size_t(number(40))].x += 5;
        if (step % 10 == 7) scenery.bar = !scenery.bar;
        if (step % 10 == 9) {
            const std::vector<std::uint8_t> red = {255, 0, 0, 255};
            const int row = number(1599);
            for (Sheet* each : {&sheet, &anew}) each->glass.update(pictures, 4, row, 1, 1, red);
        }
        anew.glass.resize(wide_tiles * tile_side_px, wide_tiles * tile_side_px);  // forgets all
        for (Sheet* each : {&sheet, &anew}) {
            each->draw([&](ImDrawList& list) { scenery.paint(list, id_of(pictures)); });
        }
        moved += sheet.glass.tiles_moved();
        REQUIRE(anew.glass.tiles_moved() == 0);
        REQUIRE(sheet.glass.read().rgba == anew.glass.read().rgba);
    }
    CHECK(moved > 150 * wide_tiles * wide_tiles / 2);
}

}  // namespace platform
