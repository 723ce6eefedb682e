#pragma once
// Boost.Asio and its coroutines, under short names. Only files of net/ that touch sockets or wait
// for something include it.

#include <utility>  // Boost 1.74's coroutines use std::exchange without including it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace net {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

// A completion that puts its error into `error` instead of throwing it.
inline auto noting(ErrorCode& error) { return asio::redirect_error(asio::use_awaitable, error); }

// The clock of every wait in net/: the system's steady one. It is never set; its origin means
// nothing. A simulation is linked with another now().
struct Clock {
    using duration = std::chrono::steady_clock::duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Clock, duration>;
    static constexpr bool is_steady = true;
    static time_point now() noexcept;
};
using Timer = asio::basic_waitable_timer<Clock>;

// Milliseconds of that clock.
inline std::int64_t steady_ms() {
    const auto since = Clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace net
