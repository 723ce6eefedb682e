#pragma once
// Filling pixels by the processor, by the rules of OpenGL: a pixel belongs to a shape when its
// middle does, and two shapes that share an edge share no pixel.

#include <cstdint>
#include <vector>

namespace platform {

// Pixels are 0xAARRGGBB, straight alpha.
struct Box {  // half open: x0 ≤ x < x1
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool operator==(const Box&) const = default;
};
Box common(const Box&, const Box&);

struct Canvas {  // opaque
    std::uint32_t* pixels = nullptr;
    int width = 0;  // of a row
};

constexpr int block_side_texels = 64;

struct Image {
    int width = 0, height = 0;
    std::vector<std::uint32_t> argb = {};
    // When each block of it was changed last, row by row: many small pictures share one image, and
    // a new one beside them changes none of the others.
    std::vector<std::uint64_t> changed = {};
    int columns() const { return (width + block_side_texels - 1) / block_side_texels; }
};

struct Corner {
    float x = 0, y = 0;  // screen pixels
    float u = 0, v = 0;  // 0…1 over the image
    std::uint32_t argb = 0;
};

// Blends a colour over some pixels of a row, or over a box.
void fill_span(std::uint32_t* at, int count, std::uint32_t argb);
void fill_box(Canvas, const Box&, std::uint32_t argb);
// A box with an image, tinted by the corners' one colour: from `first` (left, top) to `last`.
void paint_image(Canvas, const Box& clip, const Corner& first, const Corner& last, const Image&);
// Three corners with colours between them, and an image.
void paint_triangle(Canvas, const Box& clip, const Corner (&)[3], const Image&);
// The image's colour at a point, bilinear, as GL_LINEAR with GL_CLAMP_TO_EDGE.
std::uint32_t sampled(const Image&, float u, float v);
// Both colours multiplied, channel by channel.
std::uint32_t tinted(std::uint32_t argb, std::uint32_t by_argb);

// The first whole pixel whose middle is not left of `x`.
int pixel_from(float x);

}  // namespace platform
