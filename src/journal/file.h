#pragma once
// The bytes of one file behind six calls, so that tests can hand the journal a disk that fails.

#include "base/digest.h"
#include "base/random.h"
#include "base/refusal.h"

#include <memory>
#include <mutex>
#include <string>

namespace journal {

// Every call throws base::Failure with a sentence a person can read when the system refuses.
class File {
public:
    virtual ~File() = default;  // closes, and gives the lock back
    virtual std::uint64_t size() const = 0;
    // Fills `into` from `offset` on; fewer bytes only at the end of the file.
    virtual std::size_t read_at(std::uint64_t offset, std::span<std::uint8_t> into) const = 0;
    // Writes at the end and answers how many bytes were taken: perhaps not all of them.
    virtual std::size_t append(base::ByteView bytes) = 0;
    virtual void sync() = 0;
    virtual void truncate(std::uint64_t size) = 0;
    virtual std::uint64_t free_bytes() const = 0;  // on its disk
};

base::Bytes read_all(const File&);
// Goes on after short writes; throws when the disk takes nothing.
void append_all(File&, base::ByteView);

// -- a real file ---------------------------------------------------------------------------------
enum class Access { read, write };
// write: locks the file (flock) or throws "another program has this session open".
std::unique_ptr<File> open_file(const std::string& path, Access);
// A file under a free name beginning with `path`, open for writing and locked. Mode 0600: what
// citizens wrote is for whoever runs the workshop.
struct FreshFile {
    std::unique_ptr<File> file;
    std::string path;
};
FreshFile fresh_file(const std::string& path);
// Gives a synced file its name, durably. Throws, and leaves both as they are, when the name is
// taken. The caller removes the temporary file.
void publish(const std::string& temporary, const std::string& path);
void remove_file(const std::string& path) noexcept;
// Makes the names in the folder of `path` durable.
void sync_folder_of(const std::string& path);

// -- a file in memory, and one that fails --------------------------------------------------------
// What lies on the plate and how much of it would survive a power failure.
struct Plate {
    mutable std::mutex mutex;
    base::Bytes bytes;
    std::size_t synced_bytes = 0;
    int syncs = 0;
};

struct Faults {
    std::uint64_t seed = 0;
    bool short_writes = false;          // takes a random part of what it is given
    std::uint64_t full_at_bytes = UINT64_MAX;
    int sync_fails_at = 0;              // EIO at the nth sync; later ones succeed, as on Linux
    std::uint64_t free_bytes = UINT64_MAX;
};

std::unique_ptr<File> memory_file(std::shared_ptr<Plate>);
std::unique_ptr<File> faulty_file(std::shared_ptr<Plate>, const Faults&);

// What the plate holds after a power failure: the synced bytes, and of the others…
enum class Crash {
    drops_unsynced,  // …nothing
    tears,           // …a random part of them from the front
    loses_sectors,   // …any 512-byte sectors, the others being zero
};
base::Bytes after_crash(const Plate&, Crash, base::Random&);

}  // namespace journal
