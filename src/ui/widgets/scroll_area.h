#pragma once
// A view on something taller: dragged and thrown by a finger, by wheel and by keys.

#include "ui/kit.h"

namespace ui {

// Everything drawn while it lives is clipped to the view and moved by scrolling. Say how far down
// the content went with end_at() before it goes out of scope. The view may reach below the
// on-screen keyboard: there is then that much more to scroll.
class ScrollArea {
public:
    ScrollArea(Kit&, base::Rect view, std::string_view label);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    // Where to draw: as wide as the view, its top moved up by what is scrolled away.
    base::Rect content() const { return content_; }
    void end_at(float bottom_px);  // screen pixels
    bool scrolls() const;

private:
    void follow_fingers();
    void follow_focus();
    void draw_bar() const;
    float open_height() const;  // of the view above the keyboard

    Kit& kit_;
    base::Rect view_, content_;
    ItemId id_;
    float bottom_ = 0;
    std::optional<Kit::Scope> clip_, area_;
};

}  // namespace ui
