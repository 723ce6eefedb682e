#pragma once
// Votes by college: everybody alike, each college by itself, and colleges weighted, side by side.
// (UK Labour Party 2010: three colleges of a third each; facts in tests/voting/colleges_test.cpp.)

#include "voting/tally.h"

namespace voting {

// What a college weighs: numerator / denominator, of whatever the others weigh. By default each
// weighs the same.
struct CollegeWeight {
    std::string college;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
};

struct CollegeResult {
    std::string college;
    std::int64_t ballots = 0;
    std::optional<Result> result;  // none: too few ballots to be told apart
};

struct ByCollege {
    Result raw;
    std::vector<CollegeResult> colleges;  // in the order of the weights
    // Points in parts of Result::unit: the whole of all ballots is 1.
    Result weighted;
    std::vector<std::string> missing;  // colleges without a ballot: the others weigh more
    // Some college has ballots, but too few: exact weighted numbers would tell how they voted.
    bool guarded = false;
    // For each option how far all colleges agree on it: the product over colleges of
    // (voters + 1) / (ballots + 2). Polis’s group-aware consensus with colleges as groups. For
    // showing; of ballots that choose (approval, dots), else empty.
    std::vector<double> agreement;
};

// How often each ballot of each college of `profile` counts so that the colleges weigh as asked,
// exactly; by place in profile.colleges(). Colleges not named in the weights do not count: 0.
// Throws std::overflow_error when that takes numbers beyond 2^62.
std::vector<std::int64_t> ballot_weights(const Profile&, std::span<const CollegeWeight>);

// Colleges with fewer than `least` ballots are not told apart, and neither are as many of the next
// smallest as it takes to hide at least `least` ballots together: a difference would tell.
ByCollege tally_by_college(const Rule&, const Profile&, std::span<const CollegeWeight>,
                           std::int64_t least, const CountOptions& = {});

}  // namespace voting
