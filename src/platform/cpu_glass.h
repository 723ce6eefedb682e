#pragma once
// The glass by the processor, for machines without a graphics card: the same draw lists, painted
// tile by tile into memory, and only those tiles whose shapes are not those of the frame before.

#include "platform/shift.h"
#include "platform/window.h"

#include <map>

struct ImDrawCmd;
struct ImDrawList;
struct ImDrawVert;
struct ImGuiContext;

namespace platform {

constexpr int tile_side_px = 64;
constexpr int cpu_texture_side_px_max = 16'384;

class CpuGlass final : public Glass {
public:
    CpuGlass(int width_px, int height_px);

    void prepare() override;
    void release() override;
    Texture create(int width, int height) override;
    void update(Texture, int x, int y, int w, int h, std::span<const std::uint8_t> rgba) override;
    void destroy(Texture) override;
    void draw(ImDrawData&, std::uint32_t background_rgb) override;
    Pixels read() override;
    const char* name() const override { return "processor"; }

    void resize(int width_px, int height_px);
    int width_px() const { return width_px_; }
    int height_px() const { return height_px_; }
    // Where the last draw() painted, and the pixels there: 0xFFRRGGBB, rows of width_px().
    const std::vector<Box>& painted() const { return painted_; }
    const std::uint32_t* pixels() const { return pixels_.data(); }
    // How many of those tiles were taken over from elsewhere in the frame before, not painted.
    std::size_t tiles_moved() const { return tiles_moved_; }

private:
    // A triangle, or a box where four corners stand upright and have one colour.
    struct Shape {
        const ImDrawVert* corners[4];
        int count;  // 3 or 4
        bool opaque;  // a box of one colour that hides what is below
        const Image* image;
        Box box;  // the pixels it may reach
    };
    struct Tile {
        std::vector<std::uint32_t> shapes;  // by number, from below to above
        std::uint64_t digest = 0;           // of everything that is painted there
        std::uint64_t shown = 0;            // digest of what is there
    };
    void collect(const ImDrawData&);
    void collect(const ImDrawList&, const ImDrawCmd&, base::Vec2 origin);
    void sort_into_tiles(const Shape&, std::uint64_t digest);  // as the next of shapes_
    static std::uint64_t last_change(const Shape&);
    static Seen seen(const Shape&);
    static std::uint64_t digest_of(const Shape&, std::uint64_t look, std::uint64_t seed);
    static Box bounds_of(const Shape&);
    std::vector<bool> tiles_under(std::span<const Box>) const;
    // Takes tiles over from the frame before, where it only moved; answers with the others.
    std::vector<std::size_t> move(std::vector<std::size_t> tiles, std::span<const Seen> before);
    void copy_from(const Box&, Step);
    void paint(std::span<const std::size_t> tiles, std::uint32_t background_rgb);
    void paint(const Box&, const Tile&, std::uint32_t background_rgb);
    void paint(const Box&, const Shape&);
    Box box_of(std::size_t tile) const;
    const Image* image_of(Texture) const;

    int width_px_ = 0, height_px_ = 0, columns_ = 0;
    std::vector<std::uint32_t> pixels_;
    std::vector<Tile> tiles_;
    std::vector<Shape> shapes_;
    std::vector<Seen> seen_;  // the same, as the next frame compares them
    std::uint32_t background_rgb_ = 0;
    std::size_t tiles_moved_ = 0;
    std::vector<Box> painted_;
    std::map<Texture, Image> images_;
    Texture next_ = 1;
    std::uint64_t changes_ = 0;  // of all images, ever
    Texture fonts_ = 0;
    ImGuiContext* prepared_ = nullptr;
};

}  // namespace platform
