#pragma once
// One gesture ↔ one frame.

#include "journal/codec.h"
#include "journal/frame.h"

namespace journal {

// What the next frame needs to know about those before it.
struct Chain {
    std::uint32_t salt = 0;
    std::uint32_t previous = 0;  // Reading::chain_end
    std::uint64_t next_seq = 1;
};
Chain chain_after(const Reading&);

// Appends the frame of one gesture and moves the chain on. Entries with an empty event take their
// bytes from `kept` (sorted by seq). Throws base::Failure, and then changes nothing, when the
// gesture is not one (empty, not in sequence, of several actors), is too large, or holds what no
// reader would accept.
void append_frame(base::Bytes& into, Chain&, std::span<const workshop::Entry> gesture,
                  std::span<const Kept> kept = {});

struct Gesture {
    Understood understood = Understood::nonsense;
    std::vector<workshop::Entry> entries;
    std::vector<Kept> kept;
};
// The entries of a frame whose head and body are proven. Never throws.
Gesture gesture_of(const Head&, base::ByteView body);

}  // namespace journal
