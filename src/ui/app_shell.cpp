#include "ui/app_shell.h"

#include "ui/above.h"
#include "ui/curtain.h"
#include "ui/editor.h"
#include "ui/field_keyboard.h"
#include "ui/imgui.h"
#include "ui/keyboard_view.h"
#include "ui/widgets/panel.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float drag_px = 10;        // design pixels until a finger scrolls
constexpr float told_width = 760;    // design pixels
constexpr float kiosk_told_up = 0.16F, kiosk_told_font = 30;  // of the height; design pixels
constexpr float frame_seconds = 1.F / 60;  // ImGui wants one; nothing of ours reads it

bool is_text(const input::Event& event) { return std::holds_alternative<input::Typed>(event); }
bool is_key(const input::Event& event) { return std::holds_alternative<input::Key>(event); }

bool lifts(const input::Event& event) {
    const auto* pointer = std::get_if<input::Pointer>(&event);
    return pointer && (pointer->phase == input::Phase::up ||
                       pointer->phase == input::Phase::cancelled);
}

// Time to look up, and to read at 15 characters a second.
base::Milliseconds reading_ms(const std::string& sentence) {
    return base::Milliseconds(3000 + sentence.size() * 65);
}

void sooner(base::Milliseconds& wait, base::Milliseconds other) {
    if (other >= 0) wait = wait < 0 ? other : std::min(wait, other);
}

}  // namespace

Shell::Shell(TextureStore& store, Clipboard& clipboard, ShellOptions options)
    : context_(ImGui::CreateContext()), store_(store), options_(options),
      kit_(std::make_unique<Kit>(store, clipboard)) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts->AddFontDefault();  // never seen; its atlas holds the white pixel that shapes need
    kit_->use(words_, Settings{}, options_.mm_per_px, options_.kiosk);
}

Shell::~Shell() {
    ImGui::SetCurrentContext(context_);
    kit_.reset();
    store_.release();
    ImGui::DestroyContext(context_);
}

void Shell::resize(int width_px, int height_px) {
    size_ = {float(std::max(1, width_px)), float(std::max(1, height_px))};
    settle_ = settle_frames;
}

void Shell::set_words(base::Words words) {
    words_ = std::move(words);
    settle_ = settle_frames;
}

// Fingers that were down belong to what has gone: nobody hears of them any more.
void Shell::show(std::unique_ptr<Screen> screen) {
    router_.cancel_all(drawn_at_);
    kit_->touches().cancel_all();
    kit_->focus(0);
    keyboard_.reset();
    kit_->editor() = Editor{};
    screen_ = std::move(screen);
    settle_ = settle_frames;
}

void Shell::tell(std::string sentence, Tone tone) {
    kit_->tell(std::move(sentence), tone);
    settle_ = settle_frames;
}

void Shell::take(const input::Event& event) {
    if (waiting_.size() < events_waiting_max) waiting_.push_back(event);
}

bool Shell::writing() const { return kit_->editor().field != 0; }

const base::Rect* Shell::text_input() const {
    return kit_->caret() ? &*kit_->caret() : nullptr;
}

bool Shell::reveal(std::string_view label, std::size_t nth) {
    const Item* item = registry().find(label, nth);
    if (!item || item->id == 0) return false;
    kit_->focus(item->id, true);
    settle_ = settle_frames;
    return true;
}

void Shell::give_screen(const input::Event& event, const World& world, Wishes& wishes) {
    if (screen_ && !curtain_) screen_->take(event, *kit_, world, wishes);
}

void Shell::take_routed(const input::Routed& routed, const World& world, Wishes& wishes) {
    const input::Pointer& pointer = routed.pointer;
    switch (routed.owner) {
        case input::Owner::board: give_screen(pointer, world, wishes); break;
        case input::Owner::panel:
            kit_->touches().take(pointer, registry(), kit_->px(drag_px));
            break;
        case input::Owner::keyboard: {
            if (!keyboard_) break;
            const Item* field = registry().find(kit_->editor().field);
            const auto events = keyboard_->take(pointer, field && field->many_lines);
            waiting_.insert(waiting_.begin(), events.begin(), events.end());
            break;
        }
    }
}

bool Shell::take_pointer(const input::Pointer& pointer, const World& world, Wishes& wishes) {
    const auto hit = [&](base::Vec2 px) {
        if (keyboard_ && keyboard_->keys().contains(px)) return input::Owner::keyboard;
        const bool asks = registry().top_layer() > 0;  // then nothing below may be touched
        return asks || registry().at(px) ? input::Owner::panel : input::Owner::board;
    };
    const auto routed = router_.route(pointer, hit);
    if (!routed) return false;
    if (routed->pointer.phase == input::Phase::down &&
        routed->owner != input::Owner::keyboard) {
        by_finger_ = pointer.kind == input::PointerKind::finger;
        // A press on the board ends the writing as well.
        if (routed->owner == input::Owner::board) kit_->focus(0);
    }
    take_routed(*routed, world, wishes);
    return true;
}

// A field and a panel that asks keep their keys; what walks the focus is the kit's; the rest goes
// to the screen.
void Shell::take_key(const input::Key& key, FrameStart& start, const World& world,
                     Wishes& wishes) {
    using enum input::KeyCode;
    const bool walks = key.code == tab || (kit_->focus_shows() && kit_->focused() != 0 &&
                                           (key.code == enter || key.code == space ||
                                            key.code == left || key.code == right ||
                                            key.code == up || key.code == down));
    if (writing() || registry().top_layer() > 0 || (walks && !key.ctrl)) start.keys.push_back(key);
    else give_screen(key, world, wishes);
}

void Shell::take_wheel(const input::Wheel& wheel, FrameStart& start, const World& world,
                       Wishes& wishes) {
    if (registry().at(wheel.px) || registry().top_layer() > 0) start.wheels.push_back(wheel);
    else give_screen(wheel, world, wishes);
}

// Events up to the first finger that lifts, and up to a change between letters and keys: what
// comes after may depend on what this frame makes of them.
FrameStart Shell::drain(const World& world, Wishes& wishes) {
    FrameStart start;
    start.screen_px = size_;
    start.now = world.steady_now;
    bool lifted = false;
    while (!waiting_.empty()) {
        const input::Event event = waiting_.front();
        const bool order_matters = (is_text(event) && !start.keys.empty()) ||
                                   (is_key(event) && !start.typed.empty());
        if ((lifted && !lifts(event)) || order_matters) break;
        waiting_.pop_front();
        settle_ = settle_frames;
        lifted = lifts(event);
        if (const auto* pointer = std::get_if<input::Pointer>(&event)) {
            take_pointer(*pointer, world, wishes);
        } else if (const auto* key = std::get_if<input::Key>(&event)) {
            take_key(*key, start, world, wishes);
        } else if (const auto* typed = std::get_if<input::Typed>(&event)) {
            // A panel that asks may take letters without a field: a PIN.
            if (writing() || registry().top_layer() > 0) start.typed += typed->text;
            else give_screen(event, world, wishes);
        } else if (const auto* wheel = std::get_if<input::Wheel>(&event)) {
            take_wheel(*wheel, start, world, wishes);
        } else if (const auto* size = std::get_if<input::Resized>(&event)) {
            resize(size->width_px, size->height_px);
            start.screen_px = size_;
        } else if (std::holds_alternative<input::FocusLost>(event)) {
            for (const auto& routed : router_.cancel_all(world.steady_now)) {
                take_routed(routed, world, wishes);
            }
        } else {
            give_screen(event, world, wishes);
        }
    }
    return start;
}

// It comes with a field that a finger chose and goes with it.
void Shell::settle_keyboard(base::Milliseconds now) {
    const bool wanted = options_.on_screen_keyboard && writing() && by_finger_;
    if (!wanted) {
        keyboard_.reset();
    } else if (const Item* field = registry().find(kit_->editor().field);
               !keyboard_ || !keyboard_->fits(size_)) {
        keyboard_ = std::make_unique<FieldKeyboard>(keyboard_layout(words_), kit_->metrics(),
                                                    size_, field ? field->rect : base::Rect{},
                                                    options_.kiosk);
        settle_ = settle_frames;
    } else {
        const auto events = keyboard_->tick(now, field && field->many_lines);
        waiting_.insert(waiting_.begin(), events.begin(), events.end());
    }
    const Item* field = keyboard_ ? registry().find(kit_->editor().field) : nullptr;
    if (field) keyboard_->show_digits(field->digits);
    kit_->set_keyboard_height(keyboard_ ? keyboard_->height_px() : 0);
}

// Hands let go of what they hold before the page comes over it; nothing below it is touched.
void Shell::follow_curtain(const World& world, Wishes& wishes) {
    if (curtain_ == world.room.wall_hidden) return;
    for (const auto& routed : router_.cancel_all(world.steady_now)) {
        take_routed(routed, world, wishes);
    }
    kit_->touches().cancel_all();
    kit_->focus(0);
    kit_->editor() = Editor{};
    keyboard_.reset();
    curtain_ = world.room.wall_hidden;
    settle_ = settle_frames;
}

ImDrawData& Shell::frame(const World& world, Wishes& wishes) {
    begin_frame(world);
    follow_curtain(world, wishes);
    settle_ = std::max(0, settle_ - 1);
    settle_keyboard(world.steady_now);
    return draw(drain(world, wishes), world, wishes);
}

ImDrawData& Shell::frame_again(const World& world, Wishes& wishes) {
    begin_frame(world);
    FrameStart start;
    start.screen_px = size_;
    start.now = world.steady_now;
    return draw(std::move(start), world, wishes);
}

void Shell::begin_frame(const World& world) {
    ImGui::SetCurrentContext(context_);
    drawn_at_ = world.steady_now;
    kit_->use(words_, world.settings, options_.mm_per_px, options_.kiosk);
    kit_->set_notice(world.warning);
    kit_->touches().begin_frame();
}

ImDrawData& Shell::draw(FrameStart start, const World& world, Wishes& wishes) {
    store_.prepare();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = im(size_);
    io.DeltaTime = frame_seconds;
    ImGui::NewFrame();
    kit_->begin(std::move(start), *ImGui::GetBackgroundDrawList());
    if (screen_ && curtain_) {
        draw_curtain(*kit_, world, wishes);
        draw_told();
        kit_->end("curtain");
    } else if (screen_) {
        screen_->draw(*kit_, world, wishes);
        draw_above(*kit_, world);
        if (keyboard_) keyboard_->draw(*kit_);
        draw_told();
        kit_->end(screen_->name());
    } else {
        kit_->end("");
    }
    ImGui::Render();
    return *ImGui::GetDrawData();
}

void Shell::draw_told() {
    auto& told = kit_->told();
    for (Kit::Told& one : told) {
        if (one.until == 0) one.until = kit_->now() + reading_ms(one.sentence);
    }
    std::erase_if(told, [&](const Kit::Told& one) { return one.until <= kit_->now(); });
    base::Rect room = grown(kit_->content(), -kit_->px(space::wide));
    // A kiosk has its choices at the foot, and letters for every eye.
    if (options_.kiosk) room.h -= kit_->screen().h * kiosk_told_up;
    const float font = options_.kiosk ? kiosk_told_font : 0;
    const float width = std::min(room.w, kit_->px(told_width));
    for (auto it = told.rbegin(); it != told.rend(); ++it) {
        base::Rect box = centred(room, {width, 0});
        box.h = banner_height(*kit_, width, it->sentence, font);
        box.y = cut_bottom(room, box.h, kit_->px(space::small)).y;
        kit_->shadow(box, kit_->px(radius::field), Lift::lifted);
        banner(*kit_, box, it->sentence, it->tone, font);
    }
}

base::Milliseconds Shell::next_frame_in(const World& world) const {
    if (settle_ > 0 || !waiting_.empty() || kit_->moving()) return 0;
    base::Milliseconds wait = -1;
    if (screen_) {
        if (screen_->moving()) return 0;
        sooner(wait, screen_->wakes_in(world));
    }
    if (writing()) sooner(wait, caret_blink_ms - world.steady_now % caret_blink_ms);
    if (keyboard_) {
        if (const auto at = keyboard_->keys().next_deadline()) {
            sooner(wait, std::max<base::Milliseconds>(0, *at - world.steady_now));
        }
    }
    for (const Kit::Told& told : kit_->told()) {
        sooner(wait, std::max<base::Milliseconds>(0, told.until - world.steady_now));
    }
    return wait;
}

}  // namespace ui
