#pragma once
// Secret ballots, sealed: libsodium sealed boxes (X25519, XSalsa20-Poly1305) around a plain text
// padded to one length. A kiosk seals before it stores or sends; the host seals what phones send.

#include "base/digest.h"
#include "workshop/words.h"

#include <optional>

namespace session {

using SecretKey = std::array<std::uint8_t, 32>;

struct VoteKeys {
    workshop::PublicKey public_key{};
    SecretKey secret_key{};
};

// From 32 random bytes.
VoteKeys make_vote_keys(const std::array<std::uint8_t, 32>& seed);

// limits::ballot_sealed_bytes bytes; different at each call. The vote's number is inside, so that
// a ballot cannot be carried to another vote. Throws base::Failure when the ballot is too large.
base::Bytes seal_ballot(const workshop::PublicKey&, workshop::VoteId, const voting::Ballot&);

// Nothing: not sealed for this key or this vote, or not a ballot.
std::optional<voting::Ballot> open_ballot(const VoteKeys&, workshop::VoteId, base::ByteView sealed);

}  // namespace session
