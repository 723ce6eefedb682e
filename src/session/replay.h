#pragma once
// A cursor over the entries: the state at any moment. Review, thumbnails and undo read the past
// through it.

#include "workshop/evolve.h"

#include <vector>

namespace session {

class Replay {
public:
    explicit Replay(std::span<const workshop::Entry> entries);  // must outlive the cursor

    // The state after the entry with this seq (0: before the first).
    const workshop::State& at_seq(std::uint64_t seq);
    // After the last entry stamped at or before this instant.
    const workshop::State& at_time(base::Milliseconds at);
    std::uint64_t seq_at(base::Milliseconds at) const;
    base::Milliseconds begins_at() const;
    base::Milliseconds ends_at() const;
    std::size_t size() const { return entries_.size(); }
    const workshop::State& state() const { return state_; }

private:
    std::span<const workshop::Entry> entries_;
    std::uint64_t spacing_;  // entries from one checkpoint to the next: the most a jump folds
    std::vector<workshop::State> checkpoints_;
    workshop::State state_;
};

}  // namespace session
