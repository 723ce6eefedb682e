#pragma once
// The vote on the shared display: the question for the whole room, how to join, how many ballots
// are in. An open vote may also be given at the wall, one person after the other.

#include "ui/screen.h"
#include "ui/screens/vote/bar.h"
#include "workshop/ballot_paper.h"

namespace ui {

// The ballot that somebody makes at the wall.
struct WallBallot {
    workshop::VoteId vote;
    std::string college;
    voting::Marks marks;
};

struct VoteHere {
    // The sheet that asks; PINs come before what they allow.
    enum class Ask {
        none, choose_pin, repeat_pin, pin_to_open, pin_to_close, pin_to_count, close, cancel
    };
    BarHere bar;
    Ask ask = Ask::none;
    std::string pin, first_pin;
    std::string reason;  // of a cancelled vote
    WallBallot ballot;
    workshop::VoteId past;          // closed and looked at: the next one of the step is shown
    std::size_t question = 0;       // of a questionnaire, the one that is shown
    voting::OptionId refused;       // touched last, though nothing more may lie on it
    bool college_missing = false;   // somebody was done before saying as who
};

struct VoteView {
    enum class Phase {
        none,      // no vote is planned now
        preview,   // it may be opened
        open,
        uncounted, // closed, its ballots still lie sealed
        closed
    };
    Phase phase = Phase::none;
    workshop::VoteId vote;
    TopBarView bar;
    RoomView room;
    std::string question, rule, secrecy;
    std::string announced;      // when it closes, what a tie is left to
    std::string which;          // “Vote 1 of 3”; empty: the step has one
    std::size_t questions = 0;  // of a questionnaire; 0: it is none
    bool others_open = false;   // questions that are asked already
    bool locked = false;        // what is to be opened, or closed, is secret
    bool has_next = false;      // another vote of this step waits
    bool secret = false;
    std::string note;           // of a vote that was cancelled before
    std::string trouble;        // why it cannot be opened, and what to do
    std::string options_title;
    struct Option {
        voting::OptionId id;
        std::string label;
        std::string detail;     // “5 ideas: …”, what it costs
        std::optional<std::int32_t> value;  // on the ballot at the wall
        std::string value_words;            // “2 dots”, “no. 1”, “Good”
        std::optional<std::int32_t> more, less;  // what a touch for more, or less, puts there
        bool may_add = false;
        bool may_take = false;
        std::string why_not;    // it may not be added to
        bool refused = false;   // and somebody has just tried
        std::optional<workshop::Colour> paper;  // of a card; a group has none
    };
    std::vector<Option> options;
    std::int64_t ballots = 0;
    std::string ballots_words;  // “ballots received”
    bool may_steer = false;

    // -- the ballot at the wall
    bool at_wall = false;
    workshop::BallotControl control = workshop::BallotControl::tick;
    bool as_dots = true;        // few enough to be drawn one by one
    voting::Rule ballot_rule;
    struct Level {
        std::int32_t value = 0;
        std::string word;
    };
    std::vector<Level> levels;
    struct College {
        std::string key, name;
        workshop::Shape shape = workshop::Shape::circle;
        std::uint32_t rgb = 0;
        bool chosen = false;
    };
    std::vector<College> colleges;
    std::string whose;          // “You vote as”
    bool whose_first = false;   // to be said before the ballot goes
    std::string left;           // “You have 2 dots left”
    std::string cast;           // “Done, next person”
};

// Pure.
VoteView vote_screen(const World&, const base::Words&, const VoteHere&);
// The vote the screen is about: the open one, else the last of the current activity that was
// counted; of a questionnaire the one whose turn it is. Null: none yet.
const workshop::Vote* vote_shown(const workshop::State&, const VoteHere&);

// -- drawing, a file each
void draw_vote(Kit&, const VoteView&, VoteHere&, const World&, Wishes&);
void draw_side(Kit&, base::Rect, const VoteView&, VoteHere&, const World&, Wishes&);
// One tile for each option; at the wall it takes dots. Answers with the height.
float draw_options(Kit&, base::Rect area, const VoteView&, VoteHere&);
// Whose voice, what is left, done: the strip below a vote at the wall.
float wall_strip_height(Kit&, float width_px, const VoteView&);
void draw_wall_strip(Kit&, base::Rect, const VoteView&, VoteHere&, Wishes&);
void draw_asks(Kit&, const VoteView&, VoteHere&, const World&, Wishes&);

class VoteScreen : public Screen {
public:
    const char* name() const override { return "vote"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World& world) const override { return next_second(world); }
    VoteHere& here() { return here_; }

private:
    void follow(const World&);

    VoteHere here_;
    bool arrived_ = false;
};

}  // namespace ui
