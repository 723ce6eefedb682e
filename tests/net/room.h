#pragma once
// A whole workshop for a test: a session in a temporary folder, its owner's thread, its host.

#include "../folder.h"
#include "base/random.h"
#include "net/host.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace tests {

base::RandomBytes seeded(std::uint64_t seed);
std::string content_of(const std::string& path);

class Room {
public:
    Room();  // a fresh session and its host, no vote
    ~Room();
    Room(const Room&) = delete;

    // Runs `act` on the owner's thread and answers what it answers; then publishes.
    template <class Act>
    auto own(Act act) {
        using Result = decltype(act(*session_));
        std::optional<Result> result;
        run([&] {
            result.emplace(act(*session_));
            if (host_) host_->publish();
        });
        return *result;
    }
    void run(std::function<void()> work);  // on the owner's thread; returns when it is done

    net::HostOptions options();
    void open_host(net::HostOptions);
    void close_host();
    net::Host& host() { return *host_; }
    session::Session& session() { return *session_; }  // on the owner's thread only

    void start(workshop::ActivityKind);  // an activity of this kind, planned if there is none
    workshop::VoteId open_vote(workshop::VotePlan);
    // As the questions of a questionnaire.
    std::vector<workshop::VoteId> open_questions(std::vector<workshop::VotePlan>);
    void close_vote(workshop::VoteId);
    std::size_t ballots(workshop::VoteId);
    std::uint16_t port();
    std::string url();
    std::string code();
    std::string file() const { return folder_ / "room.fabrique"; }
    const Folder& folder() const { return folder_; }
    std::atomic<bool> publishes = true;  // after what the network did; own() always does

private:
    void live();

    Folder folder_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool awake_ = false, stopped_ = false;
    base::RunQueue queue_;
    std::unique_ptr<session::Session> session_;
    std::unique_ptr<net::Host> host_;
    std::thread owner_;
};

workshop::VotePlan approval(bool secret = false);  // five ideas, up to 2
workshop::VotePlan dots();                         // five ideas, 3 dots, at most 2 on one
// Five ideas that cost, and 20,000 € to spend.
workshop::VotePlan plan_for(const std::string& method,
                            std::map<std::string, std::string> parameters = {});
std::vector<workshop::VotePlan> plans_of_all_methods();  // that a session can vote with

// -- a visitor that says exactly what the test wants ---------------------------------------------
struct Heard {
    unsigned status = 0;  // 0: closed without an answer
    std::string head, body;
    std::string header(const std::string& name) const;  // the first of that name
};
// Sends the bytes and reads until the host closes or `patience_ms` have passed.
Heard speak(std::uint16_t port, const std::string& bytes, int patience_ms = 30'000);
// A whole request; `headers` end with \r\n each. Host and Connection: close are added.
Heard ask(std::uint16_t port, const std::string& method, const std::string& path,
          const std::string& body = {}, const std::string& headers = {});

// Waits up to thirty seconds.
bool eventually(const std::function<bool()>& true_now);

}  // namespace tests
