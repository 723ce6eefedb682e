#pragma once
// How much one connection or device may ask: a bucket that fills again with time.

#include "net/limits.h"

#include <algorithm>

namespace net {

class Bucket {
public:
    explicit Bucket(std::int64_t now_ms, limits::Rate rate = limits::messages)
        : rate_(rate), level_(rate.burst), filled_at_ms_(now_ms) {}

    // False when it is empty.
    bool take(std::int64_t now_ms) {
        const double seconds = double(now_ms - filled_at_ms_) / 1000;
        filled_at_ms_ = now_ms;
        level_ = std::min(rate_.burst, level_ + seconds * rate_.per_second);
        if (level_ < 1) return false;
        level_ -= 1;
        return true;
    }

private:
    limits::Rate rate_;
    double level_;
    std::int64_t filled_at_ms_;
};

}  // namespace net
