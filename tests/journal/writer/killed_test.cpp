// A child writes and says through a pipe what the disk has; it is killed at a random instant.

#include "journal/journal.h"

#include "journal/samples/files.h"
#include "journal/samples/sessions.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace {

using journal::Condition;
using journal::Journal;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int rounds = 40;  // a sanitized process takes long to start
#else
constexpr int rounds = 200;
#endif
constexpr base::Milliseconds patience_ms = 10'000;

// Opens what is there and appends until it is killed.
[[noreturn]] void write_until_killed(const std::string& path, std::uint64_t seed, int told) {
    auto opened = Journal::open(path, 0);
    opened.journal->on_durable([told](std::uint64_t seq) {
        if (::write(told, &seq, sizeof seq) != sizeof seq) ::_exit(3);
    });
    base::Random random(seed);
    std::uint64_t next_seq = opened.reading.entries.size() + 1;
    for (;;) {
        std::vector<workshop::Event> events(1 + random.below(5));
        for (auto& event : events) {
            event = workshop::CardMoved{{next_seq}, {float(random.below(1'000)), 0}};
        }
        const auto gesture = samples::gesture(next_seq, std::move(events));
        opened.journal->append(gesture);
        next_seq += gesture.size();
        if (random.below(3) == 0) opened.journal->wait_durable(next_seq - 1, patience_ms);
    }
}

// The last seq the child was told to be durable before it died.
std::uint64_t one_life(const std::string& path, std::uint64_t seed) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        write_until_killed(path, seed, ends[1]);
    }
    ::close(ends[1]);
    std::uint64_t seq = 0;
    std::uint64_t last = 0;
    // Some lives end before the first word, most in the middle of the work.
    if (seed % 10 != 0 && ::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
    ::usleep(useconds_t(base::Random(seed).below(8'000)));
    ::kill(child, SIGKILL);
    while (::read(ends[0], &seq, sizeof seq) == sizeof seq) last = seq;
    ::close(ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    return last;
}

TEST_CASE("KilledAThousandTimes") {
    const samples::Folder folder;
    const std::string path = folder / "killed.fabrique";
    Journal::create(path, samples::header());
    std::size_t before = 0;
    int torn = 0;
    for (int round = 1; round <= rounds; ++round) {
        const std::uint64_t told = one_life(path, std::uint64_t(round));
        auto opened = Journal::open(path, round);
        CAPTURE(round);
        REQUIRE(opened.journal);
        const auto& entries = opened.reading.entries;
        REQUIRE(entries.size() >= told);
        REQUIRE(entries.size() >= before);
        for (std::size_t i = before; i < entries.size(); ++i) REQUIRE(entries[i].seq == i + 1);
        torn += opened.reading.condition == Condition::torn;
        before = entries.size();
        // The file grows with every life; begin anew now and then to keep the rounds short.
        if (before < 20'000) continue;
        opened.journal.reset();
        std::filesystem::remove(path);
        Journal::create(path, samples::header());
        before = 0;
    }
    std::printf("killed %d times; %d torn tails\n", rounds, torn);
}

}  // namespace
