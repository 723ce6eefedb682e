// The frame by tiles: what lies on which, what of it is taken over from the frame before, and what
// is painted.
#include "platform/cpu_glass.h"
#include "platform/stir.h"

#include <imgui.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <thread>
#include <utility>

namespace platform {

namespace {

constexpr std::size_t tiles_at_once = 8;      // neighbours share lines of memory
constexpr std::size_t tiles_shared_min = 64;  // below, a thread costs more than it saves

std::uint32_t argb_of(std::uint32_t im_colour) {  // ImGui keeps red in the lowest byte
    return (im_colour & 0xFF00FF00) | ((im_colour & 0xFF) << 16) | ((im_colour >> 16) & 0xFF);
}

Corner corner_of(const ImDrawVert& vertex) {
    return {vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y, argb_of(vertex.col)};
}

}  // namespace

Box CpuGlass::box_of(std::size_t tile) const {
    const int x = int(tile % std::size_t(columns_)) * tile_side_px;
    const int y = int(tile / std::size_t(columns_)) * tile_side_px;
    return {x, y, std::min(x + tile_side_px, width_px_), std::min(y + tile_side_px, height_px_)};
}

// What lies below an opaque box that covers its tile is neither painted nor asked for changes.
void CpuGlass::sort_into_tiles(const Shape& shape, std::uint64_t digest) {
    const auto number = std::uint32_t(shapes_.size());
    const Box& box = shape.box;
    const int last_row = (box.y1 - 1) / tile_side_px, last_column = (box.x1 - 1) / tile_side_px;
    for (int row = box.y0 / tile_side_px; row <= last_row; ++row) {
        for (int column = box.x0 / tile_side_px; column <= last_column; ++column) {
            const std::size_t index = std::size_t(row) * columns_ + column;
            Tile& tile = tiles_[index];
            if (shape.opaque && common(box_of(index), box) == box_of(index)) {
                tile.shapes.clear();
                tile.digest = 1;
            }
            tile.shapes.push_back(number);
            tile.digest = stirred(tile.digest, digest);
        }
    }
}

void CpuGlass::paint(const Box& box, const Shape& shape) {
    const Canvas canvas{pixels_.data(), width_px_};
    const Box clip = common(box, shape.box);
    if (clip.empty()) return;
    if (shape.count == 3) {
        const Corner corners[3] = {corner_of(*shape.corners[0]), corner_of(*shape.corners[1]),
                                   corner_of(*shape.corners[2])};
        paint_triangle(canvas, clip, corners, *shape.image);
        return;
    }
    const Corner first = corner_of(*shape.corners[0]), last = corner_of(*shape.corners[2]);
    if (first.u != last.u || first.v != last.v) {
        paint_image(canvas, clip, first, last, *shape.image);
    } else {
        fill_box(canvas, clip, tinted(first.argb, sampled(*shape.image, first.u, first.v)));
    }
}

void CpuGlass::paint(const Box& box, const Tile& tile, std::uint32_t background_rgb) {
    if (tile.shapes.empty() || !shapes_[tile.shapes.front()].opaque ||
        common(box, shapes_[tile.shapes.front()].box) != box) {
        fill_box({pixels_.data(), width_px_}, box, 0xFF000000 | background_rgb);
    }
    for (const std::uint32_t shape : tile.shapes) paint(box, shapes_[shape]);
}

std::vector<bool> CpuGlass::tiles_under(std::span<const Box> boxes) const {
    std::vector<bool> under(tiles_.size());
    for (const Box& each : boxes) {
        const Box box = common(each, {0, 0, width_px_, height_px_});
        if (box.empty()) continue;
        for (int row = box.y0 / tile_side_px; row <= (box.y1 - 1) / tile_side_px; ++row) {
            for (int column = box.x0 / tile_side_px; column <= (box.x1 - 1) / tile_side_px;
                 ++column) {
                under[std::size_t(row) * columns_ + column] = true;
            }
        }
    }
    return under;
}

void CpuGlass::copy_from(const Box& from, Step step) {
    const int rows = from.y1 - from.y0;
    for (int i = 0; i < rows; ++i) {
        const int y = step.y > 0 ? from.y1 - 1 - i : from.y0 + i;  // none is lost before it is read
        const std::uint32_t* const row = pixels_.data() + std::size_t(y) * width_px_ + from.x0;
        std::memmove(pixels_.data() + std::size_t(y + step.y) * width_px_ + from.x0 + step.x, row,
                     std::size_t(from.x1 - from.x0) * sizeof *row);
    }
}

// In place, as memmove does: what lies farthest in the direction of the step goes first.
std::vector<std::size_t> CpuGlass::move(std::vector<std::size_t> tiles,
                                        std::span<const Seen> before) {
    const auto step = common_step(before, seen_);
    if (!step) return tiles;
    const std::vector<bool> stale = tiles_under(not_along(before, seen_, *step));
    const Box screen{0, 0, width_px_, height_px_};
    const auto can_move = [&](std::size_t tile) {
        const Box from = moved(box_of(tile), {-step->x, -step->y});
        return !stale[tile] && common(from, screen) == from;
    };
    const auto rest = std::stable_partition(tiles.begin(), tiles.end(), can_move);
    std::vector<std::size_t> moving(tiles.begin(), rest);
    std::ranges::sort(moving, {}, [&](std::size_t tile) {
        const Box box = box_of(tile);
        return std::pair(step->y > 0 ? -box.y0 : box.y0, step->x > 0 ? -box.x0 : box.x0);
    });
    for (const std::size_t tile : moving) {
        copy_from(moved(box_of(tile), {-step->x, -step->y}), *step);
    }
    tiles_moved_ = moving.size();
    return {rest, tiles.end()};
}

// Much is shared with a second thread: no tile knows of another.
void CpuGlass::paint(std::span<const std::size_t> tiles, std::uint32_t background_rgb) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t at; (at = next.fetch_add(tiles_at_once)) < tiles.size();) {
            const std::size_t end = std::min(at + tiles_at_once, tiles.size());
            for (; at < end; ++at) paint(box_of(tiles[at]), tiles_[tiles[at]], background_rgb);
        }
    };
    if (tiles.size() < tiles_shared_min || std::thread::hardware_concurrency() < 2) return work();
    const std::jthread beside(work);
    work();
}

void CpuGlass::draw(ImDrawData& data, std::uint32_t background_rgb) {
    const int width = int(data.DisplaySize.x), height = int(data.DisplaySize.y);
    if (width != width_px_ || height != height_px_) resize(width, height);
    for (Tile& tile : tiles_) {
        tile.shapes.clear();
        tile.digest = stirred(1, background_rgb);
    }
    const std::vector<Seen> before = std::exchange(seen_, {});
    collect(data);
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (tiles_[i].shown != tiles_[i].digest) changed.push_back(i);
    }
    const bool may_move = background_rgb == background_rgb_ && changed.size() >= tiles_shared_min;
    background_rgb_ = background_rgb;
    tiles_moved_ = 0;
    paint(may_move ? move(changed, before) : changed, background_rgb);
    painted_.clear();
    for (const std::size_t i : changed) {
        tiles_[i].shown = tiles_[i].digest;
        const Box box = box_of(i);
        const bool beside = !painted_.empty() && painted_.back().y0 == box.y0 &&
                            painted_.back().x1 == box.x0;
        if (beside) painted_.back().x1 = box.x1;
        else painted_.push_back(box);
    }
}

}  // namespace platform
