#pragma once
// How much one connection may ask: a bucket that fills again with time.

#include "net/limits.h"

#include <algorithm>

namespace net {

class Bucket {
public:
    explicit Bucket(std::int64_t now_ms) : filled_at_ms_(now_ms) {}

    // False when it is empty.
    bool take(std::int64_t now_ms) {
        const double seconds = double(now_ms - filled_at_ms_) / 1000;
        filled_at_ms_ = now_ms;
        level_ = std::min(limits::messages_burst, level_ + seconds * limits::messages_per_second);
        if (level_ < 1) return false;
        level_ -= 1;
        return true;
    }

private:
    double level_ = limits::messages_burst;
    std::int64_t filled_at_ms_;
};

}  // namespace net
