#pragma once
// The facilitator's remote on a phone: what it shows, and what it does. Only whoever has shown the
// session's PIN gets to see or do any of this.

#include "workshop/state.h"

#include <optional>

namespace net {

struct PilotSees {
    bool ended = false;
    workshop::ActivityId now;  // 0: the workshop has not begun
    std::string title, instruction;
    std::string notes;  // the facilitator's own, of this activity: shown nowhere else
    std::string next;   // title of the activity that follows; empty: none does
    bool timed = false, running = false;
    base::Milliseconds left_ms = 0;
    std::uint32_t people = 0;         // counted at the arrival
    std::size_t ideas = 0, covered = 0;
    bool may_reveal = false;
    bool wall_hidden = false;
    struct Vote {
        workshop::VoteId id;   // 0: it is planned
        std::string question;
        std::size_t ballots = 0;
        bool secret = false;
        bool needs_pin = false;  // typed in on the big screen, before this can be done
    };
    std::vector<Vote> open;     // votes
    std::optional<Vote> planned;  // what opens next
    std::string stamp;          // changes with all of it but the time
};

// What people have written, the newest first; covered and put aside as well.
struct ModeratedCard {
    workshop::CardId id;
    std::string text, origin;
    workshop::Aside aside = workshop::Aside::on_board;
};

enum class PilotAct {
    next, extend, pause, resume, open_vote, close_vote, reveal, hide_wall, show_wall, set_aside
};
constexpr int pilot_act_count = 10;
const char* key_of(PilotAct);  // "open_vote": in forms

struct PilotWish {
    PilotAct act = PilotAct::next;
    workshop::ActivityId now;  // as it was shown: what is older is done no more
    workshop::VoteId vote;     // to close
    workshop::CardId card;     // to put aside, or back on the board
    workshop::Aside why = workshop::Aside::on_board;
};

}  // namespace net
