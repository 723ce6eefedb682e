#pragma once
// Within voting/, and only in .cpp files: the purses of one run of Equal Shares, to the last part
// of a cent.

#include "voting/equal_shares.h"

namespace voting {

// Purses are whole numbers of parts of one scale; a purse is brought to the scale of today when it
// is looked at.
class SharesLedger {
public:
    using Project = SharesRoom::Project;
    struct Price {  // cents for a unit of worth: money / (units × scale)
        Whole money, units;
        std::vector<std::uint32_t> full;  // places of supporters who pay all they have
    };

    SharesLedger(const SharesRoom&, const Endowment&);

    bool affordable(const Project&);

    // `full`: surely pay all they have; `open`: may do so. The others surely do not.
    Price price(const Project&, std::vector<std::uint32_t> full, std::vector<std::uint32_t> open);

    // Takes what each supporter pays. Throws std::logic_error when that is not the cost.
    void pay(const Project&, const Price&);

    // What is left. Throws std::logic_error when left and spent are not all there was.
    Savings close(std::int64_t spent_cents);

private:
    using Supporter = SharesRoom::Supporter;
    Whole& purse(std::uint32_t paper);
    void take(Price&, const Supporter&);
    void rescale(const Whole& factor);

    const SharesRoom& room_;
    Whole scale_, all_ = 0, all_parts_ = 1;
    std::vector<Whole> purses_;
    std::vector<std::uint32_t> scaled_;  // of each purse: on which day it was scaled last
    std::vector<Whole> factors_;         // from the scale of each day to that of today
};

}  // namespace voting
