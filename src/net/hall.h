#pragma once
// What all connections of a host share. Everything here happens on the host's thread, except what
// says otherwise.

#include "net/asio.h"
#include "net/desk.h"
#include "net/door.h"
#include "net/host.h"
#include "net/pages.h"
#include "net/process_key.h"

#include <atomic>
#include <set>

namespace net {

class Guest;  // a joined WebSocket: see guest.h

class Hall {
public:
    using View = std::shared_ptr<const PublicView>;
    using Answer = std::variant<Counted, base::Refusal>;

    Hall(HostOptions, std::weak_ptr<Desk>, base::RunQueue&);
    ~Hall();
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;

    // -- from other threads; they post to `io` ---------------------------------------------------
    void show_later(View, std::uint64_t durable_seq);
    void durable_later(std::uint64_t seq);
    Joined joined() const { return {kiosks_, phones_}; }

    // -- on the host's thread --------------------------------------------------------------------
    View view() const { return view_; }
    const HostOptions& options() const { return options_; }
    const std::vector<base::Words>& languages() const { return options_.languages; }
    const base::Words& words(const std::string& language) const;  // the first when not offered
    Pages pages;
    Door door;
    ProcessKey key;

    // Asks the session's owner; nothing when it does not answer within patience.answer_ms.
    template <class T>
    asio::awaitable<std::optional<T>> ask(std::function<T(Desk&)> work);
    // Takes a ballot and waits until it is on the disk.
    asio::awaitable<Answer> take(BallotRequest, std::uint32_t station);
    asio::awaitable<Answer> until_durable(Counted);
    // True if this session gave out the token.
    asio::awaitable<bool> knows(const std::string& token);
    asio::awaitable<std::variant<std::string, base::Refusal>> new_token(std::string college);

    void enter(const std::shared_ptr<Guest>&);  // tells it the news from now on
    void leave(const std::shared_ptr<Guest>&);
    std::size_t guests() const { return guests_.size(); }
    std::uint32_t next_station() { return ++stations_; }
    void seen(const std::string& token);  // a phone

    asio::awaitable<void> keep_house();  // once a second
    void close();

    // Ballots that people are filling in, by browser: in memory only, and gone once they are cast.
    struct KeptDraft {
        workshop::VoteId vote;
        Draft draft;
    };
    void keep_draft(const std::string& seat, KeptDraft);
    const Draft* kept_draft(const std::string& seat, workshop::VoteId) const;
    void drop_draft(const std::string& seat) { drafts_.erase(seat); }

    std::size_t connections = 0;
    std::map<std::string, std::size_t> connections_of;  // by address, in memory only

private:
    void show(View);
    void show_what_is_durable();
    asio::awaitable<void> tell_news();
    void count_joined();

    HostOptions options_;
    std::weak_ptr<Desk> desk_;
    base::RunQueue& owner_;
    View view_;
    View next_, newest_;  // shown when they are on the disk
    std::uint64_t durable_seq_ = 0;
    bool news_waits_ = false;
    std::set<std::shared_ptr<Guest>> guests_;
    std::map<std::string, std::int64_t> phones_seen_ms_;  // by token, in memory only
    std::map<std::string, KeptDraft> drafts_;
    std::uint32_t stations_ = 0;
    std::atomic<std::size_t> kiosks_ = 0, phones_ = 0;

public:
    asio::io_context io{1};

private:
    Timer durable_bell_{io};  // rung at every durable seq and every second
};

template <class T>
asio::awaitable<std::optional<T>> Hall::ask(std::function<T(Desk&)> work) {
    struct Question {
        explicit Question(asio::io_context& context) : bell(context) {}
        Timer bell;
        std::optional<T> answer;
    };
    // Only this coroutine owns the question: work left in the queue may outlive the host.
    const auto question = std::make_shared<Question>(io);
    const std::weak_ptr<Question> asked = question;
    question->bell.expires_after(std::chrono::milliseconds(options_.patience.answer_ms));
    // The desk lives on the owner's thread and dies there, after the host's thread has ended: as
    // long as it can be locked, `this` is there.
    owner_.post([this, desk = desk_, asked, work = std::move(work)] {
        const std::shared_ptr<Desk> locked = desk.lock();
        if (!locked) return;
        asio::post(io, [asked, answer = work(*locked)]() mutable {
            const std::shared_ptr<Question> waiting = asked.lock();
            if (!waiting) return;
            waiting->answer = std::move(answer);
            waiting->bell.cancel();
        });
    });
    ErrorCode rung;
    co_await question->bell.async_wait(noting(rung));
    co_return std::move(question->answer);
}

}  // namespace net
