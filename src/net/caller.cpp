#include "net/caller.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace net {
namespace {

auto milliseconds(std::int64_t count) { return std::chrono::milliseconds(count); }

}  // namespace

Caller::Caller(Hall& hall, beast::tcp_stream stream, std::string address)
    : Guest(hall, std::move(address)), socket_(std::move(stream)), bell_(hall.io) {
    bell_.expires_at(Timer::time_point::max());
}

asio::awaitable<void> Caller::attend(http::request<http::string_body> upgrade) {
    const auto self = std::static_pointer_cast<Caller>(shared_from_this());
    websocket::stream_base::timeout patience;
    patience.handshake_timeout = milliseconds(hall_.options().patience.request_ms);
    patience.idle_timeout = milliseconds(limits::silence_ms);
    patience.keep_alive_pings = true;
    socket_.set_option(patience);
    socket_.read_message_max(base::limits::message_bytes_max);
    beast::get_lowest_layer(socket_).expires_never();
    ErrorCode error;
    co_await socket_.async_accept(upgrade, noting(error));
    if (error) co_return;
    asio::co_spawn(hall_.io, [self] { return self->write_all(); }, asio::detached);
    const bool joined = co_await come_in();
    if (joined) {
        hall_.enter(self);
        co_await converse();
        hall_.leave(self);
    }
    closing_ = true;
    bell_.cancel();
    // Whoever does not read what is left is not waited for.
    close_within(hall_.options().patience.hello_ms);
}

std::shared_ptr<Timer> Caller::close_within(std::int64_t ms) {
    const auto timer = std::make_shared<Timer>(hall_.io, milliseconds(ms));
    timer->async_wait([timer, self = weak_from_this()](ErrorCode cancelled) {
        const auto guest = self.lock();
        if (!cancelled && guest) guest->close();
    });
    return timer;
}

asio::awaitable<bool> Caller::come_in() {
    const auto deadline = close_within(hall_.options().patience.hello_ms);
    const std::optional<std::string> text = co_await next_message();
    if (!text) co_return false;
    deadline->cancel();
    co_return welcome(*text);
}

asio::awaitable<void> Caller::converse() {
    bool goes_on = true;
    while (goes_on) {
        const std::optional<std::string> text = co_await next_message();
        if (!text) co_return;
        goes_on = co_await hear(*text);
    }
}

// Nothing: the visit is over.
asio::awaitable<std::optional<std::string>> Caller::next_message() {
    ErrorCode error;
    co_await socket_.async_read(buffer_, noting(error));
    if (error) co_return std::nullopt;
    std::string text = beast::buffers_to_string(buffer_.data());
    buffer_.consume(buffer_.size());
    if (!socket_.got_text()) text.clear();  // binary: not understood
    co_return text;
}

asio::awaitable<void> Caller::write_all() {
    const std::shared_ptr<Guest> self = shared_from_this();
    ErrorCode error;
    while (!error) {
        const Text text = next_to_say();
        if (!text) {
            if (closing_) break;
            ErrorCode rung;
            co_await bell_.async_wait(noting(rung));
            continue;
        }
        socket_.text(true);
        co_await socket_.async_write(asio::buffer(*text), noting(error));
    }
    if (!error) co_await socket_.async_close(websocket::close_code::normal, noting(error));
    close();
}

void Caller::close() {
    closing_ = true;
    beast::get_lowest_layer(socket_).close();
    bell_.cancel();
}

}  // namespace net
