#include "platform/raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace platform {

namespace {

constexpr std::uint32_t odd_channels = 0x00FF00FF;  // red and blue, or alpha and green shifted
constexpr std::uint32_t halves = 0x00800080;
constexpr std::uint32_t opaque = 0xFF000000;
constexpr std::uint32_t white = 0xFFFFFFFF;
constexpr float side_px_max = 1 << 20;  // farther away is as good as there: keeps int in range

// Two channels at a time, x / 255 rounded.
std::uint32_t divided_255(std::uint32_t pair) {
    pair += halves;
    return ((pair + ((pair >> 8) & odd_channels)) >> 8) & odd_channels;
}

std::uint32_t blended(std::uint32_t under, std::uint32_t argb, std::uint32_t alpha) {
    const std::uint32_t rest = 255 - alpha;
    const std::uint32_t red_blue =
        divided_255((argb & odd_channels) * alpha + (under & odd_channels) * rest);
    const std::uint32_t green =
        divided_255(((argb >> 8) & 0xFF) * alpha + ((under >> 8) & 0xFF) * rest);
    return opaque | red_blue | (green << 8);
}

void put(std::uint32_t& under, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (alpha == 255)
        under = argb;
    else if (alpha != 0)
        under = blended(under, argb, alpha);
}

// -- blocks: loops of a known length over bytes, which compilers turn into wide instructions ------

// Where the processor has wider registers they are used, chosen when the program starts; what such
// a function calls must be part of it. (Sanitizers cannot follow the choice.)
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define wide __attribute__((target_clones("avx2", "default")))
#else
#define wide
#endif
#define inlined [[gnu::always_inline]] inline

constexpr int block_px = 16;
struct Block {
    std::uint32_t argb[block_px];
    std::uint8_t* bytes() { return reinterpret_cast<std::uint8_t*>(argb); }
    const std::uint8_t* bytes() const { return reinterpret_cast<const std::uint8_t*>(argb); }
};
constexpr int block_bytes = int(sizeof(Block));

inlined std::uint8_t divided_255(std::uint16_t product) {  // rounded
    const auto more = std::uint16_t(product + 128);
    return std::uint8_t(std::uint16_t(more + (more >> 8)) >> 8);
}

// `colours` with `alphas` in each of their bytes over `under`.
inlined void blend(Block& under, const Block& colours, const Block& alphas) {
    for (int i = 0; i < block_bytes; ++i) {
        const std::uint16_t alpha = alphas.bytes()[i], rest = std::uint16_t(255 - alpha);
        under.bytes()[i] = divided_255(
            std::uint16_t(colours.bytes()[i] * alpha + under.bytes()[i] * rest));
    }
}

inlined Block in_every_byte(const Block& values) {
    Block every;
    for (int i = 0; i < block_px; ++i) every.argb[i] = (values.argb[i] & 0xFF) * 0x01010101U;
    return every;
}

inlined void tint(Block& block, const Block& by) {
    for (int i = 0; i < block_bytes; ++i) {
        block.bytes()[i] =
            divided_255(std::uint16_t(block.bytes()[i] * std::uint16_t(by.bytes()[i])));
    }
}

inlined Block filled(std::uint32_t argb) {
    Block block;
    std::fill_n(block.argb, block_px, argb);
    return block;
}

inlined void put_block(std::uint32_t* at, const std::uint32_t* from) {
    std::uint32_t all = opaque, any = 0;
    for (int i = 0; i < block_px; ++i) {
        all &= from[i];
        any |= from[i];
    }
    if (all >= opaque) {
        std::memcpy(at, from, sizeof(Block));
    } else if (any >> 24 != 0) {
        Block under, colours, alphas;
        std::memcpy(under.argb, at, sizeof under);
        for (int i = 0; i < block_px; ++i) {
            colours.argb[i] = from[i] | opaque;
            alphas.argb[i] = from[i] >> 24;
        }
        blend(under, colours, in_every_byte(alphas));
        std::memcpy(at, under.argb, sizeof under);
    }
}

inlined void put_span(std::uint32_t* at, const std::uint32_t* from, int count) {
    for (; count >= block_px; count -= block_px, at += block_px, from += block_px) {
        put_block(at, from);
    }
    for (int i = 0; i < count; ++i) put(at[i], from[i]);
}

wide void blend_span(std::uint32_t* at, int count, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (count >= block_px) {
        const Block colours = filled(argb | opaque), alphas = filled(alpha * 0x01010101U);
        for (; count >= block_px; count -= block_px, at += block_px) {
            Block under;
            std::memcpy(under.argb, at, sizeof under);
            blend(under, colours, alphas);
            std::memcpy(at, under.argb, sizeof under);
        }
    }
    for (int i = 0; i < count; ++i) at[i] = blended(at[i], argb, alpha);
}

void fill_span(std::uint32_t* at, int count, std::uint32_t argb) {
    const std::uint32_t alpha = argb >> 24;
    if (alpha == 255) std::fill_n(at, count, argb);
    else if (alpha != 0) blend_span(at, count, argb);
}

// `part` of 256 of the way from `a` to `b`.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t part) {
    const std::uint32_t rest = 256 - part;
    const std::uint32_t low =
        (((a & odd_channels) * rest + (b & odd_channels) * part) >> 8) & odd_channels;
    const std::uint32_t high =
        ((((a >> 8) & odd_channels) * rest + ((b >> 8) & odd_channels) * part) >> 8) & odd_channels;
    return low | (high << 8);
}

// Bilinear along one row: the two lines of the image and how far between them.
struct Line {
    const std::uint32_t* above;
    const std::uint32_t* below;
    std::uint32_t part;  // of 256
    int last;            // column of the image

    Line(const Image& image, float y) : last(image.width - 1) {
        const float clamped = std::clamp(y, 0.0F, float(image.height - 1));
        const int row = int(clamped);
        const int next = std::min(row + 1, image.height - 1);
        part = std::uint32_t((clamped - float(row)) * 256);
        above = image.argb.data() + std::size_t(row) * image.width;
        below = image.argb.data() + std::size_t(next) * image.width;
    }
    std::uint32_t at(float x) const {
        const float clamped = std::clamp(x, 0.0F, float(last));
        const int column = int(clamped);
        const int next = std::min(column + 1, last);
        const auto across = std::uint32_t((clamped - float(column)) * 256);
        if (part == 0) return mixed(above[column], above[next], across);
        return mixed(mixed(above[column], above[next], across),
                     mixed(below[column], below[next], across), part);
    }
};

// Texel positions along an axis: `from` at the first pixel, `step` for each one more.
struct Walk {
    float from = 0, step = 0;
    // Texel by texel: no pixel lies between two of them.
    bool exact() const {
        constexpr float tolerance = 1.0F / 64;
        return std::abs(step - 1) < 1e-4F && std::abs(from - std::round(from)) < tolerance;
    }
};
Walk walk(float first_px, float last_px, float first_uv, float last_uv, int texels, int begin) {
    const float step = (last_uv - first_uv) * float(texels) / (last_px - first_px);
    return {first_uv * float(texels) + (float(begin) + 0.5F - first_px) * step - 0.5F, step};
}

wide void copy_span(std::uint32_t* at, const std::uint32_t* from, int count, const Block& by) {
    if (by.argb[0] == white) {
        put_span(at, from, count);
        return;
    }
    for (int done = 0; done < count; done += block_px) {
        const int some = std::min(block_px, count - done);
        Block block = {};
        std::copy_n(from + done, some, block.argb);
        tint(block, by);
        put_span(at + done, block.argb, some);
    }
}

void copy_exactly(Canvas canvas, const Box& box, const Image& image, Walk across, Walk down,
                  std::uint32_t tint) {
    const Block by = filled(tint);
    const int column = int(std::lround(across.from)), row = int(std::lround(down.from));
    const int left = std::max(0, -column), right = std::min(box.x1 - box.x0, image.width - column);
    for (int y = box.y0; y < box.y1; ++y) {
        const int line = std::clamp(row + y - box.y0, 0, image.height - 1);
        copy_span(canvas.pixels + std::size_t(y) * canvas.width + box.x0 + left,
                  image.argb.data() + std::size_t(line) * image.width + column + left,
                  right - left, by);
    }
}

constexpr int strip_blocks = 4;  // as wide as a tile: the rows of an image are far apart in memory

// Which texels lie around the pixels of a block, and how far between them.
struct Columns {
    int left[block_px], right[block_px];
    Block parts;  // of 256, in every byte
};

Columns columns_of(const Walk& across, int first, int last_texel) {
    Columns columns;
    for (int i = 0; i < block_px; ++i) {
        const float x = across.from + float(first + i) * across.step;
        const float clamped = std::clamp(x, 0.0F, float(last_texel));
        columns.left[i] = int(clamped);
        columns.right[i] = std::min(columns.left[i] + 1, last_texel);
        columns.parts.argb[i] = std::uint32_t((clamped - float(columns.left[i])) * 256);
    }
    columns.parts = in_every_byte(columns.parts);
    return columns;
}

// `parts` of 256 of the way to `to`.
inlined void mix(Block& from, const Block& to, const Block& parts) {
    for (int i = 0; i < block_bytes; ++i) {
        const std::uint16_t part = parts.bytes()[i], rest = std::uint16_t(256 - part);
        from.bytes()[i] = std::uint8_t(
            std::uint16_t(from.bytes()[i] * rest + to.bytes()[i] * part) >> 8);
    }
}

// Two rows of the image, brought to the columns of a strip. The next row of the canvas mostly needs
// one of them again.
class Rows {
public:
    Rows(const Image& image, const Walk& across, int first, int count)
        : image_(image), blocks_((count + block_px - 1) / block_px) {
        for (int i = 0; i < blocks_; ++i) {
            columns_[i] = columns_of(across, first + i * block_px, image.width - 1);
        }
    }
    int blocks() const { return blocks_; }
    inlined void go_to(float y) {
        const float clamped = std::clamp(y, 0.0F, float(image_.height - 1));
        const int row = int(clamped);
        part_ = std::uint32_t((clamped - float(row)) * 256);
        if (above_row_ != row && below_row_ == row) {
            std::swap(above_, below_);
            std::swap(above_row_, below_row_);
        }
        bring(above_, above_row_, row);
        if (part_ != 0) bring(below_, below_row_, std::min(row + 1, image_.height - 1));
    }
    inlined Block at(int index) const {
        Block block = above_[index];
        if (part_ != 0) mix(block, below_[index], filled(part_ * 0x01010101U));
        return block;
    }

private:
    inlined void bring(Block* blocks, int& held, int row) const {
        if (held == row) return;
        held = row;
        const std::uint32_t* texels = image_.argb.data() + std::size_t(row) * image_.width;
        for (int block = 0; block < blocks_; ++block) {
            const Columns& columns = columns_[block];
            Block right;
            for (int i = 0; i < block_px; ++i) {
                blocks[block].argb[i] = texels[columns.left[i]];
                right.argb[i] = texels[columns.right[i]];
            }
            mix(blocks[block], right, columns.parts);
        }
    }
    const Image& image_;
    int blocks_;
    Columns columns_[strip_blocks];
    Block rows_[2][strip_blocks];
    Block *above_ = rows_[0], *below_ = rows_[1];
    int above_row_ = -1, below_row_ = -1;
    std::uint32_t part_ = 0;  // of 256, of the way to the row below
};

wide void copy_scaled(Canvas canvas, const Box& box, const Image& image, Walk across, Walk down,
                      std::uint32_t colour) {
    const Block by = filled(colour);
    for (int x = box.x0; x < box.x1; x += strip_blocks * block_px) {
        const int count = std::min(strip_blocks * block_px, box.x1 - x);
        Rows rows(image, across, x - box.x0, count);
        for (int y = box.y0; y < box.y1; ++y) {
            rows.go_to(down.from + float(y - box.y0) * down.step);
            std::uint32_t* const at = canvas.pixels + std::size_t(y) * canvas.width + x;
            for (int i = 0; i < rows.blocks(); ++i) {
                Block block = rows.at(i);
                if (colour != white) tint(block, by);
                put_span(at + i * block_px, block.argb, std::min(block_px, count - i * block_px));
            }
        }
    }
}

// -- triangles -----------------------------------------------------------------------------------

// A value that is linear over the plane.
struct Plane {
    float at_origin = 0, dx = 0, dy = 0;
    float at(float x, float y) const { return at_origin + dx * x + dy * y; }
};

struct Frame {  // of a triangle: its first corner and the two sides from there
    float x, y, x1, y1, x2, y2, area;
    explicit Frame(const Corner (&c)[3])
        : x(c[0].x),
          y(c[0].y),
          x1(c[1].x - x),
          y1(c[1].y - y),
          x2(c[2].x - x),
          y2(c[2].y - y),
          area(x1 * y2 - x2 * y1) {}
    Plane plane(float a, float b, float c) const {
        const float d1 = b - a, d2 = c - a;
        const float dx = (d1 * y2 - d2 * y1) / area, dy = (d2 * x1 - d1 * x2) / area;
        return {a - dx * x - dy * y, dx, dy};
    }
};

float channel(std::uint32_t argb, int shift) { return float((argb >> shift) & 0xFF); }

// Where an edge crosses the middle of a row; from the upper end down, so that two triangles that
// share the edge come to the same number.
float crossing(const Corner* a, const Corner* b, float y) {
    if (a->y > b->y || (a->y == b->y && a->x > b->x)) std::swap(a, b);
    return a->x + (b->x - a->x) * ((y - a->y) / (b->y - a->y));
}

struct Span {
    int from = 0, to = 0;
};

// The pixels of a row inside the triangle; `corners` from top to bottom.
Span span_of(const Corner* const (&corners)[3], int row, const Box& clip) {
    const float y = float(row) + 0.5F;
    const bool below = y >= corners[1]->y;
    const float one = crossing(corners[0], corners[2], y);
    const float other =
        below ? crossing(corners[1], corners[2], y) : crossing(corners[0], corners[1], y);
    return {std::max(clip.x0, pixel_from(std::min(one, other))),
            std::min(clip.x1, pixel_from(std::max(one, other)))};
}

// What a pixel of the triangle is: a colour between the corners', times the image there.
class Shade {
public:
    Shade(const Corner (&c)[3], const Image& image) : image_(image) {
        const Frame frame(c);
        for (int i = 0; i < 4; ++i) {
            colour_[i] = frame.plane(channel(c[0].argb, 8 * i), channel(c[1].argb, 8 * i),
                                     channel(c[2].argb, 8 * i));
        }
        flat_colour_ = c[0].argb == c[1].argb && c[1].argb == c[2].argb;
        argb_ = c[0].argb;
        flat_image_ = c[0].u == c[1].u && c[1].u == c[2].u && c[0].v == c[1].v && c[1].v == c[2].v;
        texel_ = flat_image_ ? sampled(image, c[0].u, c[0].v) : 0xFFFFFFFF;
        u_ = frame.plane(c[0].u, c[1].u, c[2].u);
        v_ = frame.plane(c[0].v, c[1].v, c[2].v);
    }
    bool flat() const { return flat_colour_ && flat_image_; }
    std::uint32_t colour() const { return tinted(argb_, texel_); }
    std::uint32_t at(float x, float y) const {
        const std::uint32_t texel =
            flat_image_ ? texel_ : sampled(image_, u_.at(x, y), v_.at(x, y));
        return tinted(flat_colour_ ? argb_ : colour_at(x, y), texel);
    }

private:
    std::uint32_t colour_at(float x, float y) const {
        std::uint32_t argb = 0;
        for (int i = 0; i < 4; ++i) {
            const float value = std::clamp(colour_[i].at(x, y) + 0.5F, 0.0F, 255.0F);
            argb |= std::uint32_t(value) << (8 * i);
        }
        return argb;
    }
    const Image& image_;
    Plane colour_[4], u_, v_;
    bool flat_colour_ = false, flat_image_ = false;
    std::uint32_t argb_ = 0, texel_ = 0;
};

}  // namespace

Box common(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

int pixel_from(float x) { return int(std::ceil(std::clamp(x, -side_px_max, side_px_max) - 0.5F)); }

std::uint32_t tinted(std::uint32_t argb, std::uint32_t by_argb) {
    if (by_argb == 0xFFFFFFFF) return argb;
    if (argb == 0xFFFFFFFF) return by_argb;
    std::uint32_t result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const std::uint32_t product = ((argb >> shift) & 0xFF) * ((by_argb >> shift) & 0xFF) + 128;
        result |= ((product + (product >> 8)) >> 8) << shift;
    }
    return result;
}

std::uint32_t sampled(const Image& image, float u, float v) {
    return Line(image, v * float(image.height) - 0.5F).at(u * float(image.width) - 0.5F);
}

void fill_box(Canvas canvas, const Box& box, std::uint32_t argb) {
    for (int y = box.y0; y < box.y1; ++y) {
        fill_span(canvas.pixels + std::size_t(y) * canvas.width + box.x0, box.x1 - box.x0, argb);
    }
}

void paint_image(Canvas canvas, const Box& clip, const Corner& first, const Corner& last,
                 const Image& image) {
    const Box box = common(
        clip, {pixel_from(first.x), pixel_from(first.y), pixel_from(last.x), pixel_from(last.y)});
    if (box.empty()) return;
    const Walk across = walk(first.x, last.x, first.u, last.u, image.width, box.x0);
    const Walk down = walk(first.y, last.y, first.v, last.v, image.height, box.y0);
    if (across.exact() && down.exact()) {
        copy_exactly(canvas, box, image, across, down, first.argb);
        return;
    }
    copy_scaled(canvas, box, image, across, down, first.argb);
}

void paint_triangle(Canvas canvas, const Box& clip, const Corner (&c)[3], const Image& image) {
    const Corner* corners[3] = {&c[0], &c[1], &c[2]};
    std::sort(std::begin(corners), std::end(corners),
              [](const Corner* a, const Corner* b) { return a->y < b->y; });
    const int from = std::max(clip.y0, pixel_from(corners[0]->y));
    const int to = std::min(clip.y1, pixel_from(corners[2]->y));
    if (from >= to || Frame(c).area == 0) return;
    const Shade shade(c, image);
    const std::uint32_t flat = shade.flat() ? shade.colour() : 0;
    for (int y = from; y < to; ++y) {
        const Span span = span_of(corners, y, clip);
        if (span.from >= span.to) continue;
        std::uint32_t* const row = canvas.pixels + std::size_t(y) * canvas.width;
        if (shade.flat()) {
            fill_span(row + span.from, span.to - span.from, flat);
            continue;
        }
        for (int x = span.from; x < span.to; ++x) {
            put(row[x], shade.at(float(x) + 0.5F, float(y) + 0.5F));
        }
    }
}

}  // namespace platform
