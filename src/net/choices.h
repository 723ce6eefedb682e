#pragma once
// What simulated people choose: some ideas are liked more, each college has tastes of its own, a
// few vote blank. The same seed gives the same choices.

#include "base/random.h"
#include "net/public_view.h"

namespace net {

// Legal under the vote's rule.
voting::Marks believable_choice(base::Random&, std::uint64_t seed, const PublicVote&,
                                const std::string& college);

}  // namespace net
