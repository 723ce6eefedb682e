#include "ui/widgets/scroll_area.h"

#include "input/glide.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float wheel_step = 90;  // design pixels for one notch

}  // namespace

ScrollArea::ScrollArea(Kit& kit, base::Rect view, std::string_view label)
    : kit_(kit), view_(view), content_(view), id_(kit.id(Role::area, label)) {
    Item item;
    item.id = id_;
    item.role = Role::area;
    item.label = label;
    item.rect = view;
    kit_.interact(std::move(item));
    follow_fingers();
    follow_focus();
    Kit::Scrolling& scrolling = kit_.scrolling(id_);
    scrolling.y = std::clamp(scrolling.y, 0.F, std::max(0.F, scrolling.content_h - open_height()));
    content_.y -= std::round(scrolling.y);
    bottom_ = view_.y;
    clip_.emplace(kit_.clip(view_));
    area_.emplace(kit_.area(id_));
}

float ScrollArea::open_height() const {
    return std::max(1.F, std::min(view_.bottom(), kit_.content().bottom()) - view_.y);
}

bool ScrollArea::scrolls() const { return kit_.scrolling(id_).content_h > open_height() + 1; }

void ScrollArea::follow_fingers() {
    Kit::Scrolling& scrolling = kit_.scrolling(id_);
    const base::Milliseconds elapsed = std::clamp<base::Milliseconds>(
        kit_.now() - scrolling.at, 0, 100);
    scrolling.at = kit_.now();
    if (const Touch* touch = kit_.touches().scrolling(id_)) {
        scrolling.y -= touch->px.y - touch->before.y;
        scrolling.velocity = 0;
        if (touch->ended) {
            const base::Vec2 speed = touch->trail.velocity_px_s(touch->at);
            scrolling.velocity = -input::fling_of({0, speed.y}, kit_.metrics().scale).y;
        }
    } else if (kit_.touches().on(id_)) {
        scrolling.velocity = 0;  // a finger that rests on it stops it
    } else if (scrolling.velocity != 0) {
        const input::Glide glide = input::glide({0, scrolling.velocity}, elapsed);
        scrolling.y += glide.moved_px.y;
        scrolling.velocity = kit_.motion().reduced() ? 0 : glide.velocity_px_s.y;
        const float most = scrolling.content_h - open_height();
        if (scrolling.y < 0 || scrolling.y > most) scrolling.velocity = 0;
    }
    for (const input::Wheel& wheel : kit_.start().wheels) {
        const Item* under = kit_.registry().at(wheel.px);
        if (!under || (under->id != id_ && under->area != id_)) continue;
        scrolling.y -= wheel.by.y * kit_.px(wheel_step);
        scrolling.velocity = 0;
    }
    if (scrolling.velocity != 0) kit_.keep_moving();
}

// What has the focus is brought into view when it gets it, and when the view changes; but not what
// a finger has just pressed: it would slip away from under the finger.
void ScrollArea::follow_focus() {
    Kit::Scrolling& scrolling = kit_.scrolling(id_);
    const Item* item = kit_.registry().find(kit_.focused());
    const bool sought = item && (kit_.focus_shows() || item->role == Role::field);
    const bool mine = sought && item->area == id_;
    const float height = open_height();
    const bool news = mine && (scrolling.shown_focus != item->id || scrolling.view_h != height);
    scrolling.shown_focus = mine ? item->id : 0;
    scrolling.view_h = height;
    if (!news) return;
    const float margin = std::min(kit_.px(space::wide), height / 4);
    const float above = view_.y + margin - item->rect.y;
    const float below = item->rect.bottom() - (view_.y + height - margin);
    if (above > 0) scrolling.y -= above;
    else if (below > 0) scrolling.y += std::min(below, -above);
}

void ScrollArea::end_at(float bottom_px) { bottom_ = std::max(bottom_, bottom_px); }

void ScrollArea::draw_bar() const {
    const Kit::Scrolling& scrolling = kit_.scrolling(id_);
    if (!scrolls()) return;
    const float height = open_height();
    const float length = std::max(kit_.px(40), height * height / scrolling.content_h);
    const float part = std::clamp(scrolling.y / (scrolling.content_h - height), 0.F, 1.F);
    const float width = kit_.px(6);
    const base::Rect bar{view_.right() - width - kit_.px(2), view_.y + (height - length) * part,
                         width, length};
    kit_.fill(bar, kit_.theme().edge, width / 2, 0.7F);
}

ScrollArea::~ScrollArea() {
    Kit::Scrolling& scrolling = kit_.scrolling(id_);
    const float height = bottom_ - content_.y;
    if (std::fabs(height - scrolling.content_h) > 0.5F) kit_.keep_moving();
    scrolling.content_h = height;
    area_.reset();
    draw_bar();
    clip_.reset();
}

}  // namespace ui
