#pragma once
// Simulated testers of the prototype that is open, through the real doors: half at phones (the
// pages), half at a kiosk (WebSocket), one after the other. Some find their way, some tap beside
// everything, hesitate, give up or go away; the same seed gives the same testers.

#include "net/testing.h"

namespace net {

struct TestersOptions {
    std::string url, code;
    int people = 10;
    std::uint64_t seed = 1;
    std::string language = "fr";
    Feedback answers;  // what some of them say afterwards, one of the four each; empty: nothing
    std::int64_t patience_ms = 10'000;  // with a host that does not answer
};

struct Tested {
    int people = 0;    // who began
    int finished = 0;  // and came to an end
    std::string trouble;  // why it ended early: a sentence, or empty
};

// Runs on the calling thread until everybody has finished, or one cannot go on.
// Throws base::Failure: the url is none.
Tested try_out(const TestersOptions&);

}  // namespace net
