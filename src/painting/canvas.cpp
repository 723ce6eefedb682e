#include "painting/canvas.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <numbers>

namespace painting {
namespace {

// Cairo keeps native-endian words with alpha multiplied in; straight = colour * 255 / alpha,
// rounded to the nearest.
std::uint8_t straight(std::uint32_t word, int shift, std::uint32_t alpha) {
    const std::uint32_t value = (word >> shift) & 0xFF;
    return static_cast<std::uint8_t>(std::min(255U, (value * 255 + alpha / 2) / alpha));
}

void straighten(const std::uint8_t* row, int width, std::uint8_t* out) {
    for (int x = 0; x < width; ++x, row += 4, out += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, row, 4);
        const std::uint32_t alpha = word >> 24;
        if (alpha == 255) {  // nearly always: kept short
            out[0] = static_cast<std::uint8_t>(word >> 16);
            out[1] = static_cast<std::uint8_t>(word >> 8);
            out[2] = static_cast<std::uint8_t>(word);
            out[3] = 255;
        } else if (alpha != 0) {
            for (int i = 0; i < 3; ++i) out[i] = straight(word, 16 - 8 * i, alpha);
            out[3] = static_cast<std::uint8_t>(alpha);
        }
    }
}

}  // namespace

Canvas::Canvas(int width_px, int height_px)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                          std::clamp(width_px, 1, picture_side_px_max),
                                          std::clamp(height_px, 1, picture_side_px_max))),
      context_(cairo_create(surface_.get())) {}

Picture Canvas::picture() const {
    cairo_surface_flush(surface_.get());
    Picture result;
    result.width = cairo_image_surface_get_width(surface_.get());
    result.height = cairo_image_surface_get_height(surface_.get());
    const std::size_t row_bytes = static_cast<std::size_t>(result.width) * 4;
    result.rgba.resize(row_bytes * result.height);
    const std::uint8_t* data = cairo_image_surface_get_data(surface_.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()));
    for (int y = 0; data && y < result.height; ++y)
        straighten(data + y * stride, result.width, result.rgba.data() + y * row_bytes);
    return result;
}

void set_ink(cairo_t* cr, std::uint32_t rgba) {
    cairo_set_source_rgba(cr, (rgba >> 24) / 255.0, ((rgba >> 16) & 0xFF) / 255.0,
                          ((rgba >> 8) & 0xFF) / 255.0, (rgba & 0xFF) / 255.0);
}

void rounded_rect(cairo_t* cr, const base::Rect& rect, double radius) {
    const double r = std::clamp(radius, 0.0, std::min(rect.w, rect.h) / 2.0);
    const double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cr);
    cairo_arc(cr, rect.right() - r, rect.y + r, r, -quarter, 0);
    cairo_arc(cr, rect.right() - r, rect.bottom() - r, r, 0, quarter);
    cairo_arc(cr, rect.x + r, rect.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(cr, rect.x + r, rect.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

void fill_rounded(cairo_t* cr, const base::Rect& rect, double radius, std::uint32_t rgba) {
    rounded_rect(cr, rect, radius);
    set_ink(cr, rgba);
    cairo_fill(cr);
}

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

bool written(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

}  // namespace painting
