#include "painting/photo.h"

#include "base/limits.h"
#include "painting/decoding.h"

#include <stb_image_write.h>

#include <set>

namespace painting {
namespace {

using base::msg;
using base::Refusal;
namespace limits = base::limits;

constexpr int qualities[] = {85, 70, 50};  // of JPEG, 1 to 100: coarser until the file fits
constexpr std::size_t few_colours_max = 256;

std::optional<Refusal> fault_of(base::ByteView upload) {
    if (upload.size() > limits::photo_upload_bytes_max) return photo_too_heavy();
    const auto size = size_in_file(upload);
    if (!size) {
        return Refusal{"not_a_photo", msg("This is not a photo: send a JPEG or PNG file."), {}};
    }
    if (size->width * size->height > limits::photo_upload_pixels_max) {
        return Refusal{"photo_pixels",
                       msg("This photo is too large: at most {max} million pixels are possible."),
                       {{"max", std::to_string(limits::photo_upload_pixels_max / 1'000'000)}}};
    }
    return std::nullopt;
}

void append(void* context, void* data, int size) {
    auto& bytes = *static_cast<base::Bytes*>(context);
    const auto* from = static_cast<const std::uint8_t*>(data);
    bytes.insert(bytes.end(), from, from + size);
}

base::Bytes as_png(const Picture& picture) {
    base::Bytes rgb;
    rgb.reserve(picture.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        rgb.insert(rgb.end(), {picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]});
    }
    base::Bytes bytes;
    stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 3, rgb.data(),
                           picture.width * 3);
    return bytes;
}

std::uint32_t rgb_at(const Picture& picture, std::size_t i) {
    return std::uint32_t(picture.rgba[i]) << 16 | std::uint32_t(picture.rgba[i + 1]) << 8 |
           picture.rgba[i + 2];
}

// A drawing, a screen: what JPEG makes blurred and PNG small.
bool has_few_colours(const Picture& picture) {
    std::set<std::uint32_t> colours;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        colours.insert(rgb_at(picture, i));
        if (colours.size() > few_colours_max) return false;
    }
    return true;
}

}  // namespace

Refusal photo_too_heavy() {
    return {"photo_bytes", msg("This file is too large: at most {max} MB are possible."),
            {{"max", std::to_string(limits::photo_upload_bytes_max / (1024 * 1024))}}};
}

base::Bytes jpeg_bytes(const Picture& picture, std::size_t bytes_max) {
    base::Bytes bytes;
    for (const int quality : qualities) {
        bytes.clear();
        stbi_write_jpg_to_func(append, &bytes, picture.width, picture.height, 4,
                               picture.rgba.data(), quality);
        if (bytes.size() <= bytes_max) break;
    }
    return bytes;
}

namespace {

// How much is kept of a picture.
struct Kept {
    int side_px_max;
    std::size_t bytes_max;
};
constexpr Kept for_card{limits::photo_side_px_max, limits::photo_bytes_max};
constexpr Kept for_background{limits::background_side_px_max, limits::background_bytes_max};

workshop::PhotoFile file_of(const Picture& picture, const Kept& kept) {
    workshop::PhotoFile file{{}, jpeg_bytes(picture, kept.bytes_max)};
    if (has_few_colours(picture)) {
        base::Bytes png = as_png(picture);
        if (png.size() < file.bytes.size()) {
            file.bytes = std::move(png);
            file.photo.format = workshop::PhotoFormat::png;
        }
    }
    file.photo.digest = base::sha256(file.bytes);
    file.photo.width = std::uint16_t(picture.width);
    file.photo.height = std::uint16_t(picture.height);
    file.photo.bytes = std::uint32_t(file.bytes.size());
    file.photo.rgb = rgb_at(scaled_down(picture, 1), 0);
    return file;
}

PreparedPhoto prepared(base::ByteView upload, const Kept& kept) {
    if (auto fault = fault_of(upload)) return *fault;
    Picture picture = decoded(upload);
    if (picture.empty()) {
        return Refusal{"photo_damaged", msg("This photo is damaged and cannot be read."), {}};
    }
    picture = turned_upright(scaled_down(picture, kept.side_px_max), exif_orientation(upload));
    return file_of(picture, kept);
}

}  // namespace

PreparedPhoto prepare_photo(base::ByteView upload) { return prepared(upload, for_card); }

PreparedPhoto prepare_background(base::ByteView upload) {
    return prepared(upload, for_background);
}

workshop::PhotoFile background_file(const Picture& page) {
    return file_of(scaled_down(page, limits::background_side_px_max), for_background);
}

Picture photo_pixels(base::ByteView file, int side_px_max) {
    const auto size = size_in_file(file);
    const auto fits = [](std::uint64_t side) { return side <= limits::background_side_px_max; };
    if (!size || !fits(size->width) || !fits(size->height)) return {};
    return scaled_down(decoded(file), side_px_max);
}

}  // namespace painting
