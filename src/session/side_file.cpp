#include "session/side_file.h"

#include "base/refusal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace session {
namespace {

constexpr off_t side_file_bytes_max = 1024 * 1024;

[[noreturn]] void fail(const char* sentence, const std::string& path) {
    throw base::Failure({"side_file", sentence,
                         {{"file", path}, {"reason", std::strerror(errno)}}});
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return fd_; }

private:
    int fd_;
};

bool write_all(int fd, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::write(fd, text.data() + written, text.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        written += std::size_t(count);
    }
    return true;
}

// What file systems keep of the old bytes is beyond us; what we can overwrite, we do.
void overwrite(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    struct stat found {};
    if (file < 0 || ::fstat(file, &found) != 0) return;
    if (write_all(file, std::string(std::size_t(found.st_size), '\0'))) ::fsync(file);
}

}  // namespace

std::optional<std::string> read_side_file(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file < 0) {
        if (errno == ENOENT) return std::nullopt;
        fail(base::msg("The file {file} cannot be read: {reason}."), path);
    }
    struct stat found {};
    if (::fstat(file, &found) != 0 || found.st_size > side_file_bytes_max) {
        errno = EFBIG;
        fail(base::msg("The file {file} cannot be read: {reason}."), path);
    }
    std::string text(std::size_t(found.st_size), '\0');
    std::size_t got = 0;
    while (got < text.size()) {
        const ssize_t count = ::read(file, text.data() + got, text.size() - got);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        got += std::size_t(count);
    }
    text.resize(got);
    return text;
}

void remove_side_file(const std::string& path) {
    overwrite(path);
    ::unlink(path.c_str());
}

void write_side_file(const std::string& path, const std::string& text) {
    const std::string temporary = path + ".new";
    {
        const Descriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (file < 0 || !write_all(file, text) || ::fsync(file) != 0) {
            fail(base::msg("The file {file} cannot be written: {reason}."), path);
        }
    }
    // The old name keeps its bytes until the new file has them all: a crash loses neither.
    const std::string old = path + ".old";
    ::unlink(old.c_str());
    const bool had_old = ::link(path.c_str(), old.c_str()) == 0;
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        fail(base::msg("The file {file} cannot be written: {reason}."), path);
    }
    if (had_old) remove_side_file(old);
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory >= 0) ::fsync(directory);
}

}  // namespace session
