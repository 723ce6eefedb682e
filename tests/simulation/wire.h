#pragma once
// A connection between a station and the host: in order, late, and cut at any moment. What was on
// its way may still arrive at the host after the station has come back over another one.

#include "clock.h"
#include "ledger.h"

#include "net/guest.h"

namespace simulation {

// The host's end: a guest whose line is a wire.
class Visitor : public net::Guest {
public:
    using Say = std::function<void(const std::string&)>;

    Visitor(net::Hall&, std::string address, Say say, std::function<void()> hung_up);
    net::asio::awaitable<void> visit();
    void receive(std::string text);
    void close() override;

private:
    void ring() override;
    net::asio::awaitable<std::optional<std::string>> next_message();

    Say say_;
    std::function<void()> hung_up_;
    std::deque<std::string> heard_;
    net::Timer bell_;
    bool closed_ = false;
};

class Wire : public std::enable_shared_from_this<Wire> {
public:
    struct Ends {
        std::function<void(const net::FromHost&)> hear;  // at the station
        std::function<void()> lost;
    };
    Wire(Schedule& schedule, Dice& dice, Ends ends)
        : schedule_(schedule), dice_(dice), ends_(std::move(ends)) {}

    void lead_to(const std::shared_ptr<Visitor>& host) { host_ = host; }
    void to_host(const std::string& text);
    void to_station(const net::FromHost&);
    // The station's end goes at once; the host learns it later.
    void cut();
    // Nothing arrives any more; the station notices after a while.
    void stall();
    // The host's end is gone.
    void host_gone();
    bool alive() const { return alive_; }

private:
    base::Milliseconds arrival(base::Milliseconds& last);
    void lose();

    Schedule& schedule_;
    Dice& dice_;
    Ends ends_;
    std::weak_ptr<Visitor> host_;
    base::Milliseconds last_to_host_ = 0, last_to_station_ = 0;
    bool alive_ = true;    // the station's end
    bool stalled_ = false, late_arrives_ = true;
};

}  // namespace simulation
