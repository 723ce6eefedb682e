#pragma once
// Within voting/, and only in .cpp files: one run of the Method of Equal Shares.

#include "voting/phragmen.h"

namespace voting {

enum class Utility { cost, cardinality, points };

// What all runs of one count share: voters, and the projects that could ever be bought.
struct SharesRoom {
    struct Supporter {
        std::uint32_t paper = 0;
        std::int32_t utility = 1;  // points, or 1
    };
    struct Project {
        std::uint32_t option = 0;
        std::int64_t cost_cents = 0;
        std::int64_t worth = 1;  // utility is supporter's × this: the cost, or 1
        std::int64_t units = 0;  // utilities of all supporters together
        std::vector<Supporter> supporters;
    };
    SharesRoom(const Profile&, const Budget&, Utility);

    const Profile& profile;  // equal papers once
    const Budget& budget;
    std::vector<std::int64_t> votes;  // of each option
    std::vector<std::int64_t> counts, strengths;  // of each paper: voters; weight of each of them
    std::vector<Project> projects;
};

// What all voters have together: cents × times / parts. Each voter has it in proportion to weight.
struct Endowment {
    std::int64_t cents = 0, times = 1, parts = 1;
};

struct SharesRun {
    Spending spending;
    Savings left;           // exact runs: what voters keep
    bool exact = false;
    bool doubtful = false;  // in doubles something was too close to call
    bool undrawn = false;   // a lot is needed
};

// Quick: everything in doubles; what it says holds unless it is doubtful. The tie break is for the
// exact run, which decides with doubles only what they part clearly.
SharesRun quick_run(const SharesRoom&, const Endowment&, Counting&);
SharesRun exact_run(const SharesRoom&, const Endowment&, TieBreak&, Counting&);

}  // namespace voting
