#include "net/choices.h"

#include <algorithm>

namespace net {
namespace {

constexpr double blank_share = 0.04;
constexpr double modest_share = 0.25;  // of people who give less than they may

// How much `who` likes an option: 0.05 to 1, fixed by the seed.
double liking(std::uint64_t seed, const std::string& who, std::uint64_t option) {
    const std::string text = std::to_string(seed) + "/" + who + "/" + std::to_string(option);
    const base::Digest digest = base::sha256(base::bytes_of(text));
    const double unit = double(digest[0] * 256 + digest[1]) / 65535.0;
    return 0.05 + 0.95 * unit * unit;
}

std::size_t weighted(base::Random& random, const std::vector<double>& weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    double at = random.unit() * sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        at -= weights[i];
        if (weights[i] > 0 && at < 0) return i;
    }
    return std::size_t(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

}  // namespace

voting::Marks believable_choice(base::Random& random, std::uint64_t seed, const PublicVote& vote,
                                const std::string& college) {
    if (random.unit() < blank_share) return {};
    std::int64_t to_give = vote.rule.marks_max;
    if (to_give > 1 && random.unit() < modest_share) {
        to_give = 1 + std::int64_t(random.below(std::uint64_t(to_give)));
    }
    std::vector<double> weights;
    for (const PublicVote::Option& option : vote.options) {
        weights.push_back(liking(seed, "room", option.id.value) *
                          liking(seed, college, option.id.value));
    }
    std::vector<std::int32_t> given(vote.options.size(), 0);
    for (; to_give > 0 && !weights.empty(); --to_give) {
        const std::size_t chosen = weighted(random, weights);
        if (given[chosen] == vote.rule.per_option_max) break;  // everything has all it may have
        if (++given[chosen] == vote.rule.per_option_max) weights[chosen] = 0;
    }
    voting::Marks marks;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i] > 0) marks.push_back({vote.options[i].id, given[i]});
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

}  // namespace net
