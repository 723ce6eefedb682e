#pragma once
// The program as somebody starts it: in a process of its own, told by words, answering with an exit
// code and with what it prints.

#include "../folder.h"
#include "workshop/events.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace acceptance {

inline const std::string sample = FABRIQUE_SOURCE_DIR "/sessions/saint-etienne-cantine";

using tests::Folder;

std::string read(const std::string& path);
void write(const std::string& path, const std::string& bytes);

struct Outcome {
    int code = -1;  // 128 and more: ended by a signal
    std::string out, err;
};
// Starts the program and goes on; what it prints is in folder/out and folder/err.
pid_t start(const Folder&, std::vector<std::string> words);
// Starts it and waits for its end.
Outcome fabrique(const Folder&, const std::vector<std::string>& words);

// A workshop that has just begun, and what is done in it: folder/s.fabrique, folder/pictures.
Outcome play(const Folder&, const std::string& commands);

// One line, not empty: what an error says.
bool is_one_sentence(const std::string& text);

std::vector<workshop::Entry> entries(const std::string& session_path);

}  // namespace acceptance
