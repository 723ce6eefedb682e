#pragma once
// The secrets of a session, in a side file beside the journal (name.keys, mode 0600), never in the
// chain: the key that makes tokens and receipts, and each secret vote's key wrapped by the PIN
// (Argon2id, libsodium secretbox). Deleting the side file destroys the keys.

#include "base/random.h"
#include "base/refusal.h"
#include "session/sealing.h"

#include <map>
#include <string>

namespace session {

// Of a PIN. Whoever holds the side file can try them all without us: four digits take minutes, six
// a day. Sessions that were made with four still open.
constexpr std::size_t pin_digits_min = 4, new_pin_digits_min = 6, pin_digits_max = 12;

class BallotBox {
public:
    // Reads or makes the side file of this session. Throws base::Failure.
    static BallotBox open(const std::string& session_path, base::RandomBytes random);

    // Does one lie beside this session file already?
    static bool exists(const std::string& session_path);

    // A voting right: 10 random bytes and their keyed check, in letters people can type:
    // "7Q3K-…". Anyone who holds one may cast one ballot in each vote, and replace it.
    std::string new_token();
    // What the journal stores for a token; nothing if it was not made here.
    std::optional<workshop::TokenDigest> digest_of(const std::string& token) const;
    // "7F3K-9QXM": the same for the same ballot; nobody else can make one.
    std::string receipt_for(workshop::VoteId, const workshop::BallotId&) const;

    // A proof that this session has said so, for whoever is to show it again later: nobody else can
    // make one.
    std::string proof_of(const std::string& what) const;
    // Whether it is this session's PIN. Takes time and counts no tries: the caller does.
    bool is_pin(const std::string& pin) const;

    // PIN: the first one given, of 6 to 12 digits, is the session's; later ones must be the same.
    // Slows down and then locks when wrong ones are tried (5 tries, then 15 s, doubling).
    std::optional<base::Refusal> unlock(const std::string& pin, base::Milliseconds now);
    bool has_pin() const;
    bool unlocked() const;

    // Makes a key pair, stores the secret half wrapped, durably. Unlocked only.
    workshop::PublicKey make_key();
    // Nothing: no such key here (destroyed, other machine), or locked.
    std::optional<VoteKeys> key_of(const workshop::PublicKey&) const;
    bool holds(const workshop::PublicKey&) const;
    // Writes the side file anew without the key and overwrites the old one, durably. Throws
    // base::Failure when it cannot; then the key is held as before.
    void destroy_key(const workshop::PublicKey&);
    // A session moves in two steps: the same secrets beside its new journal as well (throws
    // base::Failure) …
    void copy_to(const std::string& session_path) const;
    static void remove(const std::string& session_path);
    // … and then there only: a key that is destroyed there must not live on here.
    void leave_for(const std::string& session_path);

private:
    struct Wrapped {
        base::Bytes nonce, box;
    };
    Wrapped wrap(base::ByteView plain) const;
    void save() const;
    void write(const std::string& path) const;

    std::string path_;
    base::RandomBytes random_;
    base::Digest token_key_{};
    base::Bytes pin_salt_;
    Wrapped pin_check_;  // an empty text wrapped by the PIN: tells a right PIN from a wrong one
    std::map<workshop::PublicKey, Wrapped> keys_;
    std::optional<base::Digest> wrapping_key_;  // while unlocked
    int wrong_pins_ = 0;
    base::Milliseconds locked_until_ = 0;
};

}  // namespace session
