#pragma once
// Before the room fills: what the workshop is called, who takes part, what the colours mean, and
// the agenda, step by step.

#include "ui/screen.h"
#include "ui/screens/preparation/plan.h"

namespace ui {

struct PreparationHere {
    int open = -1;  // index of the activity that is being changed
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
    struct Method {
        std::string id, name;
    };
    Plan plan;
    std::string date;         // "Friday 20 November 2026"
    std::string date_before, date_after, today;  // ISO days
    std::string summary;      // "6 steps · 2 h"
    std::vector<Row> rows;
    std::vector<Kind> kinds;
    std::vector<Method> methods;
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
