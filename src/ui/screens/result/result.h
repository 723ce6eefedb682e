#pragma once
// What the room decided: the ranking as bars with their numbers, why it came so in plain
// sentences, how each college voted as far as it may be told, and the seal.

#include "base/beside.h"
#include "painting/drawing.h"
#include "ui/screen.h"
#include "workshop/survey.h"
#include "ui/screens/vote/bar.h"

#include <span>

namespace ui {

struct ResultHere {
    BarHere bar;
    int back = 0;       // how many votes before the last counted one
    bool easy = false;  // other rules in words that are easy to read
    int step = -1;      // of the reveal, step by step; −1: the whole result
    bool asking_lot = false;
    std::string called_out;  // for the lot, as it is typed
};

struct ResultView {
    TopBarView bar;
    RoomView room;
    std::string title;     // “What the room decided”
    std::string question;
    std::string numbers;   // “Dots · 31 ballots, 2 of them blank · usagers 20, agents 8”
    struct Row {
        voting::OptionId id;
        std::int64_t rank = 1;   // the same for options that are equal
        std::string label;
        std::string points;      // “14 dots”
        std::string people;      // “from 9 people”; empty where it says nothing more
        float points_part = 0;   // of the best, 0…1
        float people_part = 0;   // of all ballots, 0…1
        bool winner = false;     // chosen, without a lot
        std::string word;        // “Chosen”, “Equal: a lot decides”
    };
    std::vector<Row> rows;       // best first
    // Why the method came to this, as pictures; the first one is the most telling. Empty where the
    // bars say all. `pictures_key` changes with what they show.
    std::vector<painting::Drawing> pictures;
    std::string pictures_key;
    // The same built up before the eyes of the room; the last step shows everything.
    std::vector<painting::Drawing> steps;
    workshop::VoteId lot_of;     // 0: there is no lot to draw
    std::string lot_box;         // what identifies the box, the first 16 hexadecimal digits
    std::string points_legend, people_legend;  // people's is empty where the bar is left out
    std::string why_title;
    std::vector<std::string> why;
    struct College {
        std::string name;
        std::optional<workshop::Shape> shape;  // none: several told together
        std::uint32_t rgb = 0;
        std::string ballots;                   // “20 ballots”
        std::vector<std::string> best;         // “1. A guichet”
        std::string instead;                   // why there is no detail
    };
    // The same ballots under other rules; empty where no other rule can count them.
    std::string others_title;
    std::vector<std::string> others;
    std::string colleges_title;
    std::vector<College> colleges;
    std::string weighted;  // what would be chosen if every college weighed the same
    std::string seal_title, seal;  // the first 16 hexadecimal digits, in groups of four
    std::string which;             // “Vote 1 of 2”; empty: there is one only
    bool has_earlier = false, has_later = false;
    // In place of all this, when nothing is counted.
    std::string empty_title, empty_detail;
    bool to_vote = false;          // the next step is on the vote's screen
    bool has_next = false;         // another vote of this step waits there
};

// All that is told of a counted vote comes from this: a copy, so that it can be worked out beside
// the interface.
struct Counted {
    workshop::Vote vote;
    std::vector<workshop::College> colleges;
    std::string seal;
    bool may_steer = false, easy = false;
    std::vector<workshop::AnswerReference> references;  // of a survey: what stands beside it
    std::string source;                                 // of them
    std::optional<workshop::Vote> before;               // the same asked ex ante
};
// How far back the newest result begins: of a questionnaire at its first question.
int newest_back(const World&);
std::size_t counted_count(const World&);
// The vote that is shown; nothing: none is counted.
std::optional<Counted> counted_vote(const World&, const base::Words&, const ResultHere&);
// Pure. Throws voting::Cancelled when asked to stop.
ResultView counted_view(const Counted&, const base::Words&, std::stop_token);
// What is around it: the bar, which vote it is, or why there is none.
void tell_around(ResultView&, const World&, const base::Words&, const ResultHere&);
// All of it at once.
ResultView result_screen(const World&, const base::Words&, const ResultHere&);
// How each college voted. Nothing is told of fewer than base::limits::small_college_ballots_min
// ballots, nor of what would give them away by subtraction.
std::vector<ResultView::College> college_rows(const std::vector<workshop::College>&,
                                              const workshop::Vote&, const base::Words&);
// The first seal after the vote was counted, as hexadecimal digits; empty: none.
std::string seal_of(std::span<const workshop::Entry>, workshop::VoteId);

void draw_result(Kit&, const ResultView&, ResultHere&, const World&, Wishes&);
// The pictures one below the other; the steps of the reveal with what goes on and back. Each from
// the top of `area`; answers with its height (draw_pictures.cpp).
float draw_pictures(Kit&, base::Rect area, const ResultView&);
float draw_reveal(Kit&, base::Rect area, const ResultView&, ResultHere&);
// The sheet for the numbers that the room calls out (draw_lot.cpp).
void draw_lot(Kit&, const ResultView&, ResultHere&, Wishes&);
// The ranking from the top of `area`; answers with its height (draw_ranking.cpp).
float draw_ranking(Kit&, base::Rect area, const ResultView&);

// Counts beside the interface: a long count shows that it is under way, blocks nothing, and is
// given up when something else is to be shown.
class ResultScreen : public Screen {
public:
    const char* name() const override { return "result"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World&) const override;
    ResultHere& here() { return here_; }

private:
    // Votes are counted when something has changed, not at every frame.
    struct Told {
        base::Milliseconds begun_at = 0;  // which session
        std::size_t entries = 0;
        std::size_t votes = 0;            // counted ones
        std::string language;
        int back = 0;
        bool easy = false;
        bool operator==(const Told&) const = default;
    };
    void follow(const World&, const base::Words&);

    ResultHere here_;
    Told told_;
    ResultView view_;
    base::Beside<ResultView> count_;
};

}  // namespace ui
