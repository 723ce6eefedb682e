#pragma once
// The disks of a run: what journal/file.h and session/side_file.h do, done in memory, with faults.
// A disk is named by the first folder of a path: "/host/room.fabrique" lies on the disk "host".

#include "clock.h"

#include "journal/file.h"

#include <map>
#include <set>

namespace simulation {

// The machine stops in the middle of an operation: what is thrown goes up to whoever plays it.
struct PowerCut {
    bool program_only = false;  // it was killed: the system still has what was written
};

struct Trouble {
    int io_error_percent = 0;   // of syncs; the cache of the file is not to be trusted afterwards
    int full_percent = 0;       // of new files and side files
    bool short_writes = false;
};

class Disk {
public:
    struct Node {
        std::shared_ptr<journal::Plate> plate = std::make_shared<journal::Plate>();
        bool name_synced = false;
        bool locked = false;
        bool cache_lost = false;  // EIO: the next who opens it reads what reached the disk
    };

    explicit Disk(std::uint64_t seed) : dice(seed) {}

    // The power goes, or the program is killed, at the nth operation from now.
    void cut_power_in(int operations, bool program_only = false) {
        operations_left_ = operations;
        program_only_ = program_only;
    }
    // After a power cut: what was not synced is lost, torn or has holes.
    void lose_what_was_not_synced();
    // Switched on again, or never off.
    void restart() { operations_left_ = -1; }
    // One operation; the power may go before it.
    void operate();
    void fail_when_full(const std::string& path);
    bool has(const std::string& path) const { return files.count(path) > 0; }
    // What would survive if the power went now, at least.
    base::Bytes synced(const std::string& path) const;
    std::size_t synced_bytes(const std::string& path) const;

    Trouble trouble;
    Dice dice;
    std::map<std::string, std::shared_ptr<Node>> files;
    std::map<std::string, std::string> side_files;

private:
    int operations_left_ = -1;
    bool program_only_ = false;
};

// Of the run that is going on.
std::map<std::string, Disk>& disks();
Disk& disk_of(const std::string& path);

}  // namespace simulation
