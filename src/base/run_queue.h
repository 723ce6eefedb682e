#pragma once
// The only way another thread talks to the one that owns the session: it posts work to be done
// there. The owner runs it between two frames.

#include <deque>
#include <functional>
#include <mutex>
#include <utility>

namespace base {

class RunQueue {
public:
    using Work = std::function<void()>;

    // `wake` is called after each post, on the posting thread: it ends the owner's sleep.
    explicit RunQueue(std::function<void()> wake) : wake_(std::move(wake)) {}

    void post(Work work) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(work));
        }
        wake_();
    }

    // Runs what was waiting, on the owner's thread. True if there was anything.
    bool drain() {
        std::deque<Work> now;
        {
            const std::lock_guard lock(mutex_);
            now.swap(waiting_);
        }
        for (const Work& work : now) work();
        return !now.empty();
    }

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::deque<Work> waiting_;
};

}  // namespace base
