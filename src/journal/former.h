#pragma once
// Shapes that events had in files written earlier, frozen, and what each of them says today. A
// shape is never changed again: see the fields' order in codec.cpp.

#include "workshop/events.h"

namespace journal::former {

struct Rule {
    std::string method;
    std::int32_t marks_max = 1, per_option_max = 1, winners = 1;
};
struct VotePlan {
    std::string question;
    Rule rule;
    bool secret = false;
    std::int64_t contest_ms = 0;
    std::vector<std::string> choices;
};
struct Activity {
    workshop::ActivityId id;
    workshop::ActivityKind kind = workshop::ActivityKind::board;
    std::string title, instruction;
    base::Milliseconds duration_ms = 0;
    VotePlan vote;
};
struct Option {
    voting::OptionId id;
    std::string label;
    workshop::CardId card;
    workshop::ClusterId cluster;
};

// Version 1: one vote for each activity, whatever its kind; no parameters, costs and announcements.
struct AgendaPlanned {
    std::vector<Activity> activities;
};
struct VoteOpened {
    workshop::VoteId vote;
    std::string title;
    Rule rule;
    std::vector<Option> options;
    bool secret = false;
    workshop::PublicKey public_key{};
    std::int64_t contest_ms = 0;
};

// Version 2: no methods, silence, promises, notes and surveys; five kinds of activities.
constexpr int activity_kind_count_2 = 5;
struct VotePlan2 {
    std::string question;
    voting::Rule rule;
    bool secret = false;
    std::int64_t contest_ms = 0;
    std::vector<workshop::Choice> choices;
    std::int64_t budget_cents = 0;
    workshop::Closing closing = workshop::Closing::by_hand;
    workshop::TieRule ties = workshop::TieRule::lot;
};
struct Activity2 {
    workshop::ActivityId id;
    workshop::ActivityKind kind = workshop::ActivityKind::board;
    std::string title, instruction;
    base::Milliseconds duration_ms = 0;
    std::vector<VotePlan2> votes;
    bool together = false;
};
struct AgendaPlanned2 {
    std::vector<Activity2> activities;
};
struct VoteOpened2 {
    workshop::VoteId vote;
    std::string title;
    voting::Rule rule;
    std::vector<workshop::Option> options;
    bool secret = false;
    workshop::PublicKey public_key{};
    std::int64_t contest_ms = 0, budget_cents = 0;
    workshop::Closing closing = workshop::Closing::by_hand;
    workshop::TieRule ties = workshop::TieRule::lot;
};

workshop::AgendaPlanned upgrade(AgendaPlanned);
workshop::VoteOpened upgrade(VoteOpened);
workshop::AgendaPlanned upgrade(AgendaPlanned2);
workshop::VoteOpened upgrade(VoteOpened2);

}  // namespace journal::former

// kind, version, shape
#define FABRIQUE_FORMER_EVENTS(X) \
    X(5, 1, former::AgendaPlanned) \
    X(40, 1, former::VoteOpened) \
    X(5, 2, former::AgendaPlanned2) \
    X(40, 2, former::VoteOpened2)
