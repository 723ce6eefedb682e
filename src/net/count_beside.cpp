#include "net/count_beside.h"

#include "base/limits.h"
#include "workshop/vote_count.h"

namespace net {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10ms;  // the counts of most rooms take less

}  // namespace

void CountBeside::begin(Count& count, const workshop::Vote& vote) {
    count.lot = vote.lot_called_out;
    count.result.reset();
    count.done = std::make_shared<std::atomic<bool>>(false);
    count.work.begin([vote, done = count.done, tell = when_done_](const std::stop_token& stop)
                         -> std::optional<voting::Result> {
        try {
            auto result = workshop::result_of(vote, stop);
            *done = true;
            tell();
            return result;
        } catch (const voting::Cancelled&) {
            return std::nullopt;
        }
    });
}

std::optional<voting::Result> CountBeside::result_of(const workshop::Vote& vote) {
    Count& count = counts_[vote.id];
    const bool same = count.done && count.lot == vote.lot_called_out;
    if (!same) begin(count, vote);
    const bool worth_waiting = !same || *count.done;
    if (auto told = count.work.taken(worth_waiting ? patience : 0ms)) {
        count.result = std::move(told);
    }
    std::optional<voting::Result> result = count.result;
    if (counts_.size() > base::limits::votes_per_activity_max) counts_.erase(counts_.begin());
    return result;
}

}  // namespace net
