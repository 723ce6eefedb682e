#include "program.h"

#include "journal/journal.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace acceptance {
namespace {

const std::string program = FABRIQUE_BINARY_DIR "/bin/fabrique";

}  // namespace

std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

pid_t start(const Folder& folder, std::vector<std::string> words) {
    std::cout.flush();  // what waits to be printed is printed once
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    words.insert(words.begin(), program);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (!std::freopen((folder / "out").c_str(), "w", stdout) ||
        !std::freopen((folder / "err").c_str(), "w", stderr)) {
        _exit(126);
    }
    execv(program.c_str(), arguments.data());
    _exit(127);
}

Outcome fabrique(const Folder& folder, const std::vector<std::string>& words) {
    const pid_t child = start(folder, words);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(folder / "out"),
            read(folder / "err")};
}

Outcome play(const Folder& folder, const std::string& commands) {
    write(folder / "s.play",
          "clock 2026-11-20T13:00:00Z\n"
          "new “Essai” recipe feuille-blanche\n"
          "tap “Begin the workshop”\n" + commands);
    return fabrique(folder, {"play", folder / "s.play", "--session", folder / "s.fabrique", "--out",
                             folder / "pictures", "--seed", "5"});
}

bool is_one_sentence(const std::string& text) {
    return text.size() > 10 && text.back() == '\n' && text.find('\n') == text.size() - 1;
}

std::vector<workshop::Entry> entries(const std::string& path) {
    return journal::read_file(path).entries;
}

}  // namespace acceptance
