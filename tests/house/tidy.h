#pragma once
// What makes a hundred files read like one.

#include "tree.h"

namespace house {

// 100 columns, no tabs, no blank at the end of a line, one line end at the end of a file.
Complaints untidy_lines(const Tree&);
// Calls and includes for which the house has something better.
Complaints banned_calls(const Tree&);
// Unfinished work and names that say nothing.
Complaints empty_words(const Tree&);
// #pragma once on the first line of each header; constants by constexpr, not by #define.
Complaints untidy_preprocessor(const Tree&);
// The folder of somebody's machine, written into the project.
Complaints machine_paths(const Tree&);
// What lies at the top of the repository.
Complaints strangers_at_the_top(const std::filesystem::path& root);

}  // namespace house
