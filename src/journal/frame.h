#pragma once
// The session file, byte by byte.
//
// A file is a header and then frames, one behind the other, nothing between them, nothing after
// the last. All numbers are little-endian.
//
//   header, 60 bytes
//      0   magic         8  89 'W' 'K' 'S' 0d 0a 1a 0a: a copy that went through a text mode, or
//                           lost its eighth bits, does not begin like this any more
//      8   format        2  1; a larger one is for newer programs
//     10   reserved      2  0
//     12   salt          4  random; a frame of another session does not pass here
//     16   session      16  its identity
//     32   made_at_ms    8  since 1970 UTC
//     40   app_version  16  UTF-8, filled up with zeros
//     56   header_crc    4  CRC-32C of the 56 bytes before
//
//   frame, 32 bytes and a body
//      0   magic         4  f5 'W' 'K' 'F'; f5 occurs in no UTF-8 text, so none can look like this
//      4   length        4  of the body
//      8   kind          2  number of the event; 65535 is a gesture of several events
//     10   version       1  of the event's shape
//     11   flags         1  bit 0: a program that does not know the kind may pass over it
//     12   seq           8  of the frame's first entry; entries are numbered from 1 without gaps
//     20   previous      4  head_crc of the frame before, header_crc for the first
//     24   body_crc      4  CRC-32C of the body
//     28   head_crc      4  CRC-32C of the 28 bytes before and the salt
//     32   body
//
//   body of one event:        actor kind 1, actor number 4, at_ms 8, payload
//   body of several events:   actor kind 1, actor number 4, at_ms 8, count 2, and for each
//                             kind 2, version 1, flags 1, length 4, payload
//
// The head has a checksum of its own so that a proven head means a length that can be trusted: an
// end that was cut by a power failure is then told from damage in the middle without guessing.
// `previous` chains the frames: one that is taken out, put in or swapped is noticed. Nothing is
// padded, so no bit is without a checksum. One gesture lies in one frame: a crash keeps it or
// loses it, it never splits it.
//
// Checksums find accidents. Against a forger there are seals: SessionSealed holds the SHA-256 of
// every byte before its own frame and is printed on the minutes.
//
// A payload holds the fields of the event in the order of codec.cpp, as wire.h writes them. Every
// session has exactly one way to be written: reading it and writing it again gives the same bytes.

#include "base/limits.h"
#include "journal/journal.h"

#include <array>

namespace journal {

constexpr std::array<std::uint8_t, 8> file_magic = {0x89, 'W', 'K', 'S', '\r', '\n', 0x1a, '\n'};
constexpr std::array<std::uint8_t, 4> frame_magic = {0xf5, 'W', 'K', 'F'};
constexpr std::uint16_t format_version = 1;
constexpr std::size_t header_bytes = 60;
constexpr std::size_t head_bytes = 32;
constexpr std::size_t app_version_bytes_max = 16;

constexpr std::uint16_t batch_kind = 65535;
constexpr std::uint8_t batch_version = 1;
// What stands in for an event that was passed over when even its bytes are gone.
constexpr std::uint16_t forgotten_kind = 65534;
constexpr std::uint8_t may_be_passed_over = 1;

// As many as a batch can count: taking back a gesture takes one event more than it had, and a rule
// may add others.
constexpr std::size_t gesture_entries_max = 0xFFFF;
static_assert(gesture_entries_max > base::limits::restore_events_max);
// 9999-12-31T23:59:59.999Z, the last instant that iso_time() can write.
constexpr base::Milliseconds instant_ms_max = 253'402'300'799'999;

// Of a frame's body.
constexpr std::size_t body_bytes_max(std::uint16_t kind) {
    constexpr std::uint16_t ballots_opened = 44;
    return kind == batch_kind || kind == ballots_opened ? base::limits::large_frame_body_bytes_max
                                                        : base::limits::frame_body_bytes_max;
}

// The header's bytes. Throws base::Failure when it cannot be written (text too long, no instant).
base::Bytes header_bytes_of(const Header&);

struct HeaderReading {
    enum class Is { good, empty, foreign, damaged, newer };
    Is is = Is::foreign;
    Header header;
    std::uint32_t crc = 0;
};
HeaderReading read_header(base::ByteView file);

struct Head {
    std::uint32_t length = 0;
    std::uint16_t kind = 0;
    std::uint8_t version = 0;
    std::uint8_t flags = 0;
    std::uint64_t seq = 0;
    std::uint32_t previous = 0;
    std::uint32_t body_crc = 0;
    std::uint32_t head_crc = 0;  // filled in by append_head()
};

// Writes the head, with its checksum, behind what is there.
void append_head(base::Bytes& into, Head&, std::uint32_t salt);
// The head at the beginning of these bytes; nothing if they are too few or its checksum is wrong.
std::optional<Head> proven_head(base::ByteView bytes, std::uint32_t salt);

}  // namespace journal
