#pragma once
// Drawing a lot in public: people in the room call out numbers, and from these, the session and the
// box anybody can work out the order again. (The practice of risk-limiting audits: a public seed
// and a hash; Rivest, “Consistent Sampling with Replacement”, 2018.)

#include "base/digest.h"
#include "voting/counting.h"

#include <string>
#include <string_view>

namespace voting {

// SHA-256 of “lot-v1”, the session, the root of the closed box and what was called out.
base::Digest lot_seed(std::string_view session, std::string_view box_root,
                      std::string_view called_out);

// The options by ascending SHA-256 of the seed and each option's key (unique, one for each option).
// The same order for every tie of a count.
LotOrder lot_order(const base::Digest& seed, std::span<const OptionId>,
                   std::span<const std::string> keys);

}  // namespace voting
