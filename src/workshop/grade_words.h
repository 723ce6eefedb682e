#pragma once
// What the levels of a scale are called, the same on ballots, results and reports.

#include "base/words.h"
#include "voting/method.h"

#include <string>

namespace workshop {

// Levels of majority judgment, gradients of agreement or consent; 0 for methods without a scale.
std::int64_t grades_told(const voting::Rule&);

// From 0, the worst (of consent: consent, concern, objection, abstention). Scales of a length that
// has no names are numbered: “Level 3 of 4”.
std::string grade_word(const voting::Rule&, std::int64_t grade, const base::Words&);

}  // namespace workshop
