#pragma once
// The machine at the big screen: the product's session and hall in a process that may be killed,
// on a disk that may fail, with a facilitator who starts it again.

#include "wire.h"

#include "net/front.h"
#include "net/routes.h"

namespace simulation {

class Host {
public:
    Host(Schedule&, Dice, Ledger&);

    bool alive() const { return life_ != nullptr; }
    // Until nothing more happens at this instant: timers that are due, messages, answers.
    void settle();
    // Work of the machine, in which the power may go.
    void act(const std::function<void(session::Session&)>& work);

    void kill(bool power_too);
    void let_disk_fail(bool fails);
    bool unlocked() const { return life_ && life_->session->box().unlocked(); }
    const std::string& path() const { return path_; }

    // A kiosk's line.
    void connect(const std::shared_ptr<Wire>&, const std::string& address);
    // A phone's request; `answered` is not called when the process dies before.
    using Answered = std::function<void(const net::WebReply&)>;
    void ask(net::WebRequest, Answered);

    static constexpr const char* code = "7Q3K9X";
    static constexpr const char* pin = "258025";

private:
    struct Life {
        base::RunQueue queue{[] {}};
        std::unique_ptr<session::Session> session;
        std::unique_ptr<net::Front> front;
    };
    // The news are the same for all kiosks: read once.
    struct Said {
        std::string text;
        std::variant<net::FromHost, base::Refusal> message;
    };
    void begin();
    void start();
    void guarded(const std::function<void()>& work);
    void rescue(const session::Session& damaged);
    void move_away(const base::Refusal&);
    void plan_write();
    void tick();
    net::asio::awaitable<void> answer(net::WebRequest, Answered);
    session::Surroundings surroundings();
    net::HostOptions options();
    std::string newest() const;
    base::Milliseconds wall_ms() const;

    Schedule& schedule_;
    Dice dice_;
    Ledger& ledger_;
    std::string path_ = "/host/room-1.fabrique";
    int files_ = 1;
    int lives_ = 0;
    base::Milliseconds wall_error_ms_ = 0;  // the system's clock was set wrong
    bool write_planned_ = false;
    std::unique_ptr<Life> life_;
    std::vector<std::weak_ptr<Wire>> wires_;
    Said said_;
};

}  // namespace simulation
