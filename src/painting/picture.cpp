#include "painting/picture.h"

#include "base/limits.h"
#include "base/refusal.h"
#include "painting/canvas.h"
#include "painting/decoding.h"

#include <cstring>

namespace painting {

Surface surface_of(const Picture& picture) {
    Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height));
    std::uint8_t* data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; data && y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* pixel = picture.at(x, y);
            const std::uint32_t alpha = pixel[3];
            std::uint32_t word = alpha << 24;
            for (int i = 0; i < 3; ++i)
                word |= ((pixel[i] * alpha + 127) / 255) << (16 - 8 * i);
            std::memcpy(data + static_cast<std::ptrdiff_t>(y) * stride + x * 4, &word, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

void attach_jpeg(cairo_surface_t* surface, const Picture& picture) {
    constexpr std::size_t bytes_max = base::limits::background_bytes_max;
    auto bytes = std::make_unique<base::Bytes>(jpeg_bytes(picture, bytes_max));
    const auto let_go = [](void* held) { delete static_cast<base::Bytes*>(held); };
    const auto attached = cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes->data(),
                                                      bytes->size(), let_go, bytes.get());
    if (attached == CAIRO_STATUS_SUCCESS) static_cast<void>(bytes.release());
}

std::string png_bytes(const Picture& picture) {
    std::string bytes;
    if (picture.empty()) return bytes;
    cairo_surface_write_to_png_stream(surface_of(picture).get(), append_bytes, &bytes);
    return bytes;
}

void write_png(const std::string& path, const Picture& picture) {
    const std::string bytes = png_bytes(picture);
    if (bytes.empty() || !written(path, bytes))
        throw base::Failure({"picture_unwritable",
                             base::msg("The picture “{path}” could not be written."),
                             {{"path", path}}});
}

}  // namespace painting
