#include "voting/recount.h"

#include <algorithm>

namespace voting {
namespace {

std::int64_t top_of(const Rule& rule, BallotKind kind) {
    if (kind == BallotKind::grades) return grades_of(rule) - 1;
    if (kind == BallotKind::scores) return whole_parameter(rule, "top");
    return 1;
}

// The values of one ballot, read as approvals; those that do not approve are left out.
std::vector<Choice> as_choices(std::span<const Choice> choices, BallotKind from, std::int64_t top) {
    std::vector<Choice> approved;
    std::int32_t best_rank = INT32_MAX;
    for (const Choice& choice : choices) best_rank = std::min(best_rank, choice.value);
    const auto firsts = std::count_if(choices.begin(), choices.end(), [&](const Choice& choice) {
        return choice.value == best_rank;
    });
    for (const Choice& choice : choices) {
        const bool approves = from == BallotKind::ranks ? choice.value == best_rank && firsts == 1
                              : from == BallotKind::points ? choice.value > 0
                                                           : 2 * choice.value > top;
        if (approves) approved.push_back({choice.option, 1});
    }
    return approved;
}

// More is better: the best value has rank 1, equal values share one.
std::vector<Choice> as_ranks(std::span<const Choice> choices) {
    std::vector<Choice> ranks(choices.begin(), choices.end());
    for (Choice& choice : ranks) {
        choice.value = 1 + std::int32_t(std::count_if(
                               choices.begin(), choices.end(),
                               [&](const Choice& other) { return other.value > choice.value; }));
    }
    return ranks;
}

bool can_be_read(BallotKind from, BallotKind to) {
    if (from == to) return true;
    const bool valued = from == BallotKind::points || from == BallotKind::scores ||
                        from == BallotKind::grades;
    if (to == BallotKind::choices) return valued || from == BallotKind::ranks;
    if (to == BallotKind::ranks) return valued;
    return to == BallotKind::scores && from == BallotKind::grades;
}

}  // namespace

std::optional<Profile> reread(const Profile& profile, BallotKind from, BallotKind to,
                              std::int64_t top) {
    if (!can_be_read(from, to)) return std::nullopt;
    if (from == to || (from == BallotKind::grades && to == BallotKind::scores)) return profile;
    Profile other(profile.options(), profile.budget());
    for (const Paper& paper : profile.papers()) {
        const auto choices = profile.choices(paper);
        const auto read = to == BallotKind::choices ? as_choices(choices, from, top)
                                                    : as_ranks(choices);
        other.add(read, profile.colleges()[paper.college], paper.count);
    }
    return other;
}

namespace {

// Grades mean what they say only on a scale of the same length.
bool fits_scale(Rule& rule, std::int64_t levels) {
    if (rule.method == "majority-judgment") rule.parameters["grades"] = std::to_string(levels);
    return grades_of(rule) == levels;
}

}  // namespace

std::vector<Recount> recounts(const Rule& rule, const Profile& profile,
                              const CountOptions& options) {
    const Method* announced = find_method(rule.method);
    if (announced == nullptr) return {};
    const bool money = !profile.budget().cost_cents.empty();
    const std::int64_t top = top_of(rule, announced->ballot);
    std::vector<Recount> all;
    for (const Method& method : methods()) {
        // A vote on money is compared with votes on money, and others with others.
        if (rule.method == method.id || method.spends != announced->spends) continue;
        if (method.spends && !money) continue;
        const auto read = reread(profile, announced->ballot, method.ballot, top);
        if (!read) continue;
        Rule other{method.id, rule.marks_max, rule.per_option_max, rule.winners, {}};
        if (method.ballot == BallotKind::scores) other.parameters["top"] = std::to_string(top);
        if (method.ballot == BallotKind::grades && !fits_scale(other, top + 1)) continue;
        if (check_parameters(other)) continue;
        all.push_back({other, tally(other, *read, options), method.ballot != announced->ballot});
    }
    return all;
}

}  // namespace voting
