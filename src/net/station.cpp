#include "net/station.h"

#include "net/line.h"
#include "net/outbox.h"
#include "session/sealing.h"

#include <deque>
#include <mutex>
#include <thread>

namespace net {

namespace {

constexpr std::int64_t retry_max_ms = 8'000;
constexpr std::int64_t resend_ms = 1'000;  // of a ballot the host could not take just now

}  // namespace

// Everything runs on the thread of `io_`; view() reads a copy under the mutex.
class Station::Inside {
public:
    explicit Inside(StationOptions options)
        : options_(std::move(options)), place_(place_of(options_.url)),
          outbox_(options_.outbox_path) {
        bell_.expires_at(asio::steady_timer::time_point::max());
        view_.outbox = outbox_.ballots().size();
        asio::co_spawn(io_, live(), asio::detached);
        thread_ = std::jthread([this] { io_.run(); });
    }
    ~Inside() {
        asio::post(io_, [this] { io_.stop(); });
        thread_.join();
        line_.reset();  // before io_, to which its socket belongs
    }

    StationView view() const {
        const std::lock_guard lock(mutex_);
        return view_;
    }

    void ask_token(const std::string& college) {
        asio::post(io_, [this, college] {
            asked_ = TokenRequest{++requests_, college};
            begin_person();
            if (joined_) send(*asked_);
        });
    }

    void forget() {
        asio::post(io_, [this] {
            asked_.reset();
            begin_person();
        });
    }

    void set_words(base::Words words) {
        asio::post(io_, [this, words = std::move(words)] {
            options_.words = words;
            if (joined_) send(hello());
        });
    }

    void cast(workshop::VoteId vote, const std::string& college, voting::Marks marks) {
        asio::post(io_, [this, vote, college, marks = std::move(marks)] {
            take(vote, college, marks);
        });
    }

private:
    // -- the line --------------------------------------------------------------------------------
    asio::awaitable<void> live() {
        std::int64_t pause_ms = options_.retry_ms;
        while (!refused_) {
            const auto line = std::make_shared<Line>(io_);
            const bool open = co_await line->open(place_, 10'000);
            if (open) {
                line_ = line;
                co_await attend(*line);
                line_.reset();
                line->cut();
            }
            if (joined_) pause_ms = options_.retry_ms;
            joined_ = false;
            if (refused_) break;
            change([](StationView& view) { view.phase = StationPhase::connecting; });
            asio::steady_timer pause(io_, std::chrono::milliseconds(std::max(pause_ms, rest_ms_)));
            rest_ms_ = 0;
            pause_ms = std::min(pause_ms * 2, retry_max_ms);
            ErrorCode error;
            co_await pause.async_wait(noting(error));
        }
    }

    asio::awaitable<void> attend(Line& line) {
        to_send_.clear();
        const bool said = co_await line.send(hello());
        if (!said) co_return;
        asio::co_spawn(io_, write_all(line_), asio::detached);
        while (true) {
            const std::optional<FromHost> message = co_await line.next();
            if (!message) break;
            std::visit([this](const auto& one) { hear(one); }, *message);
            if (refused_ || rest_ms_ > 0) break;
        }
        bell_.cancel();
    }

    Hello hello() const {
        return {protocol_version, options_.kind, options_.code, options_.app,
                options_.words.language()};
    }

    asio::awaitable<void> write_all(std::shared_ptr<Line> line) {
        while (line_ == line) {
            if (to_send_.empty()) {
                ErrorCode rung;
                co_await bell_.async_wait(noting(rung));
                continue;
            }
            const FromStation message = std::move(to_send_.front());
            to_send_.pop_front();
            const bool sent = co_await line->send(message);
            if (!sent) line->cut();
        }
    }

    void send(FromStation message) {
        to_send_.push_back(std::move(message));
        bell_.cancel();
    }

    // -- what the host says ----------------------------------------------------------------------
    void hear(const Welcome& welcome) {
        joined_ = true;
        if (asked_ && view_.token.empty()) send(*asked_);
        for (const BallotRequest& ballot : outbox_.ballots()) send(ballot);
        change([&](StationView& view) {
            view.phase = StationPhase::joined;
            view.refusal.clear();
            view.room = welcome.state;
        });
    }

    void hear(const News& news) {
        change([&](StationView& view) { view.room = news.state; });
    }

    void hear(const TokenGiven& given) {
        if (!asked_ || given.request != asked_->request) return;
        change([&](StationView& view) { view.token = given.token; });
    }

    void hear(const Counted& counted) {
        drop(counted.id);
        change([&](StationView& view) {
            if (current_ != counted.id) return;
            view.cast = CastPhase::counted;
            view.receipt = counted.receipt;
        });
    }

    void hear(const Refused& refused) {
        if (refused.ballot) {
            if (refused.final) {
                drop(*refused.ballot);
                if (current_ == refused.ballot) {
                    fail_cast(refused.message);
                } else {
                    tell_lost(refused.message);
                }
            } else {
                send_again(*refused.ballot);
            }
        } else if (refused.request) {
            if (asked_ && *refused.request == asked_->request) fail_cast(refused.message);
        } else if (!joined_) {
            refused_ = refused.final;
            rest_ms_ = refused.final ? 0 : 15'000;
            change([&](StationView& view) {
                view.phase = refused.final ? StationPhase::refused : StationPhase::connecting;
                view.refusal = refused.message;
            });
        }
    }

    void send_again(const workshop::BallotId& id) {
        const auto timer =
            std::make_shared<asio::steady_timer>(io_, std::chrono::milliseconds(resend_ms));
        timer->async_wait([this, timer, id](ErrorCode error) {
            if (error || !joined_) return;
            for (const BallotRequest& ballot : outbox_.ballots()) {
                if (ballot.id == id) send(ballot);
            }
        });
    }

    // -- ballots ---------------------------------------------------------------------------------
    void take(workshop::VoteId id, const std::string& college, const voting::Marks& marks) {
        const PublicVote* vote = view_.room ? view_.room->open_vote() : nullptr;
        if (!vote || vote->id != id) {
            fail_cast(options_.words.say("This vote is closed."));
            return;
        }
        if (view_.token.empty()) {
            fail_cast(options_.words.say("This kiosk has no voting right for you yet."));
            return;
        }
        if (view_.cast == CastPhase::sending || view_.cast == CastPhase::counted) return;
        BallotRequest ballot{{}, id, view_.token, college, marks};
        options_.random(ballot.id);
        try {
            if (vote->secret) {
                ballot.choice = session::seal_ballot(vote->public_key, id, {college, marks});
            }
            outbox_.add(ballot);
        } catch (const base::Failure& failure) {
            fail_cast(base::sentence(options_.words, failure.refusal()));
            return;
        }
        current_ = ballot.id;
        if (joined_) send(ballot);
        change([&](StationView& view) { view.cast = CastPhase::sending; });
    }

    void drop(const workshop::BallotId& id) {
        try {
            outbox_.remove(id);
        } catch (const base::Failure& failure) {
            const std::string why = base::sentence(options_.words, failure.refusal());
            change([&](StationView& view) { view.outbox_trouble = why; });
        }
    }

    // Nobody stands here any more whom it could be told.
    void tell_lost(const std::string& why) {
        const std::string sentence = options_.words.say(
            "A ballot of an earlier person could not be counted: {why}", {{"why", why}});
        change([&](StationView& view) { view.outbox_trouble = sentence; });
    }

    void fail_cast(const std::string& sentence) {
        change([&](StationView& view) {
            view.cast = CastPhase::refused;
            view.cast_refusal = sentence;
        });
    }

    void begin_person() {
        current_.reset();
        change([](StationView& view) {
            view.token.clear();
            view.cast = CastPhase::none;
            view.receipt.clear();
            view.cast_refusal.clear();
        });
    }

    template <class Edit>
    void change(Edit edit) {
        {
            const std::lock_guard lock(mutex_);
            edit(view_);
            view_.outbox = outbox_.ballots().size();
        }
        if (options_.wake) options_.wake();
    }

    StationOptions options_;
    Place place_;
    mutable std::mutex mutex_;
    StationView view_;  // written on io_'s thread only, under the mutex
    Outbox outbox_;
    bool joined_ = false, refused_ = false;
    std::int64_t rest_ms_ = 0;  // the host asked for a pause
    std::uint64_t requests_ = 0;
    std::optional<TokenRequest> asked_;
    std::optional<workshop::BallotId> current_;
    std::shared_ptr<Line> line_;
    std::deque<FromStation> to_send_;
    asio::io_context io_{1};
    asio::steady_timer bell_{io_};
    std::jthread thread_;
};

Station::Station(StationOptions options) : inside_(std::make_unique<Inside>(std::move(options))) {}
Station::~Station() = default;
StationView Station::view() const { return inside_->view(); }
void Station::ask_token(const std::string& college) { inside_->ask_token(college); }
void Station::cast(workshop::VoteId vote, const std::string& college, voting::Marks marks) {
    inside_->cast(vote, college, std::move(marks));
}
void Station::forget() { inside_->forget(); }
void Station::set_words(base::Words words) { inside_->set_words(std::move(words)); }

}  // namespace net
