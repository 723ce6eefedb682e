#pragma once
// What each college and each of its strata answered to one question: shares, means and how far
// answers are apart, protected as groups.h says, option by option.

#include "voting/method.h"

namespace voting {

// Of one option, over the answers of one group.
struct OptionAnswers {
    OptionId option;
    bool told = false;         // else too few judged it, and everything below is 0
    std::int64_t chosen = 0;   // ticked, given points, ranked; of scales: above the lowest value
    std::int64_t judged = 0;   // what means and shares are over; of what is ticked: all answers
    std::vector<std::int64_t> levels = {};  // of scores, grades and answers: how many by value
    double mean = 0;
    double deviation = 0;      // standard deviation over those who judged it
    double median = 0, lower_quartile = 0, upper_quartile = 0;  // Tukey's hinges

    double share() const { return judged == 0 ? 0 : double(chosen) / double(judged); }
};

struct GroupAnswers {
    std::string key;            // "usagers", "usagers/18-24"; empty: everybody together
    std::int64_t answers = 0;   // ballots that are not blank
    std::vector<OptionAnswers> options = {};  // in the profile's order
};

struct Survey {
    std::int64_t answers = 0;  // of everybody
    std::int64_t blank = 0;
    // All colleges mixed, to be labelled as such; nothing where fewer than `least` answered.
    std::optional<GroupAnswers> everybody = {};
    std::vector<GroupAnswers> groups = {};  // by key: colleges, each before its strata
    std::vector<std::string> withheld = {};  // colleges and strata that answered and are not told

    const GroupAnswers* group(const std::string& key) const;
};

// Throws std::invalid_argument for a method that is not known.
Survey survey_of(const Rule&, const Profile&, std::int64_t least);

}  // namespace voting
