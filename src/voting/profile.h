#pragma once
// All ballots of one vote, as they are counted: flat, equal ballots once, nothing of who or when.

#include "voting/ballot.h"

namespace voting {

// One mark on one option, by its place in Profile::options(); the value is the mark's.
struct Choice {
    std::uint32_t option = 0;
    std::int32_t value = 0;
    auto operator<=>(const Choice&) const = default;
};

// The same choices, cast `count` times by people of one college.
struct Paper {
    std::size_t first = 0;  // of its choices in the profile
    std::uint32_t size = 0;
    std::uint32_t college = 0;  // place in Profile::colleges()
    std::int64_t count = 1;
    std::int64_t weight = 1;  // of all of them together: `count`, unless something is weighted
};

class Profile {
public:
    Profile() = default;
    explicit Profile(std::vector<OptionId> options, Budget budget = {});
    Profile(std::vector<OptionId> options, std::span<const Ballot> ballots);

    // Marks must be sorted by option and name only options() (check_ballot); throws
    // std::invalid_argument otherwise, when the count is not positive or there would be more
    // ballots than 2^53 in all.
    void add(const Ballot&, std::int64_t count = 1);
    // The same, by places in options(), sorted. Each of these ballots weighs `weight_each`.
    void add(std::span<const Choice>, const std::string& college, std::int64_t count = 1,
             std::int64_t weight_each = 1);

    const std::vector<OptionId>& options() const { return options_; }
    const std::vector<std::string>& colleges() const { return colleges_; }
    const Budget& budget() const { return budget_; }
    std::span<const Paper> papers() const { return papers_; }
    std::span<const Choice> choices(const Paper& paper) const {
        return {choices_.data() + paper.first, paper.size};
    }

    std::int64_t ballots() const { return ballots_; }      // sum of the counts, blank ones too
    std::int64_t blank() const { return blank_; }
    std::int64_t total_weight() const { return weight_; }  // = ballots(), unless weighted

    // Equal choices of one college that weigh the same are one paper, sorted by content.
    Profile grouped() const;
    // Each ballot of the college at place k weighs weights[k] times as much. Throws
    // std::overflow_error when the whole passes 2^62.
    Profile weighted(std::span<const std::int64_t> weights) const;
    // Only the ballots of one college.
    Profile of_college(const std::string& college) const;

private:
    std::uint32_t place_of(const std::string& college);
    void take(const Paper&);

    std::vector<OptionId> options_;
    Budget budget_;
    std::vector<std::string> colleges_;
    std::vector<Paper> papers_;
    std::vector<Choice> choices_;
    std::int64_t ballots_ = 0, blank_ = 0, weight_ = 0;
};

}  // namespace voting
