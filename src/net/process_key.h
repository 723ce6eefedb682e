#pragma once
// What only this process can make: a key in memory, never stored, dies with it. So no file links a
// token with a choice, and a form made by another site or before a restart is recognised.

#include "base/random.h"
#include "workshop/words.h"

#include <string>

namespace net {

class ProcessKey {
public:
    explicit ProcessKey(base::RandomBytes random) : random_(std::move(random)) { random_(key_); }

    // 32 hexadecimal digits nobody can guess.
    std::string nonce();
    // What a form must carry to be accepted from the browser that holds `seat`.
    std::string form_token(const std::string& seat) const;
    // The same form posted twice is one ballot, a changed one is another.
    workshop::BallotId ballot_id(const std::string& token, workshop::VoteId,
                                 const std::string& nonce, const voting::Marks&) const;
    // Proof of having known the pairing code, for programs.
    std::string new_pass();
    bool is_pass(const std::string& pass) const;

private:
    base::Digest digest(std::initializer_list<std::string_view> parts) const;

    base::RandomBytes random_;
    base::Digest key_{};
};

// In constant time for texts of one length.
bool same_text(const std::string& a, const std::string& b);

}  // namespace net
