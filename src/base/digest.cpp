#include "base/digest.h"

#include <boost/crc.hpp>
#include <sodium.h>

#include <cstring>

namespace base {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);
static_assert(crypto_auth_BYTES == std::tuple_size_v<Digest>);

Digest sha256(ByteView bytes) {
    Digest digest;
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Digest keyed_digest(const Digest& key, ByteView bytes) {
    Digest digest;
    crypto_auth(digest.data(), bytes.data(), bytes.size(), key.data());
    return digest;
}

bool same_digest(const Digest& a, const Digest& b) {
    return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Sha256::Sha256() : state_{} {
    crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()));
}

void Sha256::add(ByteView bytes) {
    crypto_hash_sha256_update(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()),
                              bytes.data(), bytes.size());
}

Digest Sha256::digest() const {
    auto copy = state_;
    Digest digest;
    crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(copy.data()),
                             digest.data());
    return digest;
}

std::uint32_t crc32c(ByteView bytes, std::uint32_t before) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    // reset() takes the remainder as the polynomial sees it: highest power first.
    std::uint32_t remainder = 0;
    for (int bit = 0; bit < 32; ++bit) remainder |= (~before >> bit & 1U) << (31 - bit);
    crc.reset(remainder);
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

std::string hex(ByteView bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    if (text.empty()) return Bytes{};  // libsodium wants places for nothing, too
    Bytes bytes(text.size() / 2);
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                       &end) != 0 ||
        length != bytes.size()) {
        return std::nullopt;
    }
    return bytes;
}

std::string base64(ByteView bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                          &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != text.data() + text.size()) {
        return std::nullopt;
    }
    bytes.resize(length);
    return bytes;
}

std::string base32(ByteView bytes) {
    constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string text;
    unsigned held = 0;
    int bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = (held << 8 | byte) & 0xFFFF;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += letters[held >> bits & 31];
        }
    }
    if (bits > 0) text += letters[held << (5 - bits) & 31];
    return text;
}

std::string normalised_code(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-' || c == '.') continue;
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        code += c;
    }
    return code;
}

}  // namespace base
