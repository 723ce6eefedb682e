#include "net/count_beside.h"

#include "workshop/vote_count.h"

namespace net {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10ms;  // the counts of most rooms take less

}  // namespace

std::optional<voting::Result> CountBeside::result_of(const workshop::Vote& vote) {
    const bool same = vote_ == vote.id && lot_ == vote.lot_called_out;
    if (!same) {
        vote_ = vote.id;
        lot_ = vote.lot_called_out;
        result_.reset();
        done_ = std::make_shared<std::atomic<bool>>(false);
        count_.begin([vote, done = done_, tell = when_done_](const std::stop_token& stop)
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
    const bool worth_waiting = !same || *done_;
    if (auto result = count_.taken(worth_waiting ? patience : 0ms)) result_ = std::move(result);
    return result_;
}

}  // namespace net
