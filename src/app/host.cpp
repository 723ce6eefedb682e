// The host without a screen, and rehearsals with simulated participants.

#include "net/host.h"
#include "app/commands.h"
#include "app/sample_ideas.h"
#include "app/screens_drawn.h"
#include "base/run_queue.h"
#include "net/rehearsal.h"
#include "painting/photo.h"

#include <nlohmann/json.hpp>

#include <condition_variable>
#include <csignal>
#include <future>
#include <ostream>
#include <thread>

namespace app {
namespace {

using base::Failure;
using base::msg;
using nlohmann::json;

constexpr base::Milliseconds tidy_every_ms = 30 * base::second_ms;
constexpr int rehearsal_cards = 5;  // made when a board is too empty to vote on

// One session, its host, and the loop that owns them both.
class Bench {
public:
    Bench(Console& console, const std::string& file, const DoorOptions& door, bool photos = false)
        : console_(console),
          queue_([this] { wake(); }),
          session_(
              session::Session::open(file, session::Mode::edit, clock_(), real_surroundings())) {
        if (session_->read_only()) throw Failure(session_->finding());
        if (session_->condition() != journal::Condition::whole) {
            console_.err << base::sentence(console_.words, session_->finding()) << "\n";
        }
        session_->on_failure([this](base::Refusal failure) {
            queue_.post([this, failure] {
                session_->disk_failed(failure);
                console_.err << base::sentence(console_.words, failure) << "\n";
                stop();
            });
        });
        if (!door.pin.empty()) {
            if (auto refusal = session_->box().unlock(door.pin, clock_())) throw Failure(*refusal);
        }
        net::HostOptions options;
        options.address = door.address;
        options.port = door.port;
        options.code = door.code;
        options.assets_folder = console_.folders.assets;
        options.random = real_surroundings().random;
        options.clock = clock_;
        options.prepare_photo = painting::prepare_photo;
        options.photos = photos;
        options.draw_screen = screen_drawer(console_.words);
        options.languages.push_back(console_.words);
        for (const std::string& language : languages()) {
            if (language != console_.words.language()) {
                options.languages.push_back(load_words(console_.folders, language));
            }
        }
        host_ = std::make_unique<net::Host>(std::move(options), *session_, queue_);
    }

    session::Session& session() { return *session_; }
    net::Host& host() { return *host_; }

    // From any thread but the owner's: runs it there, and answers when it is done and told.
    void on_owner(const std::function<void()>& act) {
        std::promise<void> done;
        queue_.post([&] {
            try {
                act();
                host_->publish();
                done.set_value();
            } catch (...) {
                done.set_exception(std::current_exception());
            }
        });
        done.get_future().get();
    }

    // From any thread.
    void stop() {
        queue_.post([this] { stopped_ = true; });
    }

    void run() {
        host_->publish();
        while (!stopped_) {
            {
                std::unique_lock lock(mutex_);
                woken_.wait_for(lock, std::chrono::milliseconds(tidy_every_ms),
                                [this] { return awake_; });
                awake_ = false;
            }
            const std::uint64_t before = session_->state().seq;
            queue_.drain();
            session_->keep_up(clock_());
            if (session_->state().seq != before) host_->publish();
        }
    }

    // Starts the first vote on the agenda and opens it, unless a vote is open.
    void open_vote() {
        if (session_->state().open_vote()) return;
        const workshop::Activity* vote = nullptr;
        for (const auto& activity : session_->state().agenda) {
            if (!vote && activity.kind == workshop::ActivityKind::vote) vote = &activity;
        }
        if (!vote) {
            throw Failure({"no_vote_planned", msg("There is no vote on the agenda."), {}});
        }
        if (vote->votes.empty()) {
            throw Failure({"no_vote_planned", msg("There is no vote on the agenda."), {}});
        }
        const workshop::VotePlan plan = vote->votes.front();
        fill_board(plan);
        accept(session_->propose(workshop::StartActivity{vote->id}, {{}, clock_()}));
        if (plan.secret && !session_->box().unlocked()) {
            throw Failure({"pin_needed", msg("This vote is secret: give the PIN with --pin."), {}});
        }
        accept(session_->open_vote(plan, {{}, clock_()}));
    }

    // -- step by step, for a rehearsal of the whole agenda
    void begin(workshop::ActivityId activity) {
        const workshop::Activity wanted = *session_->state().activity(activity);
        if (!wanted.votes.empty()) fill_board(wanted.votes.front());
        accept(session_->propose(workshop::StartActivity{activity}, {{}, clock_()}));
        if (wanted.kind == workshop::ActivityKind::crossing) cross();
    }

    // The next vote of the activity, or all of its questionnaire; none: empty.
    std::vector<workshop::VoteId> open_next() {
        const workshop::State& state = session_->state();
        const workshop::Activity* now = state.current_activity();
        const std::size_t place = now ? workshop::next_place(state, now->id) : 0;
        if (!now || place >= now->votes.size()) return {};
        const workshop::VotePlan plan = now->votes[place];
        accept(session_->open_vote(plan, {{}, clock_()}));
        std::vector<workshop::VoteId> open;
        for (const workshop::Vote* vote : state.open_votes()) open.push_back(vote->id);
        return open;
    }

    void close_vote() {
        if (const auto* vote = session_->state().open_vote()) {
            accept(session_->close_vote(vote->id, {{}, clock_()}));
            session_->wait_durable(10 * base::second_ms);
        }
    }

private:
    static void accept(const session::Answer& answer) {
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) throw Failure(*refusal);
    }

    // A crossing that nobody has built yet is built of the first ideas, and begun.
    void cross() {
        const workshop::State& state = session_->state();
        if (!state.crossing()) {
            workshop::CrossingAxes axes;
            std::size_t n = 0;
            for (const workshop::Card* card : workshop::cards_in_order(state)) {
                if (n == 2 * axes.size()) break;
                axes[n++ % axes.size()].push_back(card->id);
            }
            if (n < axes.size()) return;  // too few to cross: people look on
            accept(session_->propose(workshop::BuildCrossing{axes}, {{}, clock_()}));
        }
        const workshop::Crossing& crossing = *state.crossing();
        const workshop::CrossingCell first = workshop::cells_in_order(crossing).front();
        accept(session_->propose(workshop::TurnToCell{crossing.id, first}, {{}, clock_()}));
    }

    // A rehearsal of a fresh session needs something to vote on.
    void fill_board(const workshop::VotePlan& plan) {
        if (workshop::options_for(session_->state(), plan).size() >= 2) return;
        for (const auto& activity : session_->state().agenda) {
            if (activity.kind != workshop::ActivityKind::board) continue;
            accept(session_->propose(workshop::StartActivity{activity.id}, {{}, clock_()}));
            break;
        }
        for (int i = 0; i < rehearsal_cards; ++i) {
            workshop::CreateCard card;
            card.text = console_.words.say("Rehearsal idea {n}", {{"n", std::to_string(i + 1)}});
            card.at = {float(i) * 240, 0};
            accept(session_->propose(card, {{}, clock_()}));
        }
    }

    void wake() {
        {
            const std::lock_guard lock(mutex_);
            awake_ = true;
        }
        woken_.notify_one();
    }

    Console& console_;
    Clock clock_ = wall_clock();
    std::mutex mutex_;
    std::condition_variable woken_;
    bool awake_ = false;
    bool stopped_ = false;
    base::RunQueue queue_;
    std::unique_ptr<session::Session> session_;
    std::unique_ptr<net::Host> host_;
};

// Ctrl-C and a friendly kill end the bench's loop. Made before any other thread, so that all of
// them leave these signals to the one that waits here.
class Signals {
public:
    Signals() {
        sigemptyset(&set_);
        for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaddset(&set_, signal);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void then(std::function<void()> stop) {
        thread_ = std::thread([this, stop = std::move(stop)] {
            int signal = 0;
            sigwait(&set_, &signal);
            if (signal != SIGUSR1) stop();
        });
    }
    ~Signals() {
        if (!thread_.joinable()) return;
        pthread_kill(thread_.native_handle(), SIGUSR1);
        thread_.join();
    }

private:
    sigset_t set_{};
    std::thread thread_;
};

json door_json(net::Host& host) {
    return {{"url", host.url()}, {"code", host.code()}, {"join", host.join_url()}};
}

int tell(Console& console, const net::Rehearsal& result) {
    if (console.json) {
        console.out << json{{"people", result.people},
                            {"sent", result.sent},
                            {"acknowledged", result.acknowledged},
                            {"counted", result.counted},
                            {"refused", result.refused},
                            {"receipts", result.receipts}}
                           .dump(2)
                    << "\n";
    } else {
        console.out << console.words.say(
                           "{people} people, {sent} ballots sent, {acknowledged} acknowledged, "
                           "{counted} counted, {refused} refused.",
                           {{"people", std::to_string(result.people)},
                            {"sent", std::to_string(result.sent)},
                            {"acknowledged", std::to_string(result.acknowledged)},
                            {"counted", std::to_string(result.counted)},
                            {"refused", std::to_string(result.refused)}})
                    << "\n";
    }
    if (!result.trouble.empty()) console.err << result.trouble << "\n";
    return result.trouble.empty() && result.counted == result.people ? 0 : 1;
}

net::RehearsalOptions crowd(const RehearseOptions& options, const base::Words& words) {
    net::RehearsalOptions crowd;
    crowd.ideas = sample_ideas(words);
    crowd.company = std::make_shared<net::Company>();
    crowd.people = options.people;
    crowd.seed = options.seed;
    crowd.send_twice = options.twice;
    crowd.drop_once = options.drop;
    return crowd;
}

// What became of one activity, or of one of its votes.
struct Rehearsed {
    std::string title;
    net::Rehearsal result;
};

int tell(Console& console, const std::vector<Rehearsed>& steps) {
    json told = json::array();
    bool well = true;
    for (const auto& [title, result] : steps) {
        well = well && result.trouble.empty() && result.refused == 0;
        told.push_back({{"activity", title},
                        {"people", result.people},
                        {"arrived", result.arrived},
                        {"written", result.written},
                        {"counted", result.counted},
                        {"refused", result.refused}});
        if (!console.json) {
            console.out << console.words.say(
                               "{activity}: {people} people, {arrived} arrived, {written} ideas "
                               "written, {counted} ballots counted, {refused} refused.",
                               {{"activity", title},
                                {"people", std::to_string(result.people)},
                                {"arrived", std::to_string(result.arrived)},
                                {"written", std::to_string(result.written)},
                                {"counted", std::to_string(result.counted)},
                                {"refused", std::to_string(result.refused)}})
                        << "\n";
        }
        if (!result.trouble.empty()) console.err << title << ": " << result.trouble << "\n";
    }
    if (console.json) console.out << json{{"activities", told}}.dump(2) << "\n";
    return well ? 0 : 1;
}

// Every activity in its order, every vote of it; on the people's thread.
std::vector<Rehearsed> through_the_agenda(Bench& bench, net::RehearsalOptions people) {
    std::vector<workshop::Activity> agenda;
    bench.on_owner([&] { agenda = bench.session().state().agenda; });
    std::vector<Rehearsed> steps;
    people.in_order = true;
    for (const workshop::Activity& activity : agenda) {
        bench.on_owner([&] { bench.begin(activity.id); });
        people.activity = activity.id;
        if (activity.kind != workshop::ActivityKind::vote) {
            steps.push_back({activity.title, net::rehearse(people)});
            continue;
        }
        for (bool more = true; more;) {
            bench.on_owner([&] { people.votes = bench.open_next(); });
            more = !people.votes.empty();
            if (more) steps.push_back({activity.title, net::rehearse(people)});
            bench.on_owner([&] { bench.close_vote(); });
        }
        people.votes.clear();
    }
    return steps;
}

int rehearse_agenda(Console& console, Bench& bench, const net::RehearsalOptions& people) {
    std::vector<Rehearsed> steps;
    std::exception_ptr fault;
    std::thread participants([&] {
        try {
            steps = through_the_agenda(bench, people);
        } catch (...) {
            fault = std::current_exception();
        }
        bench.stop();
    });
    bench.run();
    participants.join();
    if (fault) std::rethrow_exception(fault);
    return tell(console, steps);
}

}  // namespace

int host(Console& console, const HostOptions& options) {
    Signals signals;
    Bench bench(console, options.file, options.door, options.photos);
    if (options.open_vote) bench.open_vote();
    if (console.json) {
        console.out << door_json(bench.host()).dump() << std::endl;
    } else {
        console.out << console.words.say(
                           "Join at {url} with the code {code}. Ctrl-C ends.",
                           {{"url", bench.host().url()}, {"code", bench.host().code()}})
                    << std::endl;
    }
    signals.then([&bench] { bench.stop(); });
    bench.run();
    return bench.session().disk_failure() ? 1 : 0;
}

int rehearse(Console& console, const RehearseOptions& options) {
    net::RehearsalOptions people = crowd(options, console.words);
    if (!options.url.empty()) {
        people.url = options.url;
        people.code = options.door.code;
        return tell(console, net::rehearse(people));
    }
    if (options.file.empty()) {
        throw Failure({"no_target", msg("Name a session file, or a running host with --url."), {}});
    }
    DoorOptions door = options.door;
    if (door.pin.empty()) door.pin = "246813";  // a rehearsal's own, when the session has none
    Bench bench(console, options.file, door);
    people.url = bench.host().url();
    people.code = bench.host().code();
    if (options.agenda) return rehearse_agenda(console, bench, people);
    bench.open_vote();
    net::Rehearsal result;
    std::exception_ptr fault;
    std::thread participants([&] {
        try {
            result = net::rehearse(people);
        } catch (...) {
            fault = std::current_exception();
        }
        bench.stop();
    });
    bench.run();
    participants.join();
    if (fault) std::rethrow_exception(fault);
    if (options.close) bench.close_vote();
    return tell(console, result);
}

}  // namespace app
