#include "journal/file.h"

#include <algorithm>

namespace journal {
namespace {

using base::ByteView;
using base::Failure;
using base::msg;

constexpr std::size_t sector_bytes = 512;

class MemoryFile : public File {
public:
    MemoryFile(std::shared_ptr<Plate> plate, const Faults& faults)
        : plate_(std::move(plate)), faults_(faults), random_(faults.seed) {}

    std::uint64_t size() const override {
        const std::lock_guard lock(plate_->mutex);
        return plate_->bytes.size();
    }

    std::size_t read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
        const std::lock_guard lock(plate_->mutex);
        if (offset >= plate_->bytes.size()) return 0;
        const std::size_t there = std::min(into.size(), plate_->bytes.size() - offset);
        std::copy_n(plate_->bytes.begin() + std::ptrdiff_t(offset), there, into.begin());
        return there;
    }

    std::size_t append(ByteView bytes) override {
        const std::lock_guard lock(plate_->mutex);
        std::size_t taken = bytes.size();
        if (faults_.short_writes) taken = 1 + random_.below(bytes.size());
        if (plate_->bytes.size() + taken > faults_.full_at_bytes) {
            taken = faults_.full_at_bytes - plate_->bytes.size();
            if (taken == 0) throw Failure({"disk_full", msg("The disk takes no more bytes."), {}});
        }
        plate_->bytes.insert(plate_->bytes.end(), bytes.begin(),
                             bytes.begin() + std::ptrdiff_t(taken));
        return taken;
    }

    void sync() override {
        const std::lock_guard lock(plate_->mutex);
        if (++plate_->syncs == faults_.sync_fails_at) {
            throw Failure({"disk_error", msg("The disk failed with {path}: {reason}."),
                           {{"path", "memory"}, {"reason", "Input/output error"}}});
        }
        plate_->synced_bytes = plate_->bytes.size();
    }

    void truncate(std::uint64_t size) override {
        const std::lock_guard lock(plate_->mutex);
        plate_->bytes.resize(size);
        plate_->synced_bytes = std::min(plate_->synced_bytes, plate_->bytes.size());
    }

    std::uint64_t free_bytes() const override { return faults_.free_bytes; }

private:
    std::shared_ptr<Plate> plate_;
    Faults faults_;
    base::Random random_;
};

}  // namespace

std::unique_ptr<File> memory_file(std::shared_ptr<Plate> plate) {
    return std::make_unique<MemoryFile>(std::move(plate), Faults{});
}

std::unique_ptr<File> faulty_file(std::shared_ptr<Plate> plate, const Faults& faults) {
    return std::make_unique<MemoryFile>(std::move(plate), faults);
}

base::Bytes after_crash(const Plate& plate, Crash crash, base::Random& random) {
    const std::lock_guard lock(plate.mutex);
    base::Bytes left = plate.bytes;
    const std::size_t unsynced = left.size() - plate.synced_bytes;
    if (crash == Crash::drops_unsynced) left.resize(plate.synced_bytes);
    if (crash == Crash::tears) left.resize(plate.synced_bytes + random.below(unsynced + 1));
    if (crash != Crash::loses_sectors) return left;
    for (std::size_t at = plate.synced_bytes; at < left.size();) {
        const std::size_t end = std::min(left.size(), (at / sector_bytes + 1) * sector_bytes);
        if (random.below(2) == 0) {
            std::fill(left.begin() + std::ptrdiff_t(at), left.begin() + std::ptrdiff_t(end),
                      std::uint8_t(0));
        }
        at = end;
    }
    return left;
}

}  // namespace journal
