#pragma once
// Rooms that spend money, written short.

#include "profiles.h"

namespace voting {

// Ballots name the options that they choose, from 1. Money in cents.
inline Profile room(Budget budget, const std::vector<std::vector<std::uint64_t>>& ballots) {
    const std::size_t count = budget.cost_cents.size();
    Profile profile(options(count), std::move(budget));
    for (const auto& chosen : ballots) {
        Ballot ballot;
        for (const std::uint64_t option : chosen) ballot.marks.push_back({{option}, 1});
        profile.add(ballot);
    }
    return profile;
}

inline Rule rule_of(const std::string& method, std::map<std::string, std::string> parameters = {}) {
    return {method, 64, 64, 1, std::move(parameters)};
}
inline Rule bare_shares(const std::string& utility = "cost") {
    return rule_of("equal-shares", {{"completion", "none"}, {"utility", utility}});
}

inline const Spending& spending_of(const Result& result) {
    return std::get<Spending>(result.reasons);
}
inline std::vector<std::uint64_t> bought(const Result& result) {
    std::vector<std::uint64_t> numbers;
    for (const OptionId id : result.winners) numbers.push_back(id.value);
    return numbers;
}
using Numbers = std::vector<std::uint64_t>;

// A few people, a few projects, numbers so small that ties are frequent.
inline Profile random_room(base::Random& random, std::uint64_t voters_max = 7,
                           std::int32_t points_max = 1) {
    const std::size_t count = 1 + random.below(6);
    Budget budget{std::int64_t(1 + random.below(20)) * 100, {}};
    for (std::size_t i = 0; i < count; ++i) {
        budget.cost_cents.push_back(std::int64_t(random.below(12)) * 100);
    }
    Profile profile(options(count), std::move(budget));
    for (auto left = random.below(voters_max + 1); left > 0; --left) {
        std::vector<Choice> choices;
        for (std::uint32_t option = 0; option < count; ++option) {
            if (random.below(2) == 0) continue;
            choices.push_back({option, 1 + std::int32_t(random.below(std::uint64_t(points_max)))});
        }
        profile.add(choices, random.below(3) == 0 ? "agents" : "usagers");
    }
    return profile;
}

}  // namespace voting
