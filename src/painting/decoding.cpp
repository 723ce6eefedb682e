#include "painting/decoding.h"

#include "base/limits.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>

namespace painting {
namespace {

// The decoder's memory, with a bound: a small file may ask for any amount. The size of each piece
// lies before it.
thread_local std::size_t left_bytes = 0;
constexpr std::size_t head_bytes = alignof(std::max_align_t);

std::size_t size_at(const void* piece) {
    std::size_t bytes = 0;
    std::memcpy(&bytes, static_cast<const char*>(piece) - head_bytes, sizeof bytes);
    return bytes;
}

void* take(std::size_t bytes) {
    if (bytes > left_bytes) return nullptr;
    auto* place = static_cast<char*>(::operator new(head_bytes + bytes, std::nothrow));
    if (!place) return nullptr;
    left_bytes -= bytes;
    std::memcpy(place, &bytes, sizeof bytes);
    return place + head_bytes;
}

void give_back(void* piece) {
    if (!piece) return;
    left_bytes += size_at(piece);
    ::operator delete(static_cast<char*>(piece) - head_bytes);
}

void* take_other(void* piece, std::size_t bytes) {
    void* other = take(bytes);
    if (!other || !piece) return other;
    std::memcpy(other, piece, std::min(size_at(piece), bytes));
    give_back(piece);
    return other;
}

}  // namespace
}  // namespace painting

// The two formats that phones and screens write; the others have too many holes.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#define STBI_MALLOC(bytes) painting::take(bytes)
#define STBI_REALLOC(piece, bytes) painting::take_other(piece, bytes)
#define STBI_FREE(piece) painting::give_back(piece)
#include <stb_image.h>

namespace painting {
namespace {

void lay_on_white(Picture& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        std::uint8_t* pixel = picture.rgba.data() + i;
        const unsigned alpha = pixel[3];
        if (alpha == 255) continue;
        for (int k = 0; k < 3; ++k) {
            pixel[k] = std::uint8_t((pixel[k] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
        pixel[3] = 255;
    }
}

}  // namespace

std::optional<FileSize> size_in_file(base::ByteView file) {
    left_bytes = base::limits::photo_decoding_bytes_max;
    int width = 0, height = 0, channels = 0;
    const bool known = stbi_info_from_memory(file.data(), int(file.size()), &width, &height,
                                             &channels) != 0;
    if (!known || width <= 0 || height <= 0) return std::nullopt;
    return FileSize{std::uint64_t(width), std::uint64_t(height)};
}

Picture decoded(base::ByteView file) {
    left_bytes = base::limits::photo_decoding_bytes_max;
    Picture picture;
    int channels = 0;
    stbi_uc* pixels = stbi_load_from_memory(file.data(), int(file.size()), &picture.width,
                                            &picture.height, &channels, 4);
    if (!pixels) return {};
    picture.rgba.assign(pixels, pixels + std::size_t(picture.width) * picture.height * 4);
    stbi_image_free(pixels);
    lay_on_white(picture);
    return picture;
}

}  // namespace painting
