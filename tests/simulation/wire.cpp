#include "wire.h"

namespace simulation {

// -- the host's end ------------------------------------------------------------------------------
Visitor::Visitor(net::Hall& hall, std::string address, Say say, std::function<void()> hung_up)
    : Guest(hall, std::move(address)), say_(std::move(say)), hung_up_(std::move(hung_up)),
      bell_(hall.io) {
    bell_.expires_at(net::Timer::time_point::max());
}

net::asio::awaitable<void> Visitor::visit() {
    const auto self = shared_from_this();
    const auto hello = co_await next_message();
    if (hello && welcome(*hello)) {
        hall_.enter(self);
        bool goes_on = true;
        while (goes_on) {
            const auto text = co_await next_message();
            goes_on = text.has_value();
            if (goes_on) goes_on = co_await hear(*text);
        }
        hall_.leave(self);
    }
    closed_ = true;
    hung_up_();
}

net::asio::awaitable<std::optional<std::string>> Visitor::next_message() {
    while (heard_.empty()) {
        if (closed_) co_return std::nullopt;
        net::ErrorCode rung;
        co_await bell_.async_wait(net::noting(rung));
    }
    std::string text = std::move(heard_.front());
    heard_.pop_front();
    co_return text;
}

void Visitor::receive(std::string text) {
    heard_.push_back(std::move(text));
    bell_.cancel();
}

void Visitor::close() {
    closed_ = true;
    bell_.cancel();
}

void Visitor::ring() {
    while (const Text text = next_to_say()) say_(*text);
}

// -- the wire ------------------------------------------------------------------------------------
base::Milliseconds Wire::arrival(base::Milliseconds& last) {
    last = std::max(last, now_ms() + dice_.between(1, dice_.chance(10) ? 3'000 : 60));
    return last - now_ms();
}

void Wire::to_host(const std::string& text) {
    if (!alive_ || stalled_) return;
    schedule_.after(arrival(last_to_host_), [self = shared_from_this(), text] {
        if (self->stalled_ || (!self->alive_ && !self->late_arrives_)) return;
        if (const auto host = self->host_.lock()) host->receive(text);
    });
}

void Wire::to_station(const net::FromHost& message) {
    if (!alive_ || stalled_) return;
    schedule_.after(arrival(last_to_station_), [self = shared_from_this(), message] {
        if (self->alive_ && !self->stalled_) self->ends_.hear(message);
    });
}

void Wire::cut() {
    if (!alive_) return;
    const auto self = shared_from_this();  // the station lets go of it
    late_arrives_ = dice_.chance(50);
    lose();
    schedule_.after(dice_.between(100, 6'000), [self] {
        if (const auto host = self->host_.lock()) host->close();
    });
}

void Wire::stall() {
    stalled_ = true;
    schedule_.after(dice_.between(500, 10'000), [self = shared_from_this()] { self->cut(); });
}

void Wire::host_gone() {
    schedule_.after(dice_.between(5, 3'000), [self = shared_from_this()] { self->lose(); });
}

void Wire::lose() {
    if (!alive_) return;
    alive_ = false;
    ends_.lost();
}

}  // namespace simulation
