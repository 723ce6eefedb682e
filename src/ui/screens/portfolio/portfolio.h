#pragma once
// The projects of all sessions: their balance beside the national study, their calendar, what was
// decided, what is due for review.

#include "painting/survey_charts.h"
#include "session/portfolio.h"
#include "ui/screen.h"

namespace ui {

struct PortfolioHere {
    session::PortfolioFilter filter;
};

struct PortfolioView {
    struct Row {
        std::string path, title, detail, decision, review;
        workshop::ProjectId id;
        bool due = false;
        float starts = 0, ends = 0;  // 0…1 of the calendar; ends < starts: not told
        float reviewed = -1;         // negative: no day
    };
    struct Filter {
        std::string name;
        bool on = false;
    };
    std::string title, totals, first_year, last_year, empty_title, empty_detail;
    std::vector<Filter> traits, decisions;  // decisions: “All” first
    std::vector<Row> rows;
    painting::BalanceBars balance;
    bool has_balance = false;
};

PortfolioView portfolio_screen(const World&, const base::Words&, const PortfolioHere&);

class PortfolioScreen : public Screen {
public:
    const char* name() const override { return "portfolio"; }
    void draw(Kit&, const World&, Wishes&) override;

private:
    PortfolioHere here_;
};

}  // namespace ui
