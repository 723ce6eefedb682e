#include "voting/profile.h"

#include "base/wide.h"

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

namespace voting {
namespace {

constexpr std::int64_t ballots_max = std::int64_t(1) << 53;
constexpr std::int64_t weight_max = std::int64_t(1) << 62;

std::int64_t bounded_sum(std::int64_t a, std::int64_t b, std::int64_t max) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum) || sum > max) {
        throw std::overflow_error("more ballots, or heavier ones, than can be counted");
    }
    return sum;
}

}  // namespace

Profile::Profile(std::vector<OptionId> options, Budget budget)
    : options_(std::move(options)), budget_(std::move(budget)) {
    if (!budget_.cost_cents.empty() && budget_.cost_cents.size() != options_.size()) {
        throw std::invalid_argument("one cost for each option");
    }
}

Profile::Profile(std::vector<OptionId> options, std::span<const Ballot> ballots)
    : Profile(std::move(options)) {
    for (const Ballot& ballot : ballots) add(ballot);
}

std::uint32_t Profile::place_of(const std::string& college) {
    const auto found = std::find(colleges_.begin(), colleges_.end(), college);
    if (found == colleges_.end()) {
        colleges_.push_back(college);
        return std::uint32_t(colleges_.size() - 1);
    }
    return std::uint32_t(found - colleges_.begin());
}

void Profile::take(const Paper& paper) {
    ballots_ = bounded_sum(ballots_, paper.count, ballots_max);
    weight_ = bounded_sum(weight_, paper.weight, weight_max);
    if (paper.size == 0) blank_ += paper.count;
    papers_.push_back(paper);
}

void Profile::add(const Ballot& ballot, std::int64_t count) {
    std::vector<Choice> choices;
    choices.reserve(ballot.marks.size());
    for (const Mark& mark : ballot.marks) {
        const auto found = std::find(options_.begin(), options_.end(), mark.option);
        if (found == options_.end()) throw std::invalid_argument("a ballot names no option");
        choices.push_back({std::uint32_t(found - options_.begin()), mark.value});
    }
    std::sort(choices.begin(), choices.end());  // options may be numbered in any order
    add(choices, ballot.college, count);
}

void Profile::add(std::span<const Choice> choices, const std::string& college,
                  std::int64_t count, std::int64_t weight_each) {
    const bool sorted = std::adjacent_find(choices.begin(), choices.end(),
                                           [](const Choice& a, const Choice& b) {
                                               return a.option >= b.option;
                                           }) == choices.end();
    const bool known = choices.empty() || choices.back().option < options_.size();
    if (!sorted || !known || count < 1 || weight_each < 1) {
        throw std::invalid_argument("not a ballot");
    }
    std::int64_t weight = 0;
    if (__builtin_mul_overflow(count, weight_each, &weight)) {
        throw std::overflow_error("ballots are too heavy to be counted");
    }
    take({choices_.size(), std::uint32_t(choices.size()), place_of(college), count, weight});
    choices_.insert(choices_.end(), choices.begin(), choices.end());
}

Profile Profile::grouped() const {
    std::vector<const Paper*> sorted;
    for (const Paper& paper : papers_) sorted.push_back(&paper);
    const auto compare = [&](const Paper* a, const Paper* b) {
        if (a->college != b->college) return a->college <=> b->college;
        const auto left = choices(*a), right = choices(*b);
        const auto order = std::lexicographical_compare_three_way(left.begin(), left.end(),
                                                                  right.begin(), right.end());
        if (order != 0) return order;
        return base::Wide(a->weight) * b->count <=> base::Wide(b->weight) * a->count;
    };
    std::sort(sorted.begin(), sorted.end(),
              [&](const Paper* a, const Paper* b) { return compare(a, b) < 0; });
    Profile grouped(options_, budget_);
    grouped.colleges_ = colleges_;
    for (std::size_t i = 0; i < sorted.size();) {
        Paper paper = *sorted[i];
        const auto same = choices(paper);
        for (++i; i < sorted.size() && compare(sorted[i - 1], sorted[i]) == 0; ++i) {
            paper.count += sorted[i]->count;
            paper.weight += sorted[i]->weight;
        }
        paper.first = grouped.choices_.size();
        grouped.choices_.insert(grouped.choices_.end(), same.begin(), same.end());
        grouped.take(paper);
    }
    return grouped;
}

Profile Profile::weighted(std::span<const std::int64_t> weights) const {
    Profile weighted = *this;
    weighted.weight_ = 0;
    for (Paper& paper : weighted.papers_) {
        if (__builtin_mul_overflow(paper.weight, weights[paper.college], &paper.weight)) {
            throw std::overflow_error("ballots are too heavy to be counted");
        }
        weighted.weight_ = bounded_sum(weighted.weight_, paper.weight, weight_max);
    }
    return weighted;
}

Profile Profile::of_college(const std::string& college) const {
    Profile part(options_, budget_);
    for (const Paper& paper : papers_) {
        if (colleges_[paper.college] != college) continue;
        const auto same = choices(paper);
        Paper taken = paper;
        taken.first = part.choices_.size();
        taken.college = part.place_of(college);
        part.choices_.insert(part.choices_.end(), same.begin(), same.end());
        part.take(taken);
    }
    return part;
}

}  // namespace voting
