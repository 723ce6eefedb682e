#pragma once
// What there is to know of a way of voting: a new one is one file and one row of methods().

#include "voting/counting.h"
#include "voting/profile.h"

namespace voting {

// What the values on a ballot mean.
enum class BallotKind : std::uint8_t {
    choices,  // 1 on each option chosen
    points,   // 1 or more on each option that gets some
    scores,   // 0 to the top on each option one has an opinion of
    grades,   // 0 (worst) to the best on each option one judges
    ranks,    // 1 is best; equal values share a rank; not named: all tied behind the last
    squares,  // votes of either sign, each costing its square
    duel,     // two options: 1 on the preferred one and 0 on the other, or 0 on both: undecided
    answers,  // on each proposal a level of the scale, 0 first
};

// A setting of a method. `values` is either words, "winning|margin", or a range, "1..1000".
struct Parameter {
    const char* name;
    const char* values;
    const char* standard;  // what holds when nothing is said
    const char* meaning;   // English key, marked with msg()
};

struct Method {
    const char* id;                // "dots"
    const char* name;              // English key
    const char* second_criterion;  // English key; null: none
    BallotKind ballot;
    std::span<const Parameter> parameters;
    // Fills what it knows of the result. Winners only where they do not follow from the ranking.
    Result (*tally)(const Rule&, const Profile&, Counting&);
    bool picks_winners = false;  // it fills `winners` itself
    bool spends = false;         // options cost money, and what they cost decides
    bool only_files = false;     // no session can vote this way; files of ballots can be counted
};

std::span<const Method> methods();
const Method* find_method(const std::string& id);

// The value of a method's parameter, as given by the rule or else the standard.
std::string parameter(const Rule&, const char* name);
std::int64_t whole_parameter(const Rule&, const char* name);

// Levels of the scale of a method whose ballots hold grades.
std::int64_t grades_of(const Rule&);
inline constexpr std::int64_t gradients_levels = 8;  // block (0) to full support (7)
inline constexpr std::int64_t opinions_levels = 3;   // disagree, pass, agree
inline constexpr std::int64_t consent_levels = 4;    // consent, concern, objection, abstention

// Why these parameters cannot be counted with, or nothing.
std::optional<base::Refusal> check_parameters(const Rule&);

}  // namespace voting
