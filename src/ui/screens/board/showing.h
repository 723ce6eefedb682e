#pragma once
// What draws the eyes of the room: a curtain over the board, a light on a part of it, a group as
// large as the screen. Only this display knows; nothing of it is an event.

#include "ui/screens/board/large_group.h"

namespace ui {

class Showing {
public:
    void draw_curtain() { curtain_ = true, light_ = false, hidden_ = 1; }
    void light_up() { light_ = true, curtain_ = false; }
    void show_large(workshop::ClusterId cluster) { large_ = cluster; }
    // Escape, and the arrows of a large group. True: it was meant for this.
    bool take(input::KeyCode);
    bool curtain() const { return curtain_; }
    bool light() const { return light_; }
    // Above the board and its hands, below the bar and the buttons.
    void draw(Kit&, base::Rect viewport_px, const std::string& title);
    // Above everything.
    void draw_large(Kit&, base::Rect viewport_px, const workshop::State&);

private:
    void draw_curtain_at(Kit&, base::Rect viewport, const std::string& title);
    void pull(Kit&, base::Rect viewport, base::Rect hem);
    void draw_light(Kit&, base::Rect viewport);
    void draw_light_buttons(Kit&, base::Rect viewport, base::Rect lit);
    base::Rect lit_in(base::Rect viewport) const;

    bool curtain_ = false, light_ = false;
    float hidden_ = 1;                   // of the board's height, from above
    float held_px_ = 0;                  // from the hem to the finger that pulls it
    base::Vec2 middle_{0.5F, 0.5F};      // of the light, parts of the viewport
    float light_part_ = 0.45F;           // of its width and height
    workshop::ClusterId large_;          // 0: none
    LargePressed wanted_ = LargePressed::none;  // by a key, for the next frame
};

}  // namespace ui
