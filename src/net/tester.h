#pragma once
// One simulated tester, at a phone's browser or at a kiosk.

#include "base/random.h"
#include "net/browser.h"
#include "net/line.h"
#include "net/markup.h"
#include "net/testers.h"

namespace net {

// What somebody does next in front of a screen.
struct TesterMove {
    enum class What { tap_zone, tap_beside, say_done, give_up, go_away } what = What::say_done;
    std::size_t zone = 0;  // of those that are shown
    base::Vec2 place;      // beside them, in parts of the screen
    base::Milliseconds wait_ms = 0;
};

// How clever and how patient somebody is.
class TesterMind {
public:
    explicit TesterMind(base::Random random);
    TesterMove next(std::size_t zones);
    // Which of the questions is answered afterwards; none: -1.
    int answers() const { return answers_; }

private:
    base::Random random_;
    std::uint64_t taps_left_ = 0, skill_percent_ = 0;
    int answers_ = -1;
};

class Tester {
public:
    // What is referred to must outlive the tester.
    Tester(asio::io_context&, const Place&, const TestersOptions&, TesterMind);

    // True when it came to an end; else trouble() says why not.
    asio::awaitable<bool> at_phone();
    asio::awaitable<bool> at_kiosk();
    bool began() const { return began_; }
    const std::string& trouble() const { return trouble_; }

private:
    asio::awaitable<Visited> come_in();
    asio::awaitable<Visited> move_on(Form shown);
    asio::awaitable<std::optional<FromHost>> ask(FromStation message);
    asio::awaitable<std::optional<FromHost>> move_on(const TesterSees& seen);
    asio::awaitable<bool> walk();
    // How long the screen has been looked at when this wait is over.
    base::Milliseconds looked_at(const std::string& screen, base::Milliseconds wait_ms);

    const Place& place_;
    const TestersOptions& options_;
    TesterMind mind_;
    Browser browser_;
    Line line_;
    std::uint64_t requests_ = 0;
    bool began_ = false;
    std::string screen_;  // that is shown
    base::Milliseconds shown_ms_ = 0;
    std::string trouble_;
};

}  // namespace net
