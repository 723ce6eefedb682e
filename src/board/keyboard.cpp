#include "board/keyboard.h"

#include "board/graphemes.h"

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

bool is_lying(Turn turn) { return turn == Turn::quarter || turn == Turn::three_quarters; }

bool types(KeyAction action) {
    return action == KeyAction::type || action == KeyAction::space ||
           action == KeyAction::line_break;
}

}  // namespace

Keyboard::Keyboard(KeyboardLayout layout, base::Vec2 origin_px, float key_px, Turn turn)
    : layout_(layout), origin_(origin_px), key_px_(key_px), turn_(turn) {}

// -- geometry: screen pixels ↔ key units on the unturned panel -------------------------------------

base::Vec2 Keyboard::panel_size_px(float key_px, Turn turn) {
    const base::Vec2 size = panel * key_px;
    return is_lying(turn) ? base::Vec2{size.y, size.x} : size;
}

base::Vec2 Keyboard::local(base::Vec2 px) const {
    const base::Vec2 p = (px - origin_) / key_px_;
    switch (turn_) {
        case Turn::none: return p;
        case Turn::quarter: return {p.y, panel.y - p.x};
        case Turn::half: return {panel.x - p.x, panel.y - p.y};
        case Turn::three_quarters: return {panel.x - p.y, p.x};
    }
    return p;
}

base::Rect Keyboard::placed(base::Rect r) const {
    base::Rect turned = r;
    switch (turn_) {
        case Turn::none: break;
        case Turn::quarter: turned = {panel.y - r.bottom(), r.x, r.h, r.w}; break;
        case Turn::half: turned = {panel.x - r.right(), panel.y - r.bottom(), r.w, r.h}; break;
        case Turn::three_quarters: turned = {r.y, panel.x - r.right(), r.h, r.w}; break;
    }
    return {origin_.x + turned.x * key_px_, origin_.y + turned.y * key_px_, turned.w * key_px_,
            turned.h * key_px_};
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

// -- fingers -------------------------------------------------------------------------------------

Keyboard::Press* Keyboard::find(std::int64_t pointer) {
    const auto found = std::find_if(presses_.begin(), presses_.end(),
                                    [&](const Press& p) { return p.pointer == pointer; });
    return found == presses_.end() ? nullptr : &*found;
}

bool Keyboard::owns(std::int64_t pointer) const {
    return std::any_of(presses_.begin(), presses_.end(),
                       [&](const Press& p) { return p.pointer == pointer; });
}

Keyboard::Outputs Keyboard::press(std::int64_t pointer, base::Vec2 px, base::Milliseconds now) {
    Outputs outputs;
    if (owns(pointer) || !base::finite(px)) return outputs;
    type_waiting(outputs);
    Press made;
    made.pointer = pointer;
    made.px = px;
    const KeySpec* key = key_at(px);
    if (!key) {
        made.doing = Doing::moving;
    } else {
        made.key = *key;
        if (key->action == KeyAction::backspace) {
            made.doing = Doing::erasing;
            made.next_at = now + erase_hold_ms;
            outputs.push_back({KeyboardOutput::What::backspace, {}});
        } else if (!accents_of(key->text).empty()) {
            made.next_at = now + accent_hold_ms;
        }
    }
    presses_.push_back(std::move(made));
    return outputs;
}

// A second finger comes down before the first has lifted: fast typing, not a chord. The order of
// the presses is the order of the letters.
void Keyboard::type_waiting(Outputs& outputs) {
    for (Press& press : presses_) {
        if (press.doing != Doing::pressing || !types(press.key.action)) continue;
        type(shown(press.key), outputs);
        press.doing = Doing::spent;
        press.next_at = 0;
    }
}

Keyboard::Outputs Keyboard::move(std::int64_t pointer, base::Vec2 px) {
    Press* press = find(pointer);
    if (!press || !base::finite(px)) return {};
    if (press->doing == Doing::moving) origin_ = origin_ + px - press->px;
    press->px = px;
    if (press->doing != Doing::pressing && press->doing != Doing::erasing) return {};
    const KeySpec* under = key_at(px);
    const bool left = !under || under->id != press->key.id;
    if (left) press->next_at = 0;  // a finger that slides away holds nothing down
    return {};
}

Keyboard::Outputs Keyboard::release(std::int64_t pointer, base::Vec2 px, base::Milliseconds now) {
    Outputs outputs;
    move(pointer, px);
    const Press* found = find(pointer);
    if (!found) return outputs;
    const Press press = *found;
    cancel(pointer);
    if (press.doing == Doing::choosing) {
        if (const auto chosen = chosen_accent(press)) type(press.accents[*chosen], outputs);
    } else if (press.doing == Doing::pressing) {
        const KeySpec* under = key_at(press.px);
        const bool slid = under && under->id != press.key.id;
        // Sliding to a neighbour corrects a letter; other keys act only where they were pressed.
        if (under && slid && types(under->action) && types(press.key.action)) {
            act(*under, now, outputs);
        } else if (under && !slid) {
            act(press.key, now, outputs);
        }
    }
    return outputs;
}

void Keyboard::cancel(std::int64_t pointer) {
    std::erase_if(presses_, [&](const Press& p) { return p.pointer == pointer; });
}

void Keyboard::act(const KeySpec& key, base::Milliseconds now, Outputs& outputs) {
    switch (key.action) {
        case KeyAction::type:
        case KeyAction::space:
        case KeyAction::line_break: return type(shown(key), outputs);
        case KeyAction::shift: return tap_shift(now);
        case KeyAction::letters: page_ = KeyPage::letters; return;
        case KeyAction::digits: page_ = KeyPage::digits; return;
        case KeyAction::emoji: page_ = KeyPage::emoji; return;
        case KeyAction::done: outputs.push_back({KeyboardOutput::What::done, {}}); return;
        case KeyAction::backspace: return;  // it has acted when it was pressed
    }
}

void Keyboard::tap_shift(base::Milliseconds now) {
    const bool again = now - shift_tapped_at_ <= shift_lock_ms;
    shift_tapped_at_ = now;
    if (shift_ == Shift::off) shift_ = Shift::once;
    else if (shift_ == Shift::once && again) shift_ = Shift::locked;
    else shift_ = Shift::off;
}

void Keyboard::type(std::string text, Outputs& outputs) {
    outputs.push_back({KeyboardOutput::What::text, std::move(text)});
    if (shift_ == Shift::once) shift_ = Shift::off;
}

std::string Keyboard::shown(const KeySpec& key) const {
    if (shift_ == Shift::off || key.action != KeyAction::type) return key.text;
    return capital(key.text);
}

// -- time ----------------------------------------------------------------------------------------

Keyboard::Outputs Keyboard::tick(base::Milliseconds now) {
    Outputs outputs;
    for (Press& press : presses_) {
        if (press.next_at == 0 || now < press.next_at) continue;
        if (press.doing == Doing::pressing) begin_accents(press);
        for (int i = 0; press.doing == Doing::erasing && press.next_at <= now; ++i) {
            if (i < erase_repeats_per_tick_max) {
                outputs.push_back({KeyboardOutput::What::backspace, {}});
            }
            press.next_at = i < erase_repeats_per_tick_max ? press.next_at + erase_repeat_ms
                                                           : now + erase_repeat_ms;
        }
    }
    return outputs;
}

std::optional<base::Milliseconds> Keyboard::next_deadline() const {
    std::optional<base::Milliseconds> next;
    for (const Press& press : presses_) {
        if (press.next_at != 0 && (!next || press.next_at < *next)) next = press.next_at;
    }
    return next;
}

// -- accents -------------------------------------------------------------------------------------

void Keyboard::begin_accents(Press& press) {
    press.doing = Doing::choosing;
    press.next_at = 0;
    press.accents = accents_of(press.key.text);
    press.accents.insert(press.accents.begin(), press.key.text);
    if (shift_ == Shift::off) return;
    for (std::string& letter : press.accents) letter = capital(letter);
}

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
