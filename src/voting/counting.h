#pragma once
// What a method may ask while it counts: the lot, and whether anybody still wants the result.

#include "voting/result.h"

#include <stop_token>

namespace voting {

// Thrown out of a count that was asked to stop.
struct Cancelled {};

// All options of a profile, the one drawn first in front.
using LotOrder = std::vector<OptionId>;

class Counting {
public:
    // Options are places in `options`; `order` holds every one of them once. `may_draw` false: the
    // lot is not drawn yet, and a count that needs it ends there.
    Counting(std::span<const OptionId> options, const LotOrder& order, bool may_draw,
             std::stop_token stop);

    // These options are tied (two or more places) and one must go first. Remembers the lot. The
    // one drawn first, or nothing: stop here and say so.
    std::optional<std::uint32_t> first(std::span<const std::uint32_t> tied, LotLine,
                                       std::int32_t round = 0);
    // The same for the one that must go: the one drawn last.
    std::optional<std::uint32_t> last(std::span<const std::uint32_t> tied, LotLine,
                                      std::int32_t round = 0);
    // The one drawn last where it makes no difference at all: no lot is told.
    std::uint32_t any_last(std::span<const std::uint32_t> tied) const;
    // All of them, as drawn; or nothing.
    std::optional<std::vector<std::uint32_t>> all(std::span<const std::uint32_t> tied, LotLine,
                                                  std::int32_t round = 0);

    // To be called at least every few milliseconds of work. Throws Cancelled.
    void pulse() const;

    std::stop_token stop() const { return stop_; }
    const std::vector<Lot>& lots() const { return lots_; }

private:
    std::span<const OptionId> options_;
    std::vector<std::uint32_t> turn_;  // of each place: how early it is drawn
    bool may_draw_;
    std::stop_token stop_;
    std::vector<Lot> lots_;
};

}  // namespace voting
