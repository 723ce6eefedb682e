#pragma once
// Inside preparation/: the pieces of the picture. Each cuts what it needs from the top of `rest`.

#include "ui/screens/preparation/preparation.h"
#include "ui/widgets.h"

namespace ui::preparation {

void draw_about(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_colleges(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_legend(Kit&, base::Rect& rest, const PreparationView&, Plan&);
void draw_pin(Kit&, base::Rect& rest, const PreparationView&, Wishes&);
void draw_agenda(Kit&, base::Rect& rest, const PreparationView&, PreparationHere&, Plan&);
// The vote of an activity that is open.
void draw_vote_plan(Kit&, base::Rect& rest, const PreparationView&, workshop::VotePlan&);

// A title with an optional remark, above its section.
void draw_heading(Kit&, base::Rect& rest, std::string_view title, std::string_view remark = {});
// A field on a row of its own: writes what was finished into `value`, trimmed.
void draw_field(Kit&, base::Rect& rest, std::string& value, const FieldLook&, int lines = 1);

}  // namespace ui::preparation
