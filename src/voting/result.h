#pragma once
// What a count says, and why: everything a report, a screen or a program needs to explain it.

#include "voting/ballot.h"

#include <variant>

namespace voting {

// `points` are counted in parts of Result::unit, so that they are always whole.
struct Score {
    OptionId option;
    std::int64_t points = 0;
    std::int64_t voters = 0;  // ballots that marked the option
    bool operator==(const Score&) const = default;
};

// Where a tie had to be decided.
enum class LotLine : std::uint8_t { winners, elimination, purchase, pair };

// A tie that crosses a decision line. `order`: as drawn, first one preferred; empty: not drawn yet.
struct Lot {
    LotLine line = LotLine::winners;
    std::int32_t round = 0;  // from 1, where the method has rounds
    std::vector<OptionId> tied;
    std::vector<OptionId> order;
    bool operator==(const Lot&) const = default;
};

// Whether other lots would have given other winners. `unknown`: too many tied options to try all.
enum class LotEffect : std::uint8_t { none, harmless, decisive, unknown };
inline constexpr std::size_t lot_options_tried_max = 6;  // 720 orders

// Every pair of options: n × n numbers, row by row, in the profile's order of options.
struct Duels {
    std::vector<std::int64_t> above;      // weight of the ballots that rank row above column
    std::vector<std::int64_t> strongest;  // Schulze: strength of the strongest path; else empty
    struct Pair {
        OptionId winner, loser;
        std::int64_t strength = 0;
        bool locked = false;  // false: it would have closed a circle
        bool operator==(const Pair&) const = default;
    };
    std::vector<Pair> pairs;  // ranked pairs: as they were looked at; else empty
    bool operator==(const Duels&) const = default;
};

// One count of an instant run-off.
struct Round {
    std::vector<Score> counts;  // of the options still in, in the profile's order
    std::int64_t exhausted = 0;  // weight of the ballots that name none of them any more
    std::vector<OptionId> eliminated;
    // Where the ballots of those eliminated went; none: exhausted.
    struct Transfer {
        OptionId from;
        std::optional<OptionId> to;
        std::int64_t weight = 0;
        bool operator==(const Transfer&) const = default;
    };
    std::vector<Transfer> transfers;
    bool operator==(const Round&) const = default;
};
using Rounds = std::vector<Round>;

// How one option was graded.
struct Merit {
    OptionId option;
    std::vector<std::int64_t> tally;  // by grade, worst first; missing judgments as announced
    std::int32_t grade = 0;           // the majority grade: the lower median
    std::int64_t above = 0, below = 0;  // judgments better and worse than it
    std::int32_t sign = 0;  // +1: more above than below; −1: as many or more below; 0: none
    bool operator==(const Merit&) const = default;
};
using Merits = std::vector<Merit>;

// One project paid for.
struct Purchase {
    OptionId option;
    std::int64_t cost_cents = 0;
    // Equal Shares: cost / largest payment; Phragmén: the time; greedy: votes. For showing only.
    double measure = 0;
    // Who pays: how much those of one ballot pay each, largest first, rounded for showing.
    struct Share {
        std::int64_t voters = 0;
        double cents_each = 0;
        bool operator==(const Share&) const = default;
    };
    std::vector<Share> shares;
    bool completed = false;  // bought by the completion, not by the method itself
    bool operator==(const Purchase&) const = default;
};
struct Spending {
    std::vector<Purchase> purchases;  // in order
    std::int64_t available_cents = 0, spent_cents = 0;
    // Equal Shares: what each voter had in the run that counts, and how many runs it took.
    std::int64_t endowment_cents = 0;
    std::int64_t step_cents = 0;
    std::int64_t runs = 0, exact_runs = 0;  // exact_runs: counted again with exact fractions
    bool operator==(const Spending&) const = default;
};

using Reasons = std::variant<std::monostate, Duels, Rounds, Merits, Spending>;

// `ranking` is a weak order: options in one group are tied; options that the method does not rank
// are in no group. `winners` never hold one that nobody chose. Where a tie crosses the line and no
// lot is drawn, all who could win are listed and `tie_at_line` is true: nothing is decided by name
// or number.
struct Result {
    std::vector<std::vector<OptionId>> ranking;
    std::vector<OptionId> winners;
    std::vector<Score> scores;  // in the profile's order of options
    std::int64_t unit = 1;      // points are in parts of this: 2 for Borda's halves
    std::int64_t ballots = 0;   // all, blank ones included
    std::int64_t blank = 0;
    bool tie_at_line = false;   // a lot is needed
    std::vector<Lot> lots;
    LotEffect lot_effect = LotEffect::none;
    std::optional<OptionId> condorcet_winner, condorcet_loser;  // of every ranked vote
    bool tie_dependent = false;  // ranked pairs: equal pairs could have been locked otherwise
    Reasons reasons;
};

bool wins(const Result&, OptionId);
Score score_of(const Result&, OptionId);  // of an option that is not there: zeros
// 1 for the first; options of one group share a rank: 1, 1, 3. 0: not ranked.
std::size_t rank_of(const Result&, OptionId);

}  // namespace voting
