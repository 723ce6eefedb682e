#include "ui/touches.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// A finger that draws away mostly upwards or downwards means the list, not the thing on it.
void give_to_area(Touch& touch, float drag_px) {
    const base::Vec2 way = touch.px - touch.start;
    if (touch.scrolling || touch.area == 0) return;
    touch.scrolling = std::fabs(way.y) > drag_px && std::fabs(way.y) > std::fabs(way.x);
}

Touch begun(const input::Pointer& pointer, const Registry& registry) {
    Touch touch;
    touch.pointer = pointer.id;
    touch.start = touch.px = touch.before = pointer.px;
    touch.began_at = touch.at = pointer.at;
    touch.began = true;
    touch.trail.add(pointer.px, pointer.at);
    if (const Item* item = registry.at(pointer.px)) {
        touch.item = item->id;
        touch.area = item->role == Role::area ? item->id : item->area;
    }
    return touch;
}

}  // namespace

void Touches::begin_frame() {
    std::erase_if(touches_, [](const Touch& touch) { return touch.ended || touch.cancelled; });
    for (Touch& touch : touches_) {
        touch.before = touch.px;
        touch.began = false;
    }
}

void Touches::take(const input::Pointer& pointer, const Registry& registry, float drag_px) {
    if (pointer.phase == input::Phase::down) {
        touches_.push_back(begun(pointer, registry));
        return;
    }
    const auto it = std::find_if(touches_.begin(), touches_.end(), [&](const Touch& touch) {
        return touch.pointer == pointer.id && !touch.ended;
    });
    if (it == touches_.end()) return;
    it->px = pointer.px;
    it->at = pointer.at;
    it->ended = pointer.phase == input::Phase::up;
    it->cancelled = pointer.phase == input::Phase::cancelled;
    it->trail.add(pointer.px, pointer.at);
    const Item* item = registry.find(it->item);
    it->inside = item && item->visible.contains(pointer.px);
    give_to_area(*it, drag_px);
}

void Touches::cancel_all() {
    for (Touch& touch : touches_) touch.cancelled = true;
}

const Touch* Touches::on(ItemId item) const {
    for (const Touch& touch : touches_) {
        if (touch.item == item && !touch.scrolling && !touch.cancelled) return &touch;
    }
    return nullptr;
}

const Touch* Touches::scrolling(ItemId area) const {
    for (const Touch& touch : touches_) {
        if (touch.area == area && touch.scrolling) return &touch;
    }
    return nullptr;
}

bool Touches::clicked(ItemId item) const {
    return std::any_of(touches_.begin(), touches_.end(), [&](const Touch& touch) {
        return touch.item == item && touch.ended && touch.inside && !touch.scrolling &&
               !touch.cancelled;
    });
}

bool Touches::owns(std::int64_t pointer) const {
    return std::any_of(touches_.begin(), touches_.end(), [&](const Touch& touch) {
        return touch.pointer == pointer && !touch.ended;
    });
}

}  // namespace ui
