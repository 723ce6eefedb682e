#pragma once
// One workshop with everything that can go wrong in it, from one seed and on one thread. The same
// seed is the same run, byte for byte.

#include "kiosk.h"
#include "phone.h"

namespace simulation {

struct Outcome {
    std::vector<std::string> complaints;  // empty: all is well
    std::size_t people = 0;               // who cast a ballot
    std::size_t acknowledged = 0;         // ballots that the host said are counted
    int kills = 0, power_cuts = 0, disk_failures = 0, line_cuts = 0;
    base::Digest file{};  // of the session's bytes
};

Outcome run(std::uint64_t seed);

}  // namespace simulation
