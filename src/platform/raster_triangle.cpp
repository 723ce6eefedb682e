// Triangles: row by row between two edges, colours and image linear over the plane.
#include "platform/pixel.h"
#include "platform/raster.h"

#include <algorithm>

namespace platform {

namespace {

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
