#pragma once
// Within voting/: what most methods share.

#include "voting/method.h"

#include <algorithm>

namespace voting {

// a + b × c, or std::overflow_error.
inline std::int64_t plus_product(std::int64_t a, std::int64_t b, std::int64_t c) {
    std::int64_t product = 0, sum = 0;
    if (__builtin_mul_overflow(b, c, &product) || __builtin_add_overflow(a, product, &sum)) {
        throw std::overflow_error("a sum is too large to be counted");
    }
    return sum;
}

// Points: sum of value × weight. Voters: ballots that mark the option.
std::vector<Score> scores_of(const Profile&);

// Groups of equal options, best first; `better` is a strict weak order of places in `options`.
template <class Better>
std::vector<std::vector<OptionId>> ranked(std::span<const OptionId> options, Better better) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < options.size(); ++i) places.push_back(i);
    std::stable_sort(places.begin(), places.end(), better);
    std::vector<std::vector<OptionId>> ranking;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 || better(places[i - 1], places[i])) ranking.emplace_back();
        ranking.back().push_back(options[places[i]]);
    }
    return ranking;
}

// The result of a method that orders options by points alone.
Result ranked_by_points(const Profile&, std::vector<Score>);

}  // namespace voting
