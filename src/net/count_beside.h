#pragma once
// The counts of the votes that phones and kiosks are shown, beside the owner's thread, which paints
// the shared screen: a long count stops no picture.

#include "base/beside.h"
#include "voting/tally.h"
#include "workshop/state.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace net {

class CountBeside {
public:
    // `when_done` is called on another thread when a count has taken long: ask again then.
    explicit CountBeside(std::function<void()> when_done) : when_done_(std::move(when_done)) {}

    // The result, if it is known or soon there; else it is counted from now on.
    std::optional<voting::Result> result_of(const workshop::Vote&);

private:
    struct Count {
        std::string lot;
        std::optional<voting::Result> result;
        std::shared_ptr<std::atomic<bool>> done;  // the result is there in no time
        base::Beside<voting::Result> work;        // last: it uses the others
    };
    void begin(Count&, const workshop::Vote&);

    std::function<void()> when_done_;
    std::map<workshop::VoteId, Count> counts_;  // of the latest votes: those of a questionnaire
};

}  // namespace net
