#pragma once
// A window nobody sees: what it draws can be read, what happens to it is given by a script.

#include "platform/view.h"

#include <condition_variable>
#include <mutex>

namespace platform {

constexpr int window_side_px_max = 16'384;

class HeadlessWindow final : public Window {
public:
    explicit HeadlessWindow(const WindowOptions&);

    const char* name() const override { return "headless"; }
    int width_px() const override { return view_->width_px(); }
    int height_px() const override { return view_->height_px(); }
    float scale() const override { return 1; }
    Glass& glass() override { return view_->glass(); }
    std::vector<input::Event> wait(base::Milliseconds timeout_ms) override;
    void wake() override;
    void present() override { view_->present(); }
    void set_full_screen(bool) override {}
    void set_text_input(const base::Rect*) override {}
    std::string clipboard() override { return clipboard_; }
    void set_clipboard(const std::string& text) override { clipboard_ = text; }
    base::Milliseconds now_ms() const override;
    void give(std::vector<input::Event>) override;

private:
    void sleep(base::Milliseconds timeout_ms, std::unique_lock<std::mutex>&);
    void follow_size(const std::vector<input::Event>&);

    std::unique_ptr<HiddenView> view_;
    std::string clipboard_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<input::Event> given_;  // under mutex_
    bool woken_ = false;               // under mutex_
};

}  // namespace platform
