#include "journal/writer.h"

#include <condition_variable>
#include <thread>

namespace journal {
namespace {

using base::Failure;
using base::msg;
using base::Refusal;
using workshop::Entry;

// Of frames that wait for the disk: one that hangs must not eat the memory.
constexpr std::size_t waiting_bytes_max = 256 * 1024 * 1024;

// Where a journal goes on.
struct Start {
    Chain chain;
    base::Sha256 digest;  // of the bytes that are there
    std::uint64_t bytes = 0;
};

// One thread appends, the writer thread writes, any thread asks. `mutex_` guards everything but
// file_, which is the writer thread's own.
class Writer : public Journal {
public:
    Writer(std::unique_ptr<File> file, const Header& header, const Start& start,
           Writing writing)
        : file_(std::move(file)),
          header_(header),
          chain_(start.chain),
          digest_(start.digest),
          bytes_(start.bytes),
          appended_seq_(start.chain.next_seq - 1),
          durable_seq_(start.chain.next_seq - 1),
          warning_(warning_now()),
          writing_(writing) {
        if (writing_ == Writing::on_its_thread) {
            thread_ = std::thread([this] { write_until_stopped(); });
        }
    }

    // The thread writes what is still waiting.
    ~Writer() override {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        work_.notify_all();
        if (thread_.joinable()) thread_.join();
    }

    void append(std::span<const Entry> gesture) override {
        {
            const std::lock_guard lock(mutex_);
            if (failure_) throw Failure(*failure_);
            const std::size_t before = waiting_.size();
            Chain chain = chain_;
            append_frame(waiting_, chain, gesture);
            if (bytes_ + waiting_.size() - before > base::limits::file_bytes_max) {
                waiting_.resize(before);
                throw Failure({"session_full", msg("The session file is full."), {}});
            }
            if (waiting_.size() > waiting_bytes_max) {
                waiting_.resize(before);
                throw Failure({"disk_too_slow", msg("The disk does not keep up."), {}});
            }
            chain_ = chain;
            digest_.add(base::ByteView(waiting_).subspan(before));
            bytes_ += waiting_.size() - before;
            appended_seq_ = gesture.back().seq;
        }
        work_.notify_one();
    }

    std::uint64_t durable_seq() const override {
        const std::lock_guard lock(mutex_);
        return durable_seq_;
    }

    bool wait_durable(std::uint64_t seq, base::Milliseconds timeout_ms) override {
        constexpr base::Milliseconds day_ms = 24 * 60 * base::minute_ms;
        const std::chrono::milliseconds patience(std::clamp(timeout_ms, base::Milliseconds(0),
                                                            day_ms));
        std::unique_lock lock(mutex_);
        const bool ours = writing_ == Writing::when_waited_for;
        if (ours && durable_seq_ < seq && !failure_ && !waiting_.empty()) write_group(lock);
        if (ours) return durable_seq_ >= seq;
        ++waiters_;
        work_.notify_one();
        told_.wait_for(lock, patience, [&] { return durable_seq_ >= seq || failure_; });
        --waiters_;
        return durable_seq_ >= seq;
    }

    void on_durable(std::function<void(std::uint64_t)> tell) override {
        const std::lock_guard lock(mutex_);
        on_durable_ = std::move(tell);
    }
    void on_failure(std::function<void(Refusal)> tell) override {
        const std::lock_guard lock(mutex_);
        on_failure_ = std::move(tell);
    }
    base::Digest digest_so_far() const override {
        const std::lock_guard lock(mutex_);
        return digest_.digest();
    }
    const Header& header() const override { return header_; }
    std::uint64_t bytes() const override {
        const std::lock_guard lock(mutex_);
        return bytes_;
    }
    std::optional<Refusal> warning() const override {
        const std::lock_guard lock(mutex_);
        if (warning_ && !failure_) {
            look_again_ = true;
            work_.notify_one();
        }
        return warning_;
    }

private:
    void write_until_stopped() {
        std::unique_lock lock(mutex_);
        while (!failure_) {
            work_.wait(lock, [&] { return stopping_ || look_again_ || !waiting_.empty(); });
            if (stopping_ && waiting_.empty()) return;
            if (waiting_.empty()) {
                look_at_disk(lock);
                continue;
            }
            write_group(lock);
            // A burst makes one write in group_commit_ms and spares the disk. Nobody who waits
            // for an answer pays for that.
            work_.wait_for(lock, std::chrono::milliseconds(group_commit_ms),
                           [&] { return stopping_ || failure_ || waiters_ > 0; });
        }
    }

    // Everything that waits: one write, one sync, then it is told.
    void write_group(std::unique_lock<std::mutex>& lock) {
        group_.clear();
        group_.swap(waiting_);
        const std::uint64_t seq = appended_seq_;
        lock.unlock();
        const std::optional<Refusal> failure = write_durably();
        const std::optional<Refusal> warning = failure ? std::nullopt : warning_now();
        lock.lock();
        warning_ = warning;
        failure_ = failure;
        if (!failure) durable_seq_ = seq;
        told_.notify_all();
        const auto on_durable = on_durable_;
        const auto on_failure = on_failure_;
        lock.unlock();
        if (failure && on_failure) on_failure(*failure);
        if (!failure && on_durable) on_durable(seq);
        lock.lock();
    }

    void look_at_disk(std::unique_lock<std::mutex>& lock) {
        look_again_ = false;
        lock.unlock();
        const std::optional<Refusal> warning = warning_now();
        lock.lock();
        warning_ = warning;
    }

    std::optional<Refusal> write_durably() {
        try {
            append_all(*file_, group_);
            file_->sync();
        } catch (const Failure& failure) {
            return failure.refusal();
        }
        return std::nullopt;
    }

    std::optional<Refusal> warning_now() const {
        try {
            const std::uint64_t free_bytes = file_->free_bytes();
            if (free_bytes >= disk_free_bytes_min) return std::nullopt;
            return Refusal{"disk_almost_full",
                           msg("The disk is almost full: {megabytes} MB are left."),
                           {{"megabytes", std::to_string(free_bytes / 1'000'000)}}};
        } catch (const Failure& failure) {
            return failure.refusal();
        }
    }

    const std::unique_ptr<File> file_;
    const Header header_;
    mutable std::mutex mutex_;
    mutable std::condition_variable work_;  // for the writer thread
    std::condition_variable told_;  // for those who wait for the disk
    Chain chain_;
    base::Sha256 digest_;
    std::uint64_t bytes_;
    base::Bytes waiting_;  // frames not yet written
    base::Bytes group_;    // being written; the writer thread's own
    std::uint64_t appended_seq_;
    std::uint64_t durable_seq_;
    int waiters_ = 0;
    bool stopping_ = false;
    mutable bool look_again_ = false;  // how much room the disk has
    std::optional<Refusal> failure_;
    std::optional<Refusal> warning_;
    std::function<void(std::uint64_t)> on_durable_;
    std::function<void(Refusal)> on_failure_;
    const Writing writing_;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace

std::unique_ptr<Journal> journal_after(std::unique_ptr<File> file, const Reading& reading,
                                       base::ByteView bytes, Writing writing) {
    Start start{chain_after(reading), {}, bytes.size()};
    start.digest.add(bytes);
    return std::make_unique<Writer>(std::move(file), reading.header, start, writing);
}

std::unique_ptr<Journal> create_over(std::unique_ptr<File> file, const Header& header) {
    const base::Bytes bytes = header_bytes_of(header);
    append_all(*file, bytes);
    file->sync();
    return journal_after(std::move(file), read(bytes), bytes);
}

}  // namespace journal
