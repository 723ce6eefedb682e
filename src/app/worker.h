#pragma once
// A thread for what would hold up a frame: reading and decoding photos. What was asked for last is
// done first: it is what people look at now.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

class Worker {
public:
    using Job = std::function<void()>;

    Worker() : thread_([this] { work(); }) {}
    // Ends after the job under way; those that wait are given up.
    ~Worker() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        woken_.notify_one();
        thread_.join();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void give(Job job) {
        {
            const std::lock_guard lock(mutex_);
            jobs_.push_back(std::move(job));
        }
        woken_.notify_one();
    }

private:
    void work() {
        std::unique_lock lock(mutex_);
        for (;;) {
            woken_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
            if (ending_) return;
            const Job job = std::move(jobs_.back());
            jobs_.pop_back();
            lock.unlock();
            job();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace app
