// What people bring, whatever it is, becomes a small clean file or a sentence.

#include "painting/photo.h"

#include "base/limits.h"
#include "base/random.h"
#include "painting/decoding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace painting;
namespace limits = base::limits;

namespace {

// Red on the left, blue on the right, darker towards the bottom.
Picture landscape(int width, int height) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int light = 255 - 100 * y / height;
            const bool left = x < width / 2;
            for (const int value : {left ? light : 20, 20, left ? 20 : light, 255}) {
                picture.rgba.push_back(std::uint8_t(value));
            }
        }
    }
    return picture;
}

// No two pixels alike: a photo as hard as there are.
Picture noise(int width, int height) {
    base::Random random(5);
    Picture picture{width, height, {}};
    picture.rgba.resize(std::size_t(width) * height * 4);
    random.fill(picture.rgba);
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
    return picture;
}

std::string text_of(base::ByteView bytes) { return {bytes.begin(), bytes.end()}; }
base::Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

std::string word(int value) { return {char(value), char(value >> 8)}; }
std::string number(int value) { return word(value) + word(value >> 16); }

// One row of an EXIF folder: tag, type 3 (16 bits) or 4 (32 bits), one value.
std::string row(int tag, int type, int value) {
    return word(tag) + word(type) + number(1) + number(value);
}

// A JPEG as a telephone writes it: how it was held, whose it is, where it was.
base::Bytes from_phone(const Picture& picture, int orientation) {
    const std::string owner = "Jeanne Dupont, 06 12 34 56 78";
    const std::string place = "45.4397 N 4.3872 E";
    std::string tiff = "II" + word(42) + number(8) + word(2) + row(0x0112, 3, orientation) +
                       row(0x8825, 4, 38) + number(0) + word(1) + row(0x001D, 4, 60) + number(0);
    tiff += owner + place;
    const std::string exif = std::string("Exif\0\0", 6) + tiff;
    const auto segment = [](char kind, const std::string& body) {
        const auto length = body.size() + 2;
        return std::string("\xFF") + kind + char(length >> 8) + char(length) + body;
    };
    const std::string plain = text_of(jpeg_bytes(picture));
    return bytes_of(plain.substr(0, 2) + segment('\xE1', exif) + segment('\xFE', owner) +
                    segment('\xED', "Photoshop 3.0 " + place) + plain.substr(2) +
                    "a second picture: " + place);
}

workshop::PhotoFile prepared(base::ByteView upload) {
    auto answer = prepare_photo(upload);
    REQUIRE(std::holds_alternative<workshop::PhotoFile>(answer));
    return std::get<workshop::PhotoFile>(std::move(answer));
}

std::string refused(base::ByteView upload) {
    const auto answer = prepare_photo(upload);
    const auto* refusal = std::get_if<base::Refusal>(&answer);
    return refusal ? refusal->code : "";
}

bool red_at(const Picture& picture, int x, int y) {
    return picture.at(x, y)[0] > 120 && picture.at(x, y)[2] < 100;
}

}  // namespace

TEST_CASE("nothing of who, where and when is left") {
    const base::Bytes upload = from_phone(landscape(400, 300), 1);
    REQUIRE(text_of(upload).find("45.4397") != std::string::npos);
    REQUIRE(exif_orientation(upload) == 1);
    const auto file = prepared(upload);
    const std::string kept = text_of(file.bytes);
    for (const char* trace : {"Exif", "Jeanne", "45.4397", "Photoshop", "second picture"}) {
        CAPTURE(trace);
        CHECK(kept.find(trace) == std::string::npos);
    }
    // Segment by segment up to the pixels: nothing but what a JPEG is made of.
    for (std::size_t at = 2; file.bytes[at + 1] != 0xDA;) {
        REQUIRE(file.bytes[at] == 0xFF);
        const int kind = file.bytes[at + 1];
        CHECK((kind == 0xE0 || kind == 0xDB || kind == 0xC0 || kind == 0xC4));
        at += 2 + (std::size_t(file.bytes[at + 2]) << 8 | file.bytes[at + 3]);
    }
}

TEST_CASE("what is told of a photo is so") {
    const auto file = prepared(jpeg_bytes(landscape(400, 300)));
    CHECK(file.photo.digest == base::sha256(file.bytes));
    CHECK(file.photo.bytes == file.bytes.size());
    CHECK(file.photo.width == 400);
    CHECK(file.photo.height == 300);
    const int red = int(file.photo.rgb >> 16), blue = int(file.photo.rgb & 0xFF);
    CHECK(std::abs(red - blue) < 12);
    CHECK(red > 80);
    CHECK(prepared(jpeg_bytes(landscape(400, 300))).photo == file.photo);  // the same every time
}

TEST_CASE("a photo stands upright however the camera was held") {
    const Picture seen = landscape(96, 64);  // red on the left, as the camera saw it
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const base::Bytes upload = from_phone(seen, orientation);
        REQUIRE(exif_orientation(upload) == orientation);
        const auto file = prepared(upload);
        const Picture shown = photo_pixels(file.bytes, 1600);
        const bool lies = orientation >= 5;
        CHECK(shown.width == (lies ? 64 : 96));
        CHECK(shown.height == (lies ? 96 : 64));
        // Where the red half of the sensor is on the upright picture (EXIF 2.32, figure 5).
        const bool red_left = orientation == 1 || orientation == 4;
        const bool red_right = orientation == 2 || orientation == 3;
        const bool red_top = orientation == 5 || orientation == 6;
        CHECK(red_at(shown, 4, 4) == (red_left || red_top));
        CHECK(red_at(shown, shown.width - 5, 4) == (red_right || red_top));
        CHECK(red_at(shown, 4, shown.height - 5) == (red_left || (lies && !red_top)));
    }
}

TEST_CASE("large photos are scaled, and fit their limit however hard they are") {
    const auto wide = prepared(jpeg_bytes(landscape(4000, 1000)));
    CHECK(wide.photo.width == limits::photo_side_px_max);
    CHECK(wide.photo.height == 400);
    const Picture pixels = photo_pixels(wide.bytes, 1600);
    CHECK(red_at(pixels, 10, 10));
    CHECK_FALSE(red_at(pixels, 1590, 10));
    const auto hard = prepared(jpeg_bytes(noise(1600, 1600)));
    CHECK(hard.bytes.size() <= limits::photo_bytes_max);
    const auto thin = prepared(jpeg_bytes(landscape(3000, 1)));
    CHECK(thin.photo.height == 1);
}

TEST_CASE("every pixel of a scaled photo is the mean of what it covers") {
    Picture board{8, 8, {}};
    for (int i = 0; i < 64; ++i) {
        const auto value = std::uint8_t((i + i / 8) % 2 ? 255 : 0);
        board.rgba.insert(board.rgba.end(), {value, value, value, 255});
    }
    const Picture small = scaled_down(board, 3);
    CHECK(small.width == 3);
    for (int i = 0; i < 9; ++i) CHECK(std::abs(small.rgba[std::size_t(i) * 4] - 128) < 20);
    CHECK(scaled_down(board, 8) == board);
}

TEST_CASE("a drawing stays sharp: PNG where there are few colours") {
    Picture drawing{300, 200, base::Bytes(300 * 200 * 4, 255)};
    for (int x = 20; x < 280; ++x) drawing.rgba[std::size_t(100 * 300 + x) * 4] = 0;
    const auto file = prepared(bytes_of(png_bytes(drawing)));
    CHECK(file.photo.format == workshop::PhotoFormat::png);
    CHECK(photo_pixels(file.bytes, 300) == drawing);
    // What is transparent lies on white.
    Picture clear{10, 10, base::Bytes(400, 0)};
    const auto white = prepared(bytes_of(png_bytes(clear)));
    CHECK(white.photo.rgb == 0xFFFFFF);
}

TEST_CASE("what is no photo is told so") {
    CHECK(refused({}) == "not_a_photo");
    CHECK(refused(bytes_of("%PDF-1.7 …")) == "not_a_photo");
    CHECK(refused(bytes_of("GIF89a\x01\x01\x01\x01")) == "not_a_photo");
    CHECK(refused(base::Bytes(limits::photo_upload_bytes_max + 1)) == "photo_bytes");
    const base::Bytes png = bytes_of(png_bytes(noise(20, 20)));
    CHECK(refused(base::ByteView(png).first(png.size() / 2)) == "photo_damaged");
    // A header that promises more pixels than there is memory for, in 45 bytes.
    base::Bytes bomb = png;
    for (std::size_t at = 16; at < 24; ++at) bomb[at] = std::uint8_t(at % 4 == 2 ? 0x40 : 0);
    CHECK(refused(bomb) == "photo_pixels");
    CHECK(photo_pixels(jpeg_bytes(landscape(3300, 10)), 1600).empty());  // none of ours
}

TEST_CASE("tables of more codes than there can be never reach the decoder; what is appended may") {
    base::Bytes good = jpeg_bytes(landscape(64, 48));
    const std::uint8_t trap[] = {0xFF, 0xC4, 0x0F, 0xF3, 0x00};
    base::Bytes appended = good;  // as a phone appends a film
    appended.insert(appended.end(), std::begin(trap), std::end(trap));
    appended.insert(appended.end(), 4096, 0xFE);
    CHECK(decoded(appended) == decoded(good));
    CHECK_FALSE(decoded(good).empty());
    const std::uint8_t tables[] = {0xFF, 0xC4};
    const auto at = std::search(good.begin(), good.end(), std::begin(tables), std::end(tables));
    REQUIRE(at != good.end());
    std::fill_n(at + 5, 16, std::uint8_t(0xFF));
    CHECK_FALSE(size_in_file(good).has_value());
    CHECK(decoded(good).empty());
}

TEST_CASE("any damage of a photo ends in a photo or a sentence") {
    base::Random random(7);
    for (const base::Bytes& whole : {from_phone(landscape(64, 48), 6),
                                     bytes_of(png_bytes(noise(24, 24)))}) {
        for (int i = 0; i < 600; ++i) {
            base::Bytes broken = whole;
            for (auto n = 1 + random.below(6); n > 0; --n) {
                broken[random.below(broken.size())] = std::uint8_t(random.next());
            }
            broken.resize(1 + random.below(broken.size()));
            exif_orientation(broken);
            const auto answer = prepare_photo(broken);
            const auto* file = std::get_if<workshop::PhotoFile>(&answer);
            if (file) CHECK_FALSE(photo_pixels(file->bytes, 100).empty());
        }
    }
}
