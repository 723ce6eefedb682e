#pragma once
// Digests, keyed digests and the text forms of bytes (libsodium; CRC-32C from Boost).

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;

inline ByteView bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Digest sha256(ByteView bytes);
// HMAC-SHA-512/256 (libsodium crypto_auth).
Digest keyed_digest(const Digest& key, ByteView bytes);
// In constant time.
bool same_digest(const Digest& a, const Digest& b);

// SHA-256 fed piece by piece.
class Sha256 {
public:
    Sha256();
    void add(ByteView bytes);
    Digest digest() const;  // of what was added so far; more may follow

private:
    alignas(16) std::array<std::uint8_t, 128> state_;
};

// CRC-32C (Castagnoli, RFC 3720): finds accidents, not forgery. Continue with `before`.
std::uint32_t crc32c(ByteView bytes, std::uint32_t before = 0);

std::string hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view text);
std::string base64(ByteView bytes);  // RFC 4648 with padding
std::optional<Bytes> from_base64(std::string_view text);
// Crockford base 32 (no I, L, O, U), five bits a character, the last one padded with zeros.
std::string base32(ByteView bytes);
// The characters a person may type for a code: upper case, without spaces or dashes, O as 0,
// I and L as 1.
std::string normalised_code(std::string_view typed);

}  // namespace base
