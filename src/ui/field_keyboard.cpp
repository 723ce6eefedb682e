#include "ui/field_keyboard.h"

#include "ui/editor.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float margin_px = 16;           // design pixels around the panel
constexpr float usual_key_px = 62;        // design pixels
constexpr float kiosk_key_mm = 24;
constexpr float height_part_max = 0.46F;  // of the screen

float key_px_for(const Metrics& metrics, base::Vec2 screen, bool kiosk) {
    const float least = board::Keyboard::key_size_px(1 / metrics.mm_per_px);
    const base::Vec2 unit = board::Keyboard::panel_size_px(1, board::Turn::none);
    const float most = std::min(screen.x / unit.x, screen.y * height_part_max / unit.y);
    const float usual = kiosk ? kiosk_key_mm / metrics.mm_per_px : metrics.px(usual_key_px);
    return std::floor(std::min(std::max(least, usual), most));
}

// In the middle, or beside the field that it would hide.
base::Vec2 origin_for(const Metrics& metrics, base::Vec2 screen, base::Rect field, float key_px) {
    const base::Vec2 size = board::Keyboard::panel_size_px(key_px, board::Turn::none);
    const float margin = metrics.px(margin_px);
    base::Vec2 at{(screen.x - size.x) / 2, std::max(0.F, screen.y - size.y - margin)};
    const float left = field.x - margin - size.x;
    if (field.overlaps({at.x, at.y, size.x, size.y}) && left >= 0) at.x = left;
    return at;
}

// In a field of one line the large key is Enter, elsewhere it only ends the writing.
std::vector<input::Event> events_of(const board::Keyboard::Outputs& outputs, bool many_lines) {
    std::vector<input::Event> events;
    for (const board::KeyboardOutput& output : outputs) {
        using What = board::KeyboardOutput::What;
        if (output.what == What::text) events.push_back(input::Typed{output.text});
        if (output.what == What::backspace) {
            events.push_back(input::Key{.code = input::KeyCode::backspace});
        }
        if (output.what == What::done) {
            events.push_back(input::Key{.code = many_lines ? input::KeyCode::escape
                                                           : input::KeyCode::enter});
        }
    }
    return events;
}

}  // namespace

Shell::FieldKeyboard::FieldKeyboard(board::KeyboardLayout layout, const Metrics& metrics,
                                    base::Vec2 screen_px, base::Rect field_px, bool kiosk)
    : screen_(screen_px),
      keyboard_(layout,
                origin_for(metrics, screen_px, field_px, key_px_for(metrics, screen_px, kiosk)),
                key_px_for(metrics, screen_px, kiosk)) {}

void Shell::FieldKeyboard::show_digits(bool digits) {
    if (digits_ == digits) return;
    digits_ = digits;
    keyboard_.set_page(digits ? board::KeyPage::digits : board::KeyPage::letters);
}

std::vector<input::Event> Shell::FieldKeyboard::take(const input::Pointer& pointer,
                                                     bool many_lines) {
    using enum input::Phase;
    switch (pointer.phase) {
        case down:
            return told(keyboard_.press(pointer.id, pointer.px, pointer.at), many_lines);
        case move: {
            const base::Vec2 before = keyboard_.panel_px().min();
            auto events = told(keyboard_.move(pointer.id, pointer.px), many_lines);
            keyboard_.move_to(before);  // this one stays at the foot of the screen
            return events;
        }
        case up:
            return told(keyboard_.release(pointer.id, pointer.px, pointer.at), many_lines);
        case cancelled: keyboard_.cancel(pointer.id); break;
    }
    return {};
}

std::vector<input::Event> Shell::FieldKeyboard::told(const board::Keyboard::Outputs& outputs,
                                                     bool many_lines) {
    for (const board::KeyboardOutput& output : outputs) {
        if (output.what == board::KeyboardOutput::What::touch) touched_ = output.px;
    }
    return events_of(outputs, many_lines);
}

std::vector<input::Event> Shell::FieldKeyboard::tick(base::Milliseconds now, bool many_lines) {
    return told(keyboard_.tick(now), many_lines);
}

float Shell::FieldKeyboard::height_px() const { return screen_.y - keyboard_.panel_px().y; }

void Shell::FieldKeyboard::draw(Kit& kit) {
    const Item* field = kit.registry().find(kit.focused());
    const std::string text = field ? field->value : std::string();
    // A secret field shows dots: there the caret is at the end.
    const bool plain = text == kit.editor().edit.text();
    KeyboardLook look;
    look.strip = false;
    look.text = text;
    board::TextEdit& edit = kit.editor().edit;
    look.caret = plain ? edit.caret() : text.size();
    const auto touched = std::exchange(touched_, std::nullopt);
    if (plain && touched) edit.place_caret(letter_at(kit, keyboard_, look, *touched));
    look.caret = plain ? edit.caret() : text.size();
    look.anchor = plain ? edit.anchor() : look.caret;
    draw_keyboard(kit, keyboard_, look);
}

}  // namespace ui
