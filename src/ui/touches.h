#pragma once
// The pointers that are down on the panels, each bound to the item it pressed, until it lifts.
// Several people may press several things at once.

#include "input/events.h"
#include "input/trail.h"
#include "ui/registry.h"

#include <vector>

namespace ui {

struct Touch {
    std::int64_t pointer = 0;
    ItemId item = 0;         // pressed at down
    ItemId area = 0;         // the scroll area that may take it away
    bool scrolling = false;  // it was taken: the item is no longer pressed
    base::Vec2 start, px, before;  // before: at the end of the last frame
    base::Milliseconds began_at = 0, at = 0;
    bool inside = true;      // on its item, as the person last saw it
    bool began = false;      // in this frame
    bool ended = false;      // lifted in this frame
    bool cancelled = false;  // to be forgotten
    input::Trail trail;      // for the speed at which it leaves
};

class Touches {
public:
    // Forgets what ended; positions of the last frame become `before`.
    void begin_frame();
    // Down binds to the topmost item; drag_px of mostly vertical travel give it to its area.
    void take(const input::Pointer&, const Registry&, float drag_px);
    void cancel_all();
    const std::vector<Touch>& all() const { return touches_; }
    const Touch* on(ItemId item) const;       // pressing this item now; not one that scrolls
    const Touch* scrolling(ItemId area) const;
    bool clicked(ItemId item) const;  // lifted inside
    bool any() const { return !touches_.empty(); }
    bool owns(std::int64_t pointer) const;

private:
    std::vector<Touch> touches_;
};

}  // namespace ui
