#include "platform/png.h"

#include "base/refusal.h"

#include <doctest/doctest.h>
#include <stb_image.h>

#include <filesystem>

namespace platform {

namespace {

std::string scratch(const char* name) {
    return (std::filesystem::path(FABRIQUE_BINARY_DIR) / name).string();
}

Pixels rainbow(int width, int height) {
    Pixels pixels{width, height, {}};
    for (int i = 0; i < width * height * 4; ++i) pixels.rgba.push_back(std::uint8_t(i * 7));
    return pixels;
}

}  // namespace

TEST_CASE("a picture read back is the picture written, and no part is left lying about") {
    const std::string path = scratch("png_test.png");
    const Pixels pixels = rainbow(13, 7);
    write_png(rainbow(2, 2), path);
    write_png(pixels, path);  // replaces
    int width = 0;
    int height = 0;
    int channels = 0;
    stbi_uc* read = stbi_load(path.c_str(), &width, &height, &channels, 4);
    REQUIRE(read != nullptr);
    CHECK(width == 13);
    CHECK(height == 7);
    CHECK(std::vector<std::uint8_t>(read, read + 13 * 7 * 4) == pixels.rgba);
    stbi_image_free(read);
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
    std::filesystem::remove(path);
}

TEST_CASE("a picture that is not whole is refused") {
    const std::string path = scratch("png_refused.png");
    Pixels pixels = rainbow(4, 4);
    pixels.rgba.pop_back();
    CHECK_THROWS_AS(write_png(pixels, path), base::Failure);
    CHECK_THROWS_AS(write_png(Pixels{}, path), base::Failure);
    CHECK_THROWS_AS(write_png(Pixels{-1, -1, {0, 0, 0, 0}}, path), base::Failure);
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a folder that is not there is said in a sentence") {
    const std::string path = scratch("no/such/folder/x.png");
    try {
        write_png(rainbow(2, 2), path);
        FAIL("written into a folder that is not there");
    } catch (const base::Failure& failure) {
        CHECK(failure.refusal().code == "picture_not_written");
        CHECK(std::string(failure.what()).find("x.png") != std::string::npos);
    }
}

}  // namespace platform
