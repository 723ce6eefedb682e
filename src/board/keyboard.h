#pragma once
// The on-screen keyboard as a value: somebody tells it what fingers do and what time it is, it
// answers with what was typed. Any number of keyboards may be open, each finger belongs to one of
// them, and two thumbs type at once. Who draws it reads keys() and accents().
//
// One chart per finger:
//   pressing ──(up)──────────────────→ types the key under the finger
//      │  └──(another finger presses)→ types at once: fast thumbs overlap
//      └────(500 ms on a letter)─────→ choosing: sliding picks an accent, lifting types it
//   erasing: backspace acts when pressed, and again every 60 ms after 500 ms
//   moving:  the panel itself is held, between the keys or by its text: it follows the finger; a
//            tap on the text is a touch for whoever knows where its letters are

#include "base/time.h"
#include "board/key_layout.h"
#include "workshop/words.h"

#include <optional>

namespace board {

constexpr base::Milliseconds accent_hold_ms = 500;
constexpr base::Milliseconds erase_hold_ms = 500;
constexpr base::Milliseconds erase_repeat_ms = 60;
constexpr int erase_repeats_per_tick_max = 20;       // after a long frame, not the whole card
constexpr base::Milliseconds shift_lock_ms = 300;    // two taps within this lock the capitals
constexpr float key_mm_min = 9;
constexpr float key_px_min = 44;                     // however few millimetres that is
constexpr float touch_keys_max = 0.25F;              // farther moves the panel
constexpr float accent_reach_keys = 2.5F;            // farther above or below chooses nothing

// Clockwise, as the screen is seen: whoever sits at the left edge of a table needs a quarter.
using Turn = workshop::QuarterTurn;
base::Vec2 turned(base::Vec2 size, Turn);  // so large it is then
// Where a part of something of that size lies, from its corner, when all of it is turned.
base::Rect turned(base::Rect part, base::Vec2 size, Turn);

enum class Shift : std::uint8_t { off, once, locked };

struct KeyboardOutput {
    enum class What { text, backspace, done, touch } what = What::text;
    std::string text;
    base::Vec2 px = {};  // touch: where the text above the keys was tapped
    bool operator==(const KeyboardOutput&) const = default;
};

// A key as it is to be drawn, in window pixels.
struct KeyFace {
    KeyId id = 0;
    KeyAction action = KeyAction::type;
    std::string text;  // as it would be typed now
    base::Rect px;
    bool pressed = false;
    bool latched = false;  // the shift key while it is on
};

// What a long press offers; drawn above everything of its keyboard.
struct AccentStrip {
    std::vector<std::string> letters;  // the first is the key's own
    std::vector<base::Rect> px;
    std::optional<std::size_t> chosen;
};

class Keyboard {
public:
    // `key_px` is one key with its gap; see key_size_px().
    Keyboard(KeyboardLayout, base::Vec2 origin_px, float key_px, Turn = Turn::none);

    // The least size a finger can use on this screen.
    static float key_size_px(float px_per_mm) {
        return std::max(key_px_min, key_mm_min * px_per_mm);
    }
    // Of the whole panel: the text being written, a strip for colours, four rows of keys.
    static base::Vec2 panel_size_px(float key_px, Turn);

    using Outputs = std::vector<KeyboardOutput>;
    bool contains(base::Vec2 px) const;  // the panel and the accents that stick out of it
    bool owns(std::int64_t pointer) const;
    bool touched() const { return !presses_.empty(); }
    Outputs press(std::int64_t pointer, base::Vec2 px, base::Milliseconds now);
    Outputs move(std::int64_t pointer, base::Vec2 px);
    Outputs release(std::int64_t pointer, base::Vec2 px, base::Milliseconds now);
    void cancel(std::int64_t pointer);
    void cancel_all() { presses_.clear(); }
    Outputs tick(base::Milliseconds now);
    std::optional<base::Milliseconds> next_deadline() const;

    std::vector<KeyFace> keys() const;
    std::vector<AccentStrip> accents() const;
    base::Rect panel_px() const;
    base::Rect field_px() const;  // where what is written is shown
    base::Rect strip_px(std::size_t slot, std::size_t slots) const;  // a place for a colour
    Turn turn() const { return turn_; }
    KeyPage page() const { return page_; }
    Shift shift() const { return shift_; }
    KeyboardLayout layout() const { return layout_; }
    float key_px() const { return key_px_; }

    void set_shift(Shift shift) { shift_ = shift; }
    void set_page(KeyPage page) { page_ = page; }
    void set_layout(KeyboardLayout layout) { layout_ = layout; }
    // The panel's top left corner on the screen.
    void move_to(base::Vec2 origin_px) { origin_ = origin_px; }

private:
    enum class Doing { pressing, choosing, erasing, moving, spent };
    struct Press {
        std::int64_t pointer = 0;
        Doing doing = Doing::pressing;
        KeySpec key;
        base::Vec2 px, start_px;
        base::Milliseconds next_at = 0;  // when time alone does something; 0: never
        std::vector<std::string> accents;
    };

    base::Vec2 local(base::Vec2 px) const;
    base::Rect placed(base::Rect local) const;
    base::Rect key_rect(const KeySpec&) const;
    const KeySpec* key_at(base::Vec2 px) const;
    Press* find(std::int64_t pointer);
    std::string shown(const KeySpec&) const;
    void begin_accents(Press&);
    std::vector<base::Rect> accent_rects(const Press&) const;
    std::optional<std::size_t> chosen_accent(const Press&) const;
    void type_waiting(Outputs&);
    void act(const KeySpec&, base::Milliseconds now, Outputs&);
    void tap_shift(base::Milliseconds now);
    void type(std::string text, Outputs&);

    KeyboardLayout layout_;
    base::Vec2 origin_;
    float key_px_;
    Turn turn_;
    KeyPage page_ = KeyPage::letters;
    Shift shift_ = Shift::off;
    base::Milliseconds shift_tapped_at_ = -1'000'000;
    std::vector<Press> presses_;
};

}  // namespace board
