#pragma once
// One person's answer and the rule it must follow. Usable without the rest of Fabrique.

#include "base/id.h"
#include "base/refusal.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace voting {

// Options are numbered from 1 within one vote.
using OptionId = base::Id<struct OptionTag>;

// The method's BallotKind (method.h) gives the value its meaning.
struct Mark {
    OptionId option;
    std::int32_t value = 0;
    auto operator<=>(const Mark&) const = default;
};

// Sorted by option, no option twice. Empty is a blank ballot: legal, counted apart.
using Marks = std::vector<Mark>;

struct Ballot {
    std::string college;
    Marks marks;
    auto operator<=>(const Ballot&) const = default;
};

// What a ballot may hold and how many options win. Announced before the vote opens.
struct Rule {
    std::string method = "approval";   // a row of methods()
    std::int32_t marks_max = 1;        // sum of the values on one ballot
    std::int32_t per_option_max = 1;   // largest value on one option
    std::int32_t winners = 1;          // options that win; 0: people are asked, nothing is chosen
    std::map<std::string, std::string> parameters = {};  // of the method; missing: its standard
    auto operator<=>(const Rule&) const = default;
};

// What options cost, in hundredths of the currency, and what there is to spend.
struct Budget {
    std::int64_t available_cents = 0;
    std::vector<std::int64_t> cost_cents;  // for each option, in order; empty: nothing costs money
    bool operator==(const Budget&) const = default;
};

// Why this rule cannot be voted with, or nothing.
std::optional<base::Refusal> check_rule(const Rule&, std::size_t options);
// Why this rule cannot be counted with these costs, or nothing: no_budget.
std::optional<base::Refusal> check_budget(const Rule&, const Budget&);

// Why this ballot cannot be accepted, or nothing. The first fault of this list, whatever their
// order on the ballot: unknown_card, duplicate_card, schema (not sorted), negative, out_of_range,
// cap_exceeded, too_many_dots, over_budget, too_few, too_many, equal_rank_forbidden. A ballot is
// never repaired. A method that this version does not know is checked like dots.
std::optional<base::Refusal> check_ballot(const Rule&, std::span<const OptionId> options,
                                          const Marks&, const Budget& = {});

}  // namespace voting
