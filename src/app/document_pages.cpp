// Both sides of the pipe. For each page: “page NUMBER WIDTH HEIGHT”, a line end, and its pixels,
// four bytes each. At the end “done”, or “refused CODE”.
#include "app/document_pages.h"

#include "app/commands.h"
#include "base/limits.h"
#include "journal/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ostream>
#include <sstream>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace app {
namespace {

namespace limits = base::limits;
using Moment = std::chrono::steady_clock::time_point;

constexpr std::size_t line_bytes_max = 64;
constexpr int look_up_ms = 200;  // how soon a wish to stop is noticed

base::Failure no_drawer() {
    return base::Failure(
        {"no_drawer", base::msg("The program that draws documents cannot be started."), {}});
}

// The process that draws, and what comes out of it. It ends with its owner.
class Drawing {
public:
    Drawing(const PageDrawer& drawer, const std::string& path, painting::PageRange range)
        : give_up_(drawer.give_up) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw no_drawer();
        out_ = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::array<std::string, 5> words = {drawer.program, draw_pages_command, path,
                                            std::to_string(range.first),
                                            std::to_string(range.last)};
        std::array<char*, 6> arguments = {};
        for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
        const int fault = ::posix_spawn(&process_, drawer.program.c_str(), &actions, nullptr,
                                        arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (fault == 0) return;
        ::close(out_);
        throw no_drawer();
    }
    ~Drawing() {
        ::close(out_);
        ::kill(process_, SIGKILL);
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
    }
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    void begin_page() {
        until_ = std::chrono::steady_clock::now() +
                 std::chrono::milliseconds(limits::document_page_ms_max);
    }
    bool was_too_slow() const { return too_slow_; }
    // All of it, or false: it ended, was too slow, or is given up.
    bool read(std::uint8_t* to, std::size_t bytes) {
        while (bytes > 0) {
            if (!wait()) return false;
            const ssize_t got = ::read(out_, to, bytes);
            if (got == 0 || (got < 0 && errno != EINTR)) return false;
            if (got < 0) continue;
            to += got;
            bytes -= std::size_t(got);
        }
        return true;
    }
    // Empty: there is none.
    std::string line() {
        std::string text;
        for (std::uint8_t byte = 0; text.size() < line_bytes_max && read(&byte, 1);) {
            if (byte == '\n') return text;
            text += char(byte);
        }
        return {};
    }

private:
    bool wait() {
        for (;;) {
            if (give_up_ && *give_up_) return false;
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                until_ - std::chrono::steady_clock::now());
            if (left.count() <= 0) return !(too_slow_ = true);
            pollfd ready{out_, POLLIN, 0};
            const int ms = int(std::min<std::int64_t>(left.count(), look_up_ms));
            if (::poll(&ready, 1, ms) > 0) return true;
        }
    }

    const std::atomic<bool>* give_up_;
    pid_t process_ = 0;
    int out_ = -1;
    Moment until_;
    bool too_slow_ = false;
};

// Nothing: not a page of a size that was agreed.
std::optional<painting::Picture> page_announced(const std::string& line, int& number) {
    std::istringstream words(line);
    std::string word;
    painting::Picture picture;
    words >> word >> number >> picture.width >> picture.height;
    const auto fits = [](int side) { return side >= 1 && side <= limits::background_side_px_max; };
    if (!words || word != "page" || !fits(picture.width) || !fits(picture.height)) return {};
    picture.rgba.resize(std::size_t(picture.width) * std::size_t(picture.height) * 4);
    return picture;
}

void bound(decltype(RLIMIT_AS) what, rlim_t most) {
    const rlimit limit{most, most};
    ::setrlimit(what, &limit);
}

}  // namespace

std::optional<base::Refusal> pages_of_document(const std::string& path, painting::PageRange range,
                                               const PageDrawer& drawer, const TakePage& take) {
    Drawing drawing(drawer, path, range);
    for (int pages = 0; pages <= limits::document_pages_max; ++pages) {
        drawing.begin_page();
        const std::string line = drawing.line();
        if (line == "done") return std::nullopt;
        if (line.starts_with("refused ")) return painting::document_refusal(line.substr(8));
        int number = 0;
        auto picture = page_announced(line, number);
        if (!picture || !drawing.read(picture->rgba.data(), picture->rgba.size())) break;
        take(number, std::move(*picture));
    }
    return painting::document_refusal(drawing.was_too_slow() ? "document_slow"
                                                             : "document_damaged");
}

int draw_pages(Console& console, const DrawPagesOptions& options) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // A sanitizer's shadow takes terabytes of addresses.
    bound(RLIMIT_AS, limits::document_memory_bytes_max);
#endif
    bound(RLIMIT_CORE, 0);
    bound(RLIMIT_FSIZE, 0);
    bound(RLIMIT_CPU, limits::document_pages_max * limits::document_page_ms_max / 1000);
    const auto file = journal::open_file(options.file, journal::Access::read);
    std::optional<base::Refusal> refusal;
    if (file->size() > limits::document_bytes_max) {
        refusal = painting::document_refusal("document_bytes");
    } else {
        const auto write = [&](int page, const painting::Picture& picture) {
            console.out << "page " << page << " " << picture.width << " " << picture.height << "\n";
            console.out.write(reinterpret_cast<const char*>(picture.rgba.data()),
                              std::streamsize(picture.rgba.size()));
            return bool(console.out.flush());
        };
        refusal = painting::draw_pages(journal::read_all(*file), {options.first, options.last},
                                       write);
    }
    console.out << (refusal ? "refused " + refusal->code : "done") << "\n";
    console.out.flush();
    return refusal ? 1 : 0;
}

}  // namespace app
