#include "voting/lot.h"

#include <algorithm>

namespace voting {

base::Digest lot_seed(std::string_view session, std::string_view box_root,
                      std::string_view called_out) {
    base::Sha256 sum;
    sum.add(base::bytes_of("lot-v1"));
    sum.add(base::bytes_of(session));
    sum.add(base::bytes_of(box_root));
    sum.add(base::bytes_of(called_out));
    return sum.digest();
}

LotOrder lot_order(const base::Digest& seed, std::span<const OptionId> options,
                   std::span<const std::string> keys) {
    std::vector<std::pair<base::Digest, OptionId>> drawn;
    for (std::size_t i = 0; i < options.size(); ++i) {
        base::Sha256 sum;
        sum.add(seed);
        sum.add(base::bytes_of(keys[i]));
        drawn.emplace_back(sum.digest(), options[i]);
    }
    std::sort(drawn.begin(), drawn.end());
    LotOrder order;
    for (const auto& [digest, option] : drawn) order.push_back(option);
    return order;
}

}  // namespace voting
