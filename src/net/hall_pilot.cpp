// The facilitator's remotes: who has shown the PIN, and how often it may be guessed.

#include "net/hall.h"

#include <algorithm>

namespace net {

using base::msg;
using base::Refusal;

namespace {

constexpr const char* everybody = "everybody";

Refusal resting(std::int64_t left_ms) {
    return {"locked_out", msg("Too many wrong PINs. Wait {n} s, then try again."),
            {{"n", std::to_string((left_ms + 999) / 1000)}}};
}

}  // namespace

// A try counts as wrong until it is known to be right: what is sent at the same time gains nothing.
asio::awaitable<std::variant<std::string, Refusal>> Hall::remote_enters(const std::string& address,
                                                                        std::string pin) {
    const std::int64_t now_ms = steady_ms();
    const std::int64_t left_ms =
        std::max(pins_.rest_ms(address, now_ms), pins_of_all_.rest_ms(everybody, now_ms));
    if (left_ms > 0) co_return resting(left_ms);
    const std::int64_t rest_ms =
        std::max(pins_.wrong(address, now_ms), pins_of_all_.wrong(everybody, now_ms));
    std::function<Heard(Desk&)> work = [pin = std::move(pin)](Desk& desk) {
        return desk.admits(pin);
    };
    const std::optional<Heard> admitted = co_await ask<Heard>(std::move(work));
    if (!admitted) co_return busy();
    const Heard& refusal = *admitted;
    if (refusal && refusal->code == "wrong_pin" && rest_ms > 0) co_return resting(rest_ms);
    if (refusal && refusal->code == "wrong_pin") co_return *refusal;
    pins_.right(address);
    pins_of_all_.right(everybody);
    if (refusal) co_return *refusal;
    remotes_.push_back(key.nonce());
    if (remotes_.size() > limits::remotes_max) remotes_.pop_front();
    co_return remotes_.back();
}

bool Hall::is_remote(const std::string& name) const {
    return std::ranges::any_of(remotes_, [&](const auto& one) { return same_text(one, name); });
}

void Hall::remote_leaves(const std::string& name) { std::erase(remotes_, name); }

asio::awaitable<std::optional<PilotSees>> Hall::pilot_sees() {
    std::function<PilotSees(Desk&)> work = [](Desk& desk) { return desk.pilot_sees(); };
    auto seen = co_await ask<PilotSees>(std::move(work));
    co_return seen;
}

asio::awaitable<std::optional<std::vector<ModeratedCard>>> Hall::newest_cards() {
    using Cards = std::vector<ModeratedCard>;
    std::function<Cards(Desk&)> work = [](Desk& desk) { return desk.newest_cards(); };
    auto cards = co_await ask<Cards>(std::move(work));
    co_return cards;
}

asio::awaitable<Hall::Heard> Hall::pilot_wishes(PilotWish wish) {
    std::function<Desk::Told(Desk&)> work = [wish](Desk& desk) { return desk.obey(wish); };
    Heard heard = co_await told_of(std::move(work));
    co_return heard;
}

}  // namespace net
