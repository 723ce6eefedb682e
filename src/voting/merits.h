#pragma once
// Within voting/: options graded on a scale, and their order by majority judgment.

#include "voting/method.h"

namespace voting {

// Judgments by option and grade, worst first. A ballot that does not judge an option gives it the
// worst grade where `missing_are_worst`, else nothing. Throws std::invalid_argument at a grade
// outside the scale.
std::vector<std::vector<std::int64_t>> grade_tallies(const Profile&, std::size_t grades,
                                                     bool missing_are_worst);

// Of one tally; an empty one has grade 0 and sign 0.
Merit merit_of(OptionId, std::vector<std::int64_t> tally);

// Balinski and Laraki's order (the majority values compared), found without sorting judgments:
// −1: a is worse, 0: their tallies are equal in proportion, +1: a is better.
int compare_merits(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b);

// The result of options ranked by their merits. Those judged by fewer than `quorum_percent` of the
// ballots are not ranked.
Result ranked_by_merit(const Profile&, std::size_t grades, bool missing_are_worst,
                       std::int64_t quorum_percent);

}  // namespace voting
