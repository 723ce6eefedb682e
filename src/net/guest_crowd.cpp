// Who comes in at a station and writes there: one person after the other, none of them known.

#include "net/guest.h"

namespace net {

using base::msg;
using base::Refusal;

void Guest::thank(std::uint64_t request, const Hall::Heard& heard) {
    if (heard) {
        refuse(*heard, {}, request);
    } else {
        tell(Thanked{request});
    }
}

asio::awaitable<void> Guest::answer(ArriveRequest one) {
    Hall::Heard heard;
    if (one.taken_back) {
        heard = co_await hall_.takes_arrival_back(person());
    } else if (!hall_.view()->counts_people) {
        heard = Refusal{"no_arrival", msg("Nobody is counted just now."), {}};
    } else if (!arrivals_.take(steady_ms())) {
        heard = Refusal{"too_fast",
                        msg("Many things in a short time: please wait a moment."), {}};
    } else {
        hall_.forgets_arrival(person());  // who came before is counted for good
        ++arrived_;
        heard = co_await hall_.arrives(person(), one.at);
    }
    thank(one.request, heard);
}

asio::awaitable<void> Guest::answer(IdeaRequest idea) {
    const std::uint64_t request = idea.request;
    const Hall::Heard heard = co_await hall_.takes_idea(device(), std::move(idea), {});
    thank(request, heard);
}

}  // namespace net
