#pragma once
// The bar of the workshop screens: time, place and next step, readable from the back of the room.

#include "ui/widgets/panel.h"
#include "ui/world.h"

namespace ui {

struct TopBarView {
    std::string title;        // of the session
    std::string phase;        // "Imagine · 2 of 4"
    std::vector<float> steps; // one for each activity, 0…1
    std::string devices;      // "23 phones · 2 kiosks"; empty: the room is closed
    std::string timer;        // "07:42"; empty: no timer
    float timer_fraction = 0; // left, 0…1
    bool timer_running = false;
    bool timer_over = false;
    bool may_steer = false;   // may pause, extend, go on
    std::string next;         // "Next"; empty: nothing follows
};

// Pure.
TopBarView top_bar_view(const World&, const base::Words&);

enum class TopBarWish { none, back, devices, pause, resume, extend, next };

// Height in screen pixels, margins and the kit's notice included.
float top_bar_height(Kit&);
// Of a bar that is `bar_px` high, margin included, with the kit's notice below it.
float height_with_notice(Kit&, float bar_px);
void draw_notice(Kit&, float bar_px);
// Draws the bar at the top of kit.screen(), and the notice.
TopBarWish draw_top_bar(Kit&, const TopBarView&);
// The usual answers: back → shelf, pause, resume, +1 min, next → the following activity or the
// end. Which screen follows is not asked here: the intent may be refused. Devices are left to the
// caller.
void follow_top_bar(TopBarWish, const World&, Wishes&);
// Before the time is over, the next activity asks for one more touch.
Reply ask_next(Kit&, const TopBarView&);
// The screen an activity is shown on.
Place place_of(workshop::ActivityKind);

}  // namespace ui
