#pragma once
// Whole sessions, as gestures and as the bytes of a file.

#include "base/random.h"
#include "journal/gesture.h"

namespace samples {

using Gesture = std::vector<workshop::Entry>;

journal::Header header(std::uint32_t salt = 0x5eed5a17);

// Stamps events as one gesture, as if played one after the other at a fixed clock.
Gesture gesture(std::uint64_t first_seq, std::vector<workshop::Event>);

// A short workshop with a secret and an open vote, an undo and seals: about 5 KiB.
std::vector<Gesture> workshop_gestures();

// Any `count` gestures of one to four random events.
std::vector<Gesture> random_gestures(base::Random&, std::size_t count);

// The bytes of a file that holds these gestures. SessionSealed gets the digest of what is before
// it.
base::Bytes file_of(std::vector<Gesture>, const journal::Header& = header());

std::vector<workshop::Entry> entries_of(std::span<const Gesture>);

// Where each frame begins, and the end of the file.
std::vector<std::size_t> frame_offsets(base::ByteView file);

// A proven frame with any contents, following the chain: what no honest program writes.
void append_forged_frame(base::Bytes& file, journal::Chain&, std::uint16_t kind,
                         std::uint8_t version, std::uint8_t flags, base::ByteView body);
// actor host, number 0, this instant: how each body begins.
base::Bytes stamp(base::Milliseconds at = 1'000);

}  // namespace samples
