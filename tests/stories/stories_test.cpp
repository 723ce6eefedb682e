#include "script.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;

const fs::path scripts = fs::path(FABRIQUE_SOURCE_DIR) / "tests/stories/scripts";

std::string read(const fs::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<fs::path> story_files() {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(scripts)) {
        if (file.path().extension() == ".story") files.push_back(file.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// SNAP_UPDATE=1 writes what was told beside the story, to be read before it is kept.
void compare(const fs::path& story, const std::string& told) {
    const fs::path expected = fs::path(story).replace_extension(".expected");
    if (std::getenv("SNAP_UPDATE")) std::ofstream(expected) << told;
    CHECK_MESSAGE(read(expected) == told, story.filename().string(), " ends differently:\n", told);
}

}  // namespace

TEST_CASE("stories end as they should") {
    const auto files = story_files();
    CHECK(files.size() >= 8);
    for (const fs::path& file : files) {
        CAPTURE(file.filename().string());
        const stories::Outcome outcome = stories::Stage().play(read(file));
        for (const std::string& complaint : outcome.complaints) FAIL_CHECK(complaint);
        compare(file, outcome.told);
    }
}

TEST_CASE("a story that is not understood complains") {
    const auto outcome = stories::Stage().play(
        "the session “A” at “B” on 2026-01-02\n"
        "the doors open\n"
        "hand 1 dances\n"
        "hand 1 moves “nothing” to 1,2\n"
        "facilitator pauses\n"
        "refused: Something else.\n");
    REQUIRE(outcome.complaints.size() == 3);
    CHECK(outcome.complaints[0] == "line 3: not a line of a story: hand 1 dances");
    CHECK(outcome.complaints[1] ==
          "line 4: refused, nobody expected it: This card is no longer there.");
    CHECK(outcome.complaints[2] ==
          "line 6: expected “Something else.”, was told “No timer can be "
          "changed just now.”");
}
