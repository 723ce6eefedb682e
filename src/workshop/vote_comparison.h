#pragma once
// What a vote would have given under other rules, or with colleges of the same weight: told beside
// the result, which it never changes.

#include "workshop/recount_words.h"
#include "workshop/state.h"

namespace workshop {

// A sentence each; empty where no other rule can count these ballots. Counts the vote anew for
// every rule.
std::vector<std::string> other_rules(const Vote&, const base::Words&, Plainness,
                                     std::stop_token = {});

// What would be chosen if every college that voted weighed the same, or why that cannot be told.
// Empty of a vote of one college.
std::string equal_colleges_sentence(const std::vector<College>&, const Vote&, const base::Words&,
                                    std::stop_token = {});

}  // namespace workshop
