#pragma once
// Within voting/, and only in .cpp files: Phragmén's rule with what came before it.

#include "voting/exact.h"
#include "voting/money.h"

namespace voting {

// What each voter of each paper has saved already: saved[paper] / scale cents. Empty: nothing.
struct Savings {
    std::vector<Whole> saved;
    Whole scale = 1;
};

// Buys what is not bought yet. False: a lot is needed and not drawn.
bool buy_by_phragmen(const Profile&, const Budget&, const Savings&, Spending&, Counting&);

}  // namespace voting
