#pragma once
// How long are the functions? A scanner of braces, good enough for the way this house writes C++.

#include "tree.h"

namespace house {

struct Function {
    std::string name;
    std::size_t first_line = 0;
    std::size_t lines = 0;  // from the first line of the signature to the closing brace
};

// Functions outside functions: free, members, test cases, lambdas that are global values.
std::vector<Function> functions_of(const File&);

constexpr std::size_t function_lines_max = 70;

// A function that was longer when the rule came: it may stay that long, never grow.
struct Grown {
    std::string path, function;
    std::size_t lines = 0;
};

// Too long, longer than its row, or a row that is no longer needed as it is written.
Complaints long_functions(const Tree&, const std::vector<Grown>& ratchet);

}  // namespace house
