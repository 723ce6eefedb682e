#include "session/ballot_box.h"

#include "base/limits.h"
#include "session/side_file.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace session {
namespace {

using base::msg;
using base::Refusal;
using nlohmann::json;

constexpr std::size_t token_random_bytes = 10;
constexpr std::size_t token_check_bytes = 5;
constexpr std::size_t receipt_bytes = 5;
constexpr std::size_t proof_bytes = 16;
constexpr int tries_before_lock = 5;
constexpr base::Milliseconds lock_ms = 15 * base::second_ms;
constexpr int lock_doublings_max = 8;  // about an hour
constexpr int side_file_format = 1;

// "7Q3K9QXM" as "7Q3K-9QXM".
std::string in_groups(const std::string& code, std::size_t group) {
    std::string grouped;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % group == 0) grouped += '-';
        grouped += code[i];
    }
    return grouped;
}

// A keyed digest for one purpose: the same key never answers two questions.
base::Digest keyed(const base::Digest& key, const char* purpose, base::ByteView bytes) {
    base::Bytes message(purpose, purpose + std::char_traits<char>::length(purpose) + 1);
    message.insert(message.end(), bytes.begin(), bytes.end());
    return base::keyed_digest(key, message);
}

std::string token_check(const base::Digest& key, const std::string& random_part) {
    const auto digest = keyed(key, "token check", base::bytes_of(random_part));
    return base::base32(base::ByteView(digest).first(token_check_bytes));
}

base::Bytes bytes_at(const json& from, const char* key) {
    auto bytes = base::from_base64(from.at(key).get<std::string>());
    if (!bytes) throw std::invalid_argument(key);
    return *bytes;
}

template <std::size_t size>
std::array<std::uint8_t, size> array_of(const base::Bytes& bytes) {
    if (bytes.size() != size) throw std::invalid_argument("length");
    std::array<std::uint8_t, size> array;
    std::copy(bytes.begin(), bytes.end(), array.begin());
    return array;
}

std::optional<base::Bytes> unwrapped(const base::Digest& key, const base::Bytes& nonce,
                                     const base::Bytes& box) {
    if (nonce.size() != crypto_secretbox_NONCEBYTES || box.size() < crypto_secretbox_MACBYTES) {
        return std::nullopt;
    }
    base::Bytes plain(box.size() - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(plain.data(), box.data(), box.size(), nonce.data(),
                                   key.data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

// Argon2id at libsodium's interactive cost: about 0.1 s a try.
base::Digest stretched(const std::string& pin, const base::Bytes& salt) {
    base::Digest key;
    if (crypto_pwhash(key.data(), key.size(), pin.data(), pin.size(), salt.data(),
                      crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw base::Failure({"no_memory", msg("There is not enough memory to check the PIN."), {}});
    }
    return key;
}

std::string path_of(const std::string& session_path) { return session_path + ".keys"; }

bool is_pin_of(const std::string& pin, std::size_t digits_min) {
    return pin.size() >= digits_min && pin.size() <= pin_digits_max &&
           std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool BallotBox::exists(const std::string& session_path) {
    return std::filesystem::exists(path_of(session_path));
}

BallotBox BallotBox::open(const std::string& session_path, base::RandomBytes random) {
    BallotBox box;
    box.path_ = path_of(session_path);
    box.random_ = std::move(random);
    const auto text = read_side_file(box.path_);
    if (!text) {
        box.random_(box.token_key_);
        box.save();
        return box;
    }
    try {
        const json file = json::parse(*text);
        if (file.at("format") != side_file_format) throw std::invalid_argument("format");
        box.token_key_ = array_of<32>(bytes_at(file, "token_key"));
        box.pin_salt_ = bytes_at(file, "pin_salt");
        box.pin_check_ = {bytes_at(file.at("pin_check"), "nonce"),
                          bytes_at(file.at("pin_check"), "box")};
        for (const json& key : file.at("keys")) {
            box.keys_[array_of<32>(bytes_at(key, "public"))] = {bytes_at(key, "nonce"),
                                                                bytes_at(key, "box")};
        }
    } catch (const std::exception&) {
        throw base::Failure({"bad_keys", msg("The key file {file} is damaged."),
                             {{"file", box.path_}}});
    }
    return box;
}

void BallotBox::save() const { write(path_); }

void BallotBox::copy_to(const std::string& session_path) const { write(path_of(session_path)); }

void BallotBox::remove(const std::string& session_path) { remove_side_file(path_of(session_path)); }

void BallotBox::write(const std::string& path) const {
    const auto wrapped_json = [](const Wrapped& wrapped) {
        return json{{"nonce", base::base64(wrapped.nonce)}, {"box", base::base64(wrapped.box)}};
    };
    json keys = json::array();
    for (const auto& [public_key, wrapped] : keys_) {
        json key = wrapped_json(wrapped);
        key["public"] = base::base64(public_key);
        keys.push_back(key);
    }
    const json file{{"format", side_file_format},
                    {"token_key", base::base64(token_key_)},
                    {"pin_salt", base::base64(pin_salt_)},
                    {"pin_check", wrapped_json(pin_check_)},
                    {"keys", keys}};
    write_side_file(path, file.dump(1) + "\n");
}

std::string BallotBox::new_token() {
    std::array<std::uint8_t, token_random_bytes> bytes;
    random_(bytes);
    const std::string random_part = base::base32(bytes);
    return in_groups(random_part + token_check(token_key_, random_part), 4);
}

std::optional<workshop::TokenDigest> BallotBox::digest_of(const std::string& token) const {
    constexpr std::size_t random_length = token_random_bytes * 8 / 5;
    constexpr std::size_t check_length = token_check_bytes * 8 / 5;
    const std::string code = base::normalised_code(token);
    if (code.size() != random_length + check_length) return std::nullopt;
    const std::string expected = token_check(token_key_, code.substr(0, random_length));
    if (sodium_memcmp(expected.data(), code.data() + random_length, check_length) != 0) {
        return std::nullopt;
    }
    return keyed(token_key_, "token digest", base::bytes_of(code));
}

std::string BallotBox::receipt_for(workshop::VoteId vote, const workshop::BallotId& ballot) const {
    base::Bytes message(ballot.begin(), ballot.end());
    for (int i = 0; i < 8; ++i) message.push_back(std::uint8_t(vote.value >> (8 * i)));
    const auto digest = keyed(token_key_, "receipt", message);
    return in_groups(base::base32(base::ByteView(digest).first(receipt_bytes)), 4);
}

std::string BallotBox::proof_of(const std::string& what) const {
    const auto digest = keyed(token_key_, "proof", base::bytes_of(what));
    return base::hex(base::ByteView(digest).first(proof_bytes));
}

bool BallotBox::is_pin(const std::string& pin) const {
    if (!has_pin() || !is_pin_of(pin, pin_digits_min)) return false;
    return unwrapped(stretched(pin, pin_salt_), pin_check_.nonce, pin_check_.box).has_value();
}

bool BallotBox::has_pin() const { return !pin_salt_.empty(); }
bool BallotBox::unlocked() const { return wrapping_key_.has_value(); }

std::optional<Refusal> BallotBox::unlock(const std::string& pin, base::Milliseconds now) {
    const std::size_t digits_min = has_pin() ? pin_digits_min : new_pin_digits_min;
    if (!is_pin_of(pin, digits_min)) {
        return Refusal{"bad_pin", msg("A PIN has {min} to {max} digits."),
                       {{"min", std::to_string(digits_min)},
                        {"max", std::to_string(pin_digits_max)}}};
    }
    if (now < locked_until_) {
        const auto seconds = (locked_until_ - now + base::second_ms - 1) / base::second_ms;
        return Refusal{"pin_locked", msg("Too many wrong PINs: try again in {seconds} s."),
                       {{"seconds", std::to_string(seconds)}}};
    }
    if (!has_pin()) {
        pin_salt_.resize(crypto_pwhash_SALTBYTES);
        random_(pin_salt_);
        wrapping_key_ = stretched(pin, pin_salt_);
        pin_check_ = wrap({});
        save();
        return std::nullopt;
    }
    const base::Digest key = stretched(pin, pin_salt_);
    if (!unwrapped(key, pin_check_.nonce, pin_check_.box)) {
        ++wrong_pins_;
        if (wrong_pins_ >= tries_before_lock) {
            const int doublings = std::min(wrong_pins_ - tries_before_lock, lock_doublings_max);
            locked_until_ = now + (lock_ms << doublings);
        }
        return Refusal{"wrong_pin", msg("This is not the PIN of this session."), {}};
    }
    wrong_pins_ = 0;
    wrapping_key_ = key;
    return std::nullopt;
}

BallotBox::Wrapped BallotBox::wrap(base::ByteView plain) const {
    Wrapped wrapped;
    wrapped.nonce.resize(crypto_secretbox_NONCEBYTES);
    random_(wrapped.nonce);
    wrapped.box.resize(plain.size() + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(wrapped.box.data(), plain.data(), plain.size(), wrapped.nonce.data(),
                          wrapping_key_->data());
    return wrapped;
}

workshop::PublicKey BallotBox::make_key() {
    std::array<std::uint8_t, 32> seed;
    random_(seed);
    VoteKeys keys = make_vote_keys(seed);
    sodium_memzero(seed.data(), seed.size());
    const auto made = keys_.emplace(keys.public_key, wrap(keys.secret_key)).first;
    sodium_memzero(keys.secret_key.data(), keys.secret_key.size());
    try {
        save();
    } catch (const base::Failure&) {
        keys_.erase(made);
        throw;
    }
    return keys.public_key;
}

std::optional<VoteKeys> BallotBox::key_of(const workshop::PublicKey& public_key) const {
    const auto found = keys_.find(public_key);
    if (found == keys_.end() || !wrapping_key_) return std::nullopt;
    const auto plain = unwrapped(*wrapping_key_, found->second.nonce, found->second.box);
    if (!plain || plain->size() != std::tuple_size_v<SecretKey>) return std::nullopt;
    VoteKeys keys;
    keys.public_key = public_key;
    std::copy(plain->begin(), plain->end(), keys.secret_key.begin());
    return keys;
}

bool BallotBox::holds(const workshop::PublicKey& key) const { return keys_.contains(key); }

void BallotBox::destroy_key(const workshop::PublicKey& key) {
    auto taken = keys_.extract(key);
    try {
        save();
    } catch (const base::Failure&) {  // it is still there: nobody shall believe otherwise
        if (!taken.empty()) keys_.insert(std::move(taken));
        throw;
    }
}

void BallotBox::leave_for(const std::string& session_path) {
    const std::string from = std::exchange(path_, path_of(session_path));
    if (from != path_) remove_side_file(from);
}

}  // namespace session
