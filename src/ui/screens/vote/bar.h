#pragma once
// The top bar with what it opens, as the vote and the result show it: how people join, and the
// question before time is cut short.

#include "ui/room_panel.h"
#include "ui/top_bar.h"

namespace ui {

struct BarHere {
    bool room_open = false;
    bool asking_next = false;  // before the time is over
};

// Draw it last: its sheets lie above the screen.
void draw_bar(Kit&, const TopBarView&, const RoomView&, BarHere&, const World&, Wishes&);

// What a screen has below the bar, less the margins around it.
base::Rect below_bar(Kit&);

// Milliseconds until the countdown shows another second; -1: it stands still.
base::Milliseconds next_second(const World&);

}  // namespace ui
