#pragma once
// The command line: a contract that scripts depend on. Results go to stdout, with --json as one
// JSON document; errors go to stderr as one sentence.

namespace app {

// Exit codes.
constexpr int exit_done = 0;
constexpr int exit_failed = 1;
constexpr int exit_usage = 2;

int run(int argc, char** argv);

}  // namespace app
