#pragma once
// Inside preparation/: the pieces of the picture. Each cuts what it needs from the top of `rest`.

#include "ui/screens/preparation/preparation.h"
#include "ui/widgets.h"

namespace ui::preparation {

void draw_about(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_colleges(Kit&, base::Rect& rest, const PreparationView&, Plan&);
// How many tables people sit at, by which they are counted and their cards are told.
void draw_tables(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_legend(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_pin(Kit&, base::Rect& rest, const PreparationView&, Wishes&);
void draw_agenda(Kit&, base::Rect& rest, const PreparationView&, PreparationHere&, Plan&);
// How an activity is led: silence, what is promised, what happens when time is up, which tools are
// there, notes for the facilitator.
void draw_leading(Kit&, base::Rect& rest, const PreparationView&, workshop::Activity&);
// The votes of a vote activity: what each is for, how it is voted, and the ballot as people will
// see it.
void draw_votes(Kit&, base::Rect& rest, const PreparationView&, PreparationHere&,
                workshop::Activity&);
// The numbers of its rule, as far as its ballots have them.
void draw_numbers(Kit&, base::Rect& rest, const PreparationView&, workshop::VotePlan&);
// Secrecy, when it closes, what a tie is left to.
void draw_announced(Kit&, base::Rect& rest, const PreparationView&, workshop::VotePlan&);

// A small title above what it names.
void draw_label(Kit&, base::Rect& rest, const std::string& label);
// A title with an optional remark, above its section.
void draw_heading(Kit&, base::Rect& rest, std::string_view title, std::string_view remark = {});
// A field on a row of its own: writes what was finished into `value`, trimmed.
void draw_field(Kit&, base::Rect& rest, std::string& value, const FieldLook&, int lines = 1);

}  // namespace ui::preparation
