#include "platform/png.h"

#include "base/refusal.h"

#include <stb_image_write.h>

#include <cstdio>
#include <fstream>

namespace platform {

namespace {

constexpr int picture_side_px_max = 32'768;

void append(void* context, void* data, int size) {
    auto& bytes = *static_cast<std::string*>(context);
    bytes.append(static_cast<const char*>(data), std::size_t(size));
}

std::string encoded(const Pixels& pixels) {
    const bool sized = pixels.width > 0 && pixels.height > 0 &&
                       pixels.width <= picture_side_px_max && pixels.height <= picture_side_px_max;
    if (!sized || pixels.rgba.size() != std::size_t(pixels.width) * pixels.height * 4) {
        throw base::Failure({"bad_picture",
                             base::msg("This picture of {width} × {height} pixels is not whole."),
                             {{"width", std::to_string(pixels.width)},
                              {"height", std::to_string(pixels.height)}}});
    }
    std::string bytes;
    const int written = stbi_write_png_to_func(append, &bytes, pixels.width, pixels.height, 4,
                                               pixels.rgba.data(), pixels.width * 4);
    if (written == 0) {
        throw base::Failure({"picture_not_encoded",
                             base::msg("There is not enough memory to make a picture."), {}});
    }
    return bytes;
}

}  // namespace

void write_png(const Pixels& pixels, const std::string& path) {
    const std::string bytes = encoded(pixels);
    const std::string temporary = path + ".part";
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), std::streamsize(bytes.size()));
    file.close();
    if (file.fail() || std::rename(temporary.c_str(), path.c_str()) != 0) {
        std::remove(temporary.c_str());
        throw base::Failure({"picture_not_written",
                             base::msg("The picture {path} could not be written."),
                             {{"path", path}}});
    }
}

}  // namespace platform
