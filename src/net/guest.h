#pragma once
// Somebody who talks with the host: a kiosk, a program, a simulated person. What is said, whatever
// it is said over (caller.h: a WebSocket). A guest is told the news in the order they happen, and
// never more than it reads.

#include "net/bucket.h"
#include "net/hall.h"

#include <deque>

namespace net {

class Guest : public std::enable_shared_from_this<Guest> {
public:
    using Text = std::shared_ptr<const std::string>;

    Guest(Hall&, std::string address);
    virtual ~Guest() = default;
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;

    // The newest state; an older one that is still waiting is left out.
    void news(Text);
    virtual void close() = 0;
    StationKind kind() const { return kind_; }
    // Of a tester who stands there: the hall's name for it.
    std::string device() const { return "station " + std::to_string(station_); }

protected:
    // The first message: a good hello. A wrong one is told why; false: the visit ends.
    bool welcome(const std::string& text);
    // Every other message. False: the visit ends.
    asio::awaitable<bool> hear(std::string text);
    // Answers first; of the news only the newest. Nothing: there is nothing to say now.
    Text next_to_say();
    // There is something to say.
    virtual void ring() = 0;

    Hall& hall_;

private:
    asio::awaitable<void> answer(FromStation);
    asio::awaitable<void> answer(Hello);
    asio::awaitable<void> answer(TokenRequest);
    asio::awaitable<void> answer(BallotRequest);
    // -- of a tester: guest_testing.cpp
    asio::awaitable<void> answer(TryRequest);
    asio::awaitable<void> answer(TapRequest);
    asio::awaitable<void> answer(EndRequest);
    asio::awaitable<void> answer(PictureRequest);
    asio::awaitable<void> answer(FeedbackRequest);
    // -- of people who come in and write: guest_crowd.cpp
    asio::awaitable<void> answer(ArriveRequest);
    asio::awaitable<void> answer(IdeaRequest);
    void thank(std::uint64_t request, const Hall::Heard&);
    std::string person() const { return device() + " person " + std::to_string(arrived_); }
    asio::awaitable<void> show_screen(std::uint64_t request, Hall::Heard);
    void tell(const FromHost&);
    void refuse(const base::Refusal&, std::optional<workshop::BallotId> = {},
                std::optional<std::uint64_t> request = {});

    std::string address_;
    Bucket bucket_;
    const base::Words* words_;
    StationKind kind_ = StationKind::kiosk;
    std::uint32_t station_ = 0;
    Bucket arrivals_;
    std::uint64_t arrived_ = 0;  // told by this station
    std::deque<Text> unsaid_;
    Text unsaid_news_;
};

}  // namespace net
