#include "net/browser.h"

#include "net/limits.h"
#include "net/line.h"

#include <boost/beast/http.hpp>

#include <algorithm>

namespace net {

namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr int redirections_max = 5;

}  // namespace

asio::awaitable<Visited> Browser::get(std::string path) {
    Ask ask{false, std::move(path), {}};
    Visited visited = co_await visit(std::move(ask));
    co_return visited;
}

asio::awaitable<Visited> Browser::post(std::string path, Fields form) {
    Ask ask{true, std::move(path), written_form(form)};
    Visited visited = co_await visit(std::move(ask));
    co_return visited;
}

asio::awaitable<bool> Browser::post_and_hang_up(std::string path, Fields form) {
    const Ask ask{true, std::move(path), written_form(form)};
    const bool sent = co_await send(ask);
    stream_.close();
    connected_ = false;
    co_return sent;
}

asio::awaitable<Visited> Browser::visit(Ask ask) {
    for (int i = 0; i < redirections_max; ++i) {
        const bool sent = co_await send(ask);
        std::string location;
        Visited visited;
        if (sent) visited = co_await receive(location);
        if (visited.status != 303) co_return visited;
        ask = {false, location, {}};
    }
    co_return Visited{};
}

asio::awaitable<bool> Browser::connect() {
    if (connected_) co_return true;
    buffer_.clear();
    connected_ = co_await connected(stream_, place_, patience_ms_);
    co_return connected_;
}

asio::awaitable<bool> Browser::send(const Ask& ask) {
    const bool there = co_await connect();
    if (!there) co_return false;
    http::request<http::string_body> request(ask.is_post ? http::verb::post : http::verb::get,
                                             ask.path, 11);
    request.set(http::field::host, place_.header);
    request.set(http::field::accept_language, language_);
    std::string cookies;
    for (const auto& [name, value] : cookies_) {
        cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    }
    if (!cookies.empty()) request.set(http::field::cookie, cookies);
    if (ask.is_post) {
        request.set(http::field::content_type, "application/x-www-form-urlencoded");
        request.set(http::field::origin, "http://" + place_.header);
        request.body() = ask.body;
    }
    request.prepare_payload();
    stream_.expires_after(std::chrono::milliseconds(patience_ms_));
    ErrorCode error;
    co_await http::async_write(stream_, request, noting(error));
    if (error) {
        stream_.close();
        connected_ = false;
    }
    co_return !error;
}

asio::awaitable<Visited> Browser::receive(std::string& location) {
    http::response_parser<http::string_body> parser;
    parser.body_limit(limits::page_bytes_max);
    ErrorCode error;
    co_await http::async_read(stream_, buffer_, parser, noting(error));
    if (error) {
        stream_.close();
        connected_ = false;
        co_return Visited{};
    }
    const auto& response = parser.get();
    for (const auto& header : response) {
        const std::string value(header.value().data(), header.value().size());
        if (header.name() == http::field::set_cookie) remember(value);
        if (header.name() == http::field::location) location = value;
    }
    if (!response.keep_alive()) {
        stream_.close();
        connected_ = false;
    }
    co_return Visited{response.result_int(), response.body()};
}

void Browser::remember(const std::string& set_cookie) {
    const std::string pair = set_cookie.substr(0, set_cookie.find(';'));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string name = pair.substr(0, equals);
    std::erase_if(cookies_, [&](const auto& cookie) { return cookie.first == name; });
    cookies_.emplace_back(name, pair.substr(std::min(equals + 1, pair.size())));
}

}  // namespace net
