#pragma once
// The projects that come of a workshop: a sheet each, and how the six factors stand before and
// after, by college.

#include "painting/survey_charts.h"
#include "ui/screen.h"
#include "ui/screens/vote/bar.h"

namespace ui {

struct ProjectsHere {
    BarHere bar;
    workshop::ProjectId open;      // whose sheet is written; 0: a new one, or none
    bool writing = false;
    workshop::ProjectSheet sheet;  // as it is written
    bool changed = false;          // and not kept yet
};

struct ProjectsView {
    struct Row {
        workshop::ProjectId id;
        std::string title, detail;
        bool chosen = false;
    };
    TopBarView bar;
    RoomView room;
    std::vector<Row> rows;
    std::vector<std::string> domains;   // of the study of 2018, to choose from
    std::string examples;               // of the domain that is written
    std::vector<std::string> objects;
    std::optional<painting::Radar> radar;
    bool may_change = false;
};

ProjectsView projects_screen(const World&, const base::Words&, const ProjectsHere&);

class ProjectsScreen : public Screen {
public:
    const char* name() const override { return "projects"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World& world) const override { return next_second(world); }

private:
    void keep(Kit&, const World&, Wishes&);
    void draw_list(Kit&, base::Rect& rest, const ProjectsView&, const World&, Wishes&);
    void draw_sheet(Kit&, base::Rect& rest, const ProjectsView&, const World&, Wishes&);
    void draw_classes(Kit&, base::Rect& rest, const ProjectsView&);
    void draw_answers(Kit&, base::Rect& rest, const ProjectsView&);
    void draw_numbers(Kit&, base::Rect& rest, const ProjectsView&);

    ProjectsHere here_;
};

// The votes on the six factors about this project, ex ante and ex post; null: not held.
struct FactorVotes {
    const workshop::Vote* before = nullptr;
    const workshop::Vote* after = nullptr;
};
FactorVotes factor_votes(const workshop::State&, workshop::ProjectId);

}  // namespace ui
