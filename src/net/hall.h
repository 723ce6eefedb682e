#pragma once
// What all connections of a host share. Everything here happens on the host's thread, except what
// says otherwise.

#include "net/asio.h"
#include "net/bucket.h"
#include "net/desk.h"
#include "net/door.h"
#include "net/host.h"
#include "net/pages.h"
#include "net/process_key.h"

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <deque>
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
    asio::awaitable<bool> durable(std::uint64_t seq);
    // Prepares a photo, keeps its file, makes its card; an answer without a refusal is on the disk.
    using Photographed = std::optional<base::Refusal>;
    asio::awaitable<Photographed> take_photo(base::Bytes upload, PhotoRequest);
    // Whether this device may send one more just now.
    bool photo_in_time(const std::string& token);
    // -- testers, by their device: a phone's token, a station's number; see hall_testing.cpp
    using Heard = std::optional<base::Refusal>;  // nothing: it is on the disk
    asio::awaitable<Heard> tester_begins(const std::string& device);
    bool is_tester(const std::string& device) const { return bool(run_of(device)); }
    // Nothing: this device has no run.
    asio::awaitable<std::optional<TesterSees>> tester_sees(const std::string& device);
    asio::awaitable<Heard> tester_taps(const std::string& device, TapAsked);
    asio::awaitable<Heard> tester_ends(const std::string& device, workshop::RunEnd);
    // Takes it once; the device has no run after that.
    asio::awaitable<Heard> tester_tells(const std::string& device, Feedback);
    // The device is not there any more: a run that is under way falls silent.
    void tester_leaves(const std::string& device);
    using Png = std::shared_ptr<const std::string>;
    // Of the screen that this device is shown; null: none, or too much to paint just now.
    asio::awaitable<Png> tester_picture(const std::string& device);
    // -- people who come in and what they write, by their device: see hall_crowd.cpp
    // Counts somebody there, once; where they were before they are no more.
    asio::awaitable<Heard> arrives(const std::string& device, Whereabouts);
    // A proof for the device to keep, that it is counted there: for when the host is started anew.
    asio::awaitable<std::string> arrival_proof(const std::string& device, Whereabouts);
    void counts_already(const std::string& device, Whereabouts at) { counted_.emplace(device, at); }
    // What was told last by this device was a mistake.
    asio::awaitable<Heard> takes_arrival_back(const std::string& device);
    void forgets_arrival(const std::string& device) { counted_.erase(device); }
    bool is_counted(const std::string& device) const { return counted_.contains(device); }
    // Keeps it; the same form sent again, known by its nonce, is the same idea.
    asio::awaitable<Heard> takes_idea(const std::string& device, IdeaRequest, std::string nonce);
    // What this device has written in this activity, the newest first.
    std::vector<std::string> own_ideas(const std::string& device, workshop::ActivityId) const;
    // -- the facilitator's remotes: see hall_pilot.cpp
    // The name of a new one, for its cookie; or why this PIN opens none.
    asio::awaitable<std::variant<std::string, base::Refusal>> remote_enters(
        const std::string& address, std::string pin);
    bool is_remote(const std::string& name) const;
    void remote_leaves(const std::string& name);
    asio::awaitable<std::optional<PilotSees>> pilot_sees();
    asio::awaitable<std::optional<std::vector<ModeratedCard>>> newest_cards();
    asio::awaitable<Heard> pilot_wishes(PilotWish);
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
    void drop_draft(const std::string& seat, workshop::VoteId);  // not one of another vote

    std::size_t photos_under_way = 0;  // being sent or prepared
    std::size_t connections = 0;
    std::map<std::string, std::size_t> connections_of;  // by address, in memory only

private:
    static base::Refusal busy();
    using Prepared = std::variant<workshop::Photo, base::Refusal>;
    asio::awaitable<std::optional<Prepared>> prepare(base::Bytes upload, session::PhotoFolder);
    asio::awaitable<Heard> told_of(std::function<Desk::Told(Desk&)>);
    workshop::RunId run_of(const std::string& device) const;
    asio::awaitable<Png> painted(DrawnScreen);
    void look_for_silence();
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
    std::map<std::string, Bucket> photos_sent_;  // by token, in memory only
    struct Tester {
        workshop::RunId run;
        Bucket starts, taps;
        bool starting = false;
    };
    std::map<std::string, Tester> testers_;  // by device, in memory only
    std::map<std::string, Whereabouts> counted_;  // by device, in memory only
    struct Writer {
        Bucket ideas;
        struct Idea {
            workshop::ActivityId activity;
            std::string text, nonce;
        };
        std::deque<Idea> own;  // in memory only: shown to nobody but this device
    };
    std::map<std::string, Writer> writers_;
    std::map<std::string, Bucket> arriving_;
    std::deque<std::string> remotes_;  // in memory only: they end with the host
    Tries pins_{limits::code_tries}, pins_of_all_{limits::remote_tries_of_all};
    std::map<std::string, Png> screens_;     // by their fingerprint
    Bucket screens_painted_;
    std::int64_t silence_looked_for_ms_ = 0;
    std::uint32_t stations_ = 0;
    std::atomic<std::size_t> kiosks_ = 0, phones_ = 0;

public:
    asio::io_context io{1};

private:
    Timer durable_bell_{io};  // rung at every durable seq and every second
    std::optional<asio::thread_pool> photo_thread_;  // made for the first photo or screen

    // What comes from another thread is waited for here.
    template <class T>
    struct Question {
        explicit Question(asio::io_context& context) : bell(context) {}
        Timer bell;
        std::optional<T> answer;
    };
    template <class T>
    using Tell = std::function<void(T)>;
    // Begins something that tells its answer from any thread while the hall is there; nothing when
    // that takes too long.
    template <class T>
    asio::awaitable<std::optional<T>> answer_to(std::function<void(Tell<T>)> begin,
                                                std::int64_t patience_ms);
};

template <class T>
asio::awaitable<std::optional<T>> Hall::answer_to(std::function<void(Tell<T>)> begin,
                                                  std::int64_t patience_ms) {
    // Only this coroutine owns the question: work left in a queue may outlive the host.
    const auto question = std::make_shared<Question<T>>(io);
    const std::weak_ptr<Question<T>> asked = question;
    question->bell.expires_after(std::chrono::milliseconds(patience_ms));
    begin([this, asked](T told) {
        asio::post(io, [asked, answer = std::move(told)]() mutable {
            const std::shared_ptr<Question<T>> waiting = asked.lock();
            if (!waiting) return;
            waiting->answer = std::move(answer);
            waiting->bell.cancel();
        });
    });
    ErrorCode rung;
    co_await question->bell.async_wait(noting(rung));
    co_return std::move(question->answer);
}

template <class T>
asio::awaitable<std::optional<T>> Hall::ask(std::function<T(Desk&)> work) {
    // The desk lives on the owner's thread and dies there, after the host's thread has ended: as
    // long as it can be locked, `this` is there.
    std::function<void(Tell<T>)> begin = [this, work = std::move(work)](Tell<T> tell) {
        owner_.post([desk = desk_, work, tell = std::move(tell)] {
            if (const std::shared_ptr<Desk> locked = desk.lock()) tell(work(*locked));
        });
    };
    auto answer = co_await answer_to<T>(std::move(begin), options_.patience.answer_ms);
    co_return answer;
}

}  // namespace net
