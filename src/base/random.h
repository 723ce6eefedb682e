#pragma once
// Seeded random numbers, the same on every machine: for rehearsals, tests and demonstrations.
// What must be unguessable (keys, tokens) comes from a source handed in by app/ or net/.

#include "base/digest.h"

#include <functional>
#include <random>

namespace base {

// Fills the span with random bytes.
using RandomBytes = std::function<void(std::span<std::uint8_t>)>;

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t next() { return engine_(); }
    // Uniform in [0, bound); bound > 0. (std::uniform_int_distribution differs between libraries.)
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
        std::uint64_t value = next();
        while (value >= limit) value = next();
        return value % bound;
    }
    // Uniform in [0, 1).
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    void fill(std::span<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = std::uint8_t(next());
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace base
