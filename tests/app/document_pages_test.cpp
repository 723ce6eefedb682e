// What another process says of a document is believed no further than its form allows.
#include "../folder.h"

#include "app/document_pages.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace {

struct Told {
    std::vector<int> pages;
    std::string refused;  // code
};

// A program that answers with these lines of shell, in place of the one that draws.
Told told_by(const std::string& shell, const std::atomic<bool>* give_up = nullptr) {
    const tests::Folder folder;
    const std::string program = folder / "drawer";
    std::ofstream(program) << "#!/bin/sh\n" << shell << "\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    Told told;
    const auto refusal = app::pages_of_document(
        "any.pdf", {1, 3}, {program, give_up},
        [&](int page, painting::Picture picture) {
            CHECK(picture.rgba.size() == std::size_t(picture.width * picture.height * 4));
            told.pages.push_back(page);
        });
    if (refusal) told.refused = refusal->code;
    return told;
}

const std::string one_page = "printf 'page 7 2 1\\nabcdefgh'";

}  // namespace

TEST_CASE("document pages: pixels come as they were announced, until it is done") {
    const Told told = told_by(one_page + "; printf 'page 8 1 1\\nabcd'; echo done");
    CHECK(told.refused == "");
    CHECK(told.pages == std::vector<int>{7, 8});
}

TEST_CASE("document pages: the program is told the file and the range") {
    CHECK(told_by("[ \"$*\" = 'draw-pages any.pdf 1 3' ] && echo done").refused == "");
}

TEST_CASE("document pages: what it refuses is refused, by its code alone") {
    CHECK(told_by("echo refused document_locked").refused == "document_locked");
    CHECK(told_by("echo refused 'rm -rf /'").refused == "document_damaged");
    const Told told = told_by(one_page + "; echo refused document_damaged");
    CHECK(told.pages.size() == 1);
    CHECK(told.refused == "document_damaged");
}

TEST_CASE("document pages: what breaks off, or is not what was agreed, is damage") {
    for (const char* shell : {"exit 0", "exit 1", "kill -9 $$", "printf 'page 1 2 2\\nab'",
                              "printf 'page 1 999999 2\\n'", "printf 'page 1 -1 2\\n'",
                              "printf 'page one\\n'", "head -c 100000 /dev/zero",
                              "printf 'done'"}) {
        CAPTURE(shell);
        CHECK(told_by(shell).refused == "document_damaged");
    }
}

TEST_CASE("document pages: more of them than were asked for end it") {
    const Told told = told_by("while printf 'page 1 1 1\\nabcd'; do :; done");
    CHECK(told.refused == "document_damaged");
    CHECK(told.pages.size() <= 101);
}

TEST_CASE("document pages: who leaves does not wait for it") {
    std::atomic<bool> leaving = false;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        leaving = true;
    });
    const auto before = std::chrono::steady_clock::now();
    CHECK(told_by("exec sleep 60", &leaving).refused != "");
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}

TEST_CASE("document pages: a program that is not there is a failure") {
    CHECK_THROWS_AS(app::pages_of_document("any.pdf", {}, {"/no/such/program"}, {}),
                    base::Failure);
}
