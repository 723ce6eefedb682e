#pragma once
// The station's end of a WebSocket to the host.

#include "net/addresses.h"
#include "net/protocol.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace net {

// Opens a TCP connection within the time. False: nobody answers.
asio::awaitable<bool> connected(boost::beast::tcp_stream&, const Place&, std::int64_t patience_ms);

class Line {
public:
    explicit Line(asio::io_context& io) : socket_(io) {}

    // False: nobody answers there, or it is not a host.
    asio::awaitable<bool> open(const Place&, std::int64_t patience_ms);
    // One at a time. False: the line is dead.
    asio::awaitable<bool> send(const FromStation&);
    // The next message that is understood; nothing: the line is dead.
    asio::awaitable<std::optional<FromHost>> next();
    // Without a farewell, as when the power goes.
    void cut();

private:
    boost::beast::websocket::stream<boost::beast::tcp_stream> socket_;
    boost::beast::flat_buffer buffer_;
};

}  // namespace net
