// The files kept under sessions/: one for each format that was ever shipped, and those that hurt.

#include "journal/samples/files.h"
#include "journal/samples/sessions.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace {

using journal::Condition;

const std::string sessions = std::string(FABRIQUE_SOURCE_DIR) + "/sessions";

// What a golden file says, and said on the day it was made. `digest` is that of dump(state): it
// changes when dump() shows something new. Then compare the two dumps by eye before taking the new
// digest over; the file itself is never written again.
journal::Reading golden(const char* name, std::size_t entries, const char* digest) {
    auto reading = journal::read_file(sessions + "/golden/" + name);
    CHECK(reading.condition == Condition::whole);
    CHECK(reading.header == samples::header());
    CHECK(reading.entries.size() == entries);
    CHECK(reading.seals_proven == 3);
    CHECK(base::hex(workshop::digest(workshop::fold(reading.entries))) == digest);
    return reading;
}

// In the shapes of today.
void says_the_same_today(const journal::Reading& reading) {
    const samples::Folder folder;
    journal::write_copy(folder / "again.fabrique", reading.header, reading.entries);
    const auto again = journal::read_file(folder / "again.fabrique");
    CHECK(again.condition == Condition::whole);
    CHECK(again.entries == reading.entries);
}

TEST_CASE("GoldenV1OpensToday") {
    const auto reading = golden(
        "v1.fabrique", 70, "283ce5943932436fcff2c4b5e1f9eed0535d74e2a2f63b0e44faf232eac0e320");
    says_the_same_today(reading);
}

TEST_CASE("GoldenV2OpensToday") {
    const auto reading = golden(
        "v2.fabrique", 110, "4d4fd06d2c998d06968f2c205bebde25c2440a3678e2d3c262e1f7d30350d796");
    says_the_same_today(reading);
}

TEST_CASE("GoldenV3OpensToday") {
    const auto reading = golden(
        "v3.fabrique", 128, "29f473cde1e63ff943e12d770ee5526514a6c5a17739dcb543d7df6a9e409cc0");
    // Written today, it is the same file.
    const samples::Folder folder;
    journal::write_copy(folder / "v3.fabrique", reading.header, reading.entries);
    CHECK(samples::bytes_of_file(folder / "v3.fabrique") ==
          samples::bytes_of_file(sessions + "/golden/v3.fabrique"));
}

// "| file | condition | why |", one row a file.
std::map<std::string, std::string> conditions_told() {
    std::ifstream readme(sessions + "/broken/README.md");
    std::map<std::string, std::string> told;
    for (std::string line; std::getline(readme, line);) {
        std::istringstream words(line);
        std::string bar, name, condition;
        words >> bar >> name >> bar >> condition;
        if (name.size() > 2 && name.front() == '`') {
            told[name.substr(1, name.size() - 2)] = condition;
        }
    }
    return told;
}

TEST_CASE("EveryBrokenFileIsReadAsItsReadmeSays") {
    auto told = conditions_told();
    for (const auto& entry : std::filesystem::directory_iterator(sessions + "/broken")) {
        if (entry.path().extension() == ".md") continue;
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        REQUIRE(told.count(name) == 1);
        const auto reading = journal::read_file(entry.path().string());
        CHECK(journal::name_of(reading.condition) == told[name]);
        // What there is of it can be shown.
        CHECK_FALSE(workshop::dump(workshop::fold(reading.entries)).empty());
        told.erase(name);
    }
    CHECK(told.empty());
}

}  // namespace
