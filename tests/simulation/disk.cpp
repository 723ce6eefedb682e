// Linked in place of src/journal/posix_file.cpp and src/session/side_file.cpp.
#include "disk.h"

#include "session/side_file.h"

namespace simulation {
namespace {

using base::Failure;
using base::msg;

[[noreturn]] void fail(const char* code, const char* sentence, const std::string& path) {
    throw Failure({code, sentence, {{"path", path}}});
}

// The journal's own faulty file, behind a switch that may go off.
class OpenFile : public journal::File {
public:
    OpenFile(Disk& disk, std::shared_ptr<Disk::Node> node)
        : disk_(disk), node_(std::move(node)) {
        journal::Faults faults;
        faults.seed = disk_.dice.next();
        faults.short_writes = disk_.trouble.short_writes;
        file_ = journal::faulty_file(node_->plate, faults);
        node_->locked = true;
    }
    ~OpenFile() override { node_->locked = false; }

    std::uint64_t size() const override { return file_->size(); }
    std::size_t read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
        return file_->read_at(offset, into);
    }
    std::size_t append(base::ByteView bytes) override {
        disk_.operate();
        if (disk_.dice.chance(disk_.trouble.full_percent)) {
            fail("disk_full", msg("The disk is full: {path}."), "simulated");
        }
        return file_->append(bytes);
    }
    void sync() override {
        disk_.operate();
        if (disk_.dice.chance(disk_.trouble.io_error_percent)) {
            node_->cache_lost = true;
            fail("disk_error", msg("The disk failed: {path}."), "simulated");
        }
        file_->sync();
    }
    void truncate(std::uint64_t size) override {
        disk_.operate();
        file_->truncate(size);
    }
    std::uint64_t free_bytes() const override { return file_->free_bytes(); }

private:
    Disk& disk_;
    std::shared_ptr<Disk::Node> node_;
    std::unique_ptr<journal::File> file_;
};

void lose_cache(Disk& disk, Disk::Node& node) {
    constexpr journal::Crash ways[] = {journal::Crash::drops_unsynced, journal::Crash::tears,
                                       journal::Crash::loses_sectors};
    auto after = std::make_shared<journal::Plate>();
    after->bytes = journal::after_crash(*node.plate, ways[disk.dice.below(3)], disk.dice);
    after->synced_bytes = after->bytes.size();
    node.plate = std::move(after);
    node.cache_lost = false;
}

}  // namespace

void Disk::lose_what_was_not_synced() {
    for (auto file = files.begin(); file != files.end();) {
        lose_cache(*this, *file->second);
        const bool nameless = !file->second->name_synced && dice.chance(50);
        file = nameless ? files.erase(file) : std::next(file);
    }
}

void Disk::operate() {
    if (operations_left_ > 0) --operations_left_;
    if (operations_left_ == 0) throw PowerCut{program_only_};
}

void Disk::fail_when_full(const std::string& path) {
    if (!dice.chance(trouble.full_percent)) return;
    fail("disk_full", msg("The disk is full: {path}."), path);
}

std::size_t Disk::synced_bytes(const std::string& path) const {
    const auto found = files.find(path);
    return found == files.end() ? 0 : found->second->plate->synced_bytes;
}

base::Bytes Disk::synced(const std::string& path) const {
    const auto found = files.find(path);
    if (found == files.end()) return {};
    base::Bytes bytes = found->second->plate->bytes;
    bytes.resize(found->second->plate->synced_bytes);
    return bytes;
}

std::map<std::string, Disk>& disks() {
    static std::map<std::string, Disk> all;
    return all;
}

Disk& disk_of(const std::string& path) {
    return disks().at(path.substr(1, path.find('/', 1) - 1));
}

}  // namespace simulation

namespace journal {

using simulation::Disk;
using simulation::disk_of;

std::unique_ptr<File> open_file(const std::string& path, Access access) {
    Disk& disk = disk_of(path);
    const auto found = disk.files.find(path);
    if (found == disk.files.end()) {
        simulation::fail("file_missing", base::msg("There is no file {path}."), path);
    }
    if (access == Access::read) return memory_file(found->second->plate);
    if (found->second->locked) {
        simulation::fail("file_in_use", base::msg("Another program has {path} open."), path);
    }
    if (found->second->cache_lost) simulation::lose_cache(disk, *found->second);
    return std::make_unique<simulation::OpenFile>(disk, found->second);
}

FreshFile fresh_file(const std::string& path) {
    Disk& disk = disk_of(path);
    disk.operate();
    disk.fail_when_full(path);
    std::string name = path;
    for (int i = 2; disk.has(name); ++i) name = path + "-" + std::to_string(i);
    const auto node = std::make_shared<Disk::Node>();
    disk.files[name] = node;
    return {std::make_unique<simulation::OpenFile>(disk, node), name};
}

void publish(const std::string& temporary, const std::string& path) {
    Disk& disk = disk_of(path);
    disk.operate();
    if (disk.has(path)) {
        simulation::fail("file_exists", base::msg("There is already a file {path}."), path);
    }
    disk.files[path] = disk.files.at(temporary);
    disk.files.erase(temporary);
    sync_folder_of(path);
}

void remove_file(const std::string& path) noexcept { disk_of(path).files.erase(path); }

void sync_folder_of(const std::string& path) {
    Disk& disk = disk_of(path);
    disk.operate();
    for (auto& [name, node] : disk.files) node->name_synced = true;
}

}  // namespace journal

namespace session {

std::optional<std::string> read_side_file(const std::string& path) {
    const auto& files = simulation::disk_of(path).side_files;
    const auto found = files.find(path);
    return found == files.end() ? std::nullopt : std::optional(found->second);
}

// Whole and durable, or as it was: the power goes before or after.
void write_side_file(const std::string& path, const std::string& text) {
    simulation::Disk& disk = simulation::disk_of(path);
    disk.operate();
    disk.fail_when_full(path);
    disk.side_files[path] = text;
    disk.operate();
}

void remove_side_file(const std::string& path) {
    simulation::Disk& disk = simulation::disk_of(path);
    disk.operate();
    disk.side_files.erase(path);
    disk.operate();
}

}  // namespace session
