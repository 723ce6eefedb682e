// Images: copied where a texel is a pixel, bilinear elsewhere.
#include "platform/block.h"
#include "platform/raster.h"

#include <cmath>

namespace platform {

namespace {

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

// The rows of an image lie pages apart: no processor guesses the next one by itself.
constexpr int rows_ahead = 4, line_texels = 16;
inlined void fetch(const Image& image, int row, int column, int count) {
    if (row >= image.height) return;
    const std::uint32_t* at = image.argb.data() + std::size_t(row) * image.width + column;
    for (int i = 0; i < count; i += line_texels) __builtin_prefetch(at + i);
}

void copy_exactly(Canvas canvas, const Box& box, const Image& image, Walk across, Walk down,
                  std::uint32_t tint) {
    const Block by = filled(tint);
    const int column = int(std::lround(across.from)), row = int(std::lround(down.from));
    const int left = std::max(0, -column), right = std::min(box.x1 - box.x0, image.width - column);
    for (int y = box.y0; y < box.y1; ++y) {
        const int line = std::clamp(row + y - box.y0, 0, image.height - 1);
        fetch(image, line + rows_ahead, column + left, right - left);
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

}  // namespace

std::uint32_t sampled(const Image& image, float u, float v) {
    return Line(image, v * float(image.height) - 0.5F).at(u * float(image.width) - 0.5F);
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

}  // namespace platform
