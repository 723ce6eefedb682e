#include "session/replay.h"

#include <algorithm>

namespace session {
namespace {

constexpr std::uint64_t checkpoint_entries_min = 500;
constexpr std::uint64_t checkpoints_max = 32;  // each is a copy of the state, up to some 5 MB

}  // namespace

Replay::Replay(std::span<const workshop::Entry> entries)
    : entries_(entries),
      spacing_(std::max<std::uint64_t>(checkpoint_entries_min, entries.size() / checkpoints_max)) {
    checkpoints_.emplace_back();
    workshop::State state;
    for (const workshop::Entry& entry : entries_) {
        workshop::evolve(state, entry);
        if (state.seq % spacing_ == 0) checkpoints_.push_back(state);
    }
    state_ = std::move(state);
}

const workshop::State& Replay::at_seq(std::uint64_t seq) {
    seq = std::min<std::uint64_t>(seq, entries_.size());
    if (seq < state_.seq || seq / spacing_ > state_.seq / spacing_) {
        state_ = checkpoints_[seq / spacing_];
    }
    while (state_.seq < seq) workshop::evolve(state_, entries_[state_.seq]);
    return state_;
}

std::uint64_t Replay::seq_at(base::Milliseconds at) const {
    const auto after = std::partition_point(entries_.begin(), entries_.end(),
                                            [&](const auto& entry) { return entry.at <= at; });
    return std::uint64_t(after - entries_.begin());
}

const workshop::State& Replay::at_time(base::Milliseconds at) { return at_seq(seq_at(at)); }

base::Milliseconds Replay::begins_at() const {
    return entries_.empty() ? 0 : entries_.front().at;
}

base::Milliseconds Replay::ends_at() const { return entries_.empty() ? 0 : entries_.back().at; }

}  // namespace session
