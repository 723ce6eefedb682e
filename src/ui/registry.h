#pragma once
// What is on the screen, as data: every widget tells label, role, rectangle and state, each frame
// (decision 7). Touches are matched against it, and from it come taps by label, the focus walk of
// keyboard users and the spoken kiosk.

#include "base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

using ItemId = std::uint64_t;  // 0 is none

enum class Role {
    text, heading, button, toggle, choice, field, stepper, area, panel, picture, progress, timer,
    key, card
};
const char* name_of(Role);

struct Item {
    ItemId id = 0;
    Role role = Role::text;
    std::string label;
    std::string value;    // of fields, steppers, progress; why a disabled item is disabled
    base::Rect rect;      // screen pixels, where it lies
    base::Rect visible;   // the part of it that shows and can be touched
    ItemId area = 0;      // the scroll area it lies in
    int layer = 0;        // 0: the screen; 1 and up: panels that ask
    bool touchable = false;  // takes presses (also to stop them from reaching what lies below)
    bool focusable = false;
    bool enabled = true;
    bool chosen = false;   // checked, selected
    bool pressed = false;
    bool focused = false;
    bool many_lines = false;  // a field in which Enter breaks the line
    bool digits = false;      // a field that takes nothing else
};

class Registry {
public:
    // What was recorded becomes what can be asked.
    void turn(std::string screen);
    void add(Item item) { recording_.push_back(std::move(item)); }

    // The last whole frame, in drawing order.
    const std::vector<Item>& items() const { return items_; }
    const std::string& screen() const { return screen_; }
    // Exact label first, then a label that begins so; among those touchable and enabled ones first.
    // `nth` from 0 chooses among equals. Null: no such label.
    const Item* find(std::string_view label, std::size_t nth = 0) const;
    const Item* find(ItemId) const;
    // The topmost touchable item at this point, if any.
    const Item* at(base::Vec2 px) const;
    int top_layer() const;
    // The item after (or before) this one for Tab; the first one when there is no such item.
    ItemId next_focus(ItemId from, bool backwards) const;
    // The nearest focusable item in a direction (±1, 0) or (0, ±1); `from` when there is none.
    ItemId focus_towards(ItemId from, base::Vec2 direction) const;
    // One line an item: "button “Suite” at 100,20 120×48 enabled".
    std::string dump() const;

private:
    std::vector<Item> items_, recording_;
    std::string screen_;
};

}  // namespace ui
