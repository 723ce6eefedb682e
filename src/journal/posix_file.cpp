#include "journal/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace journal {
namespace {

using base::ByteView;
using base::Failure;
using base::msg;

[[noreturn]] void fail(const std::string& path, int error) {
    const base::Arguments arguments = {{"path", path},
                                       {"reason", std::generic_category().message(error)}};
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            throw Failure({"file_missing", msg("There is no file {path}."), arguments});
        case EEXIST:
            throw Failure({"file_exists", msg("There is already a file {path}."), arguments});
        case EACCES:
        case EPERM:
        case EROFS:
            throw Failure({"file_forbidden", msg("You may not open or change {path}."), arguments});
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            throw Failure({"disk_full", msg("The disk is full: {path} could not be saved."),
                           arguments});
        case EWOULDBLOCK:
            throw Failure({"file_busy", msg("Another program has this session open: {path}."),
                           arguments});
        default:
            throw Failure({"disk_error", msg("The disk failed with {path}: {reason}."), arguments});
    }
}

// Repeats a system call that a signal interrupted.
template <class Call>
auto unbroken(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

class PosixFile : public File {
public:
    PosixFile(int descriptor, std::string path) : fd_(descriptor), path_(std::move(path)) {}
    ~PosixFile() override { ::close(fd_); }
    PosixFile(const PosixFile&) = delete;
    PosixFile& operator=(const PosixFile&) = delete;

    // Refuses what is not a file: reading a pipe would wait for ever.
    void take_size() {
        struct stat status {};
        if (::fstat(fd_, &status) != 0) fail(path_, errno);
        if (!S_ISREG(status.st_mode)) {
            throw Failure({"not_a_file", msg("{path} is not a file."), {{"path", path_}}});
        }
        size_ = std::uint64_t(status.st_size);
    }
    void lock() {
        if (unbroken([&] { return ::flock(fd_, LOCK_EX | LOCK_NB); }) != 0) fail(path_, errno);
    }

    std::uint64_t size() const override { return size_; }

    std::size_t read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
        std::size_t done = 0;
        while (done < into.size()) {
            const ssize_t got = unbroken([&] {
                return ::pread(fd_, into.data() + done, into.size() - done, off_t(offset + done));
            });
            if (got < 0) fail(path_, errno);
            if (got == 0) break;
            done += std::size_t(got);
        }
        return done;
    }

    std::size_t append(ByteView bytes) override {
        const ssize_t taken = unbroken(
            [&] { return ::pwrite(fd_, bytes.data(), bytes.size(), off_t(size_)); });
        if (taken < 0) fail(path_, errno);
        size_ += std::uint64_t(taken);
        return std::size_t(taken);
    }

    // Not repeated after an error: the kernel forgets pages it could not write, and a second
    // fsync would succeed without them.
    void sync() override {
        if (unbroken([&] { return ::fdatasync(fd_); }) != 0) fail(path_, errno);
    }

    void truncate(std::uint64_t size) override {
        if (unbroken([&] { return ::ftruncate(fd_, off_t(size)); }) != 0) fail(path_, errno);
        size_ = size;
    }

    std::uint64_t free_bytes() const override {
        struct statvfs status {};
        if (unbroken([&] { return ::fstatvfs(fd_, &status); }) != 0) fail(path_, errno);
        return std::uint64_t(status.f_bavail) * status.f_frsize;
    }

private:
    int fd_;
    std::string path_;
    std::uint64_t size_ = 0;
};

// One that may not be there before. -1 with errno when there is.
int create_descriptor(const std::string& path) {
    return unbroken([&] {
        return ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    });
}

// Some file systems cannot rename without replacing; there the check and the rename are two steps.
int rename_to_free_name(const char* from, const char* to) {
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -1;
    struct stat status {};
    if (::lstat(to, &status) == 0) {
        errno = EEXIST;
        return -1;
    }
    return ::rename(from, to);
}

}  // namespace

std::unique_ptr<File> open_file(const std::string& path, Access access) {
    const int flags = (access == Access::write ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK;
    const int descriptor = unbroken([&] { return ::open(path.c_str(), flags); });
    if (descriptor < 0) {
        if (errno == EISDIR) throw Failure({"not_a_file", msg("{path} is not a file."),
                                            {{"path", path}}});
        fail(path, errno);
    }
    auto file = std::make_unique<PosixFile>(descriptor, path);
    if (access == Access::write) file->lock();
    file->take_size();
    return file;
}

FreshFile fresh_file(const std::string& path) {
    constexpr int tries = 100;
    std::string name = path;
    int descriptor = create_descriptor(name);
    for (int i = 2; descriptor < 0 && errno == EEXIST && i <= tries; ++i) {
        name = path + "-" + std::to_string(i);
        descriptor = create_descriptor(name);
    }
    if (descriptor < 0) fail(name, errno);
    auto file = std::make_unique<PosixFile>(descriptor, name);
    file->lock();
    return {std::move(file), name};
}

void publish(const std::string& temporary, const std::string& path) {
    if (rename_to_free_name(temporary.c_str(), path.c_str()) != 0) fail(path, errno);
    sync_folder_of(path);
}

void remove_file(const std::string& path) noexcept { ::unlink(path.c_str()); }

void sync_folder_of(const std::string& path) {
    const std::string folder = folder_of(path);
    const int descriptor =
        unbroken([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0) fail(folder, errno);
    const int result = unbroken([&] { return ::fsync(descriptor); });
    const int error = errno;
    ::close(descriptor);
    // Some file systems have nothing to sync there and say so.
    if (result != 0 && error != EINVAL) fail(folder, error);
}

}  // namespace journal
