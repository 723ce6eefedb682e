#pragma once
// The pairing code, and what happens to those who guess: 5 tries for each address, then 15 s of
// rest, doubling with each further wrong one up to an hour. Addresses stay in memory.

#include "base/digest.h"
#include "base/refusal.h"
#include "net/limits.h"

#include <map>
#include <string>

namespace net {

// Six characters out of Crockford's 32, from six random bytes.
std::string pairing_code(base::ByteView random);
// "7Q3K9X" for people: "7Q3 K9X".
std::string spaced_code(const std::string& code);

class Door {
public:
    explicit Door(const std::string& code) : code_(base::normalised_code(code)) {}

    // Nothing: the code is right. wrong_code, or locked_out with {n} seconds to wait. `now_ms` is
    // of a clock that is never set.
    std::optional<base::Refusal> try_code(const std::string& address, const std::string& typed,
                                          std::int64_t now_ms);
    std::size_t addresses() const { return visitors_.size(); }

private:
    struct Visitor {
        int wrong = 0;
        std::int64_t locked_until_ms = 0;
        std::int64_t seen_ms = 0;
    };
    Visitor& visitor(const std::string& address, std::int64_t now_ms);

    std::string code_;
    std::map<std::string, Visitor> visitors_;  // who has typed a wrong one
};

}  // namespace net
