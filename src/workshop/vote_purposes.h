#pragma once
// What a vote is for, as a facilitator asks it, and the ways of voting that serve it.

#include "voting/method.h"

#include <span>

namespace workshop {

struct VotePurpose {
    const char* name;    // English key: "Decide"
    const char* detail;  // what people do, one sentence; English key
    std::span<const char* const> methods;  // ids; the first is what most rooms should take
};

std::span<const VotePurpose> vote_purposes();
// The first one that the method serves.
const VotePurpose& purpose_of(const voting::Rule&);

// A rule with this method that a room can vote with at once; how many options win is kept.
voting::Rule rule_with_method(const voting::Rule& before, const std::string& method);

// Whether options cost money that there is only so much of.
bool spends(const voting::Rule&);
// Whether anything is chosen, or people are only asked what they think.
bool decides(const voting::Rule&);
// Whether the mean of those who judged counts, not the sum.
bool averages(const voting::Rule&);
// Whether there is a line between chosen and not chosen that options can be tied at.
bool has_line(const voting::Rule&);
// No limit: as many options as anybody likes.
bool is_without_limit(const voting::Rule&);

}  // namespace workshop
