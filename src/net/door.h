#pragma once
// The pairing code, and what happens to those who guess it. Addresses stay in memory.

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

// How often something may be guessed: so many tries for each visitor, then 15 s of rest, doubling
// with each further wrong one up to an hour. `now_ms` is of a clock that is never set.
class Tries {
public:
    explicit Tries(int most) : most_(most) {}

    // Milliseconds to wait before the next one; 0: it may be tried now.
    std::int64_t rest_ms(const std::string& visitor, std::int64_t now_ms) const;
    // Answers with the rest that follows; 0: none.
    std::int64_t wrong(const std::string& visitor, std::int64_t now_ms);
    void right(const std::string& visitor) { visitors_.erase(visitor); }
    std::size_t visitors() const { return visitors_.size(); }

private:
    struct Visitor {
        int wrong = 0;
        std::int64_t locked_until_ms = 0;
        std::int64_t seen_ms = 0;
    };
    Visitor& visitor(const std::string& name, std::int64_t now_ms);

    int most_;
    std::map<std::string, Visitor> visitors_;  // who has guessed wrong
};

class Door {
public:
    explicit Door(const std::string& code) : code_(base::normalised_code(code)) {}

    // Nothing: the code is right. wrong_code, or locked_out with {n} seconds to wait.
    std::optional<base::Refusal> try_code(const std::string& address, const std::string& typed,
                                          std::int64_t now_ms);
    std::size_t addresses() const { return tries_.visitors(); }

private:
    std::string code_;
    Tries tries_{limits::code_tries};
};

}  // namespace net
