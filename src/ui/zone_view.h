#pragma once
// Draws what belongs to clickable prototypes: zones with where they lead, and where testers tapped.
// It decides nothing.

#include "board/scene.h"
#include "ui/kit.h"
#include "workshop/testing.h"

namespace ui {

void draw_zone(Kit&, const workshop::State&, const board::ZoneShape&, Rgb ring);
// The taps of all runs of a test on their screens, as they lie on the board; what each screen's
// taps come to stands above it.
void draw_taps(Kit&, const workshop::State&, workshop::TestId, const board::View&,
               base::Milliseconds now);
// The one that is open, else the last one; 0: none was ever opened.
workshop::TestId test_to_show(const workshop::State&);
// “12 taps, 3 of them beside every zone · 2 hesitated · 1 gave up here”
std::string screen_sentence(const base::Words&, const workshop::ScreenFacts&);
// “4.2 s here”: the median stay; empty where nobody has left it yet.
std::string stay_sentence(const base::Words&, const workshop::ScreenFacts&);
// “4 reached the goal · 1 gave up · 2 under way”
std::string test_sentence(const base::Words&, const workshop::TestFacts&);
// “Run 3: gave up after 41 s on “Accueil”, 6 taps, 2 of them beside every zone”
std::string run_sentence(const base::Words&, const workshop::State&, const workshop::RunFacts&,
                         std::size_t number);

}  // namespace ui
