#pragma once
// Work on a thread of its own, so that its owner never waits for it: at most one piece at a time,
// given up when another begins or its owner goes.

#include <chrono>
#include <future>
#include <optional>
#include <stop_token>
#include <utility>

namespace base {

template <class Result>
class Beside {
public:
    Beside() = default;
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() { give_up(); }

    // `work(stop_token)` answers with a Result, or with nothing when it was asked to stop.
    template <class Work>
    void begin(Work work) {
        give_up();
        stop_ = {};
        result_ = std::async(std::launch::async,
                             [work = std::move(work), stop = stop_.get_token()]() mutable
                             -> std::optional<Result> { return work(stop); });
    }
    bool is_under_way() const { return result_.valid(); }
    // Its result, once; nothing: not yet, or it was given up. Throws what the work has thrown.
    std::optional<Result> taken(std::chrono::milliseconds patience) {
        if (!result_.valid() || result_.wait_for(patience) != std::future_status::ready) return {};
        return result_.get();
    }
    // Waits until the work has noticed.
    void give_up() {
        stop_.request_stop();
        result_ = {};
    }

private:
    std::stop_source stop_;
    std::future<std::optional<Result>> result_;
};

}  // namespace base
