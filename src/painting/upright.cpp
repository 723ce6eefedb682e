// Which way up a photo is.

#include "painting/decoding.h"

#include <algorithm>

namespace painting {
namespace {

// Numbers of a TIFF block; reading beyond its end gives 0.
class Tiff {
public:
    explicit Tiff(base::ByteView bytes) : bytes_(bytes), big_(byte(0) == 'M') {}

    bool good() const { return byte(0) == byte(1) && (big_ || byte(0) == 'I') && word(2) == 42; }
    unsigned word(std::size_t at) const {
        const unsigned first = byte(at), second = byte(at + 1);
        return big_ ? first << 8 | second : second << 8 | first;
    }
    std::size_t number(std::size_t at) const {
        const std::size_t first = word(at), second = word(at + 2);
        return big_ ? first << 16 | second : second << 16 | first;
    }

private:
    unsigned byte(std::size_t at) const { return at < bytes_.size() ? bytes_[at] : 0; }

    base::ByteView bytes_;
    bool big_;
};

int orientation_in(const Tiff& tiff) {
    constexpr unsigned orientation_tag = 0x0112;
    constexpr std::size_t row_bytes = 12;
    if (!tiff.good()) return 1;
    const std::size_t folder = tiff.number(4);
    const unsigned rows = tiff.word(folder);
    for (unsigned i = 0; i < rows; ++i) {
        const std::size_t row = folder + 2 + i * row_bytes;
        if (tiff.word(row) != orientation_tag) continue;
        const unsigned value = tiff.word(row + 8);
        return value >= 1 && value <= 8 ? int(value) : 1;
    }
    return 1;
}

}  // namespace

// A JPEG file is a row of segments, FF xx and a length that counts itself, up to the pixels (FFDA).
int exif_orientation(base::ByteView jpeg) {
    constexpr std::string_view sign("Exif\0\0", 6);
    for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA;) {
        const std::size_t length = std::size_t(jpeg[at + 2]) << 8 | jpeg[at + 3];
        if (length < 2 || at + 2 + length > jpeg.size()) return 1;
        const base::ByteView segment = jpeg.subspan(at + 4, length - 2);
        const bool exif = jpeg[at + 1] == 0xE1 && segment.size() > sign.size() &&
                          std::equal(sign.begin(), sign.end(), segment.begin());
        if (exif) return orientation_in(Tiff(segment.subspan(sign.size())));
        at += 2 + length;
    }
    return 1;
}

Picture turned_upright(Picture from, int orientation) {
    if (orientation <= 1 || orientation > 8) return from;
    const bool lies = orientation >= 5;  // on its side
    Picture to;
    to.width = lies ? from.height : from.width;
    to.height = lies ? from.width : from.height;
    to.rgba.resize(from.rgba.size());
    const bool mirrored_x = orientation == 2 || orientation == 3 || orientation >= 7;
    const bool mirrored_y = orientation == 3 || orientation == 4 || orientation == 6 ||
                            orientation == 7;
    std::uint8_t* pixel = to.rgba.data();
    for (int y = 0; y < to.height; ++y) {
        for (int x = 0; x < to.width; ++x, pixel += 4) {
            const int across = lies ? y : x, down = lies ? x : y;
            const std::uint8_t* source =
                from.at(mirrored_x ? from.width - 1 - across : across,
                        mirrored_y ? from.height - 1 - down : down);
            std::copy_n(source, 4, pixel);
        }
    }
    return to;
}

}  // namespace painting
