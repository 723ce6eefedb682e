#include "base/digest.h"
#include "base/random.h"

#include <doctest/doctest.h>

#include <set>

using namespace base;

TEST_CASE("sha256 gives the published digests") {
    // FIPS 180-2, appendix B.1.
    CHECK(hex(sha256(bytes_of("abc"))) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("sha256 in pieces is sha256 at once, and may go on after a look") {
    const std::string text(1000, 'x');
    Sha256 pieces;
    for (std::size_t at = 0; at < text.size(); at += 37) {
        pieces.add(bytes_of(std::string_view(text).substr(at, 37)));
        pieces.digest();
    }
    CHECK(pieces.digest() == sha256(bytes_of(text)));
}

TEST_CASE("crc32c gives the check value and the vectors of RFC 3720") {
    CHECK(crc32c(bytes_of("123456789")) == 0xE3069283U);
    CHECK(crc32c(Bytes(32, 0x00)) == 0x8A9136AAU);
    CHECK(crc32c(Bytes(32, 0xFF)) == 0x62A8AB43U);
    CHECK(crc32c(bytes_of("6789"), crc32c(bytes_of("12345"))) == 0xE3069283U);
}

TEST_CASE("a keyed digest depends on key and bytes") {
    const Digest key = sha256(bytes_of("key"));
    const Digest other = sha256(bytes_of("other"));
    CHECK(keyed_digest(key, bytes_of("a")) == keyed_digest(key, bytes_of("a")));
    CHECK(keyed_digest(key, bytes_of("a")) != keyed_digest(key, bytes_of("b")));
    CHECK(keyed_digest(key, bytes_of("a")) != keyed_digest(other, bytes_of("a")));
    CHECK(same_digest(key, key));
    CHECK_FALSE(same_digest(key, other));
}

TEST_CASE("text forms of bytes read back, and what is not one is refused") {
    Random random(7);
    for (std::size_t length = 0; length < 70; ++length) {
        Bytes bytes(length);
        random.fill(bytes);
        CHECK(from_hex(hex(bytes)) == bytes);
        CHECK(from_base64(base64(bytes)) == bytes);
    }
    CHECK(base64(bytes_of("foob")) == "Zm9vYg==");
    for (const char* bad : {"0", "0g", "zz", "00 "}) CHECK_FALSE(from_hex(bad));
    for (const char* bad : {"Zm9v=", "Zm9vYg", "Zm9vYg==x", "Zm\n9v", "*"}) {
        CAPTURE(bad);
        CHECK_FALSE(from_base64(bad));
    }
}

TEST_CASE("base32 has the letters of Crockford and codes are forgiven their habits") {
    CHECK(base32(Bytes{}) == "");
    CHECK(base32(Bytes{0xFF}) == "ZW");
    CHECK(base32(Bytes{0, 0, 0, 0, 1}) == "00000001");
    CHECK(normalised_code(" 7q3k-9oil.x") == "7Q3K9011X");
    std::set<std::string> codes;
    for (int i = 0; i < 256; ++i) codes.insert(base32(Bytes{std::uint8_t(i), 1}));
    CHECK(codes.size() == 256);
}

TEST_CASE("random numbers are the same everywhere and within their bound") {
    Random random(5489);
    CHECK(random.next() == 14514284786278117030ULL);  // the standard's engine, its default seed
    for (int i = 0; i < 1000; ++i) {
        CHECK(random.below(7) < 7);
        const double unit = random.unit();
        CHECK((unit >= 0 && unit < 1));
    }
    CHECK(random.below(1) == 0);
}
