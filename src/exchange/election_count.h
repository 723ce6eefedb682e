#pragma once
// An election of a file counted as somebody asks for it.

#include "exchange/election.h"
#include "voting/colleges.h"
#include "workshop/state.h"

#include <variant>

namespace exchange {

// As on a command line; what is empty is as the file says.
struct CountWishes {
    std::string method;
    std::vector<std::string> parameters;  // "strength=margin"
    std::int32_t winners = 0;
    std::vector<std::string> colleges;  // "agents=1/3"; none: every ballot weighs the same
    std::optional<std::string> seed;    // of the lot
};

struct CountedElection {
    Election election;
    std::string format;  // "toc"
    voting::Rule rule;
    voting::Result result;
    std::optional<voting::ByCollege> colleges;  // then `result` is the weighted one
    std::optional<std::string> seed;
    std::vector<FileFault> remarks;  // on the file
};

// A vote of a session, counted or open, as an election: keys of options are their numbers.
Election election_of(const workshop::Vote&);

// The rule by which this election can be counted so, or why it cannot.
std::variant<voting::Rule, base::Refusal> counting_rule(const Election&, const CountWishes&);

std::variant<CountedElection, base::Refusal> counted(Election, const std::string& format,
                                                     const CountWishes&);

// All options, the one drawn first in front: ascending SHA-256(SHA-256("lot-v1" ‖ seed) ‖ key).
voting::LotOrder election_lot(const Election&, const std::string& seed);

}  // namespace exchange
