#pragma once
// A citizen's phone without scripts: reads pages, fills in forms, loses requests and answers.

#include "host.h"

namespace simulation {

class Phone {
public:
    Phone(Schedule&, Dice, Ledger&, Host&, int number);
    void close_doors() { doors_open_ = false; }

private:
    using Page = std::function<void(const net::WebReply&)>;

    void look();
    void read(const net::WebReply&);
    void fill(const std::string& page);
    void choose(const std::string& page, net::Fields& fields);
    void visit(const std::string& path, const std::optional<net::Fields>& form);
    void take_cookies(const net::WebReply&);

    Schedule& schedule_;
    Dice dice_;
    Ledger& ledger_;
    Host& host_;
    std::string address_, college_;
    net::Fields cookies_;
    std::map<workshop::VoteId, voting::Ballot> choices_;
    int visits_ = 0;  // an answer to an earlier one is not read any more
    bool doors_open_ = true;
};

}  // namespace simulation
