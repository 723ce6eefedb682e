#include "ui/text_cache.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ui {
namespace {

constexpr int gap_px = 1;  // between pieces, so that neighbours do not shine through
constexpr std::uint64_t forget_after_frames = 600;

constexpr float zoom_step = 1.25F;

void append_number(std::string& key, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) key += char((number >> shift) & 0xFF);
}

std::string key_of(std::string_view text, const painting::TextStyle& style, float width_px) {
    std::string key;
    key.reserve(text.size() + 40);
    key = "t";
    append_number(key, std::bit_cast<std::uint32_t>(style.size_px));
    append_number(key, std::uint32_t(style.weight));
    append_number(key, style.ink_rgba);
    append_number(key, std::bit_cast<std::uint32_t>(style.line_height));
    append_number(key, std::uint32_t(style.max_lines));
    append_number(key, std::bit_cast<std::uint32_t>(width_px));
    append_number(key, std::uint32_t(style.align) | std::uint32_t(style.italic) << 4 |
                           std::uint32_t(style.tabular_figures) << 5 |
                           std::uint32_t(style.ellipsize) << 6);
    key += text;
    return key;
}

}  // namespace

float painted_zoom(float zoom, float most) {
    const float step = std::ceil(std::log(zoom) / std::log(zoom_step) - 0.25F);
    return std::min(std::pow(zoom_step, step), most);
}

Atlas::~Atlas() {
    for (const Page& page : pages_) store_.destroy(page.texture);
}

bool Atlas::fit(Page& page, int w, int h, int& x, int& y) {
    if (page.x + w > page.width) {
        page.shelf_y += page.shelf_height;
        page.shelf_height = 0;
        page.x = 0;
    }
    if (w > page.width || page.shelf_y + h > page.height) return false;
    x = page.x;
    y = page.shelf_y;
    page.x += w;
    page.shelf_height = std::max(page.shelf_height, h);
    return true;
}

std::size_t Atlas::recycled_page(int w, int h) {
    std::size_t oldest = 0;
    for (std::size_t i = 1; i < pages_.size(); ++i) {
        if (pages_[i].used_frame < pages_[oldest].used_frame) oldest = i;
    }
    Page& page = pages_[oldest];
    store_.destroy(page.texture);
    const std::uint64_t generation = page.generation + 1;
    page = Page{};
    page.generation = generation;
    page.width = std::max(w, atlas_side_px);
    page.height = std::max(h, atlas_side_px);
    page.texture = store_.create(page.width, page.height);
    return oldest;
}

std::size_t Atlas::page_for(int w, int h, int& x, int& y) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        if (fit(pages_[i], w, h, x, y)) return i;
    }
    // A page of this very frame is never given away: what is on it is still to be drawn.
    const bool all_used = std::all_of(pages_.begin(), pages_.end(), [&](const Page& page) {
        return page.used_frame == frame_;
    });
    std::size_t index = pages_.size();
    if (pages_.size() < atlas_pages_max || all_used) {
        Page page;
        page.width = std::max(w, atlas_side_px);
        page.height = std::max(h, atlas_side_px);
        page.texture = store_.create(page.width, page.height);
        pages_.push_back(page);
    } else {
        index = recycled_page(w, h);
    }
    fit(pages_[index], w, h, x, y);
    return index;
}

Atlas::Place Atlas::put(const painting::Picture& picture) {
    Place place;
    if (picture.empty()) return place;
    int x = 0, y = 0;
    place.page = page_for(picture.width + gap_px, picture.height + gap_px, x, y);
    Page& page = pages_[place.page];
    page.used_frame = frame_;
    store_.update(page.texture, x, y, picture.width, picture.height, picture.rgba);
    place.generation = page.generation;
    place.piece.texture = page.texture;
    place.piece.uv = {float(x) / float(page.width), float(y) / float(page.height),
                      float(picture.width) / float(page.width),
                      float(picture.height) / float(page.height)};
    place.piece.size = {float(picture.width), float(picture.height)};
    return place;
}

bool Atlas::alive(const Place& place) {
    if (place.piece.texture == 0) return true;  // nothing was drawn, nothing can go
    if (place.page >= pages_.size()) return false;
    Page& page = pages_[place.page];
    if (page.generation != place.generation) return false;
    page.used_frame = frame_;
    return true;
}

void TextCache::begin_frame() {
    ++frame_;
    atlas_.begin_frame();
    if (entries_.size() > text_entries_max || frame_ % forget_after_frames == 0) forget_old();
}

TextCache::Entry& TextCache::entry(std::string key) {
    Entry& found = entries_[std::move(key)];
    found.used_frame = frame_;
    return found;
}

TextCache::Entry& TextCache::entry(std::string_view text, const painting::TextStyle& style,
                                   float width_px) {
    return entry(key_of(text, style, width_px));
}

const painting::TextSize& TextCache::measure(std::string_view text,
                                             const painting::TextStyle& style, float width_px) {
    Entry& found = entry(text, style, width_px);
    if (!found.measured) found.size = painting::measure(text, style, width_px);
    found.measured = true;
    return found.size;
}

const Piece& TextCache::text(std::string_view text, const painting::TextStyle& style,
                             float width_px) {
    Entry& found = entry(text, style, width_px);
    if (!found.drawn || !atlas_.alive(found.place)) {
        const painting::TextPicture drawn = painting::draw_text(text, style, width_px);
        found.place = atlas_.put(drawn.picture);
        found.place.piece.offset = {float(drawn.left_px), float(drawn.top_px)};
        found.size = drawn.size;
        found.measured = found.drawn = true;
        ++painted_;
    }
    return found.place.piece;
}

const Piece& TextCache::picture(std::string_view key,
                                const std::function<painting::Picture()>& paint) {
    Entry& found = entry("p" + std::string(key));
    if (!found.drawn || !atlas_.alive(found.place)) {
        found.place = atlas_.put(paint());
        found.drawn = true;
        ++painted_;
    }
    return found.place.piece;
}

void TextCache::forget_old() {
    // Over the limit everything goes that this frame and the last did not use.
    const std::uint64_t age = entries_.size() > text_entries_max ? 1 : forget_after_frames;
    std::erase_if(entries_, [&](const auto& entry) {
        return entry.second.used_frame + age < frame_;
    });
}

}  // namespace ui
