#pragma once
// Ballots in, result out: pure, integers only, no order hidden in names or numbers.

#include "voting/ballot.h"

namespace voting {

struct Profile {
    std::vector<OptionId> options;
    std::vector<Ballot> ballots;
};

struct Score {
    OptionId option;
    std::int64_t points = 0;  // sum of the values
    std::int64_t voters = 0;  // ballots that marked the option
    bool operator==(const Score&) const = default;
};

// `ranking` is a weak order: options in one group are tied. `winners` are the first rule.winners
// options, never one that nobody chose; where a tie crosses that line all tied options are listed
// and `tie_at_line` is true: a lot must decide, nothing is decided by name or number.
struct Result {
    std::vector<std::vector<OptionId>> ranking;
    std::vector<OptionId> winners;
    std::vector<Score> scores;  // in the profile's order of options
    std::int64_t ballots = 0;   // all, blank ones included
    std::int64_t blank = 0;
    bool tie_at_line = false;
};

bool wins(const Result&, OptionId);
Score score_of(const Result&, OptionId);  // of an option that is not there: zeros
// 1 for the first; options of one group share a rank: 1, 1, 3. 0: not ranked.
std::size_t rank_of(const Result&, OptionId);

// A way of counting. A new one is one file and one row.
struct Method {
    const char* id;            // "dots"
    const char* name;          // English key, marked with msg()
    const char* second_criterion;  // English key; null: none
    Result (*tally)(const Rule&, const Profile&);
};

std::span<const Method> methods();
const Method* find_method(const std::string& id);

// The rule must have passed check_rule, the ballots check_ballot. A method unknown to this version
// gives scores without ranking and winners.
Result tally(const Rule&, const Profile&);

}  // namespace voting
