#pragma once
// The shell around the screens: owns ImGui's context, takes events, draws frames on request, says
// when it needs the next one. The caller owns the window and presents.

#include "ui/screen.h"

#include <deque>
#include <memory>

struct ImDrawData;
struct ImGuiContext;

namespace ui {

constexpr int settle_frames = 4;  // drawn after the last event, then the loop may sleep
constexpr base::Milliseconds caret_blink_ms = 500;

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

    void show(std::unique_ptr<Screen>);  // in place of all
    void push(std::unique_ptr<Screen>);
    void pop();                          // the last one stays
    Screen* screen() { return screens_.empty() ? nullptr : screens_.back().get(); }

    // Events wait until the next frame.
    void take(const input::Event&);
    // Draws one frame. The draw data is valid until the next one.
    ImDrawData& frame(const World&, Wishes&);
    // Milliseconds until the next frame is needed; 0: at once; negative: only after an event.
    base::Milliseconds next_frame_in(const World&) const;

    Rgb background() const { return kit_.theme().paper; }
    // Where text goes in, when a field is being written: for the system's input method.
    const base::Rect* text_input() const;
    // A sentence for people: a refusal, "Saved".
    void tell(std::string sentence, Tone tone = Tone::plain) { kit_.tell(std::move(sentence), tone); }
    // Everything on the screen, as of the last frame.
    const Registry& registry() const { return kit_.registry(); }
    // Gives an item the focus and scrolls to it: true when there is one. Draw a frame after it.
    bool reveal(std::string_view label, std::size_t nth = 0);
    Kit& kit() { return kit_; }

private:
    class Keyboard;  // the on-screen keyboard for fields
    void drain(FrameStart&, const World&, Wishes&);
    bool drain_one(const input::Event&, FrameStart&, const World&, Wishes&);
    void route(const input::Pointer&, const World&, Wishes&);
    void draw_told();

    ImGuiContext* context_;
    TextureStore& store_;
    ShellOptions options_;
    base::Words words_;
    Kit kit_;
    base::Vec2 size_{1920, 1080};
    std::vector<std::unique_ptr<Screen>> screens_;
    std::vector<std::unique_ptr<Screen>> gone_;  // kept until the frame that replaced them is over
    std::deque<input::Event> waiting_;
    std::vector<std::int64_t> on_board_;  // pointers that the screen owns
    std::unique_ptr<Keyboard> keyboard_;
    int settle_ = settle_frames;
};

}  // namespace ui
