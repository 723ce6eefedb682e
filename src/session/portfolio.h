#pragma once
// The projects of all sessions of a shelf: what a city has under way, what it decided about it, and
// when that is looked at again.

#include "session/shelf.h"

namespace session {

struct PortfolioProject {
    std::string path, session;  // the file, and the title of the session it stands in
    workshop::ProjectId id;
    workshop::ProjectSheet sheet;
    std::vector<std::string> goes_with;  // titles of projects of the same session
    bool review_due = false;             // its day has come, or is past
};

// Which of them are looked at: those that have every one of these traits, and this decision.
struct PortfolioFilter {
    std::array<bool, workshop::project_trait_count> traits{};
    std::optional<workshop::ProjectDecision> decision;
};

struct Portfolio {
    std::vector<PortfolioProject> projects;  // due ones first, then by review day, then by title
    std::size_t all = 0;                     // without the filter
    std::size_t managerial = 0, societal = 0, unsaid = 0;  // of those that are looked at
    std::int64_t hours = 0, cost_cents = 0, benefit_cents = 0;
    std::string first_day, last_day;  // that any of them begins or ends, ISO 8601; or empty
};

// `today`: ISO 8601 day.
Portfolio portfolio_of(std::span<const ShelfCard>, const PortfolioFilter&,
                       const std::string& today);

}  // namespace session
