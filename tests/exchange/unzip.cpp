#include "unzip.h"

#include <doctest/doctest.h>
#include <zlib.h>

namespace exchange {
namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
    std::uint32_t number = 0;
    for (int i = size; i-- > 0;) number = number << 8 | std::uint8_t(bytes[at + std::size_t(i)]);
    return number;
}

std::string inflated(const std::string& packed, std::size_t size) {
    std::string text(size, '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = uInt(size);
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    return text;
}

}  // namespace

std::vector<Zipped> files_of(const std::string& zip) {
    std::vector<Zipped> files;
    for (std::size_t at = zip.find("PK\1\2"); at != zip.npos; at = zip.find("PK\1\2", at + 4)) {
        const std::size_t local = number_at(zip, at + 42, 4);
        const std::size_t from =
            local + 30 + number_at(zip, local + 26, 2) + number_at(zip, local + 28, 2);
        const std::string packed = zip.substr(from, number_at(zip, at + 20, 4));
        const bool stored = number_at(zip, at + 10, 2) == 0;
        files.push_back({zip.substr(at + 46, number_at(zip, at + 28, 2)), stored,
                         stored ? packed : inflated(packed, number_at(zip, at + 24, 4))});
    }
    return files;
}

std::string unzipped(const std::string& zip, const std::string& name) {
    for (const Zipped& file : files_of(zip)) {
        if (file.name == name) return file.bytes;
    }
    return {};
}

}  // namespace exchange
