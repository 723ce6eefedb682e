// Scripts of many hands, played on the real interface: each ends as it should, and whatever finger
// is taken away in the middle, nothing stays in the air.

#include "program.h"

#include "base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace acceptance;

namespace {

namespace fs = std::filesystem;

const fs::path stories = fs::path(FABRIQUE_SOURCE_DIR) / "tests/stories/board";

std::vector<fs::path> scripts() {
    std::vector<fs::path> found;
    for (const auto& file : fs::directory_iterator(stories)) {
        if (file.path().extension() == ".play") found.push_back(file.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

Outcome played(const Folder& folder, const std::string& script) {
    write(folder / "s.play", script);
    return fabrique(folder, {"play", folder / "s.play", "--session", folder / "s.fabrique", "--out",
                             folder / "pictures", "--seed", "1"});
}

// The same hands, but half of the drags end because the screen loses the finger.
std::string with_cancels(const std::string& script, std::uint64_t seed) {
    base::Random random(seed);
    std::stringstream from(script);
    std::string to;
    for (std::string line; std::getline(from, line); to += line + "\n") {
        const bool drag = line.starts_with("  drag ");
        if (drag && random.below(2) == 0) line += " cancelled";
    }
    return to;
}

}  // namespace

TEST_CASE("each story on the board ends as it should") {
    REQUIRE(!scripts().empty());
    for (const fs::path& script : scripts()) {
        CAPTURE(script.filename().string());
        const Folder folder;
        const Outcome outcome = played(folder, read(script.string()));
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
        const std::string told = fabrique(folder, {"dump", folder / "s.fabrique"}).out;
        const fs::path expected = fs::path(script).replace_extension(".expected");
        // SNAP_UPDATE=1 writes what was told, to be read before it is kept.
        if (std::getenv("SNAP_UPDATE")) write(expected.string(), told);
        CHECK(told == read(expected.string()));
    }
}

TEST_CASE("many hands of which many are lost on the way leave nothing in the air") {
    const std::string script = read((stories / "twelve-hands.play").string());
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const Folder folder;
        const std::string some_lost = with_cancels(script, seed);
        CHECK(some_lost.find("cancelled") != std::string::npos);
        const Outcome outcome = played(folder, some_lost);
        CHECK_MESSAGE(outcome.code == 0, outcome.err);
        CHECK(fabrique(folder, {"verify", folder / "s.fabrique"}).code == 0);
    }
}

TEST_CASE("simulated testers come through the doors; the same seed makes the same file") {
    const std::string script = read((stories / "prototype.play").string()) +
                               "tap “Open the room”\nwait 1s\ntap “Open the room” nth 2\nwait 1s\n"
                               "tap “Close”\ntesters 6 seed 3\n";
    std::string first;
    for (int round = 0; round < 2; ++round) {
        const Folder folder;
        const Outcome outcome = played(folder, script);
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
        CHECK(outcome.err.find("6/6 testers finished") != std::string::npos);
        const std::string file = read(folder / "s.fabrique");
        if (round == 0) first = file;
        CHECK(file == first);
        const std::string told = fabrique(folder, {"dump", folder / "s.fabrique"}).out;
        std::size_t runs = 0;
        for (auto at = told.find("\nrun "); at != told.npos; at = told.find("\nrun ", at + 1)) {
            ++runs;
        }
        CHECK(runs == 6);
    }
}
