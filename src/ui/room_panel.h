#pragma once
// How people join: the QR code, the address and the code, large enough for the back of the room.

#include "ui/world.h"

namespace ui {

struct RoomView {
    bool open = false;
    bool photos = false;
    std::string title, how, address, code, link, joined;
    std::string remote;  // where the facilitator's remote is, or how to get one
};

// Pure.
RoomView room_view(const World&, const base::Words&);
// A sheet over the screen; false once it is dismissed. Opening and closing the room are wishes.
bool draw_room_panel(Kit&, const RoomView&, Wishes&);

}  // namespace ui
