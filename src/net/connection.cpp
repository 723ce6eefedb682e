#include "net/connection.h"

#include "net/addresses.h"
#include "net/caller.h"
#include "net/multipart.h"
#include "net/routes.h"

#include <boost/beast/http.hpp>

#include <limits>

namespace net {

using base::msg;

namespace {

using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;
using Parser = http::request_parser<http::string_body>;

// Counts a connection as long as it lives, in all and of its address.
struct Counting {
    Counting(Hall& of, std::string from) : hall(of), address(std::move(from)) {
        ++hall.connections;
        ++hall.connections_of[address];
    }
    ~Counting() {
        --hall.connections;
        if (--hall.connections_of[address] == 0) hall.connections_of.erase(address);
    }
    Counting(const Counting&) = delete;
    bool too_many() const {
        return hall.connections > limits::connections_max ||
               hall.connections_of[address] > limits::connections_per_address_max;
    }
    Hall& hall;
    std::string address;
};

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

// Nothing: the target is not a path with a query.
std::optional<WebRequest> web_request(const Request& request, const tcp::socket& socket) {
    WebRequest web;
    const std::string target = text_of(request.target());
    const std::size_t question = std::min(target.find('?'), target.size());
    const auto query = read_form(std::string_view(target).substr(
        std::min(question + 1, target.size())));
    if (!target.starts_with('/') || !query) return std::nullopt;
    web.method = text_of(request.method_string());
    web.path = target.substr(0, question);
    web.query = *query;
    web.cookies = read_cookies(text_of(request[http::field::cookie]));
    web.body = request.body();
    web.content_type = text_of(request[http::field::content_type]);
    web.host = text_of(request[http::field::host]);
    web.origin = text_of(request[http::field::origin]);
    web.accept_language = text_of(request[http::field::accept_language]);
    web.authorization = text_of(request[http::field::authorization]);
    ErrorCode error;
    const tcp::endpoint remote = socket.remote_endpoint(error);
    web.address = plain_address(remote.address());
    web.own_host = host_header(socket.local_endpoint(error));
    return web;
}

Response response_of(WebReply reply, bool keep_alive) {
    Response response{http::status(reply.status), 11};
    for (const auto& [name, value] : guarding_headers()) response.set(name, value);
    response.set(http::field::cache_control, "no-store");
    if (!reply.type.empty()) response.set(http::field::content_type, reply.type);
    for (const auto& [name, value] : reply.headers) {
        // Several cookies may be set at once; everything else is there once.
        if (name == "Set-Cookie") {
            response.insert(name, value);
        } else {
            response.set(name, value);
        }
    }
    response.keep_alive(keep_alive);
    response.body() = std::move(reply.body);
    response.prepare_payload();
    return response;
}

// A place among the photos that are being sent.
class PhotoPlace {
public:
    explicit PhotoPlace(Hall& hall) : hall_(hall) { ++hall_.photos_under_way; }
    ~PhotoPlace() { --hall_.photos_under_way; }
    PhotoPlace(const PhotoPlace&) = delete;

private:
    Hall& hall_;
};

// What a request that could not even be read is answered with; 0: nothing.
unsigned status_for(const ErrorCode& error) {
    if (error == http::error::header_limit) return 431;
    if (error == http::error::body_limit) return 413;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
    return error.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

WebReply unreadable(unsigned status) {
    Refused refused{"too_large", "This request is too large.", true, {}, {}};
    if (status == 400) refused = {"schema", "This request is not understood.", true, {}, {}};
    if (status == 429) refused = {"too_fast", "Too many requests at once.", false, {}, {}};
    return json_reply(status, written(FromHost(refused)));
}

class Connection {
public:
    Connection(Hall& hall, tcp::socket socket) : hall_(hall), stream_(std::move(socket)) {}

    asio::awaitable<void> attend() {
        bool more = true;
        while (more) more = co_await attend_one();
    }

private:
    // True when another request may follow.
    asio::awaitable<bool> attend_one() {
        Parser parser;
        parser.header_limit(std::uint32_t(limits::header_bytes_max));
        // Judged below, once it is known what is sent. ("No limit" is a limit of 0 in Boost 1.74.)
        parser.body_limit(std::numeric_limits<std::uint64_t>::max());
        stream_.expires_after(std::chrono::milliseconds(hall_.options().patience.request_ms));
        ErrorCode error;
        co_await http::async_read_header(stream_, buffer_, parser, noting(error));
        std::optional<PhotoPlace> photo;
        if (!error && is_photo(parser.get())) {
            const auto refusal = co_await photo_refused(parser);
            if (refusal) {
                co_await turn_away(parser.get(), *refusal);
                co_return false;
            }
            photo.emplace(hall_);
            parser.body_limit(limits::photo_form_bytes_max);
            stream_.expires_after(std::chrono::milliseconds(limits::photo_upload_ms));
        } else if (!error) {
            parser.body_limit(base::limits::message_bytes_max);
            const auto length = parser.content_length();
            const bool fits = !length || *length <= base::limits::message_bytes_max;
            if (!fits) error = make_error_code(http::error::body_limit);
        }
        if (!error) co_await http::async_read(stream_, buffer_, parser, noting(error));
        if (error) {
            const unsigned status = status_for(error);
            if (status != 0) {
                co_await write(unreadable(status), false);
                co_await drain();
            }
            co_return false;
        }
        const Request request = parser.release();
        const auto web = web_request(request, stream_.socket());
        if (!web || !bucket_.take(steady_ms())) {
            co_await write(unreadable(web ? 429 : 400), false);
            co_return false;
        }
        if (websocket::is_upgrade(request) && web->path == "/station") {
            co_await upgrade(request, *web);
            co_return false;
        }
        WebReply reply = co_await answer_safely(*web);
        const bool keep = request.keep_alive();
        const bool written = co_await write(std::move(reply), keep);
        co_return written && keep;
    }

    static bool is_photo(const Request& request) {
        return request.method() == http::verb::post && text_of(request.target()) == "/photo" &&
               is_multipart(text_of(request[http::field::content_type]));
    }

    // Asked before anything of it is read: twenty megabytes are not for everybody.
    asio::awaitable<std::optional<base::Refusal>> photo_refused(const Parser& parser) {
        const auto web = web_request(parser.get(), stream_.socket());
        const auto length = parser.content_length();
        const std::string token = web ? field(web->cookies, "token") : std::string();
        const bool known = co_await hall_.knows(token);
        std::optional<base::Refusal> refusal;
        if (!known) {
            refusal = {"not_joined", msg("Join first, with the code of the workshop."), {}};
        } else if (!hall_.view()->photos) {
            refusal = {"no_photos", msg("No photos are taken just now."), {}};
        } else if (!length || *length > limits::photo_form_bytes_max) {
            refusal = {"photo_bytes",
                       msg("This file is too large: at most {max} MB are possible."),
                       {{"max", std::to_string(base::limits::photo_upload_bytes_max >> 20)}}};
        } else if (hall_.photos_under_way >= limits::photos_at_once_max) {
            refusal = {"busy", msg("The host is busy. Please try again in a moment."), {}};
        } else if (!hall_.photo_in_time(token)) {
            refusal = {"too_fast", msg("Many photos in a short time: please wait a moment."), {}};
        }
        co_return refusal;
    }

    asio::awaitable<void> turn_away(const Request& request, const base::Refusal& refusal) {
        const auto web = web_request(request, stream_.socket());
        if (!web) co_return;
        WebReply reply = refusal_page(hall_, *web, refusal);
        co_await write(std::move(reply), false);
        co_await drain();
    }

    // A fault of ours is told as such and ends only this request.
    asio::awaitable<WebReply> answer_safely(const WebRequest& web) {
        try {
            WebReply reply = co_await answer(hall_, web);
            co_return reply;
        } catch (const std::exception&) {
            co_return json_reply(500, "{}");
        }
    }

    asio::awaitable<bool> write(WebReply reply, bool keep_alive) {
        const Response response = response_of(std::move(reply), keep_alive);
        stream_.expires_after(std::chrono::milliseconds(hall_.options().patience.request_ms));
        ErrorCode error;
        co_await http::async_write(stream_, response, noting(error));
        if (!error && !keep_alive) stream_.socket().shutdown(tcp::socket::shutdown_send, error);
        co_return !error;
    }

    // A connection that is closed while its sender still sends is reset, and the answer lost: what
    // comes is read and thrown away, for a while.
    asio::awaitable<void> drain() {
        stream_.expires_after(std::chrono::milliseconds(limits::drain_ms));
        std::array<char, 16 * 1024> waste;
        std::size_t drained = 0;
        ErrorCode error;
        while (!error && drained < limits::drained_bytes_max) {
            drained += co_await stream_.async_read_some(asio::buffer(waste), noting(error));
        }
    }

    asio::awaitable<void> upgrade(const Request& request, const WebRequest& web) {
        const bool ours = is_our_host(web, hall_.options().names) && is_our_origin(web);
        if (!ours || hall_.guests() >= base::limits::stations_max) {
            const base::Refusal refusal =
                ours ? base::Refusal{"busy", msg("The host takes no more stations."), {}}
                     : base::Refusal{"other_site", msg("This host is not known by that name."), {}};
            co_await write(refusal_reply(hall_, web, refusal), false);
            co_return;
        }
        const auto guest = std::make_shared<Caller>(hall_, std::move(stream_), web.address);
        co_await guest->attend(request);
    }

    Hall& hall_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_{limits::header_bytes_max + base::limits::message_bytes_max};
    Bucket bucket_{steady_ms()};
};

}  // namespace

asio::awaitable<void> attend(Hall& hall, tcp::socket socket) {
    ErrorCode error;
    const Counting counting(hall, plain_address(socket.remote_endpoint(error).address()));
    if (error || counting.too_many()) co_return;
    Connection connection(hall, std::move(socket));
    co_await connection.attend();
}

}  // namespace net
