// Real files: names, locks, repairs, and the files that came with older versions.

#include "journal/samples/files.h"
#include "journal/samples/sessions.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using base::Bytes;
using journal::Condition;
using journal::Journal;
using Names = std::vector<std::string>;

constexpr base::Milliseconds patience_ms = 10'000;
constexpr base::Milliseconds now = 1'795'183'509'000;  // 2026-11-20T14:05:09Z

template <class Act>
std::string code_of(Act act) {
    try {
        act();
    } catch (const base::Failure& failure) {
        return failure.refusal().code;
    }
    return "";
}

TEST_CASE("ANewFileIsThereAtOnceAndGoesOn") {
    const samples::Folder folder;
    const std::string path = folder / "a.fabrique";
    const auto gestures = samples::workshop_gestures();
    {
        const auto journal = Journal::create(path, samples::header());
        CHECK(folder.names() == Names{"a.fabrique"});
        CHECK(journal::read_file(path).condition == Condition::whole);
        for (const auto& gesture : gestures) journal->append(gesture);
        CHECK(journal->wait_durable(gestures.back().back().seq, patience_ms));
        CHECK(journal->bytes() == samples::bytes_of_file(path).size());
    }
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto opened = Journal::open(path, now);
    REQUIRE(opened.journal);
    CHECK(opened.torn_copy.empty());
    CHECK(opened.reading.entries == samples::entries_of(gestures));
    CHECK(opened.journal->header() == samples::header());
}

TEST_CASE("TheSecondAppIsTurnedAway") {
    const samples::Folder folder;
    const std::string path = folder / "a.fabrique";
    auto first = Journal::create(path, samples::header());
    CHECK(code_of([&] { Journal::open(path, now); }) == "file_busy");
    CHECK(journal::read_file(path).condition == Condition::whole);  // looking is allowed
    first.reset();
    auto second = Journal::open(path, now);
    REQUIRE(second.journal);
    CHECK(code_of([&] { Journal::open(path, now); }) == "file_busy");
}

TEST_CASE("RenameFailureLeavesTheOldFile") {
    const samples::Folder folder;
    const std::string path = folder / "a.fabrique";
    samples::write_file(path, base::bytes_of("something precious"));
    CHECK(code_of([&] { Journal::create(path, samples::header()); }) == "file_exists");
    CHECK(code_of([&] { journal::write_copy(path, samples::header(), {}); }) == "file_exists");
    CHECK(samples::bytes_of_file(path).size() == 18);
    CHECK(folder.names() == Names{"a.fabrique"});  // and nothing half made
    std::filesystem::create_directory(folder / "b.fabrique");
    CHECK(code_of([&] { Journal::create(folder / "b.fabrique", samples::header()); }) != "");
    CHECK(folder.names() == Names{"a.fabrique", "b.fabrique"});
}

TEST_CASE("ATornTailIsCopiedBeforeItIsCut") {
    const samples::Folder folder;
    const std::string path = folder / "a.fabrique";
    const auto gestures = samples::workshop_gestures();
    const Bytes whole = samples::file_of(gestures);
    const Bytes torn(whole.begin(), whole.end() - 7);
    samples::write_file(path, torn);
    samples::write_file(folder / "a.fabrique.torn-20261120T140509Z", {});  // a name taken
    {
        const auto opened = Journal::open(path, now);
        REQUIRE(opened.journal);
        CHECK(opened.reading.condition == Condition::torn);
        CHECK(opened.torn_copy == folder / "a.fabrique.torn-20261120T140509Z-2");
        CHECK(samples::bytes_of_file(opened.torn_copy) == torn);
        opened.journal->append(gestures.back());
    }
    CHECK(samples::bytes_of_file(path) == whole);
}

TEST_CASE("FilesThatCannotBeOpenedAreSaid") {
    const samples::Folder folder;
    CHECK(code_of([&] { Journal::open(folder / "none.fabrique", now); }) == "file_missing");
    CHECK(code_of([&] { journal::read_file(folder / "none.fabrique"); }) == "file_missing");
    CHECK(code_of([&] { journal::read_file(folder / "."); }) == "not_a_file");
    CHECK(code_of([&] { Journal::open(folder / ".", now); }) == "not_a_file");
    CHECK(code_of([&] {
              Journal::create(folder / "none/a.fabrique", samples::header());
          }) == "file_missing");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(code_of([&] { journal::read_file(folder / "pipe"); }) == "not_a_file");  // does not hang
    // A hole of three gigabytes: refused before a byte is read.
    const int hole = ::open((folder / "hole").c_str(), O_CREAT | O_WRONLY, 0600);
    REQUIRE(hole >= 0);
    REQUIRE(::ftruncate(hole, 3'000'000'000) == 0);
    ::close(hole);
    CHECK(code_of([&] { journal::read_file(folder / "hole"); }) == "file_too_large");
}

TEST_CASE("ACopyIsTheSameBytes") {
    const samples::Folder folder;
    const Bytes whole = samples::file_of(samples::workshop_gestures());
    const auto reading = journal::read(whole);
    journal::write_copy(folder / "copy.fabrique", reading.header, reading.entries);
    CHECK(samples::bytes_of_file(folder / "copy.fabrique") == whole);
}

}  // namespace
