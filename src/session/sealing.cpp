#include "session/sealing.h"

#include "base/limits.h"
#include "base/refusal.h"

#include <sodium.h>

#include <algorithm>

namespace session {
namespace {

namespace limits = base::limits;

static_assert(limits::ballot_sealed_bytes == limits::ballot_plain_bytes + crypto_box_SEALBYTES);
static_assert(crypto_box_SECRETKEYBYTES == std::tuple_size_v<SecretKey>);
static_assert(crypto_box_PUBLICKEYBYTES == std::tuple_size_v<workshop::PublicKey>);

// Plain text: version u8, vote u64, college length u8 and bytes, marks u8, then option u8 and value
// i16 each (votes against are negative); little-endian; zeros to the full length.
constexpr std::size_t college_bytes_max = limits::short_name_code_points_max * 4;
static_assert(1 + 8 + 1 + college_bytes_max + 1 + 3 * limits::options_max <=
              limits::ballot_plain_bytes);
constexpr std::uint8_t plain_version = 1;

class Plain {
public:
    void put(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) bytes_.push_back(std::uint8_t(value >> (8 * i)));
    }
    void put(const std::string& text) {
        put(text.size(), 1);
        bytes_.insert(bytes_.end(), text.begin(), text.end());
    }
    base::Bytes take() { return std::move(bytes_); }

private:
    base::Bytes bytes_;
};

class PlainReader {
public:
    explicit PlainReader(base::ByteView bytes) : bytes_(bytes) {}
    std::uint64_t take(int count) {
        std::uint64_t value = 0;
        if (left() < std::size_t(count)) {
            good_ = false;
            return 0;
        }
        for (int i = 0; i < count; ++i) value |= std::uint64_t(bytes_[at_++]) << (8 * i);
        return value;
    }
    std::string take_text() {
        const std::size_t length = take(1);
        if (left() < length) {
            good_ = false;
            return {};
        }
        const std::string text(bytes_.begin() + std::ptrdiff_t(at_),
                               bytes_.begin() + std::ptrdiff_t(at_ + length));
        at_ += length;
        return text;
    }
    bool only_zeros_left() const {
        return std::all_of(bytes_.begin() + std::ptrdiff_t(at_), bytes_.end(),
                           [](std::uint8_t byte) { return byte == 0; });
    }
    bool good() const { return good_; }

private:
    std::size_t left() const { return bytes_.size() - at_; }

    base::ByteView bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};

}  // namespace

VoteKeys make_vote_keys(const std::array<std::uint8_t, 32>& seed) {
    VoteKeys keys;
    crypto_box_seed_keypair(keys.public_key.data(), keys.secret_key.data(), seed.data());
    return keys;
}

base::Bytes seal_ballot(const workshop::PublicKey& key, workshop::VoteId vote,
                        const voting::Ballot& ballot) {
    const bool marks_fit = std::all_of(ballot.marks.begin(), ballot.marks.end(), [](const auto& m) {
        return m.option.value <= 0xFF && m.value >= INT16_MIN && m.value <= INT16_MAX;
    });
    if (ballot.college.size() > college_bytes_max || ballot.marks.size() > limits::options_max ||
        !marks_fit) {
        throw base::Failure({"ballot_too_large",
                             base::msg("This ballot is too large to be sealed."), {}});
    }
    Plain plain;
    plain.put(plain_version, 1);
    plain.put(vote.value, 8);
    plain.put(ballot.college);
    plain.put(ballot.marks.size(), 1);
    for (const voting::Mark& mark : ballot.marks) {
        plain.put(mark.option.value, 1);
        plain.put(std::uint16_t(mark.value), 2);
    }
    base::Bytes bytes = plain.take();
    bytes.resize(limits::ballot_plain_bytes, 0);
    base::Bytes sealed(limits::ballot_sealed_bytes);
    crypto_box_seal(sealed.data(), bytes.data(), bytes.size(), key.data());
    sodium_memzero(bytes.data(), bytes.size());
    return sealed;
}

std::optional<voting::Ballot> open_ballot(const VoteKeys& keys, workshop::VoteId vote,
                                          base::ByteView sealed) {
    if (sealed.size() != limits::ballot_sealed_bytes) return std::nullopt;
    base::Bytes bytes(limits::ballot_plain_bytes);
    if (crypto_box_seal_open(bytes.data(), sealed.data(), sealed.size(), keys.public_key.data(),
                             keys.secret_key.data()) != 0) {
        return std::nullopt;
    }
    PlainReader plain(bytes);
    if (plain.take(1) != plain_version || plain.take(8) != vote.value) return std::nullopt;
    voting::Ballot ballot;
    ballot.college = plain.take_text();
    const std::uint64_t marks = plain.take(1);
    for (std::uint64_t i = 0; i < marks && plain.good(); ++i) {
        const voting::OptionId option{plain.take(1)};
        ballot.marks.push_back({option, std::int16_t(plain.take(2))});
    }
    if (!plain.good() || !plain.only_zeros_left()) return std::nullopt;
    return ballot;
}

}  // namespace session
