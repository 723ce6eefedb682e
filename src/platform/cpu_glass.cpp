#include "platform/cpu_glass.h"

#include "base/refusal.h"
#include "platform/stir.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace platform {

namespace {

// Two triangles that are one upright box of one colour, as ImGui writes rectangles, pictures and
// letters: corners from the left top, clockwise.
bool is_box(const ImDrawIdx* index, const ImDrawVert* vertices) {
    if (index[3] != index[0] || index[4] != index[2]) return false;
    const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]],
                     &d = vertices[index[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.pos.x <= c.pos.x && a.pos.y <= c.pos.y && a.uv.y == b.uv.y && b.uv.x == c.uv.x &&
           c.uv.y == d.uv.y && d.uv.x == a.uv.x && a.col == b.col && b.col == c.col &&
           c.col == d.col;
}

// One colour without any light through it.
bool is_opaque(const ImDrawVert& first, const ImDrawVert& last, const Image& image) {
    return first.col >> IM_COL32_A_SHIFT == 255 && first.uv.x == last.uv.x &&
           first.uv.y == last.uv.y && sampled(image, first.uv.x, first.uv.y) >> 24 == 255;
}

// What of an image's blocks lies under a box of texels.
template <class Picture, class Do>
void for_blocks(Picture& image, const Box& texels, Do what) {
    const Box box = common(texels, {0, 0, image.width, image.height});
    if (box.empty()) return;
    for (int y = box.y0 / block_side_texels; y <= (box.y1 - 1) / block_side_texels; ++y) {
        for (int x = box.x0 / block_side_texels; x <= (box.x1 - 1) / block_side_texels; ++x) {
            what(image.changed[std::size_t(y) * image.columns() + x]);
        }
    }
}

int in_parts(float px) {
    constexpr float far_px = 1 << 20;
    return int(std::lround(std::clamp(px, -far_px, far_px) * seen_parts));
}

}  // namespace

CpuGlass::CpuGlass(int width_px, int height_px) { resize(width_px, height_px); }

void CpuGlass::resize(int width_px, int height_px) {
    width_px_ = std::max(width_px, 1);
    height_px_ = std::max(height_px, 1);
    columns_ = (width_px_ + tile_side_px - 1) / tile_side_px;
    const int rows = (height_px_ + tile_side_px - 1) / tile_side_px;
    pixels_.assign(std::size_t(width_px_) * height_px_, 0xFF000000);
    tiles_.assign(std::size_t(columns_) * rows, {});
    painted_.clear();
    seen_.clear();
}

// -- textures ------------------------------------------------------------------------------------

void CpuGlass::prepare() {
    ImGuiIO& io = ImGui::GetIO();
    if (prepared_ == ImGui::GetCurrentContext() && io.Fonts->IsBuilt() && io.Fonts->TexID) return;
    io.BackendRendererName = "fabrique_cpu";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    unsigned char* rgba = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsRGBA32(&rgba, &width, &height);
    destroy(fonts_);
    fonts_ = create(width, height);
    update(fonts_, 0, 0, width, height, {rgba, std::size_t(width) * height * 4});
    io.Fonts->SetTexID(ImTextureID(fonts_));
    prepared_ = ImGui::GetCurrentContext();
}

void CpuGlass::release() {
    if (prepared_ == nullptr || prepared_ != ImGui::GetCurrentContext()) return;
    ImGui::GetIO().BackendRendererName = nullptr;
    ImGui::GetIO().Fonts->SetTexID(ImTextureID(0));
    destroy(fonts_);
    fonts_ = 0;
    prepared_ = nullptr;
}

Texture CpuGlass::create(int width, int height) {
    if (width <= 0 || height <= 0) throw std::invalid_argument("a texture without an area");
    if (std::max(width, height) > cpu_texture_side_px_max) {
        throw base::Failure({"no_texture",
                             base::msg("The graphics memory has no room for a picture of {width} × "
                                       "{height} pixels."),
                             {{"width", std::to_string(width)},
                              {"height", std::to_string(height)}}});
    }
    Image& image = images_[next_];
    image.width = width;
    image.height = height;
    image.argb.resize(std::size_t(width) * height);
    const int rows = (height + block_side_texels - 1) / block_side_texels;
    image.changed.assign(std::size_t(image.columns()) * rows, ++changes_);
    return next_++;
}

void CpuGlass::update(Texture texture, int x, int y, int w, int h,
                      std::span<const std::uint8_t> rgba) {
    const auto found = images_.find(texture);
    if (found == images_.end()) throw std::invalid_argument("update of an unknown texture");
    Image& image = found->second;
    const bool inside =
        x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= image.width - x && h <= image.height - y;
    if (!inside || rgba.size() != std::size_t(w) * h * 4) {
        throw std::invalid_argument("update outside of its texture, or of another size");
    }
    const std::uint8_t* from = rgba.data();
    for (int row = y; row < y + h; ++row) {
        std::uint32_t* const at = image.argb.data() + std::size_t(row) * image.width + x;
        for (int i = 0; i < w; ++i, from += 4) {
            at[i] = std::uint32_t(from[3]) << 24 | std::uint32_t(from[0]) << 16 |
                    std::uint32_t(from[1]) << 8 | from[2];
        }
    }
    ++changes_;
    for_blocks(image, {x, y, x + w, y + h}, [&](std::uint64_t& changed) { changed = changes_; });
}

void CpuGlass::destroy(Texture texture) { images_.erase(texture); }

const Image* CpuGlass::image_of(Texture texture) const {
    const auto found = images_.find(texture);
    return found == images_.end() ? nullptr : &found->second;
}

// -- drawing -------------------------------------------------------------------------------------

// When what the shape shows of its image was changed last.
std::uint64_t CpuGlass::last_change(const Shape& shape) {
    const Image& image = *shape.image;
    float u0 = 1, v0 = 1, u1 = 0, v1 = 0;
    for (int i = 0; i < shape.count; ++i) {
        const ImVec2& uv = shape.corners[i]->uv;
        u0 = std::min(u0, uv.x), u1 = std::max(u1, uv.x);
        v0 = std::min(v0, uv.y), v1 = std::max(v1, uv.y);
    }
    const auto texel = [](float at, int side) {
        return int(std::clamp(at, 0.0F, 1.0F) * float(side));
    };
    // Bilinear: the texels around, too.
    const Box texels{texel(u0, image.width) - 1, texel(v0, image.height) - 1,
                     texel(u1, image.width) + 2, texel(v1, image.height) + 2};
    std::uint64_t last = 0;
    for_blocks(image, texels, [&](std::uint64_t changed) { last = std::max(last, changed); });
    return last;
}

// The shape wherever it lies; its place is told apart from it.
Seen CpuGlass::seen(const Shape& shape) {
    const ImDrawVert& first = *shape.corners[0];
    Seen seen{last_change(shape), in_parts(first.pos.x), in_parts(first.pos.y), shape.box, false};
    // A box is known by its opposite corners.
    const int step = shape.count == 4 ? 2 : 1;
    for (int i = 0; i < shape.count; i += step) {
        const ImDrawVert& corner = *shape.corners[i];
        seen.look = stirred(stirred(seen.look, pair(corner.uv.x, corner.uv.y)),
                            std::uint64_t(corner.col) << 3 | std::uint64_t(shape.count));
        if (i == 0) continue;
        seen.look = stirred(seen.look, pair(in_parts(corner.pos.x) - seen.x,
                                            in_parts(corner.pos.y) - seen.y));
        seen.picture = shape.count == 4 && corner.uv.x != first.uv.x;
    }
    return seen;
}

std::uint64_t CpuGlass::digest_of(const Shape& shape, std::uint64_t look, std::uint64_t digest) {
    digest = stirred(digest, look);
    for (int i = 0; i < shape.count; ++i) {
        digest = stirred(digest, pair(shape.corners[i]->pos.x, shape.corners[i]->pos.y));
    }
    return digest;
}

Box CpuGlass::bounds_of(const Shape& shape) {
    if (shape.count == 4) {
        const ImVec2 &first = shape.corners[0]->pos, &last = shape.corners[2]->pos;
        return {pixel_from(first.x), pixel_from(first.y), pixel_from(last.x), pixel_from(last.y)};
    }
    const ImVec2 &a = shape.corners[0]->pos, &b = shape.corners[1]->pos, &c = shape.corners[2]->pos;
    return {pixel_from(std::min({a.x, b.x, c.x})), pixel_from(std::min({a.y, b.y, c.y})),
            pixel_from(std::max({a.x, b.x, c.x})), pixel_from(std::max({a.y, b.y, c.y}))};
}

void CpuGlass::collect(const ImDrawList& list, const ImDrawCmd& command, base::Vec2 origin) {
    const Image* image = image_of(Texture(command.GetTexID()));
    const Box clip =
        common({0, 0, width_px_, height_px_},
               {int(command.ClipRect.x - origin.x), int(command.ClipRect.y - origin.y),
                int(command.ClipRect.z - origin.x), int(command.ClipRect.w - origin.y)});
    if (image == nullptr || clip.empty()) return;
    // Two images are never told apart by when they changed: no change is that of two of them.
    const std::uint64_t seed = stirred(stirred(0, pair(clip.x0, clip.y0)), pair(clip.x1, clip.y1));
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned int i = 0; i + 3 <= command.ElemCount;) {
        const bool box = i + 6 <= command.ElemCount && is_box(index + i, vertices);
        Shape shape{{&vertices[index[i]], &vertices[index[i + 1]], &vertices[index[i + 2]],
                     box ? &vertices[index[i + 5]] : nullptr},
                    box ? 4 : 3, false, image, {}};
        i += box ? 6 : 3;
        shape.box = common(clip, bounds_of(shape));
        if (shape.box.empty()) continue;
        shape.opaque = box && is_opaque(*shape.corners[0], *shape.corners[2], *image);
        seen_.push_back(seen(shape));
        sort_into_tiles(shape, digest_of(shape, seen_.back().look, seed));
        shapes_.push_back(shape);
    }
}

void CpuGlass::collect(const ImDrawData& data) {
    shapes_.clear();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) {
                throw std::logic_error("a draw list with a callback: no one draws with it");
            }
            collect(list, command, {data.DisplayPos.x, data.DisplayPos.y});
        }
    }
}

Pixels CpuGlass::read() {
    Pixels pixels{width_px_, height_px_, {}};
    pixels.rgba.reserve(pixels_.size() * 4);
    for (const std::uint32_t argb : pixels_) {
        for (const int shift : {16, 8, 0}) pixels.rgba.push_back(std::uint8_t(argb >> shift));
        pixels.rgba.push_back(255);
    }
    return pixels;
}

}  // namespace platform
