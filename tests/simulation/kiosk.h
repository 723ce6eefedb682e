#pragma once
// A kiosk and the people who come to it: the product's talk and outbox, in a process that may be
// killed, on a disk of its own.

#include "host.h"

#include "net/talk.h"

namespace simulation {

class Kiosk {
public:
    Kiosk(Schedule&, Dice, Ledger&, Host&, int number);

    void cut() { if (wire_) wire_->cut(); }
    void stall() { if (wire_) wire_->stall(); }
    void kill();
    // Everybody has gone and nothing waits for the host.
    bool at_rest() const;
    // Nobody new comes.
    void close_doors() { doors_open_ = false; }

private:
    struct Person {
        voting::Ballot choice;
        workshop::VoteId vote;
        base::Milliseconds gives_up_at = 0;
        bool has_cast = false;
    };
    void start();
    void connect();
    void come_in();
    void flush();
    void serve();
    void attend(const net::StationView&);
    void welcome_next(const net::StationView&);
    void guarded(const std::function<void()>& work);

    Schedule& schedule_;
    Dice dice_;
    Ledger& ledger_;
    Host& host_;
    std::string folder_;
    bool doors_open_ = true;
    int lives_ = 0;
    base::Milliseconds pause_ms_ = 0;
    std::unique_ptr<net::Talk> talk_;
    std::shared_ptr<Wire> wire_;
    std::optional<Person> person_;
    std::map<workshop::VoteId, int> served_;
};

// A legal ballot of the vote.
voting::Ballot some_choice(Dice&, const net::PublicVote&);

}  // namespace simulation
