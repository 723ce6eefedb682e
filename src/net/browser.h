#pragma once
// A simulated phone: an HTTP client with cookies that follows redirections and posts forms.

#include "net/addresses.h"
#include "net/forms.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace net {

struct Visited {
    unsigned status = 0;  // 0: nobody answers
    std::string body;
};

class Browser {
public:
    Browser(asio::io_context& io, Place place, std::string language, std::int64_t patience_ms)
        : stream_(io), place_(std::move(place)), language_(std::move(language)),
          patience_ms_(patience_ms) {}

    // What the phone has been told to keep: a later browser with the same cookies is the same one.
    const Fields& cookies() const { return cookies_; }
    void keep(Fields cookies) { cookies_ = std::move(cookies); }

    asio::awaitable<Visited> get(std::string path);
    asio::awaitable<Visited> post(std::string path, Fields form);
    // Sends the form and hangs up without waiting for the answer.
    asio::awaitable<bool> post_and_hang_up(std::string path, Fields form);

private:
    struct Ask {
        bool is_post = false;
        std::string path, body;
    };
    asio::awaitable<Visited> visit(Ask);
    asio::awaitable<bool> send(const Ask&);
    asio::awaitable<Visited> receive(std::string& location);
    asio::awaitable<bool> connect();
    void remember(const std::string& set_cookie);

    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    Place place_;
    std::string language_;
    std::int64_t patience_ms_;
    bool connected_ = false;
    Fields cookies_;
};

}  // namespace net
