#pragma once
// A WebSocket at the host: a kiosk, a program, a simulated person. It is told the news in the order
// they happen, and never more than it reads.

#include "net/bucket.h"
#include "net/hall.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace net {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;

class Guest : public std::enable_shared_from_this<Guest> {
public:
    using Text = std::shared_ptr<const std::string>;

    Guest(Hall&, beast::tcp_stream, std::string address);

    // The whole visit, from the upgrade request to the end.
    asio::awaitable<void> attend(http::request<http::string_body> upgrade);
    // The newest state; an older one that is still waiting is left out.
    void news(Text);
    void close();
    StationKind kind() const { return kind_; }

private:
    asio::awaitable<bool> welcome();
    asio::awaitable<void> converse();
    asio::awaitable<void> answer(const FromStation&);
    asio::awaitable<void> answer(TokenRequest);
    asio::awaitable<void> answer(BallotRequest);
    asio::awaitable<std::optional<std::string>> next_message();
    asio::awaitable<void> write_all();
    std::shared_ptr<asio::steady_timer> close_within(std::int64_t ms);
    void tell(const FromHost&);
    void refuse(const base::Refusal&, std::optional<workshop::BallotId> = {},
                std::optional<std::uint64_t> request = {});

    Hall& hall_;
    websocket::stream<beast::tcp_stream> socket_;
    beast::flat_buffer buffer_;
    std::string address_;
    Bucket bucket_;
    const base::Words* words_;
    StationKind kind_ = StationKind::kiosk;
    std::uint32_t station_ = 0;
    std::deque<Text> unsent_;
    Text unsent_news_;
    asio::steady_timer bell_;  // rung when there is something to send, or nothing any more
    bool closing_ = false;
};

}  // namespace net
