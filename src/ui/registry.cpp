#include "ui/registry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr std::array role_names = {"text",   "heading", "button", "toggle",   "choice",
                                   "field",  "stepper", "area",   "panel",    "picture",
                                   "progress", "timer", "key",    "card"};

// Higher is better; 0: not this label.
int match(const Item& item, std::string_view label) {
    const bool exact = item.label == label;
    if (!exact && !(label.size() > 1 && std::string_view(item.label).starts_with(label))) return 0;
    const bool usable = item.touchable && item.role != Role::panel && item.role != Role::area;
    return (exact ? 8 : 4) + (usable ? 2 : 0) + (usable && item.enabled ? 1 : 0);
}

std::string whole(float value) { return std::to_string(std::lround(value)); }

std::string line_of(const Item& item) {
    std::string line = std::string(name_of(item.role)) + " “" + item.label + "”";
    if (!item.value.empty()) line += " = “" + item.value + "”";
    line += " at " + whole(item.rect.x) + "," + whole(item.rect.y) + " " + whole(item.rect.w) +
            "×" + whole(item.rect.h);
    if (!item.enabled) line += " disabled";
    if (item.chosen) line += " chosen";
    if (item.pressed) line += " pressed";
    if (item.focused) line += " focused";
    if (item.visible.empty()) line += " hidden";
    return line;
}

}  // namespace

const char* name_of(Role role) { return role_names[std::size_t(role)]; }

void Registry::turn(std::string screen) {
    items_ = std::move(recording_);
    recording_.clear();
    screen_ = std::move(screen);
}

const Item* Registry::find(std::string_view label, std::size_t nth) const {
    int best = 0;
    for (const Item& item : items_) best = std::max(best, match(item, label));
    if (best == 0) return nullptr;
    for (const Item& item : items_) {
        if (match(item, label) == best && nth-- == 0) return &item;
    }
    return nullptr;
}

const Item* Registry::find(ItemId id) const {
    const auto it = std::find_if(items_.begin(), items_.end(),
                                 [&](const Item& item) { return item.id == id; });
    return id == 0 || it == items_.end() ? nullptr : &*it;
}

const Item* Registry::at(base::Vec2 px) const {
    const int top = top_layer();
    for (auto it = items_.rbegin(); it != items_.rend(); ++it) {
        if (it->touchable && it->layer == top && it->visible.contains(px)) return &*it;
    }
    return nullptr;
}

int Registry::top_layer() const {
    int top = 0;
    for (const Item& item : items_) top = std::max(top, item.layer);
    return top;
}

ItemId Registry::next_focus(ItemId from, bool backwards) const {
    std::vector<ItemId> walk;
    const int top = top_layer();
    for (const Item& item : items_) {
        if (item.focusable && item.layer == top) walk.push_back(item.id);
    }
    if (walk.empty()) return 0;
    if (backwards) std::reverse(walk.begin(), walk.end());
    const auto it = std::find(walk.begin(), walk.end(), from);
    return it == walk.end() || it + 1 == walk.end() ? walk.front() : *(it + 1);
}

ItemId Registry::focus_towards(ItemId from, base::Vec2 direction) const {
    const Item* here = find(from);
    if (!here) return next_focus(0, false);
    const int top = top_layer();
    ItemId best = from;
    float least = INFINITY;
    for (const Item& item : items_) {
        if (!item.focusable || item.layer != top || item.id == from) continue;
        const base::Vec2 way = item.rect.centre() - here->rect.centre();
        const float along = way.x * direction.x + way.y * direction.y;
        const float across = std::fabs(way.x * direction.y) + std::fabs(way.y * direction.x);
        // Sideways counts twice: what lies straight ahead wins.
        if (along > 1 && along + 2 * across < least) {
            least = along + 2 * across;
            best = item.id;
        }
    }
    return best;
}

std::string Registry::dump() const {
    std::string text = "screen " + screen_ + "\n";
    for (const Item& item : items_) {
        if (item.role != Role::area) text += line_of(item) + "\n";
    }
    return text;
}

}  // namespace ui
