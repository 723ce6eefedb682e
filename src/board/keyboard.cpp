#include "board/keyboard.h"

#include "board/graphemes.h"

#include <algorithm>

namespace board {
namespace {

bool types(KeyAction action) {
    return action == KeyAction::type || action == KeyAction::space ||
           action == KeyAction::line_break;
}

}  // namespace

Keyboard::Keyboard(KeyboardLayout layout, base::Vec2 origin_px, float key_px, Turn turn)
    : layout_(layout), origin_(origin_px), key_px_(key_px), turn_(turn) {}

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
    made.px = made.start_px = px;
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
    } else if (press.doing == Doing::moving && field_px().contains(px) &&
               length(px - press.start_px) <= touch_keys_max * key_px_) {
        outputs.push_back({KeyboardOutput::What::touch, {}, px});
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

}  // namespace board
