#include "voting/counting.h"

#include <algorithm>
#include <stdexcept>

namespace voting {

Counting::Counting(std::span<const OptionId> options, const LotOrder& order, bool may_draw,
                   std::stop_token stop)
    : options_(options), may_draw_(may_draw), stop_(std::move(stop)) {
    for (const OptionId option : options) {
        const auto found = std::find(order.begin(), order.end(), option);
        if (found == order.end()) throw std::invalid_argument("the lot does not name every option");
        turn_.push_back(std::uint32_t(found - order.begin()));
    }
}

std::optional<std::vector<std::uint32_t>> Counting::all(std::span<const std::uint32_t> tied,
                                                        LotLine line, std::int32_t round) {
    std::vector<std::uint32_t> drawn(tied.begin(), tied.end());
    std::sort(drawn.begin(), drawn.end());
    Lot lot{line, round, {}, {}};
    for (const std::uint32_t place : drawn) lot.tied.push_back(options_[place]);
    std::sort(drawn.begin(), drawn.end(),
              [&](std::uint32_t a, std::uint32_t b) { return turn_[a] < turn_[b]; });
    if (may_draw_) {
        for (const std::uint32_t place : drawn) lot.order.push_back(options_[place]);
    }
    lots_.push_back(std::move(lot));
    if (!may_draw_) return std::nullopt;
    return drawn;
}

std::optional<std::uint32_t> Counting::first(std::span<const std::uint32_t> tied, LotLine line,
                                             std::int32_t round) {
    const auto drawn = all(tied, line, round);
    if (!drawn) return std::nullopt;
    return drawn->front();
}

std::optional<std::uint32_t> Counting::last(std::span<const std::uint32_t> tied, LotLine line,
                                            std::int32_t round) {
    const auto drawn = all(tied, line, round);
    if (!drawn) return std::nullopt;
    return drawn->back();
}

std::uint32_t Counting::any_last(std::span<const std::uint32_t> tied) const {
    return *std::max_element(tied.begin(), tied.end(), [&](std::uint32_t a, std::uint32_t b) {
        return turn_[a] < turn_[b];
    });
}

void Counting::pulse() const {
    if (stop_.stop_requested()) throw Cancelled{};
}

}  // namespace voting
