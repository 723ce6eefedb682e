#pragma once
// The session file: read it, repair its torn tail, append to it durably. See frame.h for the bytes
// and recover.cpp for the decision table.

#include "base/digest.h"
#include "base/refusal.h"
#include "workshop/events.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace journal {

using SessionId = std::array<std::uint8_t, 16>;

struct Header {
    SessionId session{};
    std::uint32_t salt = 0;
    base::Milliseconds made_at = 0;
    std::string app_version;  // at most 16 bytes
    bool operator==(const Header&) const = default;
};

// whole: every byte is proven. torn: the tail was being written when the power went; the entries
// are those before it. damaged: something in the middle is wrong; entries up to there, read-only.
// newer: holds what only a newer version understands; read-only. foreign: not a session file.
enum class Condition { whole, torn, damaged, newer, foreign };
const char* name_of(Condition);  // "whole"

// An event that only a newer version understands, marked as one that older ones may pass over. Its
// entry is there, with an empty event; its bytes are kept for write_copy().
struct Kept {
    std::uint64_t seq = 0;
    std::uint16_t kind = 0;
    std::uint8_t version = 0;
    base::Bytes payload;
    bool operator==(const Kept&) const = default;
};

struct Reading {
    Condition condition = Condition::foreign;
    Header header;
    std::vector<workshop::Entry> entries;
    base::Refusal finding;            // what was found, one sentence, also for `whole`
    std::uint64_t proven_bytes = 0;   // the file up to here is good
    std::uint64_t file_bytes = 0;
    std::uint64_t after_damage_entries = 0;  // proven entries found behind damage (can be rescued)
    std::vector<Kept> kept;                  // sorted by seq
    std::uint32_t chain_end = 0;             // checksum of the last good frame: see frame.h
    // SessionSealed entries whose digest is, and is not, that of the bytes before their frame.
    // A broken seal: somebody has rewritten the file, checksums included.
    std::uint64_t seals_proven = 0;
    std::uint64_t seals_broken = 0;
};

// Pure: any bytes in, never throws, allocates in proportion to the bytes.
Reading read(base::ByteView bytes);
// Throws base::Failure when the file cannot be read (missing, no right, over file_bytes_max).
Reading read_file(const std::string& path);

// An open session file, locked against a second opener, with a writer thread of its own:
// append() → one write → fdatasync → on_durable. A gesture that finds the disk idle is written at
// once; those that come while it writes, or less than group_commit_ms after, share the next write.
constexpr base::Milliseconds group_commit_ms = 20;
constexpr std::uint64_t disk_free_bytes_min = 50 * 1024 * 1024;  // below: warning()

// Who writes: a thread of the journal's own, or, in a simulation where one thread does everything
// in an order that can be repeated, whoever calls wait_durable().
enum class Writing { on_its_thread, when_waited_for };

class Journal {
public:
    // A new file holding the header only: temp name → fsync → rename → fsync of the folder.
    // Throws base::Failure (exists already, no right, disk full).
    static std::unique_ptr<Journal> create(const std::string& path, const Header&,
                                           Writing = Writing::on_its_thread);

    struct Opened {
        std::unique_ptr<Journal> journal;  // null when the file can only be read
        Reading reading;
        std::string torn_copy;  // where the file was copied before its torn tail was cut, or empty
    };
    // Repairs a torn tail (after keeping a copy `name.torn-<time>`). Throws base::Failure when
    // another program has the file, or it cannot be read; damaged, newer and foreign files are
    // never changed and give no journal.
    static Opened open(const std::string& path, base::Milliseconds now,
                       Writing = Writing::on_its_thread);

    virtual ~Journal() = default;
    // One gesture, one frame. Returns at once; seqs must follow on. Throws base::Failure when it
    // does not, when it does not pass workshop::validate(), is too large for a frame, would make
    // the file too large, or the disk has failed before; the journal is then as it was.
    virtual void append(std::span<const workshop::Entry> gesture) = 0;
    virtual std::uint64_t durable_seq() const = 0;  // any thread
    // False when the time ran out or the disk failed.
    virtual bool wait_durable(std::uint64_t seq, base::Milliseconds timeout_ms) = 0;
    // Called on the writer thread. Set both before the first append.
    virtual void on_durable(std::function<void(std::uint64_t seq)>) = 0;
    // Once, with the sentence for every screen; nothing is written to this file afterwards.
    virtual void on_failure(std::function<void(base::Refusal)>) = 0;
    // SHA-256 of header and frames appended so far: for seals.
    virtual base::Digest digest_so_far() const = 0;
    virtual const Header& header() const = 0;
    virtual std::uint64_t bytes() const = 0;
    // The disk is almost full, in one sentence. Any thread. Whoever asks while it is so makes the
    // writer look again: the next answer may be that there is room.
    virtual std::optional<base::Refusal> warning() const = 0;
};

// Writes a whole session to a fresh file in one go (rescue, move after a disk failure). Durable
// when it returns. With the same header the bytes are those of the original, so its seals hold.
// Throws base::Failure (exists already, no right, disk full) and then leaves nothing behind.
void write_copy(const std::string& path, const Header&, std::span<const workshop::Entry>,
                std::span<const Kept> = {});

}  // namespace journal
