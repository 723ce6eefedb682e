#pragma once
// Before the room fills: what the workshop is called, who takes part, what the colours mean, and
// the agenda, step by step.

#include "ui/library_sheet.h"
#include "ui/screen.h"
#include "ui/screens/preparation/plan.h"
#include "workshop/ballot_paper.h"

namespace ui {

struct PreparationHere {
    int open = -1;  // index of the activity that is being changed
    int vote = 0;   // which of its votes
    bool more_ways = false;  // every way of voting that serves the purpose, not the first ones
    LibrarySheet library = {};
};

struct PreparationView {
    struct Row {
        std::string title;     // "New step" where it has none
        std::string detail;    // "Vote · 15 min"
        std::string duration;  // "15 min"
        std::string problem;   // a sentence, when something is missing
        std::string_view icon;
        bool open = false;
        bool running = false, done = false;
    };
    struct Kind {
        workshop::ActivityKind kind;
        std::string name;
    };
    // The ballot of the vote that is being changed, as people will see it.
    struct Ballot {
        std::string question, instruction, announced;
        struct Row {
            std::string label;
            std::string detail;  // what it costs
        };
        std::vector<Row> rows;   // the first ones
        std::string more;        // "and 5 more"
        std::string scale;       // “Excellent · Very good · …”; of scales
        workshop::BallotControl control = workshop::BallotControl::tick;
        std::string trouble;     // why it cannot be opened like this
    };
    Plan plan;
    std::string date;         // "Friday 20 November 2026"
    std::string date_before, date_after, today;  // ISO days
    std::string summary;      // "6 steps · 2 h"
    std::vector<Row> rows;
    std::vector<Kind> kinds;
    std::optional<Ballot> ballot;
    std::string start;        // "Begin the workshop"
    std::string start_why_not;  // a sentence; empty: it may begin
    workshop::ActivityId first; // what beginning starts; 0: it has begun
    Place place = Place::board; // where it goes on, when it has begun
    bool may_change = true;
    bool has_pin = false;
    bool pin_needed = false;  // a secret vote is planned
};

PreparationView preparation_screen(const World&, const base::Words&, const PreparationHere&);
// Changes `plan`, which begins as the view's.
void draw_preparation(Kit&, const PreparationView&, PreparationHere&, Plan& plan, Wishes&);

class PreparationScreen : public Screen {
public:
    const char* name() const override { return "preparation"; }
    void draw(Kit&, const World&, Wishes&) override;
    void take(const input::Event&, Kit&, const World&, Wishes&) override;
    PreparationHere& here() { return here_; }

private:
    PreparationHere here_;
};

}  // namespace ui
