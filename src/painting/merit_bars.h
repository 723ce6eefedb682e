#pragma once
// Inside painting/ only: grades as parts of a bar.

#include "base/words.h"
#include "painting/chart.h"
#include "voting/tally.h"

namespace painting {

// Worst first.
std::vector<std::string> grade_names(const voting::Rule&, const base::Words&);
std::uint32_t grade_rgb(std::size_t grade, std::size_t grades);

// Parts from the best grade to the worst, with percents; the majority grade at the end of the row.
void fill_merit(Bar&, const voting::Merit&, const std::vector<std::string>& names,
                const base::Words&);
// Of consent: parts from consent to abstention, with how many.
std::uint32_t consent_rgb(std::size_t answer);
void fill_answers(Bar&, const voting::Merit&, const base::Words&);

}  // namespace painting
