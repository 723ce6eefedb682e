#include "net/guest.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace net {

using base::msg;
using base::Refusal;

namespace {

auto milliseconds(std::int64_t count) { return std::chrono::milliseconds(count); }

}  // namespace

Guest::Guest(Hall& hall, beast::tcp_stream stream, std::string address)
    : hall_(hall), socket_(std::move(stream)), address_(std::move(address)),
      bucket_(steady_ms()), words_(&hall.languages().front()), bell_(hall.io) {
    bell_.expires_at(asio::steady_timer::time_point::max());
}

asio::awaitable<void> Guest::attend(http::request<http::string_body> upgrade) {
    const std::shared_ptr<Guest> self = shared_from_this();
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
    const bool joined = co_await welcome();
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

std::shared_ptr<asio::steady_timer> Guest::close_within(std::int64_t ms) {
    const auto timer = std::make_shared<asio::steady_timer>(hall_.io, milliseconds(ms));
    timer->async_wait([timer, self = weak_from_this()](ErrorCode cancelled) {
        const auto guest = self.lock();
        if (!cancelled && guest) guest->close();
    });
    return timer;
}

// Waits for a good hello. A wrong one is told why, then the visit ends.
asio::awaitable<bool> Guest::welcome() {
    const auto deadline = close_within(hall_.options().patience.hello_ms);
    const std::optional<std::string> text = co_await next_message();
    if (!text) co_return false;
    deadline->cancel();
    const auto message = read_from_station(*text);
    const Hello* hello = nullptr;
    if (const auto* good = std::get_if<FromStation>(&message)) hello = std::get_if<Hello>(good);
    if (!hello) {
        const auto* why = std::get_if<Refusal>(&message);
        refuse(why ? *why : Refusal{"not_joined", msg("Say hello first, with the code."), {}});
        co_return false;
    }
    words_ = &hall_.words(hello->language);
    if (hello->protocol != protocol_version) {
        refuse({"protocol", msg("This station and the host are of different versions."), {}});
        co_return false;
    }
    if (const auto refusal = hall_.door.try_code(address_, hello->code, steady_ms())) {
        refuse(*refusal);
        co_return false;
    }
    kind_ = hello->kind;
    station_ = hall_.next_station();
    tell(Welcome{station_, *hall_.view()});
    co_return true;
}

asio::awaitable<void> Guest::converse() {
    while (true) {
        const std::optional<std::string> text = co_await next_message();
        if (!text) co_return;
        if (!bucket_.take(steady_ms())) {
            refuse({"too_fast", msg("Too many messages at once."), {}});
            co_return;
        }
        const auto message = read_from_station(*text);
        if (const auto* refusal = std::get_if<Refusal>(&message)) {
            refuse(*refusal);
        } else {
            co_await answer(std::get<FromStation>(message));
        }
        if (unsent_.size() > limits::unsent_messages_max) co_return;
    }
}

asio::awaitable<void> Guest::answer(const FromStation& message) {
    if (const auto* token = std::get_if<TokenRequest>(&message)) {
        co_await answer(*token);
    } else if (const auto* ballot = std::get_if<BallotRequest>(&message)) {
        co_await answer(*ballot);
    } else {
        // Another person, another language: a hello that comes later changes nothing else.
        words_ = &hall_.words(std::get<Hello>(message).language);
    }
}

asio::awaitable<void> Guest::answer(TokenRequest request) {
    const auto given = co_await hall_.new_token(request.college);
    if (const auto* refusal = std::get_if<Refusal>(&given)) {
        refuse(*refusal, {}, request.request);
    } else {
        tell(TokenGiven{request.request, std::get<std::string>(given)});
    }
}

asio::awaitable<void> Guest::answer(BallotRequest request) {
    const workshop::BallotId id = request.id;
    // Phones and programs stay nameless; of a kiosk the journal says which one it was.
    const std::uint32_t station = kind_ == StationKind::kiosk ? station_ : 0;
    const auto answer = co_await hall_.take(std::move(request), station);
    if (const auto* refusal = std::get_if<Refusal>(&answer)) {
        refuse(*refusal, id);
    } else {
        tell(std::get<Counted>(answer));
    }
}

// Nothing: the visit is over.
asio::awaitable<std::optional<std::string>> Guest::next_message() {
    ErrorCode error;
    co_await socket_.async_read(buffer_, noting(error));
    if (error) co_return std::nullopt;
    std::string text = beast::buffers_to_string(buffer_.data());
    buffer_.consume(buffer_.size());
    if (!socket_.got_text()) text.clear();  // binary: not understood
    co_return text;
}

void Guest::news(Text text) {
    unsent_news_ = std::move(text);
    bell_.cancel();
}

void Guest::tell(const FromHost& message) {
    unsent_.push_back(std::make_shared<const std::string>(written(message)));
    bell_.cancel();
}

void Guest::refuse(const Refusal& refusal, std::optional<workshop::BallotId> ballot,
                   std::optional<std::uint64_t> request) {
    tell(Refused{refusal.code, base::sentence(*words_, refusal), is_final(refusal.code), ballot,
                 request});
}

asio::awaitable<void> Guest::write_all() {
    const std::shared_ptr<Guest> self = shared_from_this();
    ErrorCode error;
    while (!error) {
        // Answers first; of the news only the newest.
        Text text = unsent_.empty() ? std::exchange(unsent_news_, nullptr) : unsent_.front();
        if (!text) {
            if (closing_) break;
            ErrorCode rung;
            co_await bell_.async_wait(noting(rung));
            continue;
        }
        if (!unsent_.empty()) unsent_.pop_front();
        socket_.text(true);
        co_await socket_.async_write(asio::buffer(*text), noting(error));
    }
    if (!error) co_await socket_.async_close(websocket::close_code::normal, noting(error));
    close();
}

void Guest::close() {
    closing_ = true;
    beast::get_lowest_layer(socket_).close();
    bell_.cancel();
}

}  // namespace net
