#include "platform/headless_window.h"

#include "platform/arrivals.h"
#include "platform/clock.h"

#include <algorithm>
#include <chrono>

namespace platform {

HeadlessWindow::HeadlessWindow(const WindowOptions& options)
    : view_(hidden_view(options)) {}

void HeadlessWindow::sleep(base::Milliseconds timeout_ms, std::unique_lock<std::mutex>& lock) {
    const auto due = [&] { return woken_ || !given_.empty(); };
    if (timeout_ms < 0) {
        changed_.wait(lock, due);
    } else {
        changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms), due);
    }
}

std::vector<input::Event> HeadlessWindow::wait(base::Milliseconds timeout_ms) {
    std::vector<input::Event> events;
    {
        std::unique_lock lock(mutex_);
        sleep(std::min(timeout_ms, wait_ms_max), lock);
        woken_ = false;
        events.swap(given_);
    }
    follow_size(events);
    return events;
}

void HeadlessWindow::follow_size(const std::vector<input::Event>& events) {
    for (const auto& event : events) {
        const auto* size = std::get_if<input::Resized>(&event);
        if (size == nullptr) continue;
        view_->resize(std::clamp(size->width_px, 1, window_side_px_max),
                      std::clamp(size->height_px, 1, window_side_px_max));
    }
}

void HeadlessWindow::wake() {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    changed_.notify_one();
}

base::Milliseconds HeadlessWindow::now_ms() const {
    return steady_ms();
}

void HeadlessWindow::give(std::vector<input::Event> events) {
    const std::lock_guard lock(mutex_);
    for (auto& event : events) append_merged(given_, std::move(event));
    changed_.notify_one();
}

}  // namespace platform
