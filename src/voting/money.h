#pragma once
// Within voting/: what the methods that spend money share.

#include "voting/scores.h"

#include <map>

namespace voting {

// The profile's budget. Where nothing costs money each option takes one of Rule::winners seats:
// then the methods elect a committee.
Budget budget_of(const Rule&, const Profile&);

struct GreedyOrder {
    bool skip = true;            // what does not fit is skipped; false: it ends the buying
    bool per_cost = false;       // by points for a cent, not by points
    bool ties_by_list = false;   // as the options come; false: lower cost, then lot
    std::int64_t points_min = 1;
};

// Buys what is not bought yet and was chosen by somebody, best first, with the money that is left.
// False: a lot is needed and not drawn; what is bought until there is certain.
bool buy_greedily(const GreedyOrder&, const Budget&, const std::vector<Score>&, Spending&,
                  Counting&);

// Funded options share the first rank, the others follow by points.
Result result_of(const Profile&, std::vector<Score>, Spending);

// Weight of the ballots that mark each option with something positive, whatever their values.
std::vector<std::int64_t> votes_of(const Profile&);

// Those of these that cost least, and of them those with the most votes.
std::vector<std::uint32_t> without_lot(std::vector<std::uint32_t> tied, const Budget&,
                                       std::span<const std::int64_t> votes);

// However many runs a count takes, the same tie is drawn once.
class TieBreak {
public:
    explicit TieBreak(Counting& counting) : counting_(counting) {}

    // One of these two or more places; nothing: the lot is not drawn.
    std::optional<std::uint32_t> draw(std::vector<std::uint32_t> tied, std::int32_t round);

private:
    Counting& counting_;
    std::map<std::vector<std::uint32_t>, std::uint32_t> drawn_;
};

// Largest first, equal ones together.
std::vector<Purchase::Share> merged(std::vector<Purchase::Share>);

void buy(Spending&, Purchase);
bool is_bought(const Spending&, OptionId);

}  // namespace voting
