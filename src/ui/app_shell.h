#pragma once
// The shell around the screens: owns ImGui's context, takes events, draws frames on request, says
// when it needs the next one. The caller owns the window and presents.

#include "input/router.h"
#include "ui/screen.h"

#include <deque>
#include <memory>

struct ImDrawData;
struct ImGuiContext;

namespace ui {

constexpr int settle_frames = 4;  // drawn after the last event, then the loop may sleep
constexpr base::Milliseconds caret_blink_ms = 500;
constexpr std::size_t events_waiting_max = 4096;  // older ones are handled before more come

struct ShellOptions {
    float mm_per_px = 0.2646F;  // of the display; 96 dpi unless known
    bool kiosk = false;         // larger targets
    bool on_screen_keyboard = true;  // for fields that a finger chose
};

class Shell {
public:
    Shell(TextureStore&, Clipboard&, ShellOptions = {});
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    void resize(int width_px, int height_px);
    void set_words(base::Words);
    const base::Words& words() const { return words_; }

    void show(std::unique_ptr<Screen>);  // between two frames
    Screen* screen() { return screen_.get(); }

    // Events wait until the next frame.
    void take(const input::Event&);
    // Draws one frame; what a tap leads to is in the wishes. A frame ends the events it takes at
    // the first finger that lifts, so that two quick taps are two taps: call again while
    // next_frame_in() is 0. The draw data is valid until the next frame.
    ImDrawData& frame(const World&, Wishes&);
    // The same moment drawn once more, for a world that has changed since: takes no events.
    ImDrawData& frame_again(const World&, Wishes&);
    // Milliseconds until the next frame is needed; 0: at once; negative: only after an event.
    base::Milliseconds next_frame_in(const World&) const;

    Rgb background() const { return kit_->theme().paper; }
    // Where text goes in, when a field is being written: for the system's input method.
    const base::Rect* text_input() const;
    // A sentence for people: a refusal, "Saved".
    void tell(std::string sentence, Tone tone = Tone::plain);
    // Everything on the screen, as of the last frame.
    const Registry& registry() const { return kit_->registry(); }
    // Gives an item the focus and scrolls to it: true when there is one. Draw two frames after it.
    bool reveal(std::string_view label, std::size_t nth = 0);
    // Which panels, keyboards and boards hold which pointers.
    const input::Router& router() const { return router_; }
    Kit& kit() { return *kit_; }

private:
    class FieldKeyboard;  // the on-screen keyboard of the field that is being written
    FrameStart drain(const World&, Wishes&);
    void begin_frame(const World&);
    ImDrawData& draw(FrameStart, const World&, Wishes&);
    bool take_pointer(const input::Pointer&, const World&, Wishes&);
    void take_routed(const input::Routed&, const World&, Wishes&);
    void take_key(const input::Key&, FrameStart&, const World&, Wishes&);
    void take_wheel(const input::Wheel&, FrameStart&, const World&, Wishes&);
    void give_screen(const input::Event&, const World&, Wishes&);
    bool writing() const;
    void follow_curtain(const World&, Wishes&);
    void settle_keyboard(base::Milliseconds now);
    void draw_told();

    ImGuiContext* context_;
    TextureStore& store_;
    ShellOptions options_;
    base::Words words_;
    base::Vec2 size_{1920, 1080};
    std::unique_ptr<Kit> kit_;
    std::unique_ptr<FieldKeyboard> keyboard_;
    std::unique_ptr<Screen> screen_;
    std::deque<input::Event> waiting_;
    input::Router router_{input::PanelFingers::many};
    bool curtain_ = false;    // a calm page is shown in place of the screen
    bool by_finger_ = false;  // the last press was a finger's, no key was typed since
    int settle_ = settle_frames;
    base::Milliseconds drawn_at_ = 0;
};

}  // namespace ui
