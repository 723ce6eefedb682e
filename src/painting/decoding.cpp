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

// Zeros: the decoder of Debian 12 looks into tables that a broken JPEG never gave it.
void* take(std::size_t bytes) {
    if (bytes > left_bytes) return nullptr;
    auto* place = static_cast<char*>(::operator new(head_bytes + bytes, std::nothrow));
    if (!place) return nullptr;
    left_bytes -= bytes;
    std::memcpy(place, &bytes, sizeof bytes);
    std::memset(place + head_bytes, 0, bytes);
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

constexpr std::uint8_t jpeg_start = 0xD8, jpeg_end = 0xD9, huffman_tables = 0xC4, scan = 0xDA;
constexpr unsigned huffman_codes_max = 256;

// stb_image up to 2.28 writes past its table when a file tells of more codes than there can be.
bool huffman_tables_fit(base::ByteView file, std::size_t at, std::size_t length) {
    const std::size_t end = at + length;
    while (at < end) {
        unsigned codes = 0;
        for (std::size_t i = at + 1; i <= at + 16 && i < file.size(); ++i) codes += file[i];
        if (codes > huffman_codes_max) return false;
        at += 17 + codes;
    }
    return true;
}

std::size_t length_at(base::ByteView file, std::size_t at) {
    return at + 2 <= file.size() ? std::size_t(file[at]) << 8 | file[at + 1] : 0;
}

// Segment by segment up to the first scan, as the decoder goes; behind it every place where tables
// could begin, up to the end of the picture: what a phone appends is not looked at.
std::optional<base::ByteView> harmless_part(base::ByteView file) {
    if (file.empty() || file[0] != 0xFF) return file;  // no JPEG
    std::size_t at = 0;
    for (std::uint8_t marker = 0; marker != scan;) {
        while (at < file.size() && file[at] != 0xFF) ++at;
        while (at < file.size() && file[at] == 0xFF) ++at;
        if (at >= file.size()) return file;
        marker = file[at++];
        if (marker == jpeg_start) continue;
        const std::size_t length = length_at(file, at);
        if (length < 2) return file;  // the decoder gives up here, too
        if (marker == huffman_tables && !huffman_tables_fit(file, at + 2, length - 2)) {
            return std::nullopt;
        }
        at += length;
    }
    for (; at + 1 < file.size(); ++at) {
        if (file[at] != 0xFF) continue;
        if (file[at + 1] == jpeg_end && file[at - 1] != 0xFF) return file.first(at + 2);
        const std::size_t length = length_at(file, at + 2);
        if (file[at + 1] == huffman_tables && length >= 2 &&
            !huffman_tables_fit(file, at + 4, length - 2)) {
            return std::nullopt;
        }
    }
    return file;
}

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

std::optional<FileSize> size_in_file(base::ByteView whole) {
    const auto part = harmless_part(whole);
    if (!part) return std::nullopt;
    const base::ByteView file = *part;
    left_bytes = base::limits::photo_decoding_bytes_max;
    int width = 0, height = 0, channels = 0;
    const bool known = stbi_info_from_memory(file.data(), int(file.size()), &width, &height,
                                             &channels) != 0;
    if (!known || width <= 0 || height <= 0) return std::nullopt;
    return FileSize{std::uint64_t(width), std::uint64_t(height)};
}

Picture decoded(base::ByteView whole) {
    const auto part = harmless_part(whole);
    if (!part) return {};
    const base::ByteView file = *part;
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
