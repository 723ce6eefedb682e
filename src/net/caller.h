#pragma once
// A guest at the other end of a WebSocket.

#include "net/guest.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace net {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;

class Caller : public Guest {
public:
    Caller(Hall&, beast::tcp_stream, std::string address);

    // The whole visit, from the upgrade request to the end.
    asio::awaitable<void> attend(http::request<http::string_body> upgrade);
    void close() override;

private:
    void ring() override { bell_.cancel(); }
    asio::awaitable<bool> come_in();
    asio::awaitable<void> converse();
    asio::awaitable<std::optional<std::string>> next_message();
    asio::awaitable<void> write_all();
    std::shared_ptr<Timer> close_within(std::int64_t ms);

    websocket::stream<beast::tcp_stream> socket_;
    beast::flat_buffer buffer_;
    Timer bell_;  // rung when there is something to say, or nothing any more
    bool closing_ = false;
};

}  // namespace net
