// Where the keys of a keyboard are on the screen, and what is on them.

#include "board/graphemes.h"
#include "board/keyboard.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

// In key units: room around the keys, the text field above them, the strip of colours between.
constexpr float margin = 0.25F;
constexpr float field_height = 1.2F;
constexpr float strip_height = 1;
constexpr float gap = 0.1F;  // taken off each key
constexpr float keys_top = margin + field_height + strip_height;
constexpr base::Vec2 panel = {keyboard_columns + 2 * margin, keys_top + keyboard_rows + margin};

base::Rect without_gap(base::Rect r) { return base::grown(r, -gap / 2); }

}  // namespace

base::Vec2 turned(base::Vec2 size, Turn turn) {
    return workshop::is_sideways(turn) ? base::Vec2{size.y, size.x} : size;
}

base::Rect turned(base::Rect r, base::Vec2 size, Turn turn) {
    switch (turn) {
        case Turn::none: break;
        case Turn::one: return {size.y - r.bottom(), r.x, r.h, r.w};
        case Turn::two: return {size.x - r.right(), size.y - r.bottom(), r.w, r.h};
        case Turn::three: return {r.y, size.x - r.right(), r.h, r.w};
    }
    return r;
}

// -- geometry: screen pixels ↔ key units on the unturned panel -----------------------------------

base::Vec2 Keyboard::panel_size_px(float key_px, Turn turn) {
    return turned(panel * key_px, turn);
}

base::Vec2 Keyboard::local(base::Vec2 px) const {
    const base::Vec2 p = (px - origin_) / key_px_;
    switch (turn_) {
        case Turn::none: return p;
        case Turn::one: return {p.y, panel.y - p.x};
        case Turn::two: return {panel.x - p.x, panel.y - p.y};
        case Turn::three: return {panel.x - p.y, p.x};
    }
    return p;
}

base::Rect Keyboard::placed(base::Rect r) const {
    const base::Rect at = turned(r, panel, turn_);
    return {origin_.x + at.x * key_px_, origin_.y + at.y * key_px_, at.w * key_px_,
            at.h * key_px_};
}

base::Rect Keyboard::key_rect(const KeySpec& key) const {
    return {margin + key.at.x, keys_top + key.at.y, key.at.w, key.at.h};
}

base::Rect Keyboard::panel_px() const { return placed({0, 0, panel.x, panel.y}); }

base::Rect Keyboard::field_px() const {
    return placed(without_gap({margin, margin, keyboard_columns, field_height}));
}

base::Rect Keyboard::strip_px(std::size_t slot, std::size_t slots) const {
    const float width = keyboard_columns / float(std::max<std::size_t>(slots, 1));
    return placed(without_gap({margin + width * float(slot), margin + field_height,
                               width, strip_height}));
}

bool Keyboard::contains(base::Vec2 px) const {
    if (panel_px().contains(px)) return true;
    for (const AccentStrip& strip : accents()) {
        for (const base::Rect& rect : strip.px) {
            if (rect.contains(px)) return true;
        }
    }
    return false;
}

const KeySpec* Keyboard::key_at(base::Vec2 px) const {
    const base::Vec2 at = local(px);
    for (const KeySpec& key : keys_of(layout_, page_)) {
        if (key_rect(key).contains(at)) return &key;
    }
    return nullptr;
}

// -- accents -------------------------------------------------------------------------------------

// A row above the key: its own letter right over it, the others to the right as far as the panel
// goes, the rest to the left.
std::vector<base::Rect> Keyboard::accent_rects(const Press& press) const {
    const base::Rect key = key_rect(press.key);
    const float to_right = std::floor(panel.x - key.x - 1);
    std::vector<base::Rect> rects;
    for (std::size_t i = 0; i < press.accents.size(); ++i) {
        const float steps = float(i) <= to_right ? float(i) : to_right - float(i);
        rects.push_back({key.x + steps, key.y - 1, 1, 1});
    }
    return rects;
}

std::optional<std::size_t> Keyboard::chosen_accent(const Press& press) const {
    const base::Vec2 at = local(press.px);
    const base::Rect key = key_rect(press.key);
    if (std::abs(at.y - key.centre().y) > accent_reach_keys) return {};
    const auto rects = accent_rects(press);
    const auto nearest =
        std::min_element(rects.begin(), rects.end(), [&](const auto& a, const auto& b) {
            return std::abs(a.centre().x - at.x) < std::abs(b.centre().x - at.x);
        });
    return std::size_t(nearest - rects.begin());
}

// -- to be drawn ---------------------------------------------------------------------------------

std::string Keyboard::shown(const KeySpec& key) const {
    if (shift_ == Shift::off || key.action != KeyAction::type) return key.text;
    return capital(key.text);
}

std::vector<KeyFace> Keyboard::keys() const {
    std::vector<KeyFace> faces;
    for (const KeySpec& key : keys_of(layout_, page_)) {
        const bool pressed =
            std::any_of(presses_.begin(), presses_.end(), [&](const Press& p) {
                return p.doing != Doing::moving && p.key.id == key.id;
            });
        const bool latched = key.action == KeyAction::shift && shift_ != Shift::off;
        faces.push_back({key.id, key.action, shown(key), placed(without_gap(key_rect(key))),
                         pressed, latched});
    }
    return faces;
}

std::vector<AccentStrip> Keyboard::accents() const {
    std::vector<AccentStrip> strips;
    for (const Press& press : presses_) {
        if (press.doing != Doing::choosing) continue;
        AccentStrip strip{press.accents, {}, chosen_accent(press)};
        for (const base::Rect& rect : accent_rects(press)) strip.px.push_back(placed(rect));
        strips.push_back(std::move(strip));
    }
    return strips;
}

}  // namespace board
