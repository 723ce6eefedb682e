#pragma once
// What painting/ hands to the rest of the program: pixels.

#include <cstdint>
#include <string>
#include <vector>

namespace painting {

// Longest side of anything painted here; larger requests are clipped to it.
constexpr int picture_side_px_max = 8192;

// Rows from the top, four bytes a pixel (red, green, blue, alpha), alpha not multiplied in.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool empty() const { return width <= 0 || height <= 0; }
    // The four bytes of a pixel inside the picture.
    const std::uint8_t* at(int x, int y) const {
        return rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4;
    }
    bool operator==(const Picture&) const = default;
};

// A PNG file in memory; empty for an empty picture.
std::string png_bytes(const Picture& picture);
// Throws base::Failure when the file cannot be written.
void write_png(const std::string& path, const Picture& picture);

}  // namespace painting
