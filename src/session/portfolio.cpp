#include "session/portfolio.h"

#include <algorithm>
#include <tuple>

namespace session {
namespace {

using workshop::ProjectNature;
using workshop::ProjectSheet;

bool passes(const ProjectSheet& sheet, const PortfolioFilter& filter) {
    for (std::size_t n = 0; n < workshop::project_trait_count; ++n) {
        if (filter.traits[n] && !sheet.traits[n]) return false;
    }
    return !filter.decision || sheet.decision == *filter.decision;
}

PortfolioProject project_of(const ShelfCard& card, const workshop::Project& project,
                            const std::string& today) {
    PortfolioProject found{card.path, card.title, project.id, project.sheet, {}, false};
    const std::string& review = project.sheet.review;
    found.review_due = !review.empty() && !today.empty() && review <= today &&
                       project.sheet.stage != workshop::ProjectStage::stopped;
    for (const workshop::ProjectId other : project.goes_with) {
        for (const workshop::Project& each : card.projects) {
            if (each.id == other) found.goes_with.push_back(each.sheet.title);
        }
    }
    return found;
}

// The earliest and the latest of the days that are told.
void widen(Portfolio& portfolio, const std::string& day) {
    if (day.empty()) return;
    if (portfolio.first_day.empty() || day < portfolio.first_day) portfolio.first_day = day;
    if (day > portfolio.last_day) portfolio.last_day = day;
}

void add(Portfolio& portfolio, PortfolioProject project) {
    const ProjectSheet& sheet = project.sheet;
    switch (sheet.nature) {
        case ProjectNature::managerial: ++portfolio.managerial; break;
        case ProjectNature::societal: ++portfolio.societal; break;
        case ProjectNature::unsaid: ++portfolio.unsaid; break;
    }
    portfolio.hours += sheet.hours_spent;
    portfolio.cost_cents += sheet.cost_cents;
    portfolio.benefit_cents += sheet.benefit_cents;
    for (const std::string& day : {sheet.starts, sheet.ends, sheet.review}) widen(portfolio, day);
    portfolio.projects.push_back(std::move(project));
}

}  // namespace

Portfolio portfolio_of(std::span<const ShelfCard> shelf, const PortfolioFilter& filter,
                       const std::string& today) {
    Portfolio portfolio;
    for (const ShelfCard& card : shelf) {
        portfolio.all += card.projects.size();
        for (const workshop::Project& project : card.projects) {
            if (passes(project.sheet, filter)) add(portfolio, project_of(card, project, today));
        }
    }
    std::ranges::stable_sort(portfolio.projects, [](const auto& a, const auto& b) {
        const auto key = [](const PortfolioProject& each) {
            return std::tuple(!each.review_due, each.sheet.review.empty(), each.sheet.review,
                              each.sheet.title);
        };
        return key(a) < key(b);
    });
    return portfolio;
}

}  // namespace session
