#pragma once
// A "no" that a person can read: the domain's answer to an intent it does not accept, and what a
// file or a socket did wrong. The code is for programs, the sentence for people.

#include "base/words.h"

#include <stdexcept>

namespace base {

struct Refusal {
    std::string code;      // stable, for programs: "vote_closed"
    const char* sentence;  // English key, marked with msg()
    Arguments arguments;
};

inline std::string sentence(const Words& words, const Refusal& refusal) {
    return words.say(refusal.sentence, refusal.arguments);
}

// Thrown where nothing can go on: a file that cannot be read, a port in use. what() is English.
class Failure : public std::runtime_error {
public:
    explicit Failure(Refusal refusal)
        : std::runtime_error(filled(refusal.sentence, refusal.arguments)),
          refusal_(std::move(refusal)) {}
    const Refusal& refusal() const { return refusal_; }

private:
    Refusal refusal_;
};

}  // namespace base
