#pragma once
// The program as a person starts it, in a folder of its own.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace acceptance {

namespace fs = std::filesystem;

inline const std::string program = FABRIQUE_BINARY_DIR "/bin/fabrique";
inline const std::string sample = FABRIQUE_SOURCE_DIR "/sessions/saint-etienne-cantine";

// A folder of its own, gone at the end.
class Folder {
public:
    Folder() {
        char name[] = "/tmp/fabrique-app-XXXXXX";
        path_ = mkdtemp(name);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

inline std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

struct Outcome {
    int code = -1;
    std::string out, err;
};

inline pid_t start(const Folder& folder, std::vector<std::string> words) {
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

inline Outcome fabrique(const Folder& folder, const std::vector<std::string>& words) {
    const pid_t child = start(folder, words);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(folder / "out"),
            read(folder / "err")};
}

// One line, not empty: what an error says.
inline bool is_one_sentence(const std::string& text) {
    return text.size() > 10 && text.back() == '\n' && text.find('\n') == text.size() - 1;
}

// A workshop that has just begun, and what is done in it.
inline Outcome play(const Folder& folder, const std::string& commands) {
    write(folder / "s.play",
          "clock 2026-11-20T13:00:00Z\n"
          "new “Essai” recipe feuille-blanche\n"
          "tap “Begin the workshop”\n" + commands);
    return fabrique(folder, {"play", folder / "s.play", "--session", folder / "s.fabrique", "--out",
                             folder / "pictures", "--seed", "5"});
}

}  // namespace acceptance
