#include "net/testers.h"

#include "net/tester.h"

namespace net {

namespace {

asio::awaitable<void> everybody(asio::io_context& io, const Place& place,
                                const TestersOptions& options, Tested& result) {
    for (int i = 0; i < options.people; ++i) {
        // The golden ratio spreads the seeds of neighbours, as in rehearsals.
        base::Random random(options.seed * 0x9E3779B97F4A7C15ULL + std::uint64_t(i));
        Tester tester(io, place, options, TesterMind(random));
        bool finished = false;
        if (i % 2 == 0) {
            finished = co_await tester.at_phone();
        } else {
            finished = co_await tester.at_kiosk();
        }
        result.people += tester.began();
        result.finished += finished;
        result.trouble = tester.trouble();
        if (!finished) co_return;
    }
}

}  // namespace

Tested try_out(const TestersOptions& options) {
    Tested result;
    asio::io_context io(1);
    const Place place = place_of(options.url);
    std::exception_ptr fault;
    asio::co_spawn(io, everybody(io, place, options, result),
                   [&](std::exception_ptr thrown) { fault = thrown; });
    io.run();
    if (fault) std::rethrow_exception(fault);
    return result;
}

}  // namespace net
