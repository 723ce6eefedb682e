#pragma once
// Ballots in, result with its reasons out: pure, whole numbers and exact fractions only, no order
// hidden in names or numbers. Usable without the rest of Fabrique.

#include "voting/method.h"

namespace voting {

struct CountOptions {
    std::optional<LotOrder> lot = {};  // drawn already; else a tie that needs it is left as it is
    std::stop_token stop = {};         // asked to stop, the count throws Cancelled
};

// The rule must have passed check_rule or check_parameters, the ballots check_ballot. A method
// unknown to this version gives scores without ranking and winners. Throws std::overflow_error when
// weights are so large that a sum passes 2^63: never a wrong number.
Result tally(const Rule&, const Profile&, const CountOptions& = {});

}  // namespace voting
