#pragma once
// What everybody in the room may see, as one immutable value: read by the network's thread while
// the session's owner goes on. Nothing secret is in it, and no count per option before the closing.

#include "base/digest.h"
#include "voting/tally.h"
#include "workshop/ballot_paper.h"
#include "workshop/state.h"

#include <memory>

namespace net {

struct PublicVote {
    workshop::VoteId id;
    std::size_t place = 0;  // among those that are asked together
    std::string title;
    voting::Rule rule;
    std::vector<workshop::Option> options;  // without the cards and clusters they come from
    std::int64_t budget_cents = 0;
    workshop::Closing closing = workshop::Closing::by_hand;
    workshop::TieRule ties = workshop::TieRule::lot;
    bool secret = false;
    workshop::PublicKey public_key{};  // of a secret vote
    bool open = false;
    std::uint64_t ballots = 0;             // received, one for each token
    std::optional<voting::Result> result;  // of a closed vote
    std::string lot_called_out;            // that the result takes in; empty: no lot was drawn

    const workshop::Option* option(voting::OptionId) const;
    workshop::BallotPaper paper() const { return {rule, options, budget_cents}; }
};

struct PublicView {
    std::uint64_t seq = 0;  // of the last entry in it
    std::string title, place, date;
    std::string language;  // the session's first
    std::vector<workshop::College> colleges;
    std::vector<std::string> tables;
    struct Activity {
        std::string title, instruction;
        workshop::ActivityKind kind = workshop::ActivityKind::board;
        workshop::ActivityId id = {};
        bool silent = false;  // what is written now is covered until all is revealed
        workshop::Authorship promise = workshop::Authorship::college_and_table;
        bool ideas_open = false;  // cards may be written now, at phones and kiosks too
        std::size_t ideas = 0;    // written during it so far, covered ones too
    };
    std::optional<Activity> activity;
    bool counts_people = false;  // an arrival has begun: who joins is counted, once
    // Of a crossing that is walked through: the cell that is asked about now.
    struct Cell {
        workshop::CrossingId crossing;
        workshop::CrossingCell at;
        workshop::CrossingMatrix matrix;
        std::string row, column;  // what these ideas say
    };
    std::optional<Cell> cell;
    // What the workshop leaves behind, told while it closes.
    struct Harvest {
        std::size_t ideas = 0;
        std::vector<std::string> decisions, actions;
    };
    std::optional<Harvest> harvest;
    workshop::Timer timer;
    std::optional<PublicVote> vote;  // the open one, else the last one that was closed
    std::vector<PublicVote> others;  // open, or closed, as it is: of the same questionnaire
    bool ended = false;
    bool photos = false;  // phones may send some now
    std::string task;     // of the prototype that is being tested; empty: none is
    bool disk_failed = false;  // the host takes no ballots until the session is moved

    const workshop::College* college(const std::string& key) const;
    bool has_table(const std::string& name) const;
    bool is_now(workshop::ActivityKind) const;
    // Ideas may be written now: on the board, or to the cell of the crossing.
    bool takes_ideas() const { return activity && activity->ideas_open && !ended; }
    const PublicVote* open_vote() const { return vote && vote->open ? &*vote : nullptr; }
    std::vector<const PublicVote*> asked() const;  // `vote` and the others, by their places
    // Of asked(): null if it is none of them.
    const PublicVote* asked_for(workshop::VoteId) const;
};

// The same room, seen by somebody who is at this question: `vote` is that one, if it is asked.
PublicView turned_to(const PublicView&, workshop::VoteId);

// Without the result of a closed vote: that is counted elsewhere (count_beside.h).
PublicView public_view(const workshop::State&);

// Changes when a page that shows this view must be another page: a vote opens, closes, …
std::string stamp_of(const PublicView&);

}  // namespace net
