#pragma once
// Things that glide: each by its key, by exponential approach. Says whether anything still moves,
// so that the loop can sleep when nothing does.

#include "base/time.h"
#include "ui/theme.h"

#include <cstdint>
#include <unordered_map>

namespace ui {

class Motion {
public:
    void begin(base::Milliseconds now, bool reduced);
    // The value on its way to `target`; starts at the target. 95 % of the way within duration_ms.
    // Within `snap` of the target it has arrived.
    float to(std::uint64_t key, float target, base::Milliseconds duration = motion_ms::standard,
             float snap = 0.01F);
    // The same, but the first value is `start`: for things that appear.
    float from(std::uint64_t key, float start, float target,
               base::Milliseconds duration = motion_ms::settle, float snap = 0.01F);
    bool moving() const { return moving_; }
    bool reduced() const { return reduced_; }

private:
    struct Value {
        float now = 0;
        std::uint64_t frame = 0;  // when it was last asked for
    };
    void forget_unused();

    std::unordered_map<std::uint64_t, Value> values_;
    std::uint64_t frame_ = 0;
    base::Milliseconds at_ = -1;
    float elapsed_ms_ = 0;
    bool reduced_ = false;
    bool moving_ = false;
};

}  // namespace ui
