// The writer thread over files in memory, good ones and failing ones.

#include "journal/writer.h"

#include "journal/samples/files.h"
#include "journal/samples/sessions.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace {

using base::Bytes;
using journal::Condition;
using journal::Faults;
using journal::Journal;
using journal::Plate;
using workshop::Entry;

constexpr base::Milliseconds patience_ms = 10'000;

Bytes bytes_of(const Plate& plate) {
    const std::lock_guard lock(plate.mutex);
    return plate.bytes;
}

TEST_CASE("WhatIsAppendedIsRead") {
    const auto plate = std::make_shared<Plate>();
    const auto gestures = samples::workshop_gestures();
    {
        const auto journal = journal::create_over(journal::memory_file(plate), samples::header());
        for (const auto& gesture : gestures) journal->append(gesture);
        CHECK(journal->bytes() == samples::file_of(gestures).size());
    }  // closing writes what waits
    const auto reading = journal::read(bytes_of(*plate));
    CHECK(reading.condition == Condition::whole);
    CHECK(reading.entries == samples::entries_of(gestures));
    CHECK(plate->synced_bytes == plate->bytes.size());
}

TEST_CASE("TheDigestIsThatOfTheFile") {
    const auto plate = std::make_shared<Plate>();
    const auto gestures = samples::workshop_gestures();
    {
        const auto journal = journal::create_over(journal::memory_file(plate), samples::header());
        for (std::size_t i = 0; i < 10; ++i) journal->append(gestures[i]);
        REQUIRE(journal->wait_durable(gestures[9].back().seq, patience_ms));
        CHECK(journal->digest_so_far() == base::sha256(bytes_of(*plate)));
    }
    // The same after opening again.
    auto opened = journal::open_over(journal::memory_file(plate), {});
    CHECK(opened.journal->durable_seq() == gestures[9].back().seq);
    opened.journal->append(gestures[10]);
    const base::Digest digest = opened.journal->digest_so_far();
    opened.journal.reset();
    CHECK(digest == base::sha256(bytes_of(*plate)));
}

TEST_CASE("SeqsMustFollowOn") {
    const auto plate = std::make_shared<Plate>();
    const auto journal = journal::create_over(journal::memory_file(plate), samples::header());
    const auto gestures = samples::workshop_gestures();
    CHECK_THROWS_AS(journal->append(gestures[1]), base::Failure);
    journal->append(gestures[0]);  // a refused gesture changes nothing
    journal->append(gestures[1]);
    CHECK(journal->wait_durable(gestures[1].back().seq, patience_ms));
    CHECK_FALSE(journal->wait_durable(gestures[1].back().seq + 1, 1));
}

TEST_CASE("NothingIsToldBeforeItIsDurable") {
    base::Random random(11);
    const auto plate = std::make_shared<Plate>();
    Faults faults;
    faults.seed = 11;
    faults.short_writes = true;
    const auto gestures = samples::random_gestures(random, 300);
    std::atomic<std::uint64_t> told = 0;
    std::atomic<int> too_early = 0;
    {
        const auto journal =
            journal::create_over(journal::faulty_file(plate, faults), samples::header());
        journal->on_durable([&](std::uint64_t seq) {
            // The power goes now, and nothing that was not synced survives.
            base::Random crash(seq);
            const Bytes left = journal::after_crash(*plate, journal::Crash::drops_unsynced, crash);
            if (journal::read(left).entries.size() < seq) ++too_early;
            if (seq <= told) ++too_early;
            told = seq;
        });
        for (const auto& gesture : gestures) {
            journal->append(gesture);
            if (random.below(20) != 0) continue;
            CHECK(journal->wait_durable(gesture.back().seq, patience_ms));
        }
    }
    CHECK(too_early == 0);
    CHECK(told == gestures.back().back().seq);
    CHECK(plate->syncs > 1);
}

TEST_CASE("ABurstSharesItsWrites") {
    const auto plate = std::make_shared<Plate>();
    base::Random random(3);
    const auto gestures = samples::random_gestures(random, 1'000);
    {
        const auto journal = journal::create_over(journal::memory_file(plate), samples::header());
        for (const auto& gesture : gestures) journal->append(gesture);
    }
    CHECK(plate->syncs < 500);
    CHECK(journal::read(bytes_of(*plate)).entries.size() == gestures.back().back().seq);
}

// After a crash everything that was told is there, whatever happened to the sectors.
TEST_CASE("ACrashKeepsWhatWasTold") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        base::Random random(seed);
        const auto plate = std::make_shared<Plate>();
        Faults faults;
        faults.seed = seed;
        faults.short_writes = seed % 2 == 0;
        faults.sync_fails_at = 2 + int(random.below(8));
        const auto journal =
            journal::create_over(journal::faulty_file(plate, faults), samples::header());
        std::uint64_t told = 0;
        for (const auto& gesture : samples::random_gestures(random, 40)) {
            try {
                journal->append(gesture);
            } catch (const base::Failure&) {
                break;
            }
            if (journal->wait_durable(gesture.back().seq, patience_ms)) told = gesture.back().seq;
        }
        const auto crash = journal::Crash(random.below(3));
        const auto left = journal::read(journal::after_crash(*plate, crash, random));
        CAPTURE(seed);
        REQUIRE(left.entries.size() >= told);
        REQUIRE(left.condition != Condition::foreign);
        if (crash != journal::Crash::loses_sectors) REQUIRE(left.condition != Condition::damaged);
    }
}

TEST_CASE("AShortWriteIsRetriedOrRefused") {
    base::Random random(2);
    const auto gestures = samples::random_gestures(random, 30);
    const auto plate = std::make_shared<Plate>();
    Faults faults;
    faults.short_writes = true;
    {
        const auto journal =
            journal::create_over(journal::faulty_file(plate, faults), samples::header());
        for (const auto& gesture : gestures) journal->append(gesture);
    }
    CHECK(bytes_of(*plate) == samples::file_of(gestures));
    CHECK(journal::read(bytes_of(*plate)).entries == samples::entries_of(gestures));
}

TEST_CASE("ENOSPCStopsIntents") {
    base::Random random(4);
    const auto gestures = samples::random_gestures(random, 50);
    const auto plate = std::make_shared<Plate>();
    Faults faults;
    faults.full_at_bytes = 3'000;
    const auto journal =
        journal::create_over(journal::faulty_file(plate, faults), samples::header());
    std::atomic<int> failures = 0;
    std::string code;
    journal->on_failure([&](const base::Refusal& refusal) {
        code = refusal.code;
        ++failures;
    });
    std::uint64_t durable = 0;
    const auto append_all = [&] {
        for (const auto& gesture : gestures) {
            journal->append(gesture);
            if (!journal->wait_durable(gesture.back().seq, patience_ms)) return;
            durable = gesture.back().seq;
        }
    };
    append_all();
    REQUIRE(durable < gestures.back().back().seq);
    CHECK_THROWS_AS(journal->append(gestures.back()), base::Failure);
    CHECK(journal->durable_seq() == durable);
    while (failures == 0) std::this_thread::yield();
    CHECK(failures == 1);
    CHECK(code == "disk_full");
    // The half frame at the end is a torn tail and nothing else.
    const auto reading = journal::read(bytes_of(*plate));
    CHECK(reading.condition == Condition::torn);
    CHECK(reading.entries.size() == durable);
}

TEST_CASE("EIOOnSyncMovesToAFreshFile") {
    const auto gestures = samples::workshop_gestures();
    const auto plate = std::make_shared<Plate>();
    Faults faults;
    faults.sync_fails_at = 4;
    const auto journal =
        journal::create_over(journal::faulty_file(plate, faults), samples::header());
    std::vector<Entry> memory;
    std::size_t next = 0;
    for (; next < gestures.size(); ++next) {
        journal->append(gestures[next]);
        memory.insert(memory.end(), gestures[next].begin(), gestures[next].end());
        if (!journal->wait_durable(memory.back().seq, patience_ms)) break;
    }
    REQUIRE(next < gestures.size() - 1);
    const int syncs = plate->syncs;
    CHECK_THROWS_AS(journal->append(gestures[next + 1]), base::Failure);
    CHECK(plate->syncs == syncs);  // a second sync would succeed, and the bytes would be gone

    const samples::Folder folder;
    journal::write_copy(folder / "moved.fabrique", journal->header(), memory);
    auto moved = Journal::open(folder / "moved.fabrique", 0);
    REQUIRE(moved.journal);
    CHECK(moved.reading.entries == memory);
    for (++next; next < gestures.size(); ++next) moved.journal->append(gestures[next]);
    CHECK(moved.journal->wait_durable(gestures.back().back().seq, patience_ms));
    CHECK(journal::read_file(folder / "moved.fabrique").condition == Condition::whole);
}

TEST_CASE("AnAlmostFullDiskWarns") {
    const auto plate = std::make_shared<Plate>();
    Faults faults;
    faults.free_bytes = 12'000'000;
    const auto journal =
        journal::create_over(journal::faulty_file(plate, faults), samples::header());
    REQUIRE(journal->warning());
    const base::Refusal warning = *journal->warning();
    CHECK(base::filled(warning.sentence, warning.arguments) ==
          "The disk is almost full: 12 MB are left.");
    const auto good =
        journal::create_over(journal::memory_file(std::make_shared<Plate>()), samples::header());
    CHECK_FALSE(good->warning());
}

TEST_CASE("ATornTailIsKeptAsideAndCut") {
    const auto gestures = samples::workshop_gestures();
    const Bytes whole = samples::file_of(gestures);
    const auto plate = std::make_shared<Plate>();
    plate->bytes = whole;
    plate->bytes.resize(whole.size() - 3);
    Bytes kept;
    auto opened = journal::open_over(journal::memory_file(plate), [&](base::ByteView bytes) {
        CHECK(plate->bytes.size() == whole.size() - 3);  // first the copy, then the cut
        kept.assign(bytes.begin(), bytes.end());
        return std::string("aside");
    });
    CHECK(opened.torn_copy == "aside");
    CHECK(kept.size() == whole.size() - 3);
    REQUIRE(opened.journal);
    opened.journal->append(gestures.back());
    opened.journal.reset();
    CHECK(journal::read(bytes_of(*plate)).condition == Condition::whole);
    CHECK(bytes_of(*plate) == whole);
}

// A program that was killed after it wrote and before it synced: the one that opens the file next
// says that its entries are durable.
TEST_CASE("OpeningSyncsWhatAKilledProgramWrote") {
    const auto plate = std::make_shared<Plate>();
    const auto gestures = samples::workshop_gestures();
    plate->bytes = samples::file_of(gestures);
    REQUIRE(plate->synced_bytes == 0);
    const auto opened = journal::open_over(journal::memory_file(plate), {});
    CHECK(opened.journal->durable_seq() == gestures.back().back().seq);
    CHECK(plate->synced_bytes == plate->bytes.size());
}

// One thread does everything: nothing is written before somebody waits.
TEST_CASE("AJournalWithoutAThreadIsWrittenByWhoWaits") {
    const auto plate = std::make_shared<Plate>();
    const auto gestures = samples::workshop_gestures();
    plate->bytes = samples::file_of({});
    const auto opened = journal::open_over(journal::memory_file(plate), {},
                                           journal::Writing::when_waited_for);
    std::uint64_t told = 0;
    opened.journal->on_durable([&](std::uint64_t seq) { told = seq; });
    opened.journal->append(gestures[0]);
    CHECK(plate->bytes.size() == samples::file_of({}).size());
    CHECK(opened.journal->wait_durable(gestures[0].back().seq, 0));
    CHECK(told == gestures[0].back().seq);
    CHECK(plate->synced_bytes == opened.journal->bytes());
}

TEST_CASE("ADamagedFileIsNotChanged") {
    const auto plate = std::make_shared<Plate>();
    plate->bytes = samples::file_of(samples::workshop_gestures());
    plate->bytes[1'000] ^= 1;
    const Bytes before = plate->bytes;
    const auto opened = journal::open_over(journal::memory_file(plate), {});
    CHECK(opened.journal == nullptr);
    CHECK(opened.reading.condition == Condition::damaged);
    CHECK(opened.torn_copy.empty());
    CHECK(bytes_of(*plate) == before);
    CHECK(plate->syncs == 0);
}

TEST_CASE("ManyAskWhileOneAppends") {
    const auto plate = std::make_shared<Plate>();
    base::Random random(9);
    const auto gestures = samples::random_gestures(random, 200);
    const auto journal = journal::create_over(journal::memory_file(plate), samples::header());
    std::atomic<int> disappointed = 0;
    std::vector<std::thread> people;
    for (int person = 0; person < 4; ++person) {
        people.emplace_back([&, person] {
            for (std::size_t i = std::size_t(person); i < gestures.size(); i += 4) {
                const auto seq = gestures[i].back().seq;
                if (!journal->wait_durable(seq, patience_ms)) ++disappointed;
                if (journal->durable_seq() < seq) ++disappointed;
                static_cast<void>(journal->digest_so_far());
                static_cast<void>(journal->warning());
            }
        });
    }
    for (const auto& gesture : gestures) journal->append(gesture);
    for (auto& person : people) person.join();
    CHECK(disappointed == 0);
}

}  // namespace
