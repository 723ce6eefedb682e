#pragma once
// The only clock of a run, and what is still to happen in it.

#include "base/random.h"
#include "base/time.h"

#include <functional>
#include <map>

namespace simulation {

// Simulated milliseconds; net::Clock reads them too.
base::Milliseconds now_ms();
void set_now_ms(base::Milliseconds);

// Work to be done at its time, and within one instant in the order in which it was planned.
class Schedule {
public:
    using Work = std::function<void()>;
    void after(base::Milliseconds ms, Work work) {
        waiting_.emplace(std::pair(now_ms() + ms, ++planned_), std::move(work));
    }
    bool empty() const { return waiting_.empty(); }
    // Moves the clock to the next work and hands that out.
    Work next() {
        auto first = waiting_.extract(waiting_.begin());
        set_now_ms(first.key().first);
        return std::move(first.mapped());
    }

private:
    std::map<std::pair<base::Milliseconds, std::uint64_t>, Work> waiting_;
    std::uint64_t planned_ = 0;
};

// Dice: every choice of a run comes from its seed.
struct Dice : base::Random {
    using Random::Random;
    bool chance(int percent) { return int(below(100)) < percent; }
    base::Milliseconds between(base::Milliseconds least, base::Milliseconds most) {
        return least + base::Milliseconds(below(std::uint64_t(most - least + 1)));
    }
};

}  // namespace simulation
