#include "net/station.h"

#include "net/line.h"
#include "net/talk.h"

#include <mutex>
#include <thread>

namespace net {

namespace {

constexpr std::int64_t retry_max_ms = 8'000;

}  // namespace

// Everything runs on the thread of `io_`; view() reads a copy under the mutex.
class Station::Inside {
public:
    explicit Inside(StationOptions options)
        : options_(std::move(options)), place_(place_of(options_.url)),
          talk_(options_, {[this](const StationView& view) { show(view); },
                           [this] { bell_.cancel(); },
                           [this](std::int64_t ms, std::function<void()> work) {
                               later(ms, std::move(work));
                           }}) {
        view_ = talk_.view();
        bell_.expires_at(Timer::time_point::max());
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

    // On the thread of `io_`.
    template <class Work>
    void run(Work work) {
        asio::post(io_, [this, work = std::move(work)]() mutable { work(talk_); });
    }

private:
    asio::awaitable<void> live() {
        std::int64_t pause_ms = options_.retry_ms;
        while (!talk_.refused()) {
            const auto line = std::make_shared<Line>(io_);
            const bool open = co_await line->open(place_, 10'000);
            if (open) {
                line_ = line;
                co_await attend(*line);
                line_.reset();
                line->cut();
            }
            if (talk_.joined()) pause_ms = options_.retry_ms;
            talk_.line_lost();
            if (talk_.refused()) break;
            const std::int64_t rest_ms = open ? talk_.rest_ms() : 0;
            Timer pause(io_, std::chrono::milliseconds(std::max(pause_ms, rest_ms)));
            pause_ms = std::min(pause_ms * 2, retry_max_ms);
            ErrorCode error;
            co_await pause.async_wait(noting(error));
        }
    }

    asio::awaitable<void> attend(Line& line) {
        talk_.line_opened();
        asio::co_spawn(io_, write_all(line_), asio::detached);
        while (true) {
            const std::optional<FromHost> message = co_await line.next();
            if (!message) break;
            talk_.hear(*message);
            if (talk_.refused() || talk_.rest_ms() > 0) break;
        }
        bell_.cancel();
    }

    asio::awaitable<void> write_all(std::shared_ptr<Line> line) {
        while (line_ == line) {
            const std::optional<FromStation> message = talk_.next_to_say();
            if (!message) {
                ErrorCode rung;
                co_await bell_.async_wait(noting(rung));
                continue;
            }
            const bool sent = co_await line->send(*message);
            if (!sent) line->cut();
        }
    }

    void later(std::int64_t ms, std::function<void()> work) {
        const auto timer = std::make_shared<Timer>(io_, std::chrono::milliseconds(ms));
        timer->async_wait([timer, work = std::move(work)](ErrorCode error) {
            if (!error) work();
        });
    }

    void show(const StationView& view) {
        {
            const std::lock_guard lock(mutex_);
            view_ = view;
        }
        if (options_.wake) options_.wake();
    }

    StationOptions options_;
    Place place_;
    mutable std::mutex mutex_;
    StationView view_;  // written on io_'s thread only, under the mutex
    asio::io_context io_{1};
    Timer bell_{io_};
    Talk talk_;
    std::shared_ptr<Line> line_;
    std::jthread thread_;
};

Station::Station(StationOptions options) : inside_(std::make_unique<Inside>(std::move(options))) {}
Station::~Station() = default;
StationView Station::view() const { return inside_->view(); }

void Station::ask_token(const std::string& college) {
    inside_->run([college](Talk& talk) { talk.ask_token(college); });
}

void Station::cast(workshop::VoteId vote, const std::string& college, voting::Marks marks) {
    inside_->run([vote, college, marks = std::move(marks)](Talk& talk) {
        talk.cast(vote, college, marks);
    });
}

void Station::forget() {
    inside_->run([](Talk& talk) { talk.forget(); });
}

void Station::arrive(Whereabouts at, bool taken_back) {
    inside_->run([at = std::move(at), taken_back](Talk& talk) { talk.arrive(at, taken_back); });
}

void Station::write(IdeaRequest idea) {
    inside_->run([idea = std::move(idea)](Talk& talk) { talk.write(idea); });
}

void Station::begin_run() {
    inside_->run([](Talk& talk) { talk.begin_run(); });
}

void Station::tap(TapAsked tap) {
    inside_->run([tap](Talk& talk) { talk.tap(tap); });
}

void Station::end_run(workshop::RunEnd how) {
    inside_->run([how](Talk& talk) { talk.end_run(how); });
}

void Station::tell(Feedback answers) {
    inside_->run([answers = std::move(answers)](Talk& talk) { talk.tell(answers); });
}

void Station::leave_run() {
    inside_->run([](Talk& talk) { talk.leave_run(); });
}

void Station::set_words(base::Words words) {
    inside_->run([words = std::move(words)](Talk& talk) { talk.set_words(words); });
}

}  // namespace net
