#pragma once
// The window of the shared touch screen: SDL2 and OpenGL.

#include "platform/sdl_events.h"
#include "platform/sdl_view.h"

#include <atomic>

namespace platform {

class SdlWindow final : public Window {
public:
    explicit SdlWindow(const WindowOptions&);

    const char* name() const override { return name_.c_str(); }
    int width_px() const override { return view_->width_px(); }
    int height_px() const override { return view_->height_px(); }
    float scale() const override;
    Glass& glass() override { return view_->glass(); }
    std::vector<input::Event> wait(base::Milliseconds timeout_ms) override;
    void wake() override;
    void present() override { view_->present(); }
    void set_full_screen(bool) override;
    void set_text_input(const base::Rect* caret_px) override;
    std::string clipboard() override;
    void set_clipboard(const std::string& text) override;
    base::Milliseconds now_ms() const override;
    void give(std::vector<input::Event>) override;

private:
    bool next(SDL_Event&, base::Milliseconds timeout_ms);
    // Reads what has come, beginning with `event`. True: somebody called wake().
    bool drain(SDL_Event event, std::vector<input::Event>& out);

    std::unique_ptr<SdlView> view_;
    SdlEvents events_;
    std::string name_;
    SDL_Point units_in_window_;  // its size when it does not fill the screen
    Uint32 wake_event_;
    std::atomic<bool> waking_ = false;  // a wake event lies in SDL's queue
};

}  // namespace platform
