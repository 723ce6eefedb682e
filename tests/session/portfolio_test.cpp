// The projects of a shelf, and how long 200 sessions take.

#include "session/portfolio.h"

#include <doctest/doctest.h>

using namespace session;
using namespace workshop;

namespace {

ShelfCard card(const std::string& title, ProjectSheet sheet) {
    ShelfCard made;
    made.path = title;
    made.title = title;
    sheet.title = title;
    Project project;
    project.id = {1};
    project.sheet = std::move(sheet);
    made.projects = {project};
    return made;
}

}  // namespace

TEST_CASE("a portfolio adds up what passes the filter") {
    ProjectSheet inside, outside, stopped;
    inside.nature = ProjectNature::managerial;
    inside.hours_spent = 10;
    inside.starts = "2026-01-01";
    inside.traits = {true, true, true, true};
    outside.nature = ProjectNature::societal;
    outside.benefit_cents = 5000;
    outside.review = "2026-06-01";
    stopped.stage = ProjectStage::stopped;
    stopped.review = "2026-06-01";
    const std::vector<ShelfCard> shelf = {card("a", inside), card("b", outside),
                                          card("c", stopped)};
    const Portfolio all = portfolio_of(shelf, {}, "2026-11-20");
    CHECK(all.all == 3);
    CHECK(all.managerial == 1);
    CHECK(all.societal == 1);
    CHECK(all.unsaid == 1);
    CHECK(all.hours == 10);
    CHECK(all.benefit_cents == 5000);
    CHECK(all.first_day == "2026-01-01");
    CHECK(all.last_day == "2026-06-01");
    REQUIRE(all.projects.size() == 3);
    CHECK(all.projects[0].sheet.title == "b");  // due
    CHECK(all.projects[0].review_due);
    // What is stopped is not due any more.
    CHECK_FALSE(all.projects[1].review_due);
    PortfolioFilter modest;
    modest.traits = {true, true, true, true};
    CHECK(portfolio_of(shelf, modest, "2026-11-20").projects.size() == 1);
    PortfolioFilter decided;
    decided.decision = ProjectDecision::keep;
    CHECK(portfolio_of(shelf, decided, "2026-11-20").projects.empty());
    CHECK(portfolio_of(shelf, decided, "2026-11-20").all == 3);
}
