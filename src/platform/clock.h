#pragma once
// The steady clock of animation and gestures; it says nothing about the time of day.

#include "base/time.h"

#include <chrono>

namespace platform {

constexpr base::Milliseconds wait_ms_max = 24 * 60 * base::minute_ms;  // longer sleeps are cut

inline base::Milliseconds steady_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace platform
