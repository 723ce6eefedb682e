#pragma once
// Ballots for tests, written short.

#include "base/random.h"
#include "voting/tally.h"

#include <set>

namespace voting {

inline std::vector<OptionId> options(std::size_t count) {
    std::vector<OptionId> ids;
    for (std::size_t i = 1; i <= count; ++i) ids.push_back({i});
    return ids;
}

// {0, 2, 1} is two marks for option 2 and one for option 3.
inline Marks marks_of(std::initializer_list<int> values) {
    Marks marks;
    std::uint64_t option = 0;
    for (const int value : values) {
        ++option;
        if (value != 0) marks.push_back({{option}, value});
    }
    return marks;
}

// Ballots one by one, to be changed before they are counted.
struct Votes {
    std::vector<OptionId> options;
    std::vector<Ballot> ballots;
    operator Profile() const { return {options, ballots}; }
};

inline Votes profile_of(std::size_t count, std::vector<Marks> ballots) {
    Votes votes{options(count), {}};
    for (Marks& marks : ballots) votes.ballots.push_back({"usagers", std::move(marks)});
    return votes;
}

// A ballot that the rule accepts; about one in ten is blank.
inline Marks random_marks(base::Random& random, const Rule& rule, std::size_t count) {
    Marks marks;
    if (random.below(10) == 0) return marks;
    std::int32_t left = rule.marks_max;
    for (std::uint64_t option = 1; option <= count && left > 0; ++option) {
        const auto cap = std::uint64_t(std::min(left, rule.per_option_max));
        const auto value = std::int32_t(random.below(cap + 1));
        if (value > 0) marks.push_back({{option}, value});
        left -= value;
    }
    return marks;
}

struct Election {
    Rule rule;
    Votes profile;
};

inline Election random_election(base::Random& random) {
    Election election;
    const std::size_t count = 2 + random.below(7);
    if (random.below(2) == 0) {
        election.rule = {"approval", std::int32_t(1 + random.below(count)), 1, 1};
    } else {
        const auto dots = std::int32_t(1 + random.below(6));
        election.rule = {"dots", dots, std::int32_t(1 + random.below(std::uint64_t(dots))), 1};
    }
    election.rule.winners = std::int32_t(1 + random.below(count));
    election.profile.options = options(count);
    for (auto left = random.below(12); left > 0; --left) {
        election.profile.ballots.push_back({"usagers", random_marks(random, election.rule, count)});
    }
    return election;
}

using Groups = std::vector<std::set<OptionId>>;

inline Groups groups_of(const Result& result) {
    Groups groups;
    for (const auto& group : result.ranking) groups.emplace_back(group.begin(), group.end());
    return groups;
}
inline std::set<OptionId> winners_of(const Result& result) {
    return {result.winners.begin(), result.winners.end()};
}

}  // namespace voting
