#pragma once
// The test of a prototype told in words, the same on the shared screen, in the review and in the
// report.

#include "base/words.h"
#include "workshop/testing.h"

#include <string>

namespace workshop {

// “4.2 s”, “41 s”.
std::string duration_text(const base::Words&, base::Milliseconds);
// “12 taps, 3 of them beside every zone · 2 hesitated · 1 gave up here”
std::string screen_sentence(const base::Words&, const ScreenFacts&);
// “4.2 s here”: the median stay; empty where nobody has left it yet.
std::string stay_sentence(const base::Words&, const ScreenFacts&);
// “4 reached the goal · 1 gave up · 2 under way”
std::string test_sentence(const base::Words&, const TestFacts&);
// “Run 3: gave up after 41 s on “Accueil”, 6 taps, 2 of them beside every zone”
std::string run_sentence(const base::Words&, const State&, const RunFacts&,
                         std::size_t number);

}  // namespace workshop
