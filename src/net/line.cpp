#include "net/line.h"

#include "net/limits.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace net {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

asio::awaitable<bool> connected(beast::tcp_stream& stream, const Place& place,
                                std::int64_t patience_ms) {
    ErrorCode error;
    tcp::resolver::results_type found;
    const auto address = asio::ip::make_address(place.host, error);
    if (error) {
        tcp::resolver resolver(stream.get_executor());
        found = co_await resolver.async_resolve(place.host, place.port, noting(error));
        if (error) co_return false;
    } else {
        const auto port = std::uint16_t(std::stoul(place.port));
        found = tcp::resolver::results_type::create(tcp::endpoint(address, port), place.host,
                                                    place.port);
    }
    stream.expires_after(std::chrono::milliseconds(patience_ms));
    co_await stream.async_connect(found, noting(error));
    if (!error) stream.socket().set_option(tcp::no_delay(true), error);
    co_return !error;
}

asio::awaitable<bool> Line::open(const Place& place, std::int64_t patience_ms) {
    auto& stream = beast::get_lowest_layer(socket_);
    const bool there = co_await connected(stream, place, patience_ms);
    if (!there) co_return false;
    stream.expires_never();
    websocket::stream_base::timeout patience;
    patience.handshake_timeout = std::chrono::milliseconds(patience_ms);
    patience.idle_timeout = std::chrono::milliseconds(patience_ms);
    patience.keep_alive_pings = true;
    socket_.set_option(patience);
    socket_.read_message_max(limits::view_bytes_max);
    ErrorCode error;
    co_await socket_.async_handshake(place.header, "/station", noting(error));
    co_return !error;
}

asio::awaitable<bool> Line::send(const FromStation& message) {
    const std::string text = written(message);
    ErrorCode error;
    co_await socket_.async_write(asio::buffer(text), noting(error));
    co_return !error;
}

asio::awaitable<std::optional<FromHost>> Line::next() {
    while (true) {
        ErrorCode error;
        co_await socket_.async_read(buffer_, noting(error));
        if (error) co_return std::nullopt;
        auto message = read_from_host(beast::buffers_to_string(buffer_.data()));
        buffer_.consume(buffer_.size());
        if (auto* good = std::get_if<FromHost>(&message)) co_return std::move(*good);
    }
}

void Line::cut() { beast::get_lowest_layer(socket_).close(); }

}  // namespace net
