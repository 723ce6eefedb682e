#pragma once
// A test that cannot run here says so instead of passing in silence: ./check counts these lines.

#include <cstdio>
#include <string>

namespace tests {

// `why` is what is missing, in few words: "no Xvfb". Call it, then return from the test case.
inline void skipped(const std::string& why) {
    std::printf("\nSKIPPED: %s\n", why.c_str());
}

}  // namespace tests
