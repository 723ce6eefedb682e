#pragma once
// Text and pictures as pieces of textures, painted once and kept while they are used. A piece is
// found by everything that made it: text, style, width, ink.

#include "painting/text.h"
#include "ui/textures.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ui {

constexpr int atlas_side_px = 2048;
constexpr std::size_t atlas_pages_max = 6;  // 16 MB each; then the one used longest ago goes
constexpr std::size_t text_entries_max = 20'000;

// A rectangle of a texture.
struct Piece {
    TextureId texture = 0;
    base::Rect uv;         // 0…1
    base::Vec2 offset;     // from the corner of the box it belongs to, pixels
    base::Vec2 size;       // pixels; empty: nothing to draw
};

// Pictures are painted at steps of zoom and stretched between: the step for this zoom, at most a
// quarter of a step below it.
float painted_zoom(float zoom, float most);

// Rectangles packed on shelves into pages; what is larger than a page gets one of its own.
class Atlas {
public:
    explicit Atlas(TextureStore& store) : store_(store) {}
    ~Atlas();
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;

    void begin_frame() { ++frame_; }
    struct Place {
        std::size_t page = 0;
        std::uint64_t generation = 0;
        Piece piece;
    };
    Place put(const painting::Picture&);
    // False when the page has been given to others since. Marks it as used in this frame.
    bool alive(const Place&);
    std::size_t pages() const { return pages_.size(); }

private:
    struct Page {
        TextureId texture = 0;
        int width = 0, height = 0;
        int shelf_y = 0, shelf_height = 0, x = 0;
        std::uint64_t generation = 1;
        std::uint64_t used_frame = 0;
    };
    bool fit(Page&, int w, int h, int& x, int& y);
    std::size_t page_for(int w, int h, int& x, int& y);
    std::size_t recycled_page(int w, int h);

    TextureStore& store_;
    std::vector<Page> pages_;
    std::uint64_t frame_ = 0;
};

class TextCache {
public:
    explicit TextCache(TextureStore& store) : atlas_(store) {}

    void begin_frame();
    const painting::TextSize& measure(std::string_view text, const painting::TextStyle&,
                                      float width_px);
    const Piece& text(std::string_view text, const painting::TextStyle&, float width_px);
    // Any other picture; `key` says everything that `paint` depends on.
    const Piece& picture(std::string_view key,
                         const std::function<painting::Picture()>& paint);
    std::size_t entries() const { return entries_.size(); }
    std::size_t painted() const { return painted_; }  // since the beginning

private:
    struct Entry {
        std::string key;
        painting::TextSize size;
        bool measured = false, drawn = false;
        Atlas::Place place;
        std::uint64_t used_frame = 0;
    };
    Entry& entry(std::string_view text, const painting::TextStyle&, float width_px);
    Entry& entry(std::string key);
    void forget_old();

    Atlas atlas_;
    std::unordered_map<std::string, Entry> entries_;
    std::uint64_t frame_ = 0;
    std::size_t painted_ = 0;
};

}  // namespace ui
