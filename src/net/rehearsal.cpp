#include "net/rehearsal.h"

#include "net/choices.h"
#include "net/participant.h"

#include <algorithm>

namespace net {

using base::Failure;
using base::msg;

namespace {

constexpr int at_once = 48;  // people on their way at one moment
constexpr int attempts_max = 5;
constexpr std::size_t ideas_each_max = 3;
constexpr std::int64_t last_look_ms = 3'000;  // for the count of the end

class Crowd {
public:
    explicit Crowd(const RehearsalOptions& options)
        : options_(options), place_(place_of(options.url)), bell_(io_) {
        bell_.expires_at(Timer::time_point::max());
        outcomes_.resize(std::size_t(std::max(options.people, 0)));
    }

    Rehearsal run() {
        std::exception_ptr fault;
        asio::co_spawn(io_, whole(), [&](std::exception_ptr thrown) {
            fault = thrown;
            io_.stop();
        });
        io_.run();
        if (fault) std::rethrow_exception(fault);
        return result_;
    }

private:
    asio::awaitable<void> whole() {
        result_.people = options_.people;
        co_await begin();
        if (room_->open_vote()) {
            for (const PublicVote* vote : room_->asked()) asked_.push_back(*vote);
        }
        const int workers = options_.in_order ? 1 : std::min(at_once, options_.people);
        working_ = workers;
        for (int i = 0; i < workers; ++i) {
            asio::co_spawn(io_, work(), [this](std::exception_ptr thrown) {
                if (thrown) give_up("A simulated person met an unknown page.");
                --working_;
                bell_.cancel();
            });
        }
        while (working_ > 0) co_await pause_until_rung();
        sum_up();
        co_await look_at_the_count();
    }

    // -- the observer ----------------------------------------------------------------------------
    asio::awaitable<void> begin() {
        observer_ = std::make_shared<Line>(io_);
        const bool open = co_await observer_->open(place_, options_.patience_ms);
        if (!open) {
            throw Failure({"no_host", msg("No host answers at {url}."), {{"url", options_.url}}});
        }
        const bool said = co_await observer_->send(rehearsal_hello(options_));
        std::optional<FromHost> first;
        if (said) first = co_await observer_->next();
        if (!first) {
            throw Failure({"no_host", msg("No host answers at {url}."), {{"url", options_.url}}});
        }
        if (const auto* refused = std::get_if<Refused>(&*first)) {
            throw Failure({refused->code, msg("The host says: {why}"),
                           {{"why", refused->message}}});
        }
        if (const auto* welcome = std::get_if<Welcome>(&*first)) room_ = welcome->state;
        asio::co_spawn(io_, observe(), asio::detached);
        const std::int64_t deadline_ms = steady_ms() + options_.patience_ms;
        while (!is_there_something_to_do() && steady_ms() < deadline_ms) co_await rest(50);
        if (!is_there_something_to_do()) {
            throw Failure({"no_vote", msg("No vote is open at {url}."), {{"url", options_.url}}});
        }
    }

    // What is shown may lag behind what has just happened.
    bool is_there_something_to_do() const {
        if (!options_.votes.empty() || !room_ || room_->open_vote()) return is_the_vote_open();
        if (!room_->activity) return false;
        if (options_.activity) return room_->activity->id == options_.activity;
        return !room_->is_now(workshop::ActivityKind::vote);
    }

    // An earlier vote may still look open.
    bool is_the_vote_open() const {
        if (!room_ || !room_->open_vote()) return false;
        return std::ranges::all_of(options_.votes, [&](workshop::VoteId id) {
            return room_->asked_for(id) != nullptr;
        });
    }

    asio::awaitable<void> observe() {
        while (true) {
            const std::optional<FromHost> message = co_await observer_->next();
            if (!message) break;
            if (const auto* news = std::get_if<News>(&*message)) room_ = news->state;
        }
        observing_ = false;
    }

    asio::awaitable<void> look_at_the_count() {
        const std::int64_t deadline_ms = steady_ms() + last_look_ms;
        while (observing_ && gained() < result_.acknowledged && steady_ms() < deadline_ms) {
            co_await rest(20);
        }
        result_.counted = gained();
        if (!observing_ && result_.trouble.empty()) result_.trouble = "The host has gone.";
    }

    // Ballots since the beginning, of the votes that are still the ones shown.
    int gained() const {
        std::int64_t sum = 0;
        for (const PublicVote& before : asked_) {
            const PublicVote* now = room_->asked_for(before.id);
            if (now) sum += std::int64_t(now->ballots) - std::int64_t(before.ballots);
        }
        return int(sum);
    }

    // -- the people ------------------------------------------------------------------------------
    asio::awaitable<void> work() {
        while (next_ < options_.people && result_.trouble.empty()) {
            const int number = next_++;
            const Outcome outcome = co_await live(number);
            outcomes_[std::size_t(number)] = outcome;
            if (outcome.fate == Fate::lost) give_up("The host has gone.");
        }
    }

    // The same number is the same person each time: group, table, and the phone's cookies.
    Whereabouts place_of_person(base::Random& random, int number) const {
        const auto& colleges = room_->colleges;
        Whereabouts at;
        if (!colleges.empty()) {
            at.college = colleges[std::size_t(random.below(colleges.size()))].key;
        }
        base::Random seats(options_.seed + 0x51ED27ULL * std::uint64_t(number + 1));
        const auto& tables = room_->tables;
        if (!tables.empty()) at.table = tables[std::size_t(seats.below(tables.size()))];
        return at;
    }

    asio::awaitable<Outcome> live(int number) {
        base::Random random(options_.seed * 0x9E3779B97F4A7C15ULL + std::uint64_t(number));
        const Whereabouts at = place_of_person(random, number);
        Participant person(io_, place_, options_, asked_);
        Company* company = options_.company.get();
        if (company) person.browser().keep(company->cookies[number]);
        Outcome outcome;
        if (asked_.empty()) {
            outcome = co_await take_part(person, at, number);
        } else {
            outcome = co_await give_votes(person, random, at, number);
        }
        if (company) company->cookies[number] = person.browser().cookies();
        co_return outcome;
    }

    // -- while no vote is open
    // Other ones in each activity.
    std::vector<std::string> ideas_of(int number) const {
        std::vector<std::string> ideas;
        if (!room_->takes_ideas()) return ideas;
        base::Random random((options_.seed + room_->activity->id.value) * 0x9E3779B97F4A7C15ULL +
                            std::uint64_t(number));
        const std::size_t count = 1 + std::size_t(random.below(ideas_each_max));
        for (std::size_t i = 0; i < count; ++i) {
            const std::string text = options_.ideas.empty()
                                         ? "Idea " + std::to_string(1 + random.below(1000))
                                         : options_.ideas[std::size_t(
                                               random.below(options_.ideas.size()))];
            // Nobody says the same thing twice.
            if (std::ranges::find(ideas, text) == ideas.end()) ideas.push_back(text);
        }
        return ideas;
    }

    // Who comes to a kiosk is counted there during the arrival; later, nobody is asked any more.
    std::vector<FromStation> said_at_kiosk(const Whereabouts& at, int number,
                                           const std::vector<std::string>& ideas) {
        std::vector<FromStation> said;
        const bool arrives = room_->counts_people &&
                             room_->is_now(workshop::ActivityKind::arrival) &&
                             (!options_.company || options_.company->arrived.insert(number).second);
        if (arrives) said.push_back(ArriveRequest{1, at, false});
        for (const std::string& idea : ideas) {
            IdeaRequest one{said.size() + 1, room_->activity->id, idea, at, {}, {}};
            if (room_->cell) {
                one.crossing = room_->cell->crossing;
                one.cell = room_->cell->at;
            }
            said.push_back(std::move(one));
        }
        return said;
    }

    asio::awaitable<Outcome> take_part(Participant& person, Whereabouts at, int number) {
        const std::vector<std::string> ideas = ideas_of(number);
        const bool counts = room_->is_now(workshop::ActivityKind::arrival) && room_->counts_people;
        Outcome outcome;
        if (number % 2 == 0) {
            outcome = co_await person.writes_by_phone(at, ideas);
            result_.arrived += counts && outcome.fate == Fate::done;
        } else {
            const std::vector<FromStation> said = said_at_kiosk(at, number, ideas);
            outcome = co_await person.tells_at_kiosk(said);
            const bool told = !said.empty() && std::holds_alternative<ArriveRequest>(said.front());
            result_.arrived += told && outcome.fate == Fate::done;
        }
        result_.written += outcome.written;
        co_return outcome;
    }

    // -- while one is
    asio::awaitable<Outcome> give_votes(Participant& person, base::Random& random, Whereabouts at,
                                        int number) {
        const std::string college = at.college;
        Choices choices;
        std::vector<BallotRequest> ballots;
        for (const PublicVote& vote : asked_) {
            const auto marks = believable_choice(random, options_.seed, vote, college);
            choices[vote.id] = marks;
            random.fill(ballots.emplace_back(BallotRequest{{}, vote.id, {}, college, marks}).id);
        }
        Outcome outcome;
        for (int i = 0; i < attempts_max && outcome.fate == Fate::lost; ++i) {
            if (i > 0) co_await rest(100 << i);
            if (number % 2 == 0) {
                outcome = co_await person.by_phone(at, choices);
            } else {
                outcome = co_await person.by_kiosk(ballots);
            }
        }
        result_.sent += person.sent();
        co_return outcome;
    }

    // -- the end ---------------------------------------------------------------------------------
    void sum_up() {
        for (const Outcome& outcome : outcomes_) {
            result_.refused += outcome.fate == Fate::refused;
            if (outcome.fate != Fate::done) continue;
            result_.acknowledged += int(outcome.receipts.size());
            result_.receipts.insert(result_.receipts.end(), outcome.receipts.begin(),
                                    outcome.receipts.end());
        }
    }

    void give_up(const std::string& why) {
        if (result_.trouble.empty()) result_.trouble = why;
    }

    asio::awaitable<void> rest(std::int64_t ms) {
        Timer timer(io_, std::chrono::milliseconds(ms));
        ErrorCode error;
        co_await timer.async_wait(noting(error));
    }

    asio::awaitable<void> pause_until_rung() {
        ErrorCode rung;
        co_await bell_.async_wait(noting(rung));
    }

    const RehearsalOptions options_;
    const Place place_;
    Rehearsal result_;
    std::optional<PublicView> room_;
    std::vector<PublicVote> asked_;
    std::vector<Outcome> outcomes_;
    int next_ = 0;
    int working_ = 0;
    bool observing_ = true;
    asio::io_context io_{1};
    Timer bell_;
    std::shared_ptr<Line> observer_;
};

}  // namespace

Rehearsal rehearse(const RehearsalOptions& options) {
    Crowd crowd(options);
    return crowd.run();
}

}  // namespace net
