#pragma once
// The count of the vote that phones and kiosks are shown, beside the owner's thread, which paints
// the shared screen: a long count stops no picture.

#include "base/beside.h"
#include "voting/tally.h"
#include "workshop/state.h"

#include <atomic>
#include <functional>
#include <memory>

namespace net {

class CountBeside {
public:
    // `when_done` is called on another thread when a count has taken long: ask again then.
    explicit CountBeside(std::function<void()> when_done) : when_done_(std::move(when_done)) {}

    // The result, if it is known or soon there; else it is counted from now on.
    std::optional<voting::Result> result_of(const workshop::Vote&);

private:
    std::function<void()> when_done_;
    workshop::VoteId vote_;
    std::string lot_;
    std::optional<voting::Result> result_;
    std::shared_ptr<std::atomic<bool>> done_;  // the result is there in no time
    base::Beside<voting::Result> count_;  // last: it uses the others
};

}  // namespace net
